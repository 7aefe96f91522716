package org.pacta.agreement.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quotes, backslashes and control characters in the texts of a guard stay what they are. */
class QuotedTextTest {
  private static final FactTypes TYPES =
      new FactTypes(
          Map.of(
              "Thing",
              Map.of("x", new FactType.Text(), "many", new FactType.ListOf(new FactType.Text()))),
          Map.of(),
          new OfAgreement(Map.of(), List.of(), Map.of()));

  private static Truth weighed(String guard, Map<String, Object> facts) throws GuardException {
    GuardCompiler compiler =
        new GuardCompiler(TYPES, Map.of("t", new FactType.Structure("Thing")), Map.of());
    Guard compiled = compiler.compile(guard);
    GuardTable table = compiler.table(List.of());
    return compiled.value(new Evaluation(table, table.assign(facts)));
  }

  private static Truth of(String guard, String x) throws GuardException {
    return weighed(guard, Map.of("t.x", x));
  }

  @Test
  void aTextMeansWhatItSays() throws GuardException {
    assertThat(of("t.x + '!' == 'say \"it\"!'", "say \"it\"")).isEqualTo(Truth.TRUE);
    assertThat(of("t.x + '!' == 'say \"it\"!'", "say it")).isEqualTo(Truth.FALSE);
    assertThat(of("t.x + '!' == 'a\\\\\"!'", "a\\\"")).isEqualTo(Truth.TRUE);
    assertThat(of("t.x + '!' == r'\\d!'", "\\d")).isEqualTo(Truth.TRUE);
    assertThat(of("t.x + '\\n' == 'it\\'s\\n'", "it's")).isEqualTo(Truth.TRUE);
    assertThat(of("t.x + '\\n' == 'it\\'s\\t'", "it's")).isEqualTo(Truth.FALSE);
    assertThat(of("t.x in ['^\\\\d\"', '1']", "^\\d\"")).isEqualTo(Truth.TRUE);
  }

  @Test
  void aTextWithQuotesIsNotTakenForTwo() throws GuardException {
    String one = "t.many.exists(it, it == 'a\" || it == \"b')";
    String two = "t.many.exists(it, it == 'a' || it == 'b')";
    Map<String, Object> facts = Map.of("t.many", List.of("b"));

    assertThat(weighed(two, facts)).isEqualTo(Truth.TRUE);
    assertThat(weighed(one, facts)).isEqualTo(Truth.FALSE);
    assertThat(weighed(two + " && !" + one, facts)).isEqualTo(Truth.TRUE);
    assertThat(weighed(one + " || !" + two, facts)).isEqualTo(Truth.FALSE);
  }
}
