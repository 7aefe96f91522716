package org.pacta.agreement.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is evaluated directly is what CEL's own program says, unknown facts and errors included. */
class DirectEvaluationTest {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final FactTypes TYPES = types();
  private static final Map<String, FactType> VARIABLES =
      Map.of(
          "a", new FactType.Structure("Thing"),
          "b", new FactType.Structure("Thing"),
          "now", new FactType.Moment());

  private static FactTypes types() {
    Map<String, FactType> thing = new LinkedHashMap<>();
    thing.put("text", new FactType.Text());
    thing.put("code", new FactType.Coded("colour"));
    thing.put("level", new FactType.Coded("rank"));
    thing.put("levels", new FactType.ListOf(new FactType.Coded("rank")));
    thing.put("mark", new FactType.Coded("rank_mark"));
    thing.put("whose", new FactType.Coded("party"));
    thing.put("flag", new FactType.Flag());
    thing.put("count", new FactType.Number());
    thing.put("when", new FactType.Moment());
    thing.put("texts", new FactType.ListOf(new FactType.Text()));
    thing.put("codes", new FactType.ListOf(new FactType.Coded("colour")));
    thing.put("counts", new FactType.ListOf(new FactType.Number()));
    thing.put("parts", new FactType.ListOf(new FactType.Structure("Part")));
    thing.put("part", new FactType.Structure("Part"));
    Map<String, FactType> part =
        Map.of(
            "text",
            new FactType.Text(),
            "flag",
            new FactType.Flag(),
            "count",
            new FactType.Number());
    return new FactTypes(
        Map.of("Thing", thing, "Part", part),
        Map.of(
            "colour", List.of("red", "green", "x", "y", "xy"),
            "rank", List.of("low", "mid", "high"),
            "rank_mark", List.of("one", "two"),
            "party", List.of("XX", "YY"),
            "event", List.of("done")),
        new OfAgreement(
            Map.of("XX", ZoneId.of("Asia/Almaty")), // and none for YY
            List.of(
                new Scale(
                    "rank",
                    List.of("low", "mid", "high"),
                    Map.of("XX", Map.of("low", "one", "mid", "one", "high", "two")),
                    Map.of("one", "mid", "two", "high"))),
            Map.of()));
  }

  @Property(tries = 4_000)
  void drawnExpressionsOnDrawnFacts(@ForAll long seed) {
    Random random = new Random(seed);
    GuardCompiler compiler = new GuardCompiler(TYPES, VARIABLES, Map.of());
    Guard guard;
    try {
      guard = compiler.compile(new DrawnExpression(random).truth(2));
    } catch (GuardException e) {
      assertThat(e).hasMessageContaining("could take more than"); // loops in loops over facts
      return;
    }
    GuardTable table = compiler.table(List.of());
    GuardCode inOneRow = GuardCode.of(List.of(guard.not(), guard));
    for (int i = 0; i < 6; i++) {
      FactValues facts = drawn(table, random);
      same(guard, facts);
      assertThat(inOneRow.value(1, new Evaluation(table, facts)))
          .isEqualTo(guard.value(new Evaluation(table, facts)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.text.size() > 2",
        "size(a.texts) == 0",
        "a.texts.all(t, t == b.text || t == '')",
        "a.texts.exists(t, t != b.text && t in b.texts)",
        "a.counts.exists(c, c + a.count > 9223372036854775807 - 1)",
        "a.count - b.count < 0",
        "a.count * b.count >= a.count * 2",
        "size(a.texts) * 3 >= size(b.texts) * 2",
        "a.count * 9223372036854775807 > 0",
        "a.counts.exists(c, c * a.count * 4611686018427387904 > 1)",
        "now - a.when > duration('720h')",
        "a.when + duration('24h') >= now",
        "a.when < timestamp('2026-01-15T09:00:00Z')",
        "a.when < timestamp('2026-02-30T09:00:00Z')",
        "a.code in ['red', 'green']",
        "'red' in a.codes",
        "a.code in b.codes",
        "a.codes == b.codes",
        "[a.text, b.text] == ['x', 'y']",
        "a.text in [b.text, 'x']",
        "(a.flag ? b.flag : a.count == 1) == a.part.flag",
        "a.flag == b.flag",
        "(a.flag && b.flag) == a.part.flag",
        "a.parts.exists(p, p.flag)",
        "a.parts.all(p, p.count > 0 || b.flag)",
        "a.part == b.part",
        "a.texts.exists_one(t, t == 'x')",
        "now > after(a.when, 'P1M')",
        "now > after(a.when, 'P1M', 'XX')",
        "now > after(a.when, 'P1M', a.whose)",
        "at_least(a.level, 'mid')",
        "at_least(a.level, b.level)",
        "at_least(a.mark, b.level)",
        "a.levels.all(l, at_least(l, b.level))",
        "equivalent(a.level, 'XX') == b.mark",
        "equivalent(a.mark, a.whose) != 'one'",
        "happened('done')",
        "(happened('done', a.whose) ? a.flag : b.flag) == b.part.flag",
        "a.when < when('done')",
        "now <= after(when('done', 'XX', a.text), 'P1Y')",
        "times('done', 'P1D') + a.count > 3",
        "total('done', 'year', 'XX') - total('done') < b.count",
        "a.texts[0] == 'x'",
        "a.text < b.text",
        "a.text + b.text == 'xy'",
        "duration('1.5h') < now - a.when",
        "['x', 'y'].exists(t, t == a.text)",
        "a.texts.all(now, now == 'x')"
      })
  void everyShapeOfAtom(String expression) throws GuardException {
    GuardCompiler compiler = new GuardCompiler(TYPES, VARIABLES, Map.of());
    Guard guard = compiler.compile(expression);
    GuardTable table = compiler.table(List.of());
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      same(guard, drawn(table, random));
    }
  }

  private static void same(Guard guard, FactValues facts) {
    guard
        .atoms()
        .forEach(atom -> {
          String what = atom.expression() + " with " + shown(atom, facts);
          AtomValue byCel = atom.byCel(facts);
          assertThat(atom.value(facts)).as(what).isEqualTo(byCel);
          assertThat(atom.truth(facts)).as(what).isEqualTo(byCel.truth());
        });
  }

  private static String shown(GuardAtom atom, FactValues facts) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < atom.paths().size(); i++) {
      shown.add(atom.paths().get(i) + "=" + atom.fact(facts, i));
    }
    return shown.toString();
  }

  private static FactValues drawn(GuardTable table, Random random) {
    FactValues facts = table.none();
    for (String path : table.paths()) {
      boolean known = path.equals("now") || random.nextInt(4) > 0;
      facts.set(table.slot(path), known ? value(table.type(path).orElseThrow(), random) : null);
    }
    return facts;
  }

  private static Object value(FactType type, Random random) {
    return switch (type) {
      case FactType.Text _ -> List.of("", "x", "y", "xy", "\ud83d\ude00x").get(random.nextInt(5));
      case FactType.Flag _ -> random.nextBoolean();
      case FactType.Number _ ->
          List.of(0L, 1L, -1L, 7L, Long.MAX_VALUE, Long.MIN_VALUE).get(random.nextInt(6));
      case FactType.Moment _ ->
          List.of(
                  NOW,
                  NOW.minus(Duration.ofDays(30)),
                  NOW.minus(Duration.ofDays(31)),
                  NOW.plusNanos(1),
                  Instant.parse("9999-12-31T23:00:00Z"),
                  Instant.parse("0001-01-01T00:00:00Z"))
              .get(random.nextInt(6));
      case FactType.Coded coded -> {
        List<String> codes = TYPES.codes().getOrDefault(coded.list(), List.of());
        yield random.nextInt(5) == 0 ? "" : codes.get(random.nextInt(codes.size()));
      }
      case FactType.ListOf list -> {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(list.element(), random));
        }
        yield items;
      }
      case FactType.Structure structure -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        TYPES
            .fields(structure.name())
            .forEach((field, inner) -> {
              if (random.nextInt(5) > 0) {
                fields.put(field, value(inner, random));
              }
            });
        yield fields;
      }
    };
  }
}
