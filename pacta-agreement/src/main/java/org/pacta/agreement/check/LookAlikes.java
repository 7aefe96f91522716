package org.pacta.agreement.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.Yaml;

/**
 * Names of one kind that differ only in case, or in characters that look alike in many typefaces
 * (l, 1 and I; O and 0): a reader of the file, or of a decision that names them, takes one for the
 * other. Units are left out: an agreement may have a paragraph (1) and an item (l).
 */
final class LookAlikes {
  private static final List<String> LISTS =
      List.of("rules", "definitions", "parties", "interpretations");
  private static final List<String> CODES = List.of("topics", "categories", "refusal_grounds");

  private final Findings findings;

  private LookAlikes(Findings findings) {
    this.findings = findings;
  }

  static void check(Yaml root, Findings findings) {
    LookAlikes checks = new LookAlikes(findings);
    for (String list : LISTS) {
      checks.among(
          root.items(list).stream().map(item -> new Name(item.text("id"), item.placeOf("id"))));
    }
    root.at("deadlines").ifPresent(checks::keys);
    for (String list : CODES) {
      root.at(list).flatMap(of -> of.at("codes")).ifPresent(checks::keys);
    }
  }

  private record Name(String text, Place place) {}

  private void keys(Yaml of) {
    if (of instanceof Yaml.Mapping mapping) {
      among(mapping.entries().keySet().stream().map(key -> new Name(key, mapping.placeOf(key))));
    }
  }

  private void among(Stream<Name> names) {
    Map<String, String> inSmallLetters = new HashMap<>();
    Map<String, String> seen = new HashMap<>();
    names
        .filter(name -> !name.text().isEmpty())
        .forEach(name -> {
          String byCase =
              inSmallLetters.putIfAbsent(name.text().toLowerCase(Locale.ROOT), name.text());
          String byLook = seen.putIfAbsent(asSeen(name.text()), name.text());
          report(name, byCase != null ? byCase : byLook);
        });
  }

  private void report(Name name, @Nullable String other) {
    if (other != null && !other.equals(name.text())) {
      findings.warning(
          FindingCode.A125,
          name.place(),
          name.text(),
          "the name can be taken for " + other + ", from which it differs only in look-alikes",
          "Give one of the two a name that reads differently.");
    }
  }

  private static String asSeen(String name) {
    return name.replace('1', 'l').replace('I', 'l').replace('0', 'o').replace('O', 'o');
  }
}
