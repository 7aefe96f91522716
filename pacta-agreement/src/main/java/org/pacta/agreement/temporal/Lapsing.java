package org.pacta.agreement.temporal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Attribution;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TreatyEvent;

/**
 * What a text lets time alone bring about: which event comes of which duty that is not met in time,
 * or of which silence, and what keeps it.
 *
 * @param events what comes about when a duty is not met in time
 * @param silences those of the duties that stand for a silence, with the rule
 * @param read events that start, meet, end, pause or prolong something that a rule lets be owed
 */
record Lapsing(Map<Duty, String> events, Map<Duty, Lapse> silences, Set<String> read) {
  Lapsing {
    silences = Map.copyOf(silences);
    read = Set.copyOf(read);
  }

  /** What these rules let time bring about. */
  static Lapsing of(List<Rule> rules, List<Deadline> deadlines) {
    Set<String> read = new HashSet<>();
    deadlines.forEach(it -> {
      Extension extension = it.counting().extension();
      read.addAll(Stream.ofNullable(it.from()).toList());
      read.addAll(Stream.ofNullable(extension).map(Extension::event).toList());
    });
    Map<Duty, String> events = new LinkedHashMap<>();
    Map<Duty, Lapse> silences = new HashMap<>();
    for (Rule rule : rules) {
      Duty owed =
          rule instanceof Duty duty ? duty : rule instanceof Lapse lapse ? lapse.clock() : null;
      if (owed != null) {
        read.add(owed.perform());
        Stream.of(
                owed.triggers(),
                owed.dischargedAlsoBy(),
                owed.dischargedByEach(),
                owed.pausedBy(),
                owed.resumedBy(),
                owed.deferredBy())
            .forEach(read::addAll);
      }
      if (rule instanceof Lapse lapse) {
        events.put(lapse.clock(), lapse.event());
        silences.put(lapse.clock(), lapse);
      } else if (rule instanceof Duty duty && duty.lapse() != null) {
        events.put(duty, duty.lapse());
      }
    }
    return new Lapsing(events, silences, read);
  }

  /** True where no time brings anything about. */
  boolean none() {
    return events.isEmpty();
  }

  /** Every duty whose time brings something about, in the order of the file. */
  Collection<Duty> all() {
    return events.keySet();
  }

  /** Name of the event that the time of a duty brings about. */
  String brought(Duty duty) {
    return Objects.requireNonNull(events.get(duty));
  }

  /** The silence for which a duty stands, or null. */
  @Nullable Lapse silence(Duty duty) {
    return silences.get(duty);
  }

  /** Events, and those that would have broken silences by which one of them comes about. */
  Set<String> with(Set<String> awaited, Obligations obligations) {
    return following(awaited, duty -> broken(duty, obligations));
  }

  /** The same with those that set such silences going. */
  Set<String> leadingTo(Set<String> awaited, Obligations obligations) {
    return following(
        awaited,
        duty -> {
          Set<String> before = broken(duty, obligations);
          before.addAll(duty.triggers());
          return before;
        });
  }

  private Set<String> following(Set<String> awaited, Function<Duty, Set<String>> before) {
    Set<String> all = new HashSet<>(awaited);
    boolean more = true;
    while (more) {
      more =
          events.entrySet().stream()
              .filter(it -> all.contains(it.getValue()))
              .map(it -> all.addAll(before.apply(it.getKey())))
              .reduce(false, Boolean::logicalOr);
    }
    return all;
  }

  /** Events that would have kept the time of a duty, or moved its end. */
  Set<String> broken(Duty duty, Obligations obligations) {
    Set<String> broken = new HashSet<>(duty.dischargedAlsoBy());
    broken.add(duty.perform());
    broken.addAll(duty.pausedBy());
    broken.addAll(duty.dischargedByEach());
    broken.addAll(duty.deferredBy());
    broken.addAll(obligations.prolonging(duty));
    broken.remove("");
    return broken;
  }

  /**
   * What does not break a silence: among many, an objection of a Party that is not bound is none,
   * but for the one whose own act set the time running. What comes about on a last day rests on
   * what came before that day, so it is not kept by what another silence brings about on its last
   * day.
   *
   * @param acts whose act it is what a body does
   */
  Set<TreatyEvent> unheard(
      Duty duty,
      List<TreatyEvent> all,
      Set<TreatyEvent> atOnce,
      DutyStart force,
      Attribution acts) {
    Lapse silence = silences.get(duty);
    if (silence == null) {
      return Set.of();
    }
    List<TreatyEvent> triggers =
        all.stream().filter(event -> duty.triggers().contains(event.event())).toList();
    return all.stream()
        .filter(event ->
            silence.unless().contains(event.event())
                && ((silence.onLastDay() && atOnce.contains(event))
                    || !(triggers.stream().anyMatch(it -> own(acts, it, event))
                        || force.members().bound(event))))
        .collect(Collectors.toSet());
  }

  /** True for what the Party did whose act set the time running in this case. */
  private static boolean own(Attribution acts, TreatyEvent trigger, TreatyEvent event) {
    String by = trigger.party();
    String whose = event.party();
    return by != null
        && whose != null
        && acts.party(trigger.event(), by).equals(acts.party(event.event(), whose))
        && Objects.equals(trigger.detail().caseId(), event.detail().caseId())
        && !trigger.date().isAfter(event.date());
  }

  /**
   * What silences brought about on the last day of their time: as given, where it was entered, too.
   */
  Set<TreatyEvent> onLastDays(List<TreatyEvent> given, List<Lapsed> found) {
    Set<String> rules =
        silences.values().stream()
            .filter(Lapse::onLastDay)
            .map(Lapse::id)
            .collect(Collectors.toSet());
    return found.stream()
        .filter(it -> rules.contains(it.rule()))
        .map(Lapsed::counted)
        .map(event -> given.stream().filter(it -> Lapsed.same(it, event)).findFirst().orElse(event))
        .collect(Collectors.toSet());
  }

  /**
   * Those whose own end could seem to undo their time, as what they bring about on their last day
   * ends or suspends the agreement before that day is over.
   *
   * @param awaited events on which the life of the agreement rests
   */
  List<Duty> endingOnLastDay(Set<String> awaited) {
    return all().stream()
        .filter(duty -> awaited.contains(brought(duty)))
        .filter(duty -> silences.containsKey(duty) && silences.get(duty).onLastDay())
        .toList();
  }

  /** The same of those that end at an hour. */
  List<Duty> endingAtAnHour(Set<String> awaited, Obligations obligations) {
    List<Duty> last = endingOnLastDay(awaited);
    return all().stream()
        .filter(duty -> awaited.contains(brought(duty)) && !last.contains(duty))
        .filter(obligations::countsHours)
        .toList();
  }
}
