package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** What a file names wrongly is told with the name that was probably meant, and once. */
class NearestNameTest {
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " due: D-1, cite: [\"3\"]}";
  private static final String DEADLINES =
      "deadlines: {D-now: {term: within a month, within: P1M, from: request_received, cite:"
          + " [\"3\"]}}";

  @TempDir Path folder;

  private List<Finding> errors(SmallFile file) {
    return file.findings(folder).stream()
        .filter(finding -> List.of("A010", "A103", "A104", "A105").contains(finding.code()))
        .toList();
  }

  private String told(SmallFile file) {
    List<Finding> errors = errors(file);
    assertThat(errors).hasSize(1);
    return errors.getFirst().inWords();
  }

  private static SmallFile asking(String when) {
    return new SmallFile()
        .rules("{id: P1, kind: permission, act: [request.submit], when: \"" + when + "\"}");
  }

  @Test
  void aDeadline() {
    SmallFile file = new SmallFile().part("deadlines", DEADLINES);
    assertThat(told(file.rules(DUTY.replace("D-1,", "D-nwo,"))))
        .contains("unknown deadline D-nwo", "Did you mean D-now?");
  }

  @Test
  void anAct() {
    assertThat(
            told(
                new SmallFile()
                    .rules("{id: P1, kind: permission, act: [request.submitt], when: \"true\"}")))
        .contains("Did you mean request.submit?");
  }

  @Test
  void aKeyThatNothingHas() {
    assertThat(told(new SmallFile().rules(DUTY.replace("cite:", "survive: [ended], cite:"))))
        .contains("'survive'", "Did you mean survives?");
  }

  @Test
  void aCodeInAGuard() {
    assertThat(told(asking("req.form == 'writen'"))).contains("Did you mean written?");
    assertThat(told(asking("req.form == 'engraved'"))).doesNotContain("Did you mean");
  }

  @Test
  void aFactInAGuard() {
    assertThat(told(asking("reqq.urgent"))).contains("'reqq'", "Did you mean req?");
  }

  @Test
  void aCodeExchanged() {
    SmallFile file =
        new SmallFile()
            .part(
                "likewise",
                "likewise: [{id: L1, cite: [\"2\"], rules: [P1], instead: {writen: oral}}]")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\","
                    + " cite: [\"1\"]}");
    assertThat(errors(file))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.help()).contains("Did you mean written?"));
  }

  @Test
  void whatAnOperatorCannotTakeIsSaidWithoutTheNamesCelHasForIt() {
    assertThat(told(asking("req.max_penalty_months <= '12'")))
        .contains(
            "'<=' cannot take a whole number and a text; a number stands without quotes, a text in quotes")
        .doesNotContain("candidates", "overload");
    assertThat(told(asking("req.urgent && req.form"))).contains("true or false", "a text");
    assertThat(told(asking("req.form"))).contains("should be something true or false");
  }

  @Test
  void aFunctionIsNamedAsItIsWritten() {
    assertThat(told(asking("req.form.startsWith(5)")))
        .contains("'startsWith' cannot take a text and a whole number");
    assertThat(told(asking("at_least(req.urgent, 5)"))).contains("'at_least' cannot take");
    assertThat(told(asking("hapened('reply_sent')"))).contains("'hapened'", "function");
  }
}
