package org.pacta.agreement.file;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.DidYouMean;
import org.pacta.agreement.Party;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.temporal.FixedTerm;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.PartTerms;
import org.pacta.agreement.temporal.Periodic;
import org.pacta.agreement.temporal.Reservation;
import org.pacta.agreement.temporal.Reserving;
import org.pacta.agreement.temporal.TemporalFormula;
import org.pacta.agreement.temporal.Territorial;

/**
 * Follows the names in the clauses about the life of an agreement: events, Parties, units, days.
 */
record LifeCheck(AgreementContent content, Vocabulary vocabulary, Findings findings) {
  /** Keys of a temporal clause that say something in some clauses alone. */
  private static final List<Own> OWN =
      List.of(
          new Own("units", Set.of("provisional_application", "suspension", "reserving")),
          new Own("except", Set.of("provisional_application", "superseded_by", "reserving")),
          new Own("ended_by", Set.of("provisional_application")),
          new Own("begins_for", Set.of("provisional_application")),
          new Own("pending", LifeTerms.PENDING),
          new Own("never", Set.of("suspension")),
          new Own("partial_allowed", Set.of("suspension", Territorial.EXTENSION)),
          new Own(Territorial.AT_ONCE, Set.of(Territorial.EXTENSION)),
          new Own("except_territories", Set.copyOf(Territorial.SPARING)),
          new Own("lapses_after", Set.of("suspension")),
          new Own("renewal", Set.of("suspension")),
          new Own("first_day", Set.of("suspension")),
          new Own("later_than", Set.of("later_ratification")),
          new Own(
              "only_after",
              Set.of(
                  "accession",
                  "duration",
                  Territorial.EXTENSION,
                  "suspension",
                  "resumption",
                  "superseded_by",
                  "termination",
                  "termination_by_consent",
                  "withdrawal")),
          new Own("suspends", Set.of("suspension")),
          new Own(
              "not_before",
              Set.of(
                  "entry_into_force",
                  "provisional_application",
                  "termination",
                  "termination_by_consent",
                  "superseded_by")));

  private static final String ENTRY = "entry_into_force";
  private static final Set<String> OF_ONE =
      Set.of(
          "accession",
          "later_ratification",
          "withdrawal",
          Territorial.EXTENSION,
          Territorial.WITHDRAWAL);

  private record Own(String key, Set<String> clauses) {
    /** What bounds a date bounds that of a part, such as {@code termination arms}, too. */
    boolean saysSomethingUnder(String clause) {
      boolean ofParts =
          key.equals("not_before") || key.equals("pending") || clause.startsWith("suspension ");
      return clauses.contains(ofParts ? clause.split(" ")[0] : clause);
    }
  }

  void check() {
    Yaml temporal = content.tree().at("temporal").orElse(content.tree());
    for (String key : List.of("unless_notice", "extended_by")) {
      temporal
          .at("duration")
          .flatMap(duration -> duration.at(key))
          .ifPresent(named -> event(named, "event", "duration"));
    }
    temporal.at("duration").ifPresent(this::duration);
    temporal.items("periodic").forEach(this::periodic);
    temporal.items("reservations").forEach(this::reservation);
    Stream.of("tests", "temporal_tests", "duty_tests")
        .flatMap(tests -> content.tree().items(tests).stream())
        .forEach(test -> test.items("events").forEach(event -> reserved(event, test.text("name"))));
    temporal.at("reserving").ifPresent(this::reserving);
    temporal
        .at(Territorial.EXTENSION)
        .ifPresent(it -> events(it, Territorial.AT_ONCE, Territorial.EXTENSION));
    new PartCheck(content, findings).check();
    new TerritoryCheck(content, findings).check();
    for (Yaml part : temporal.items("parts")) {
      PartTerms.CLAUSES.forEach(
          name -> part.at(name).ifPresent(clause -> clause(name + " " + part.text("id"), clause)));
    }
    temporal
        .entries()
        .forEach((name, clause) -> {
          if (clause instanceof Yaml.Mapping) {
            clause(name, clause);
          }
        });
    new SuspensionCheck(content, findings).check();
    new EndsCheck(content, findings).check();
    new PendingCheck(content, vocabulary, findings).check();
    for (Yaml item : temporal.items("suspension")) {
      if (item.at("id").isPresent()) {
        clause(TermsReader.named("suspension", item), item);
        item.at("resumption").ifPresent(end -> clause("resumption " + item.text("id"), end));
      }
    }
    content.tree().items("annexes").forEach(annex -> parties(annex, annex.text("id")));
    content
        .tree()
        .at("not_binding")
        .ifPresent(
            clause -> List.of("units", "except").forEach(key -> units(clause, key, "not_binding")));
  }

  private void clause(String name, Yaml clause) {
    for (Own own : OWN) {
      if (clause.at(own.key).isPresent() && !own.saysSomethingUnder(name)) {
        error(
            clause.placeOf(own.key),
            name,
            own.key + " says nothing under " + name,
            "Remove it; it is read under "
                + String.join(", ", own.clauses.stream().sorted().toList())
                + ".");
      }
    }
    for (String key : List.of("units", "except", "never", "only")) {
      units(clause, key, name);
    }
    moment(name, clause);
    new DerivedCheck(content, findings).bound(name, clause);
    clause
        .at("ended_by")
        .ifPresent(ended -> {
          if (ended instanceof Yaml.Scalar) {
            event(clause, "ended_by", name);
          } else {
            event(ended, "event", name);
          }
        });
    parties(clause, name);
    own(name, clause);
  }

  /** A term runs from an event of the vocabulary; one that ends on a day of the text needs none. */
  private void duration(Yaml duration) {
    boolean fixed = duration.at("until").isPresent();
    boolean begins = duration.at("from").isPresent() && !duration.text("from").equals(ENTRY);
    for (String key : List.of("from", "ends")) {
      if (fixed && duration.at(key).isPresent() && (key.equals("ends") || begins)) {
        error(
            duration.placeOf(key),
            "duration",
            key + " says nothing beside until, which is the last day itself",
            "Remove it, or write the length as term.");
      }
    }
    FixedTerm term = content.terms().fixedTerm();
    TemporalFormula from = term == null ? null : term.from();
    if (from != null) {
      from.awaiting().stream()
          .filter(awaited -> !vocabulary.events().contains(awaited.event()))
          .forEach(awaited ->
              error(
                  duration.placeOf("from"),
                  "duration",
                  "unknown event " + awaited.event(),
                  "Correct the name, or declare it under words.events."));
    }
    new DerivedCheck(content, findings).term(duration);
  }

  /** A clause on single Parties takes the instrument of each by itself. */
  private void own(String name, Yaml clause) {
    boolean several =
        OF_ONE.contains(name)
            && content.temporal().containsKey(name)
            && content.temporal().get(name).formula().awaiting().stream()
                .anyMatch(awaited -> awaited.count() > 1);
    if (several) {
      error(
          clause.place(),
          name,
          "a count says nothing under " + name + ", which takes each Party's own act by itself",
          "Write count: 1; an end of the whole by several notices is a termination.");
    }
  }

  /** An effect from a moment needs an event whose moment it is. */
  private void moment(String name, Yaml clause) {
    boolean without =
        content.temporal().containsKey(name)
            && content.temporal().get(name).atMoment()
            && !content.temporal().get(name).formula().ofTheEvent()
            && !content.temporal().get(name).formula().inHours();
    if (without) {
      error(
          clause.placeOf("starts"),
          name,
          "starts: moment says nothing under " + name,
          "Remove it, or write the date as that of an event: date: {at: EVENT}, or as hours after it.");
    }
  }

  /** Parties named by the formulas below. */
  private void parties(Yaml at, String unit) {
    switch (at) {
      case Yaml.Mapping mapping ->
          mapping
              .entries()
              .forEach((key, value) -> {
                if (key.equals("party") && value instanceof Yaml.Scalar) {
                  party(at, unit, content.zones().keySet());
                } else {
                  parties(value, unit);
                }
              });
      case Yaml.Sequence sequence -> sequence.items().forEach(item -> parties(item, unit));
      case Yaml.Scalar _ -> {}
    }
  }

  private void reservation(Yaml reservation) {
    Set<String> parties = content.parties().stream().map(Party::id).collect(Collectors.toSet());
    party(reservation, reservation.text("id"), parties);
    units(reservation, "units", reservation.text("id"));
    Reserving reserving = content.terms().reserving();
    reservation.items("units").stream()
        .filter(unit -> reserving != null && !reserving.reach().reaches(unit.text()))
        .forEach(unit ->
            error(
                unit.place(),
                reservation.text("id"),
                "the text does not let " + unit.text() + " be reserved",
                "Name units within those of reserving, or correct these."));
  }

  /** As in events given to a command, an id is that of a reservation of the file. */
  private void reserved(Yaml event, String test) {
    List<String> ids = content.terms().reservations().stream().map(Reservation::id).toList();
    event
        .at("reservation")
        .filter(id -> !ids.contains(id.text()))
        .ifPresent(id ->
            error(
                id.place(),
                test,
                "the agreement has no reservation " + id.text(),
                DidYouMean.among(id.text(), ids)
                    + " A reservation without an id of the file names its party and units."));
  }

  private void events(Yaml clause, String key, String unit) {
    for (Yaml event : clause.items(key)) {
      if (!vocabulary.events().contains(event.text())) {
        error(
            event.place(),
            unit,
            "unknown event " + event.text(),
            "Correct the name, or declare it under words.events.");
      }
    }
  }

  private void reserving(Yaml clause) {
    events(clause, "only_at", "reserving");
    if (!content.terms().multilateral()) {
      error(
          clause.place(),
          "reserving",
          "reserving says nothing between two Parties, whose reservations change the text itself",
          "Remove it, or write kind: multilateral.");
    }
  }

  private void periodic(Yaml item) {
    String id = item.text("id");
    event(item, "event", id);
    event(item, "from", id);
    content.terms().periodic().stream()
        .filter(Predicate.not(Periodic::dayFits))
        .filter(it -> it.id().equals(id))
        .forEach(it ->
            error(
                item.placeOf("day"),
                id,
                "the day " + item.text("day") + " does not return every " + it.every().inWords(),
                "Write day as a day of the month, for example \"25\", with every in whole months;"
                    + " or with a month, \"06-25\", with every in years or in months that divide a"
                    + " year; or leave day out."));
  }

  private void units(Yaml holder, String key, String unit) {
    List<String> known = content.units().stream().map(TextUnit::id).toList();
    holder.items(key).stream()
        .filter(named -> known.stream().noneMatch(id -> UnitText.contains(named.text(), id)))
        .forEach(named ->
            error(
                named.place(),
                unit,
                "the text has no unit " + named.text(),
                "Use a key of text, or the number of an article or paragraph."));
  }

  private void event(Yaml holder, String key, String unit) {
    holder
        .at(key)
        .filter(event -> !vocabulary.events().contains(event.text()))
        .ifPresent(event ->
            error(
                event.place(),
                unit,
                "unknown event " + event.text(),
                "Correct the name, or declare it under words.events."));
  }

  private void party(Yaml holder, String unit, Set<String> known) {
    holder
        .at("party")
        .filter(named -> !known.contains(named.text()))
        .ifPresent(named ->
            error(
                named.place(),
                unit,
                "unknown Party " + named.text(),
                "Use the id of a Party of this file."));
  }

  private void error(Place place, String unit, String message, String help) {
    findings.error(FindingCode.A105, place, unit, message, help);
  }
}
