package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.DidYouMean;
import org.pacta.agreement.Facts;

/**
 * Facts that tests of a file share: {@code bases: {NAME: {facts, from: ok}}}, under the facts of
 * each test that says {@code base: NAME}, or of each event of a test of duties that does.
 *
 * @param named the bases by name, as written
 */
record Bases(Map<String, Yaml> named) {
  /** Key of the file, and of a test the name of its base. */
  private static final String KEY = "bases";

  private static final String OF_TEST = "base";
  private static final String FACTS = "facts";

  /** The base of the vocabulary: an agreement in force, nothing in the way. */
  private static final String OK = "ok";

  private static final List<String> BUILT_IN = List.of(OK, "none");

  static Bases of(Yaml root) {
    return new Bases(root.entries(KEY));
  }

  /** True when the vocabulary's base lies underneath a test, by itself or below a named one. */
  boolean onOk(Yaml test) {
    Yaml base = named.get(test.text(OF_TEST));
    return (base == null ? test.text(OF_TEST) : base.text("from")).equals(OK);
  }

  /** Facts of a test over those of its base: mappings are merged, anything else is replaced. */
  Facts facts(Yaml test) {
    return shared(test).withoutAll(nothing(test)).plus(own(test));
  }

  /**
   * Paths of the facts that a test, or its base where the test says nothing else, gives as null.
   */
  List<String> unknown(Yaml test) {
    Facts own = own(test);
    Set<String> paths = new LinkedHashSet<>();
    Stream.ofNullable(named.get(test.text(OF_TEST)))
        .flatMap(base -> nothing(base).stream())
        .filter(path -> own.at(path).isEmpty())
        .forEach(paths::add);
    paths.addAll(nothing(test));
    return new ArrayList<>(paths);
  }

  /** Facts of an event of a test of duties, over those of the base that the test names. */
  Facts facts(Yaml test, Yaml event) {
    return shared(test).withoutAll(nothing(event)).plus(own(event));
  }

  private Facts shared(Yaml test) {
    Yaml base = named.get(test.text(OF_TEST));
    return base == null ? Facts.NONE : own(base);
  }

  private static Facts own(Yaml holder) {
    return new Facts(holder.at(FACTS).map(VocabularyReader::facts).orElse(Map.of()));
  }

  private static List<String> nothing(Yaml holder) {
    return holder.at(FACTS).map(FactsInput::unknown).orElse(List.of());
  }

  /**
   * Refuses a base that no test names, one named as what is built in, and one that is not there.
   */
  void check(Yaml root, Findings findings) {
    List<Yaml> tests = root.items("tests");
    List<Yaml> ofDuties = root.items("duty_tests");
    named.forEach((name, base) -> {
      Place place = root.at(KEY).orElse(root).placeOf(name);
      if (BUILT_IN.contains(name)) {
        findings.error(
            FindingCode.A105,
            place,
            name,
            "the base " + name + " is there without being written",
            "Give the base another name; from: ok puts it on top of ok.");
      } else if (Stream.concat(tests.stream(), ofDuties.stream())
          .noneMatch(test -> test.text(OF_TEST).equals(name))) {
        findings.error(
            FindingCode.A105,
            place,
            name,
            "no test says base: " + name,
            "Remove the base, or name it in the tests that share its facts.");
      }
    });
    known(tests, Stream.concat(BUILT_IN.stream(), named.keySet().stream()).toList(), findings);
    known(ofDuties, List.copyOf(named.keySet()), findings);
  }

  private static void known(List<Yaml> tests, List<String> known, Findings findings) {
    tests.stream()
        .filter(test -> test.at(OF_TEST).isPresent() && !known.contains(test.text(OF_TEST)))
        .forEach(test ->
            findings.error(
                FindingCode.A105,
                test.placeOf(OF_TEST),
                test.text("name"),
                "unknown base " + test.text(OF_TEST),
                DidYouMean.among(test.text(OF_TEST), known) + " Others are written under bases."));
  }

  /** Holds the facts of each base against the vocabulary, as facts of the acts it is used for. */
  void fit(Yaml root, FactsInput input, Findings findings) {
    named.forEach((name, base) -> {
      int before = findings.all().size();
      Stream.concat(
              root.items("tests").stream()
                  .filter(test -> test.text(OF_TEST).equals(name))
                  .map(test -> test.text("act"))
                  .distinct(),
              Stream.of(""))
          .takeWhile(_ -> findings.all().size() == before)
          .forEach(act -> base.at(FACTS).ifPresent(given -> input.variables(given, act)));
    });
  }
}
