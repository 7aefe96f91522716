package org.pacta.agreement.file;

import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.TimeLength;

/**
 * Finds keys beside which another key leaves nothing to say: whoever wrote both meant something by
 * each, and only one is read.
 */
record IdleKeys(AgreementContent content, Findings findings) {
  private static final List<String> OF_SINGLE_DAYS =
      List.of("start_day", "last_day", "days", "calendar", "clear_days");

  private static final List<String> TOGETHER =
      Stream.of(PartyRole.BOTH_PARTIES, PartyRole.ALL_PARTIES, PartyRole.PARTIES_CONCERNED)
          .map(PartyRole::code)
          .toList();

  /** What bears on a length says nothing of a day that the text names by its date. */
  private static final List<String> OF_LENGTHS =
      List.of(
          "start_day",
          "last_day",
          "clear_days",
          "days",
          "calendar",
          "hours",
          "from",
          "target",
          "not_before",
          "urgent_within",
          "urgent_target",
          "variants");

  void check() {
    Yaml root = content.tree();
    content.deadlines().forEach(this::deadline);
    root.items("interpretations").stream()
        .flatMap(reading -> reading.items("alternatives").stream())
        .forEach(it -> beside(it, "no_effect", List.of("changes"), "a reading"));
    root.items("rules").forEach(this::once);
    root.items("rules").forEach(this::extended);
    root.items("rules").forEach(this::together);
    root.items("rules").forEach(this::refusing);
    root.items("rules").stream()
        .filter(rule -> rule.text("kind").equals("power"))
        .flatMap(rule -> rule.at("effect").stream())
        .forEach(effect ->
            List.of("on", "of").forEach(key -> idle(effect, key, "a lapse alone has it")));
    Stream.of("suspension", "resumption")
        .flatMap(name -> root.at("temporal").flatMap(all -> all.at(name)).stream())
        .forEach(this::receipt);
    Stream.of("temporal", "annexes").flatMap(part -> root.at(part).stream()).forEach(this::clauses);
  }

  /**
   * What is never done once and for all neither returns nor is paid off; what returns, is paid or
   * must not be done is not met before it starts.
   */
  private void once(Yaml rule) {
    beside(rule, "continuing", List.of("refrain", "recurring", "amount", "lapse"), "a duty");
    List<String> againOrNever = List.of("refrain", "recurring", "amount", "continuing");
    beside(rule, "also_before", againOrNever, "a duty");
    beside(rule, "done_by", againOrNever, "a duty");
    beside(rule, "done_by", List.of("also_before"), "a duty");
    beside(rule, "recurring", List.of("refrain"), "a duty");
    content.deadlines().stream()
        .filter(it -> it.id().equals(rule.text("due")))
        .findFirst()
        .ifPresent(due -> once(rule, due));
    if (rule.text("kind").equals("lapse")) {
      without(rule, "also_before", "prevented_by");
    }
  }

  /** The notice of which more is asked is the one that makes the time longer. */
  private void extended(Yaml rule) {
    String event = rule.at(RuleReader.EXTENDED_BY).map(RuleReader::name).orElse("");
    content.deadlines().stream()
        .filter(it -> it.id().equals(rule.text("due")))
        .map(due -> due.counting().extension())
        .filter(extension -> extension == null || !extension.event().equals(event))
        .forEach(extension ->
            idle(
                rule,
                RuleReader.EXTENDED_BY,
                extension == null
                    ? rule.text("due") + " is never made longer"
                    : rule.text("due") + " is made longer by " + extension.event()));
  }

  /** What returns from what is done needs a time that can be counted from that. */
  private void once(Yaml rule, Deadline due) {
    if (due.schedule() != null) {
      for (String key : List.of("continuing", "recurring", "also_before", "done_by")) {
        idle(rule, key, due.id() + " lets it return with the calendar");
      }
    } else if (due.day() != null) {
      idle(rule, "recurring", due.id() + " is one day, and it returns from what was done");
    } else if (due.agreed()) {
      idle(rule, "recurring", due.id() + " ends on a day that is set for what started it alone");
    } else if (due.backwards()) {
      idle(rule, "recurring", due.id() + " is counted back, and it returns from what was done");
    } else if (due.from() != null && !startsWith(rule, due.from())) {
      String why = " is counted from " + due.from() + ", and it returns from what was done";
      idle(rule, "recurring", due.id() + why);
    }
  }

  private static boolean startsWith(Yaml rule, String event) {
    return rule.text("trigger").equals(event) || rule.texts("also_trigger").contains(event);
  }

  /** What only opens a refusal stands in nobody's way, and gives nothing without effect. */
  private void refusing(Yaml rule) {
    if (rule.text("kind").equals("condition") && DerivedRules.mayRefuse(rule)) {
      idle(rule, "cure", "where it fails a Party may refuse, and nothing is barred");
      idle(rule, "only_while", "a refusal is open only while its units have effect");
    }
  }

  /** What all owe together is owed to nobody else, and that alone each of them may have to do. */
  private void together(Yaml rule) {
    if (TOGETHER.contains(rule.text("bearer"))) {
      if (rule.at("owed_to").flatMap(to -> to.at("body")).isPresent()) {
        return; // what all owe together may still be owed to one that is no Party
      }
      idle(rule, "owed_to", rule.text("bearer") + " owe together, so that nobody else is left");
    } else {
      idle(rule, "done_by", "only what " + String.join(", ", TOGETHER) + " owe is met by each");
    }
  }

  /** Where each notice counts by itself, so does each receipt. */
  private void receipt(Yaml at) {
    if (at instanceof Yaml.Mapping mapping) {
      idle(mapping, "receipt", "each notice counts by itself, from its own receipt");
      mapping.entries().values().stream().flatMap(it -> it.items().stream()).forEach(this::receipt);
    }
  }

  /** Clauses about time, and the formulas in them, wherever they stand. */
  private void clauses(Yaml at) {
    switch (at) {
      case Yaml.Mapping mapping -> {
        beside(mapping, "effective", List.of("date"), "a clause");
        beside(mapping, "per", List.of("count", "party"), "a date");
        beside(mapping, "except", List.of("only"), "an end");
        beside(mapping, "pairs", List.of("between"), "an end");
        Stream.of("extended_by", "unless_notice")
            .flatMap(key -> mapping.at(key).stream())
            .forEach(this::advance);
        if (mapping.at("term").or(() -> mapping.at("until")).isPresent()) {
          without(mapping, "renews_times", "renews");
        }
        without(mapping, "renewal", "lapses_after");
        without(mapping, "first_day", "lapses_after");
        mapping.entries().values().forEach(this::clauses);
      }
      case Yaml.Sequence sequence -> sequence.items().forEach(this::clauses);
      case Yaml.Scalar _ -> {}
    }
  }

  private void deadline(Deadline deadline) {
    Yaml item =
        content.tree().at("deadlines").flatMap(all -> all.at(deadline.id())).orElse(content.tree());
    for (String key : OF_SINGLE_DAYS) {
      beside(item, key, List.of("schedule"), deadline.id());
    }
    for (String key : OF_LENGTHS) {
      beside(item, key, List.of("on", "agreed_in"), deadline.id());
    }
    item.at("extension").ifPresent(this::advance);
    boolean workingDays = deadline.counting().workingDays();
    boolean counted = workingDays || deadline.counting().hours() != null;
    if (!counted && deadline.schedule() == null) {
      without(item, "calendar", "days: working or hours");
    }
    boolean days =
        Stream.concat(Stream.of(deadline.length()), deadline.variants().values().stream())
            .map(TimeLength::duration)
            .anyMatch(hours -> hours.isZero());
    if (workingDays && !days && deadline.counting().hours() == null) {
      idle(item, "days", deadline.id() + " is counted in hours");
    }
    if (item.at("within").isPresent() && days && ofNoDay(deadline)) {
      idle(item, "start_day", deadline.id() + " has no days, of which one could be the first");
    }
    clear(item, deadline, days);
  }

  private static boolean ofNoDay(Deadline deadline) {
    return Stream.concat(Stream.of(deadline.length()), deadline.variants().values().stream())
        .filter(length -> length.duration().isZero())
        .allMatch(TimeLength::isZero);
  }

  /** Clear days lie between two days: that of the event and that of the act. */
  private void clear(Yaml item, Deadline deadline, boolean days) {
    if (item.at("clear_days").isEmpty()) {
      return;
    }
    if (!deadline.backwards() && deadline.notBefore() == null) {
      idle(item, "clear_days", "a time to act within has a last day, which counts");
    } else if (deadline.backwards() && (!days || deadline.length().isZero())) {
      idle(item, "clear_days", deadline.id() + " has no days that could be clear");
    }
    beside(item, "start_day", List.of("clear_days"), "a deadline");
    beside(item, "roll", List.of("clear_days"), "a deadline");
  }

  /** How long before an end something must come: by which days. */
  private void advance(Yaml holder) {
    without(holder, "day_of_receipt", "before");
    without(holder, "clear_days", "before");
    beside(holder, "day_of_receipt", List.of("clear_days"), "a length before an end");
  }

  private void without(Yaml holder, String key, String needed) {
    if (holder.at(needed).isEmpty()) {
      idle(holder, key, "without " + needed + " it says nothing");
    }
  }

  private void beside(Yaml holder, String key, List<String> others, String what) {
    others.stream()
        .filter(other -> holder.at(other).isPresent())
        .forEach(other -> idle(holder, key, what + " with " + other + " does not read it"));
  }

  private void idle(Yaml holder, String key, String why) {
    if (holder.at(key).isPresent()) {
      findings.error(
          FindingCode.A010,
          holder.placeOf(key),
          key,
          key + " is not read here: " + why,
          "Remove the key, or what stands in its way.");
    }
  }
}
