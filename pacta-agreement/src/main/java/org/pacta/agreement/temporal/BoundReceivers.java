package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.TemporalFormula.Awaited;

/**
 * The note of one Party that counts once every other has received it: every other for which the
 * agreement is in force then. One that has left is waited for no more, one that joined is.
 *
 * @param stays from when until when the agreement is in force for each; empty while not known, and
 *     then the original Parties are waited for
 */
record BoundReceivers(
    Awaited awaited,
    List<TreatyEvent> events,
    Map<String, List<Stay>> stays,
    List<String> originals) {

  /** The receipt with which the note counts, on the day from which nobody is waited for. */
  Optional<TreatyEvent> ofParty(String party) {
    List<TreatyEvent> notes = notes(party);
    return days(notes).stream()
        .filter(day -> complete(party, notes, day))
        .findFirst()
        .map(day -> on(day, Receipts.last(by(notes, day))));
  }

  /** Whom the note has not reached yet, or what settled it and which receipts came later. */
  String inWords(String party) {
    List<TreatyEvent> notes = notes(party);
    if (notes.isEmpty()) {
      return "";
    }
    Optional<TreatyEvent> counted = ofParty(party);
    if (counted.isEmpty()) {
      Set<String> lacking = lacking(party, notes, days(notes).last());
      return " A note counts once every other Party has received it."
          + (lacking.isEmpty()
              ? ""
              : " That of " + party + " has not reached " + String.join(", ", lacking) + ".");
    }
    LocalDate day = counted.get().date();
    String after = new Receipts(awaited, events, originals).after(counted.get(), LocalDate.MIN);
    return notes.stream().anyMatch(note -> note.date().equals(day))
        ? after
        : " It counts from "
            + Reckoning.words(day)
            + ", from which the agreement no longer binds "
            + String.join(", ", lacking(party, notes, day.minusDays(1)))
            + ", which had not received it."
            + after;
  }

  private List<TreatyEvent> notes(String party) {
    return events.stream()
        .filter(event -> awaited.takes(event) && party.equals(event.party()))
        .sorted(TreatyEvent.IN_TIME)
        .toList();
  }

  /** Days of receipts, and those from which a Party is bound no more after the first. */
  private TreeSet<LocalDate> days(List<TreatyEvent> notes) {
    Stream<LocalDate> left =
        stays.values().stream()
            .flatMap(List::stream)
            .flatMap(stay -> Stream.ofNullable(stay.until()))
            .map(last -> last.plusDays(1))
            .filter(day -> !notes.isEmpty() && day.isAfter(notes.getFirst().date()));
    return Stream.concat(notes.stream().map(TreatyEvent::date), left)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<TreatyEvent> by(List<TreatyEvent> notes, LocalDate day) {
    return notes.stream().filter(note -> !note.date().isAfter(day)).toList();
  }

  private boolean complete(String party, List<TreatyEvent> notes, LocalDate day) {
    long depositaries =
        by(notes, day).stream()
            .map(note -> Optional.ofNullable(note.detail().depositary()).orElse(""))
            .distinct()
            .count();
    return depositaries >= awaited.depositaries() && lacking(party, notes, day).isEmpty();
  }

  /** A receipt that names no addressee is one by all of them. */
  private Set<String> lacking(String party, List<TreatyEvent> notes, LocalDate day) {
    Set<String> lacking = members(day);
    lacking.remove(party);
    by(notes, day)
        .forEach(note -> {
          if (note.detail().to().isEmpty()) {
            lacking.clear();
          }
          note.detail().to().forEach(lacking::remove);
        });
    return lacking;
  }

  private Set<String> members(LocalDate day) {
    Set<String> bound =
        stays.entrySet().stream()
            .filter(party -> party.getValue().stream().anyMatch(stay -> stay.binds(day)))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    return bound.isEmpty() ? new TreeSet<>(originals) : bound;
  }

  private static TreatyEvent on(LocalDate day, TreatyEvent note) {
    return note.date().equals(day)
        ? note
        : new TreatyEvent(
            note.event(), note.party(), day, note.units(), note.recorded(), note.detail().at(null));
  }
}
