package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Rule;
import org.pacta.agreement.decision.PowerHolder;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.Yaml;

/** Duties, deadlines, the safeguards and languages (checks 12, 13, 16, 17, 18). */
final class NormChecks {
  /** Roles that one Party has by itself. */
  private static final Set<PartyRole> OF_ONE =
      Set.of(
          PartyRole.REQUESTING_PARTY,
          PartyRole.REQUESTED_PARTY,
          PartyRole.SENDING_PARTY,
          PartyRole.RECEIVING_PARTY,
          PartyRole.HOST_PARTY);

  private static final Pattern INDETERMINATE =
      Pattern.compile(
          "(?i)\\b(immediate\\w*|urgent\\w*|prompt\\w*|regular\\w*|without delay|as soon as)\\b");

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(within|later than|at the latest|in any (case|event)|(hour|day|week|month|year)s?)\\b");

  private static final Pattern URGENT = Pattern.compile("(?i)\\burgent\\w*");

  private final Agreement agreement;
  private final Findings findings;
  private final List<Duty> duties;

  private NormChecks(Agreement agreement, Findings findings) {
    this.agreement = agreement;
    this.findings = findings;
    this.duties =
        agreement.rules().stream().filter(Duty.class::isInstance).map(Duty.class::cast).toList();
  }

  static void check(Agreement agreement, Findings findings) {
    NormChecks checks = new NormChecks(agreement, findings);
    checks.duties.forEach(checks::timeLeft);
    checks.duties.forEach(checks::circle);
    checks.duties.forEach(checks::discharge);
    agreement.deadlines().forEach(checks::hardWord);
    agreement.rules().forEach(checks::lapse);
    agreement.rules().forEach(checks::holder);
    new HistoricalChecks(agreement, findings).check();
    checks.languages();
  }

  /**
   * A power of a role that no fact of the act gives to a Party, or an act of a Party about itself
   * that does not ask who acts: any Party could use it.
   */
  private void holder(Rule rule) {
    List<ActType> acts =
        rule.acts().stream()
            .flatMap(act -> agreement.vocabulary().act(act).stream())
            .filter(act -> anybody(rule, act))
            .toList();
    if (!acts.isEmpty()) {
      String names = acts.stream().map(ActType::id).collect(Collectors.joining(", "));
      findings.warning(
          FindingCode.A126,
          agreement.content().ruleSource(rule.id()).place(),
          rule.id(),
          acts.stream().allMatch(PowerHolder::ofOneself)
              ? "any Party may do "
                  + names
                  + " for another: nothing says that the one it is about acts"
              : "any Party may use the power: no fact of "
                  + names
                  + " says which one is the "
                  + (rule instanceof Power power ? power.holder() : ""),
          acts.stream().allMatch(PowerHolder::ofOneself)
              ? "Write for example actor == "
                  + acts.getFirst().roles().getOrDefault("event_party", "mem.party")
                  + " in the guard"
                  + (rule instanceof Power ? ", or give the power to event_party." : ".")
              : "Name the Party, add roles to the act under words, or let the guard say whose it is"
                  + " and accept this.");
    }
  }

  private boolean anybody(Rule rule, ActType act) {
    return switch (rule) {
      case Power power ->
          PowerHolder.anybody(power, act, agreement.vocabulary()) && !asks(act, power.when());
      case Permission permission -> PowerHolder.ofOneself(act) && !asks(act, permission.when());
      default -> false;
    };
  }

  /** True when the guard of an act of a Party about itself asks who acts. */
  private static boolean asks(ActType act, String guard) {
    return PowerHolder.ofOneself(act) && guard.contains("actor");
  }

  /** Check 12: a legal period that leaves no time after what must come first. */
  private void timeLeft(Duty duty) {
    Optional<Deadline> due = legal(duty);
    for (String needed : agreement.content().ruleSource(duty.id()).texts("needs")) {
      for (Duty earlier : duties) {
        Optional<Deadline> first = legal(earlier);
        boolean sameStart = earlier.triggers().stream().anyMatch(duty.triggers()::contains);
        if (earlier.perform().equals(needed)
            && sameStart
            && due.isPresent()
            && first.isPresent()
            && !due.get().length().longerThan(first.get().length())) {
          findings.warning(
              FindingCode.A112,
              place(duty),
              duty.id(),
              "the duty needs what " + earlier.id() + " brings, but both run out on the same day",
              "Record a reading that says which day counts, and accept the finding with its id.");
        }
      }
    }
  }

  /** Check 12: duties that wait for each other, so that none can be met. */
  private void circle(Duty duty) {
    Set<String> first = new LinkedHashSet<>();
    collect(duty, first);
    if (first.contains(duty.id())) {
      findings.warning(
          FindingCode.A112,
          place(duty),
          duty.id(),
          "the duty needs, in the end, what only it brings: " + String.join(", ", first),
          "Remove one of the needs.");
    }
  }

  private void collect(Duty duty, Set<String> needed) {
    for (String event : agreement.content().ruleSource(duty.id()).texts("needs")) {
      duties.stream()
          .filter(other -> other.perform().equals(event) && needed.add(other.id()))
          .forEach(other -> collect(other, needed));
    }
  }

  private Optional<Deadline> legal(Duty duty) {
    return agreement.deadline(duty.due()).filter(Deadline::legal);
  }

  /** Check 13: duties that end nowhere or die too early. */
  private void discharge(Duty duty) {
    if (duty.triggers().contains(duty.perform()) && !duty.refrain()) {
      findings.warning(
          FindingCode.A113,
          place(duty),
          duty.id(),
          "the event that starts the duty also meets it",
          "Name the event that meets the duty. What is due anew each time it was done (at least every"
              + " year) says recurring: true, with the event before the first time as trigger.");
    }
    boolean held = !duty.pausedBy().isEmpty() || !duty.deferredBy().isEmpty();
    if (held && duty.resumedBy().isEmpty()) {
      findings.warning(
          FindingCode.A113,
          place(duty),
          duty.id(),
          "what stops its time is never over, so the duty never falls due after it",
          "Name under resumed_by the event with which its time runs again, or accept it with a"
              + " reason.");
    }
    if (duty.triggers().contains("ended") && !duty.survives().contains("ended")) {
      findings.warning(
          FindingCode.A113,
          place(duty),
          duty.id(),
          "the duty starts when the agreement ends but does not outlive it",
          "Add survives: [ended].");
    }
    if (duty.amount() != null && !duty.survives().contains("ended")) {
      findings.note(
          FindingCode.A113,
          place(duty),
          duty.id(),
          "what is owed in money is released when the agreement ends, though it fell due before",
          "Add survives: [ended] where a debt that has accrued stays owed (Vienna Convention on the"
              + " Law of Treaties, Art. 70(1)(b)).");
    }
    Map<String, Yaml> life = agreement.content().tree().entries("temporal");
    boolean suspends = life.containsKey("suspension");
    String outlived = suspends ? "suspended" : "ended";
    boolean goesOn =
        !suspends && life.values().stream().anyMatch(it -> it.at("pending").isPresent());
    boolean aboutData = duty.cite().stream().anyMatch(this::protectsData);
    boolean outlives = goesOn || duty.survives().contains(outlived);
    if (aboutData && !outlives && !duty.triggers().contains("ended")) {
      findings.warning(
          FindingCode.A113,
          place(duty),
          duty.id(),
          suspends
              ? "a duty that protects data does not outlive a suspension"
              : "a duty that protects data does not outlive the agreement",
          suspends
              ? "Add survives: [suspended, ended], or accept it with a reason."
              : "Add survives: [ended], or accept it with a reason.");
    }
  }

  private boolean protectsData(String unit) {
    return agreement.rules().stream()
        .anyMatch(rule ->
            rule.cite().contains(unit)
                && (rule.acts().contains("data.retain") || rule.acts().contains("data.destroy")));
  }

  /** Check 16: silence that follows from a word without a length. */
  private void lapse(Rule rule) {
    if (rule instanceof Lapse silence) {
      broken(silence);
    }
    Yaml source = agreement.content().ruleSource(rule.id());
    boolean lapses = rule instanceof Lapse || source.at("lapse").isPresent();
    if (lapses && agreement.deadline(source.text("due")).filter(Deadline::legal).isEmpty()) {
      findings.warning(
          FindingCode.A116,
          source.placeOf("due"),
          rule.id(),
          "nothing comes about by itself when an operational target passes",
          "Name a deadline with a length of the text, or remove the lapse.");
    }
  }

  /** The silence of one Party that an act of another would break. */
  private void broken(Lapse lapse) {
    Yaml source = agreement.content().ruleSource(lapse.id());
    String who = lapse.silent();
    boolean role = PartyRole.of(who).filter(OF_ONE::contains).isPresent();
    if (!role && !agreement.content().zones().containsKey(who)) {
      return;
    }
    source.items("prevented_by").stream()
        .filter(item -> item.at("by").isEmpty())
        .filter(item -> !named(event(item), who))
        .forEach(item ->
            findings.warning(
                FindingCode.A130,
                item.place(),
                lapse.id(),
                "silent names " + who + ", and " + event(item) + " of any Party breaks the silence",
                "Write {event: "
                    + event(item)
                    + ", by: "
                    + who
                    + "}, or by: any_party where an act of another breaks it too."));
  }

  private static String event(Yaml item) {
    return item.at("event").map(Yaml::text).orElseGet(item::text);
  }

  /** True for an event that a case refuses of any other Party than the one whose act it is. */
  private boolean named(String event, String who) {
    return agreement
        .vocabulary()
        .roleOf(event)
        .filter(role -> role == PartyRole.REQUESTING_PARTY || role == PartyRole.REQUESTED_PARTY)
        .filter(role -> role.code().equals(who))
        .isPresent();
  }

  /** Check 16: a word without a length used as a period of the text. */
  private void hardWord(Deadline deadline) {
    boolean both = deadline.aim() != null && deadline.targetSource() != null;
    Yaml all = agreement.content().tree().at("deadlines").orElse(agreement.content().tree());
    boolean shorter =
        all.at(deadline.id())
            .filter(it -> it.at("urgent_within").isPresent() || it.at("variants").isPresent())
            .isPresent();
    String term = shorter ? URGENT.matcher(deadline.term()).replaceAll("") : deadline.term();
    if (deadline.legal() && !both && INDETERMINATE.matcher(term).find()) {
      findings.warning(
          FindingCode.A116,
          all.placeOf(deadline.id()),
          deadline.id(),
          PERIOD.matcher(deadline.term()).find()
              ? "'" + deadline.term() + "' has a word without a length beside its period"
              : "'"
                  + deadline.term()
                  + "' has no length in the text but is used as a legal deadline",
          PERIOD.matcher(deadline.term()).find()
              ? "Add target and target_source beside within: missing the target is late."
              : "Use indeterminate: true with a target and its source.");
    }
  }

  /** Check 18: every authentic text has the same units. */
  private void languages() {
    Yaml tree = agreement.content().tree();
    Set<String> units = new LinkedHashSet<>(tree.entries("text").keySet());
    tree.entries("translations")
        .forEach((language, table) -> {
          List<String> drift = new ArrayList<>();
          units.stream().filter(unit -> !table.entries().containsKey(unit)).forEach(drift::add);
          table.entries().keySet().stream()
              .filter(unit -> !units.contains(unit))
              .forEach(drift::add);
          if (!drift.isEmpty()) {
            findings.warning(
                FindingCode.A118,
                table.place(),
                language,
                "units that are not in both texts: " + String.join(", ", drift),
                "Align the units, or record a reading where the texts differ.");
          }
        });
  }

  private Place place(Rule rule) {
    return agreement.content().ruleSource(rule.id()).place();
  }
}
