package org.pacta.agreement.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A choice between two guards is weighed part by part, as if written with and, or and not. */
class ChoiceTest {
  private static final FactTypes TYPES =
      new FactTypes(
          Map.of(
              "Thing",
              Map.of("c", new FactType.Flag(), "a", new FactType.Flag(), "b", new FactType.Flag())),
          Map.of(),
          new OfAgreement(Map.of(), List.of(), Map.of()));

  private static Truth weighed(
      String guard, @Nullable Boolean c, @Nullable Boolean a, @Nullable Boolean b)
      throws GuardException {
    GuardCompiler compiler =
        new GuardCompiler(TYPES, Map.of("t", new FactType.Structure("Thing")), Map.of());
    Guard compiled = compiler.compile(guard);
    GuardTable table = compiler.table(List.of());
    Map<String, Object> facts = new HashMap<>();
    put(facts, "t.c", c);
    put(facts, "t.a", a);
    put(facts, "t.b", b);
    return compiled.value(new Evaluation(table, table.assign(facts)));
  }

  private static void put(Map<String, Object> facts, String path, @Nullable Boolean value) {
    if (value != null) {
      facts.put(path, value);
    }
  }

  @Test
  void itSaysWhatTheSameGuardSaysWithAndOrAndNot() throws GuardException {
    List<@Nullable Boolean> values = Arrays.asList(true, false, null);
    for (Boolean c : values) {
      for (Boolean a : values) {
        for (Boolean b : values) {
          assertThat(weighed("t.c ? t.a : t.b", c, a, b))
              .as("%s ? %s : %s", c, a, b)
              .isEqualTo(weighed("(t.c && t.a) || (!t.c && t.b) || (t.a && t.b)", c, a, b));
        }
      }
    }
  }

  @Test
  void whatBothSayHoldsThoughTheConditionIsNotKnown() throws GuardException {
    assertThat(weighed("t.c ? t.a : t.b", null, true, true)).isEqualTo(Truth.TRUE);
    assertThat(weighed("t.c ? t.a : t.b", null, false, false)).isEqualTo(Truth.FALSE);
    assertThat(weighed("t.c ? t.a : t.b", null, true, false)).isEqualTo(Truth.UNKNOWN);
    assertThat(weighed("t.c ? t.a : t.b", true, true, null)).isEqualTo(Truth.TRUE);
  }

  @Test
  void aLongChainIsStillAGuard() throws GuardException {
    StringBuilder chain = new StringBuilder("t.b");
    for (int i = 0; i < 12; i++) {
      chain.insert(0, "t.c ? t.a : (").append(')');
    }
    assertThat(weighed(chain.toString(), true, true, null)).isEqualTo(Truth.TRUE);
    assertThat(weighed(chain.toString(), false, null, true)).isEqualTo(Truth.TRUE);
  }
}
