package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

/** What two editions do differently, and which number the second needs. */
class ComparisonTest {
  private static final String RULE =
      "{id: P1, kind: permission, act: [request.submit], when: \"GUARD\"}";

  @TempDir Path folder;

  private Comparison compared(SmallFile first, SmallFile second) throws AgreementFileException {
    var one = AgreementFolder.loadFile(first.in(folder, "first.yaml"));
    var other = AgreementFolder.loadFile(second.in(folder, "second.yaml"));
    return Comparison.of(one, other, one.content().scenarios());
  }

  private static SmallFile guarded(String guard) {
    return new SmallFile().rules(RULE.replace("GUARD", guard));
  }

  @Test
  void theSameFileNeedsNothing() throws AgreementFileException {
    Comparison same = compared(new SmallFile(), new SmallFile());
    assertThat(same.rules()).isEmpty();
    assertThat(same.edition().needs()).isEqualTo("none");
    assertThat(same.edition().enough()).isTrue();
  }

  @Test
  void otherWordsForTheSameCasesAreMinor() throws AgreementFileException {
    Comparison compared =
        compared(
            guarded("req.form == 'written' && req.urgent"),
            guarded("!(req.form != 'written' || !req.urgent)"));
    assertThat(compared.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.effects()).isEmpty());
    assertThat(compared.allowances()).isEmpty();
    assertThat(compared.edition().needs()).isEqualTo("minor");
    assertThat(compared.edition().enough()).isFalse();
  }

  @Test
  void aWiderPermissionIsMajorAlsoWhereNoScenarioShowsIt() throws AgreementFileException {
    Comparison compared =
        compared(
            guarded("req.form == 'written'"),
            guarded("req.form == 'written' || (req.form == 'electronic' && req.urgent)"));
    assertThat(compared.outcomes()).isEmpty();
    assertThat(compared.allowances())
        .singleElement()
        .satisfies(allowance -> {
          assertThat(allowance.where()).isEqualTo("second");
          assertThat(allowance.rules()).containsExactly("P1");
          assertThat(allowance.example()).contains("req.form is electronic", "req.urgent is true");
        });
    assertThat(compared.rules().getFirst().effects())
        .singleElement()
        .asString()
        .contains("works in the second only when");
    assertThat(compared.edition().needs()).isEqualTo("major");
  }

  @Test
  void aNewConditionAllowsLess() throws AgreementFileException {
    String condition =
        "{id: C1, kind: condition, act: [request.submit], require: req.about_person, otherwise: deny}";
    Comparison compared =
        compared(
            guarded("req.form == 'written'"),
            new SmallFile().rules(RULE.replace("GUARD", "req.form == 'written'"), condition));
    assertThat(compared.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.kind()).isEqualTo("only in the second"));
    assertThat(compared.allowances())
        .singleElement()
        .satisfies(allowance -> assertThat(allowance.where()).isEqualTo("first"));
  }

  @Test
  void theNumberOfTheEditionIsHeldAgainstTheChange() throws AgreementFileException {
    SmallFile wider = guarded("req.form != 'oral'").replace("head", "1.0.0", "2.0.0");
    assertThat(compared(guarded("req.form == 'written'"), wider).edition().enough()).isTrue();
    SmallFile draft = guarded("req.form == 'written'").replace("head", "1.0.0", "0.1.0");
    SmallFile next = guarded("req.form != 'oral'").replace("head", "1.0.0", "0.2.0");
    assertThat(compared(draft, next).edition().enough()).isTrue();
    SmallFile tooLittle = guarded("req.form != 'oral'").replace("head", "1.0.0", "0.1.1");
    assertThat(compared(draft, tooLittle).edition().enough()).isFalse();
  }
}
