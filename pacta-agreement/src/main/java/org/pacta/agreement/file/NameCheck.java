package org.pacta.agreement.file;

import java.util.Set;

/**
 * Refuses look-alikes: every key, and every value that names something, is plain ASCII, so that two
 * names which a reader cannot tell apart are one name; a guard mixes no alphabets within a word.
 */
final class NameCheck {
  /** Longest name, in characters. */
  static final int NAME_CHARACTERS_MAX = 200;

  /** Keys whose value, or the members of whose list, name something. */
  private static final Set<String> NAMING =
      Set.of(
          "id",
          "act",
          "event",
          "events",
          "cite",
          "cites",
          "rule",
          "rules",
          "drop_rules",
          "overrides",
          "units",
          "unit",
          "code",
          "vocabulary",
          "safeguards",
          "national",
          "edition",
          "party",
          "bearer",
          "owed_to",
          "through",
          "bodies",
          "by",
          "holder",
          "sender",
          "host",
          "trigger",
          "also_trigger",
          "perform",
          "refrain",
          "lapse",
          "prevented_by",
          "extended_by",
          "silent",
          "from",
          "discharged_also_by",
          "paused_by",
          "deferred_by",
          "resumed_by",
          "needs",
          "due",
          "facts_of",
          "clause",
          "fact",
          "mark",
          "as",
          "deadline",
          "calendar",
          "latest_of",
          "depositary",
          "reservation",
          "time_zone",
          "within",
          "target",
          "after",
          "missing",
          "not_stated",
          "duties");

  private static final Set<String> GUARDS = Set.of("when", "applies", "require", "only_if");

  private final Findings findings;
  private final boolean citesLaw;

  private NameCheck(Findings findings, boolean citesLaw) {
    this.findings = findings;
    this.citesLaw = citesLaw;
  }

  /** Adds a finding for every name that is not plain. */
  static void check(Yaml root, Findings findings) {
    new NameCheck(findings, root.at("national").isPresent()).visit("", root);
  }

  private void visit(String key, Yaml at) {
    switch (at) {
      case Yaml.Mapping mapping ->
          mapping
              .entries()
              .forEach((name, value) -> {
                name(name, mapping.placeOf(name));
                visit(name, value);
              });
      case Yaml.Sequence sequence -> sequence.items().forEach(item -> visit(key, item));
      case Yaml.Scalar scalar -> {
        if (citesLaw && key.equals("cite")) {
          law(scalar);
        } else if (NAMING.contains(key)) {
          name(scalar.text(), scalar.place());
        } else if (GUARDS.contains(key)) {
          Characters.mixedWord(scalar.text()).ifPresent(word -> mixed("the guard", word, scalar));
        }
      }
    }
  }

  /**
   * National law is cited as it is written, a section sign and letters of its language included.
   */
  private void law(Yaml.Scalar cite) {
    Characters.mixedWord(cite.text()).ifPresent(word -> mixed("the cite", word, cite));
  }

  private void name(String name, Place place) {
    int odd = Characters.firstBeyondAscii(name);
    if (odd >= 0) {
      findings.error(
          FindingCode.A007,
          place,
          name,
          "a name holds " + Characters.named(name, odd) + ", which can pass for another letter",
          "Write names in unaccented Latin letters, digits and signs; titles and gists may hold"
              + " any letter.");
    } else if (name.length() > NAME_CHARACTERS_MAX) {
      findings.error(
          FindingCode.A008,
          place,
          name,
          "a name of "
              + name.length()
              + " characters; at most "
              + NAME_CHARACTERS_MAX
              + " are read",
          "Shorten it.");
    }
  }

  private void mixed(String where, String word, Yaml.Scalar text) {
    int odd = Characters.firstBeyondAscii(word);
    findings.error(
        FindingCode.A007,
        text.place(),
        word,
        "a word of " + where + " mixes alphabets: it holds " + Characters.named(word, odd),
        "Write the word in one alphabet.");
  }
}
