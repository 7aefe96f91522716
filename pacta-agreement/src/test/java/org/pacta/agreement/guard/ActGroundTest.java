package org.pacta.agreement.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Agreements have in common what means the same in both, and nothing else. */
class ActGroundTest {
  private static final Map<String, FactType> VARIABLES =
      Map.of("a", new FactType.Structure("Thing"), "now", new FactType.Moment());

  private final CelGrounds grounds = new CelGrounds();

  private GuardCompiler compiler(Map<String, FactType> fields) {
    FactTypes types = new FactTypes(Map.of("Thing", fields), Map.of());
    return new GuardCompiler(
        new GuardLanguage(types, Map.of(), List.of(VARIABLES), grounds), VARIABLES);
  }

  private static AtomMeaning meaning(GuardCompiler compiler, String guard) throws GuardException {
    return compiler.compile(guard).atoms().findFirst().orElseThrow().meaning();
  }

  @Test
  void atomsWrittenAlikeAreHeldOnceWhateverElseTheirAgreementsRead() throws GuardException {
    GuardCompiler one = compiler(Map.of("flag", new FactType.Flag(), "text", new FactType.Text()));
    GuardCompiler other =
        compiler(Map.of("own", new FactType.Number(), "text", new FactType.Text()));
    assertThat(meaning(one, "a.flag && a.text == 'x'")).isNotNull();
    assertThat(meaning(other, "a.own > 1 || a.text == 'x'")).isNotNull();
    assertThat(meaning(one, "a.text == 'x'")).isSameAs(meaning(other, "a.text == 'x'"));
    assertThat(other.table(List.of()).slot("a.flag")).isNegative();
  }

  @Test
  void atomsOnFactsOfOtherTypesAreApart() throws GuardException {
    GuardCompiler texts = compiler(Map.of("it", new FactType.Text()));
    GuardCompiler numbers = compiler(Map.of("it", new FactType.ListOf(new FactType.Number())));
    assertThat(meaning(texts, "size(a.it) > 1")).isNotSameAs(meaning(numbers, "size(a.it) > 1"));
  }

  @Test
  void anAgreementOfVeryManyFactsDecidesAndLeavesOthersAlone() throws GuardException {
    Map<String, FactType> fields =
        IntStream.range(0, 2 * ActGround.SLOTS_MAX)
            .boxed()
            .collect(Collectors.toMap(number -> "f" + number, _ -> new FactType.Flag()));
    GuardCompiler many = compiler(fields);
    for (String field : fields.keySet()) {
      Guard guard = many.compile("a." + field);
      GuardTable table = many.table(List.of());
      FactValues facts = table.fit(Map.of("a", Map.of(field, true)), Instant.EPOCH);
      assertThat(guard.value(new Evaluation(table, facts))).isEqualTo(Truth.TRUE);
    }
    GuardCompiler few = compiler(Map.of("own", new FactType.Flag()));
    Guard guard = few.compile("!a.own");
    GuardTable table = few.table(List.of());
    FactValues facts = table.fit(Map.of("a", Map.of("own", false)), Instant.EPOCH);
    assertThat(guard.value(new Evaluation(table, facts))).isEqualTo(Truth.TRUE);
  }
}
