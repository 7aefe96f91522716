package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to harm: each is refused with a stable code, its place and what to do. */
class HostileFileTest {
  private static final String FILE = read("bilateral.yaml");

  @TempDir Path folder;

  /** A file and the code it is refused with. */
  record Hostile(String name, String code, byte[] content) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> files() {
    return Stream.of(shapes(), characters(), names(), sizes(), lengths(), cycles(), guards())
        .flatMap(Function.identity());
  }

  private static Stream<Hostile> shapes() {
    return Stream.of(
        raw("nested in brackets", "A005", "x: " + "[".repeat(100_000)),
        raw("nested in braces", "A005", "x: " + "{a: ".repeat(100_000)),
        raw("nested in dashes", "A005", "- ".repeat(100_000) + "x"),
        raw("nested JSON", "A005", "{\"a\":".repeat(50_000)),
        raw("an alias to itself", "A004", "a: &a [*a]\n"),
        raw("a billion laughs", "A004", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
        raw("a tag that names a class", "A004", "a: !!java/object:java.net.URL [x]\n"),
        raw("a second document", "A003", "a: 1\n---\nb: 2\n"),
        raw("nothing", "A003", ""),
        raw("a list as a key", "A003", "? [a, b]\n: 1\n"),
        raw("colons", "A003", ": ".repeat(300_000)),
        changed("a key twice", "A006", "  \"2\": Serious", "  \"1\": again\n  \"2\": Serious"),
        changed("a merge key", "A010", "costs:", "<<: {a: 1}\ncosts:"));
  }

  private static Stream<Hostile> characters() {
    byte[] latin = FILE.replace("Done.", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    return Stream.of(
        changed("a bell", "A007", "Other treaties", "Other\u0007treaties"),
        changed("a nought", "A007", "Other treaties", "Other\0treaties"),
        changed("a turn of direction", "A007", "Other treaties", "Other \u202etreaties"),
        changed("an isolate in a comment", "A007", "costs:", "# \u2066 a\ncosts:"),
        changed("an escaped turn", "A007", "Other treaties stay.", "\"a \\u202e b\""),
        changed("a space of no width", "A007", "Other treaties", "Other\u200btreaties"),
        changed("a line separator", "A007", "Other treaties", "Other\u2028treaties"),
        raw("a byte order mark", "A007", "\ufeff" + FILE),
        new Hostile("another encoding", "A003", latin),
        new Hostile("UTF-16", "A003", FILE.getBytes(StandardCharsets.UTF_16)));
  }

  private static Stream<Hostile> names() {
    return Stream.of(
        changed("a Cyrillic a in a rule", "A007", "{id: R1, kind", "{id: R\u0430, kind"),
        changed("in a code", "A007", "{any_crime", "{\u0430ny_crime"),
        changed("in a party", "A007", "{id: AAA", "{id: \u0410AA"),
        changed("in an event", "A007", "perform: reply_sent", "perform: repl\u0443_sent"),
        changed("in a cite", "A007", "cite: [\"5\"], act", "cite: [\"5\u0430\"], act"),
        changed("in a term", "A007", "id: serious_crime", "id: seri\u043eus_crime"),
        changed("in a deadline", "A007", "  D-ten:", "  D-t\u0435n:"),
        changed("in a text of a guard", "A007", "'land'\"", "'l\u0430nd'\""),
        changed("in a fact of a guard", "A007", "\"chase.terrain", "\"ch\u0430se.terrain"),
        changed("a full-width letter", "A007", "{id: R1, kind", "{id: \uff32, kind"),
        changed(
            "a name without end", "A008", "id: example-bilateral", "id: " + "a-".repeat(9_000)));
  }

  private static Stream<Hostile> sizes() {
    return Stream.of(
        raw("three megabytes", "A002", "a".repeat(3_000_000)),
        raw("a list of 250,000", "A008", "rules:\n" + "- a\n".repeat(250_000)),
        raw("250,000 empty lists", "A008", "x: [" + "[], ".repeat(250_000) + "[]]"),
        raw("100,000 keys", "A008", many(100_000, i -> "k" + i + ": 1\n")),
        raw("lists of lists", "A008", ("- [" + "1, ".repeat(400) + "1]\n").repeat(300)),
        changed("a text without end", "A008", "invented as an example", "x".repeat(100_000)),
        changed("2,000 rules", "A010", "rules:\n", "rules:\n" + many(2_000, i -> rule(i, "true"))),
        changed("2,000 terms", "A010", "definitions:\n", terms(2_000, i -> "true")),
        changed("a number without end", "A010", "by: P5D", "by: P5D, times: " + "9".repeat(9_000)));
  }

  private static Stream<Hostile> lengths() {
    return Stream.of(
        changed("a huge length", "A105", "within: P1M", "within: P999999999Y"),
        changed("a huge term", "A105", "term: P5Y", "term: P999999999Y"),
        changed("hours without end", "A105", "within: P1M", "within: PT99999999999999H"),
        changed("a length of many digits", "A008", "within: P1M", "within: P" + "9".repeat(300)),
        changed("a negative length", "A010", "within: P1M", "within: P-1M"),
        changed("a huge count", "A010", "count: 1}", "count: 99999999999}"),
        changed("no such day", "A105", "date: \"2026-01-10\"", "date: \"2026-02-31\""),
        changed("no such zone", "A105", "Asia/Almaty", "Mars/Phobos"),
        changed("never a working day", "A105", "[saturday, sunday]", WHOLE_WEEK),
        changed("no such weekday", "A010", "[saturday, sunday]", "[caturday]"));
  }

  private static Stream<Hostile> cycles() {
    return Stream.of(
        changed("a term by itself", "A103", "req.offence_years >= 3", "grave_request"),
        withTerms("terms that double", 40, i -> "t%1$d && t%1$d".formatted(i - 1)),
        withTerms("terms that lead on", 100, i -> "t" + (i - 1)));
  }

  private static Stream<Hostile> guards() {
    String land = "chase.terrain == 'land'\"";
    String loops = "agr.members.all(x, " + "x in agr.reservations && ".repeat(100) + "true)\"";
    String nested = "agr.members.all(a, ".repeat(60) + "true" + ")".repeat(60) + "\"";
    return Stream.of(
        changed("brackets", "A103", land, "(".repeat(1_500) + "true" + ")".repeat(1_500) + "\""),
        changed("too long", "A103", land, "true || ".repeat(600) + "true\""),
        changed("far too long", "A008", land, "true || ".repeat(6_000) + "true\""),
        changed("loops in loops", "A103", land, nested),
        changed("costly loops", "A103", land, loops),
        changed("a regular expression", "A103", land, "agr.id.matches('(a+)+')\""),
        changed("too many", "A008", "rules:\n", "rules:\n" + many(100, i -> rule(i, long_()))));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedWithItsPlaceAndWhatToDo(Hostile hostile) throws IOException {
    Path file = Files.write(folder.resolve("hostile.yaml"), hostile.content());

    var refused =
        catchThrowableOfType(AgreementFileException.class, () -> AgreementFolder.loadFile(file));

    assertThat(refused).as("it must not load").isNotNull();
    Finding first = refused.findings().getFirst();
    assertThat(first.code()).as(first.inWords()).isEqualTo(hostile.code());
    assertThat(first.file()).isEqualTo("hostile.yaml");
    assertThat(first.help()).isNotEmpty();
    assertThat(first.message().length()).isLessThan(500);
    boolean wholeFile = first.code().equals("A002") || hostile.content().length == 0;
    assertThat(first.line() > 0 && first.column() > 0).as(first.inWords()).isNotEqualTo(wholeFile);
  }

  private static final String WHOLE_WEEK =
      "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]";

  private static Hostile raw(String name, String code, String content) {
    return new Hostile(name, code, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Hostile changed(String name, String code, String written, String instead) {
    assertThat(FILE).as("the change must change something").contains(written);
    int at = FILE.indexOf(written);
    return raw(name, code, FILE.substring(0, at) + instead + FILE.substring(at + written.length()));
  }

  private static String many(int count, Function<Integer, String> line) {
    return IntStream.range(0, count).mapToObj(line::apply).collect(Collectors.joining());
  }

  private static String rule(int number, String guard) {
    return "  - {id: X%d, kind: prohibition, cite: [\"6\"], act: [chase.cross], when: \"%s\", mode: automated, says: a}\n"
        .formatted(number, guard);
  }

  private static String long_() {
    return "chase.km == 1 || ".repeat(200) + "false";
  }

  private static String terms(int count, Function<Integer, String> guard) {
    return "definitions:\n"
        + many(
            count,
            i ->
                "  - {term: t, id: t%d, means: m, when: \"%s\", cite: [\"2\"]}\n"
                    .formatted(i, guard.apply(i)));
  }

  /** Terms that stand for one another, the last of them in the guard of a rule. */
  private static Hostile withTerms(String name, int count, Function<Integer, String> guard) {
    String terms = terms(count, i -> i == 0 ? "agr.provisional" : guard.apply(i));
    return raw(
        name,
        "A103",
        FILE.replace("definitions:\n", terms)
            .replace("chase.terrain == 'land'\"", "t" + (count - 1) + "\""));
  }

  private static String read(String name) {
    try {
      return Files.readString(Path.of("../agreements/examples", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
