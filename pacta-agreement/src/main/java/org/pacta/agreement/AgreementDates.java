package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.PendingReader;
import org.pacta.agreement.file.TermsReader;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.Lifecycle;
import org.pacta.agreement.temporal.Together;

/** Every date of an agreement, by clause. */
final class AgreementDates {
  private final AgreementContent content;
  private final Lifecycle lifecycle;

  AgreementDates(AgreementContent content, Lifecycle lifecycle) {
    this.content = content;
    this.lifecycle = lifecycle;
  }

  /**
   * Every date as it stands on a day.
   *
   * @param lapses times that run or have run out by then
   */
  Map<String, TemporalResult> all(List<TreatyEvent> given, List<Lapsed> lapses, LocalDate on) {
    List<TreatyEvent> events = Lapsed.with(given, lapses);
    List<TemporalResult> results = new ArrayList<>();
    results.add(unlessOver(lifecycle.entryIntoForce(events), events));
    for (String clause : List.of("suspension", "resumption")) {
      if (content.terms().suspensions().size() <= 1) {
        results.add(lifecycle.latest(clause, events));
      }
    }
    results.addAll(lifecycle.suspensions(events));
    results.add(lifecycle.termination(events));
    results.addAll(lifecycle.amendments("amendment", events));
    for (String clause :
        List.of("provisional_application", "termination_by_consent", "superseded_by")) {
      if (content.temporal().containsKey(clause) && !byPairs(clause)) {
        results.add(lifecycle.allNotices(clause, events));
      }
    }
    results.addAll(lifecycle.supersededPairs(events).dates());
    content.temporal().keySet().stream()
        .filter(clause -> clause.startsWith("amendment "))
        .forEach(clause -> results.addAll(lifecycle.amendments(clause, events)));
    results.addAll(lifecycle.ofParts(events));
    results.addAll(lifecycle.ofTerritories(events));
    if (content.terms().fixedTerm() != null) {
      results.add(lifecycle.term(events, on));
      results.addAll(lifecycle.termsOfParties(events));
    }
    if (content.terms().multilateral()) {
      for (Party party : content.parties()) {
        results.addAll(lifecycle.ofParty("accession", party.id(), events));
        results.addAll(lifecycle.ofParty("withdrawal", party.id(), events));
      }
    }
    results.addAll(succession(events));
    results.addAll(lifecycle.returns(events, on));
    lapses.forEach(lapse -> results.add(lapsed(lapse)));
    Map<String, TemporalResult> dates = new LinkedHashMap<>();
    results.forEach(result -> dates.put(result.clause(), result));
    return dates;
  }

  /** An entry into force, which never comes where the agreement has ended by then. */
  private TemporalResult unlessOver(TemporalResult entry, List<TreatyEvent> events) {
    LocalDate date = entry.date();
    Status then = date == null ? null : lifecycle.status(events, date);
    return then == null || then.status() != StatusCode.ENDED
        ? entry
        : new TemporalResult(
            entry.clause(),
            null,
            List.of(),
            Map.of(),
            null,
            Stream.concat(entry.cite().stream(), then.cite().stream()).distinct().toList(),
            entry.arithmetic()
                + " It does not: by then the agreement has ended. "
                + then.arithmetic(),
            Stream.concat(entry.readings().stream(), then.readings().stream()).distinct().toList(),
            entry.recorded());
  }

  /** When time alone brings an event about, or will. */
  private TemporalResult lapsed(Lapsed lapse) {
    TreatyEvent event = lapse.event();
    Map<String, Instant> startsAt = new LinkedHashMap<>();
    Instant moment = event.detail().instant();
    boolean follows = lapse.follows();
    if (follows && moment != null) {
      content.parties().forEach(party -> startsAt.put(party.id(), moment));
    }
    return new TemporalResult(
        lapse.label(),
        follows ? event.date() : null,
        List.of(),
        startsAt,
        follows ? moment : null,
        lapse.cite(),
        lapse.arithmetic(),
        List.of(),
        false);
  }

  /** Earlier agreements that end when this one enters into force, each as a clause of its own. */
  List<TemporalResult> succession(List<TreatyEvent> events) {
    return content.tree().at("temporal").orElse(content.tree()).items("supersedes").stream()
        .flatMap(earlier ->
            earlier.at("pairs").isEmpty()
                ? Stream.of(succession(earlier, earlier.texts("between"), "", events))
                : TermsReader.pairs(earlier).stream()
                    .map(pair -> succession(earlier, pair, " " + String.join(" ", pair), events)))
        .toList();
  }

  private boolean byPairs(String clause) {
    LifeTerms.Superseded by = content.terms().superseded();
    return clause.equals(LifeTerms.Superseded.CLAUSE) && by != null && !by.pairs().isEmpty();
  }

  private TemporalResult succession(
      Yaml earlier, List<String> between, String pair, List<TreatyEvent> events) {
    TemporalResult entry = unlessOver(Together.since(lifecycle, between, events), events);
    String when =
        between.isEmpty()
            ? " when this agreement enters into force. "
            : " between "
                + String.join(" and ", between)
                + " when this agreement is in force for each of them. ";
    return new TemporalResult(
        "succession " + earlier.text("agreement") + pair,
        entry.date(),
        entry.waitingFor(),
        entry.startsAt(),
        entry.moment(),
        earlier.texts("cite"),
        ends(earlier) + when + entry.arithmetic(),
        entry.readings(),
        entry.recorded());
  }

  private static String ends(Yaml earlier) {
    String left =
        LifeTerms.Superseded.left(
            new LifeTerms.Reach(earlier.texts("only"), earlier.texts("except")));
    List<String> limits = new ArrayList<>(left.isEmpty() ? List.of() : List.of(left));
    if (PendingReader.continues(earlier)) {
      limits.add(
          PendingReader.said(earlier).isEmpty()
              ? "while what was begun under it goes on under it"
              : "while cases begun under it " + PendingReader.bounds(List.of(earlier)).inWords());
    }
    return earlier.text("agreement")
        + " ends"
        + (limits.isEmpty() ? "" : ", " + String.join(", ", limits) + ",");
  }
}
