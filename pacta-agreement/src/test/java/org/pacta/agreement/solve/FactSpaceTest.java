package org.pacta.agreement.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Effort;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardCompiler;
import org.pacta.agreement.guard.GuardException;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.guard.Truth;

/** What the search says about guards is what trying everything says. */
class FactSpaceTest {
  private static final Map<String, List<String>> CODES =
      Map.of("colour", List.of("red", "green", "blue", "grey"));
  private static final FactTypes TYPES =
      new FactTypes(
          Map.of(
              "Thing",
              Map.of(
                  "text", new FactType.Text(),
                  "code", new FactType.Coded("colour"),
                  "flag", new FactType.Flag(),
                  "count", new FactType.Number(),
                  "when", new FactType.Moment(),
                  "codes", new FactType.ListOf(new FactType.Coded("colour")))),
          CODES);
  private static final Map<String, FactType> VARIABLES =
      Map.of(
          "a", new FactType.Structure("Thing"),
          "b", new FactType.Structure("Thing"),
          "now", new FactType.Moment());

  /** Atoms of every shape that rules of agreements use; # stands for a small number. */
  private static final List<String> ATOMS =
      List.of(
          "a.flag",
          "b.flag",
          "a.flag == b.flag",
          "a.code == 'red'",
          "a.code != ''",
          "a.code in ['red', 'green', 'blue']",
          "a.code == b.code",
          "b.code in ['blue', 'grey']",
          "a.code in b.codes",
          "'red' in b.codes",
          "'grey' in b.codes",
          "b.codes.size() > #",
          "b.codes.size() == 1",
          "b.codes == []",
          "b.codes.all(c, c in ['red', 'green'])",
          "b.codes.all(c, c == 'red' || c == a.code)",
          "b.codes.exists(c, c != 'red')",
          "a.count >= #",
          "a.count == #",
          "a.count < #",
          "b.count <= #",
          "a.count + # > b.count",
          "a.count - b.count == #",
          "a.count in [1, 3]",
          "(a.flag ? 1 : 3) < a.count",
          "a.text == 'x'",
          "a.text != ''",
          "a.text == b.text",
          "b.text in ['x', 'y']",
          "b.text.size() > 2",
          "a.text == b.code",
          "a.when < now",
          "a.when < timestamp('2026-01-02T00:00:00Z')",
          "a.when + duration('24h') <= now",
          "now - a.when > duration('48h')");

  @Property(tries = 200)
  void theSearchAgreesWithTryingEverything(@ForAll long seed) throws GuardException {
    Random random = new Random(seed);
    GuardCompiler compiler = new GuardCompiler(TYPES, VARIABLES, Map.of());
    List<String> atoms = drawn(random);
    List<Wish> wishes = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      String expression = expression(atoms, random, 2);
      wishes.add(new Wish(compiler.compile(expression), random.nextInt(3) > 0));
      words.add(wishes.getLast().value() + ": " + expression);
    }
    GuardTable table = compiler.table(List.of());
    Answer answer =
        new FactSpace(List.of(new FactSpace.Side(table, Map.of())), CODES, Effort.ofChecks())
            .find(wishes);
    boolean exists = tryEverything(table, wishes);
    assertThat(answer.verdict())
        .as(words.toString())
        .isEqualTo(exists ? Answer.Verdict.POSSIBLE : Answer.Verdict.IMPOSSIBLE);
    if (exists) {
      assertThat(hold(wishes, table, table.assign(answer.facts())))
          .as(words + " with " + answer.inWords())
          .isTrue();
    }
  }

  /** A few atoms that read at most three facts between them, so that all can be tried. */
  private static List<String> drawn(Random random) throws GuardException {
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < 40 && drawn.size() < 5; i++) {
      String atom =
          ATOMS.get(random.nextInt(ATOMS.size())).replace("#", String.valueOf(random.nextInt(4)));
      List<String> more = new ArrayList<>(drawn);
      more.add(atom);
      GuardCompiler compiler = new GuardCompiler(TYPES, VARIABLES, Map.of());
      for (String one : more) {
        compiler.compile(one);
      }
      if (compiler.table(List.of()).paths().size() <= 3) {
        drawn.add(atom);
      }
    }
    return drawn;
  }

  private static String expression(List<String> atoms, Random random, int depth) {
    String atom = "(" + atoms.get(random.nextInt(atoms.size())) + ")";
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 1 -> expression(atoms, random, depth - 1) + " && " + expression(atoms, random, 0);
      case 2 -> "(" + expression(atoms, random, depth - 1) + " || " + atom + ")";
      case 3 -> "!(" + expression(atoms, random, depth - 1) + ")";
      default -> atom;
    };
  }

  private static boolean tryEverything(GuardTable table, List<Wish> wishes) {
    List<String> paths = table.paths();
    List<List<Object>> domains =
        paths.stream().map(path -> everything(table.type(path).orElseThrow())).toList();
    long combinations = 1;
    for (List<Object> domain : domains) {
      combinations *= domain.size();
    }
    FactValues facts = table.none();
    for (long i = 0; i < combinations; i++) {
      long rest = i;
      for (int path = 0; path < paths.size(); path++) {
        List<Object> domain = domains.get(path);
        facts.set(table.slot(paths.get(path)), domain.get((int) (rest % domain.size())));
        rest /= domain.size();
      }
      if (hold(wishes, table, facts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hold(List<Wish> wishes, GuardTable table, FactValues facts) {
    Evaluation evaluation = new Evaluation(table, facts);
    return wishes.stream()
        .allMatch(wish -> wish.guard().value(evaluation) == Truth.of(wish.value()));
  }

  private static List<Object> everything(FactType type) {
    return switch (type) {
      case FactType.Text _ -> List.of("", "x", "y", "z", "zz", "zzz", "zzzz", "red", "blue");
      case FactType.Flag _ -> List.of(true, false);
      case FactType.Number _ -> List.of(-4L, -3L, -2L, -1L, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
      case FactType.Moment _ -> moments();
      case FactType.Coded _ -> List.of("", "red", "green", "blue", "grey");
      case FactType.ListOf _ -> lists();
      case FactType.Structure _ -> List.of();
    };
  }

  private static List<Object> moments() {
    List<Object> moments = new ArrayList<>();
    for (int hours = -96; hours <= 96; hours += 12) {
      moments.add(Instant.parse("2026-01-02T00:00:00Z").plus(Duration.ofHours(hours)));
    }
    return moments;
  }

  private static List<Object> lists() {
    List<Object> all = new ArrayList<>(List.of(List.of()));
    List<List<Object>> longest = new ArrayList<>(List.of(List.of()));
    for (int length = 1; length <= 5; length++) {
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> list : longest) {
        for (String code : List.of("", "red", "green", "blue", "grey")) {
          if (list.isEmpty() || code.compareTo(list.getLast().toString()) >= 0) {
            List<Object> more = new ArrayList<>(list);
            more.add(code);
            longer.add(List.copyOf(more));
          }
        }
      }
      all.addAll(longer);
      longest = longer;
    }
    return all;
  }

  @Test
  void bigDomainsAreDecidedExactly() throws GuardException {
    Map<String, List<String>> many = new LinkedHashMap<>();
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      members.add("code_" + i);
    }
    many.put("colour", members);
    FactTypes types = TYPES.withCodes("colour", members);
    GuardCompiler compiler = new GuardCompiler(types, VARIABLES, Map.of());
    Guard known = compiler.compile("a.codes.all(c, c in ['code_1', 'code_2', 'code_3'])");
    Guard counted = compiler.compile("a.codes.size() > 90 && 'code_7' in a.codes");
    Guard different =
        compiler.compile("a.code != b.code && a.code in a.codes && b.code in a.codes");
    FactSpace space =
        new FactSpace(
            List.of(new FactSpace.Side(compiler.table(List.of()), Map.of())),
            many,
            Effort.ofChecks());
    assertThat(space.find(Wish.holds(known), Wish.holds(counted)).verdict())
        .isEqualTo(Answer.Verdict.IMPOSSIBLE);
    assertThat(space.find(Wish.fails(known), Wish.holds(counted)).verdict())
        .isEqualTo(Answer.Verdict.POSSIBLE);
    assertThat(space.find(Wish.holds(known), Wish.holds(different)).verdict())
        .isEqualTo(Answer.Verdict.POSSIBLE);
  }

  @Test
  void manyIndependentFactsAreNoBurden() throws GuardException {
    GuardCompiler compiler = new GuardCompiler(TYPES, VARIABLES, Map.of());
    Guard narrow =
        compiler.compile(
            "a.flag && b.flag && a.code == 'red' && b.code == 'grey' && a.count == 12345678"
                + " && b.count == a.count + 1 && a.text == 'x' && b.text == 'y' && a.when < now");
    FactSpace space =
        new FactSpace(
            List.of(new FactSpace.Side(compiler.table(List.of()), Map.of())),
            CODES,
            Effort.ofChecks());
    Answer answer = space.find(Wish.holds(narrow));
    assertThat(answer.verdict()).isEqualTo(Answer.Verdict.POSSIBLE);
    assertThat(answer.facts()).containsEntry("b.count", 12_345_679L);
  }

  @Test
  void whatIsNotUnderstoodIsNoProof() throws GuardException {
    GuardCompiler compiler = new GuardCompiler(TYPES, VARIABLES, Map.of());
    Guard ordered = compiler.compile("a.text < b.text && b.text < 'a'");
    Guard never = compiler.compile("a.text < '' && a.flag");
    FactSpace space =
        new FactSpace(
            List.of(new FactSpace.Side(compiler.table(List.of()), Map.of())),
            CODES,
            Effort.ofChecks());
    assertThat(space.find(Wish.holds(ordered)).verdict()).isNotEqualTo(Answer.Verdict.IMPOSSIBLE);
    assertThat(space.find(Wish.holds(never)).verdict()).isEqualTo(Answer.Verdict.NOT_FOUND);
    assertThat(space.find(Wish.holds(never)).reservation()).isEqualTo(" as far as tried");
  }
}
