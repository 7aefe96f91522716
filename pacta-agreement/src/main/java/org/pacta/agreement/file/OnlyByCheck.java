package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.Duty;

/**
 * Whose act alone an event of a list counts as, or under which condition: one Party, body or role,
 * said once of each event.
 */
record OnlyByCheck(AgreementContent content, Findings findings) {
  /** Says that an act of any Party counts where one alone would be expected. */
  static final String ANY = "any_party";

  private static final List<String> LISTS = List.of("prevented_by", "discharged_also_by");

  void check(Yaml source, String rule) {
    for (String list : LISTS) {
      List<Yaml> items = source.items(list);
      items.stream().flatMap(item -> item.at("by").stream()).forEach(who -> known(who, rule));
      if (items.stream().anyMatch(OnlyByCheck::says)) {
        once(items, list, rule);
        items.forEach(item -> performed(item, source, rule));
      }
    }
  }

  /** True where more is said of an event than its name. */
  private static boolean says(Yaml item) {
    return item.at("by").isPresent() || item.at("only_if").isPresent();
  }

  private void known(Yaml who, String rule) {
    List<String> known = new ArrayList<>(Duty.ENDERS);
    known.add(ANY);
    content.parties().forEach(party -> known.add(party.id()));
    content.bodies().forEach(body -> known.add(body.id()));
    if (!known.contains(who.text())) {
      findings.error(
          FindingCode.A105,
          who.place(),
          rule,
          "unknown by " + who.text(),
          "Name a Party by its id, a body of this file, or one of "
              + String.join(", ", Duty.ENDERS)
              + ", "
              + ANY
              + ".");
    }
  }

  /** Whoever owes it meets it by its own act, which an act of one alone would shut out. */
  private void performed(Yaml item, Yaml source, String rule) {
    String event = item.text("event");
    boolean performs =
        Stream.of("perform", "refrain")
            .flatMap(key -> source.at(key).stream())
            .anyMatch(it -> RuleReader.name(it).equals(event));
    if (performs && item.at("only_if").isPresent()) {
      findings.error(
          FindingCode.A105,
          item.place(),
          rule,
          event + " performs the duty, and cannot also end it under another condition",
          "Leave it out, or give that act an event of its own.");
    }
    if (performs && item.at("by").isPresent()) {
      findings.error(
          FindingCode.A105,
          item.place(),
          rule,
          event
              + " performs the duty, and cannot also end it as the act of "
              + item.text("by")
              + " alone",
          "Leave it out, or give that act an event of its own.");
    }
  }

  /** Only one can be named for each event, so that a second entry would take the place of it. */
  private void once(List<Yaml> items, String list, String rule) {
    Set<String> seen = new HashSet<>();
    for (Yaml item : items) {
      String event = RuleReader.name(item);
      if (!seen.add(event)) {
        findings.error(
            FindingCode.A105,
            item.place(),
            rule,
            "the event "
                + event
                + " stands twice under "
                + list
                + (items.stream().anyMatch(it -> it.at("only_if").isPresent())
                    ? ", where only_if says which counts"
                    : ", where by says whose act counts"),
            "Name it once, without by where the act of each counts, or give each an event of its"
                + " own.");
      }
    }
  }
}
