package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One agreement, read and checked: immutable, safe for many threads, without a clock. */
public final class Agreement {
  Agreement() {}

  private static UnsupportedOperationException soon() {
    return new UnsupportedOperationException("soon");
  }

  /** For example {@code kz-cz-2017}. */
  public String id() {
    throw soon();
  }

  /** Edition of the encoding. */
  public String edition() {
    throw soon();
  }

  /** Full title. */
  public String title() {
    throw soon();
  }

  /** Title for screens. */
  public String shortTitle() {
    throw soon();
  }

  /** False for a historical text, which never serves as a legal basis. */
  public boolean operational() {
    throw soon();
  }

  /** Parties in text order. */
  public List<Party> parties() {
    throw soon();
  }

  /** The party with this id. */
  public Optional<Party> party(String id) {
    return parties().stream().filter(party -> party.id().equals(id)).findFirst();
  }

  /** Units in text order. */
  public List<TextUnit> units() {
    throw soon();
  }

  /** The unit with this id. */
  public Optional<TextUnit> unit(String id) {
    return units().stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** Rules of the agreement in file order; the order has no meaning. */
  public List<Rule> rules() {
    throw soon();
  }

  /** Rules of the safeguards overlay, which stands above every agreement. */
  public List<Rule> safeguards() {
    throw soon();
  }

  /** The rule with this id, of the agreement or the safeguards. */
  public Optional<Rule> rule(String id) {
    throw soon();
  }

  /** Types of crime or other topics. */
  public CodeList topics() {
    throw soon();
  }

  /** Categories of information. */
  public CodeList categories() {
    throw soon();
  }

  /** Time words of the text. */
  public List<Deadline> deadlines() {
    throw soon();
  }

  /** The deadline with this id. */
  public Optional<Deadline> deadline(String id) {
    return deadlines().stream().filter(deadline -> deadline.id().equals(id)).findFirst();
  }

  /** Interpretations the encoders chose. */
  public List<Reading> readings() {
    throw soon();
  }

  /** Facts, acts and events, with this agreement's topics and categories. */
  public Vocabulary vocabulary() {
    throw soon();
  }

  /** Files and rules a decision rests on. */
  public Basis basis() {
    throw soon();
  }

  /**
   * Judges an act: every rule of the safeguards and of this agreement that names the act, in no
   * order, in three values. Never throws for facts it does not know; those are simply unknown.
   *
   * @param act id from the vocabulary
   * @param facts what is known, with {@code agr}, {@code law} and {@code sg}
   * @param at instant the act is meant for
   * @param knownAt instant whose knowledge is used
   */
  public Decision decide(String act, Facts facts, Instant at, Instant knownAt) {
    throw soon();
  }

  /** Duties that an event starts. */
  public List<Duty> dutiesTriggeredBy(String event) {
    throw soon();
  }

  /** Status on a day, the same calendar date for every party. */
  public Status status(List<TreatyEvent> events, LocalDate on) {
    throw soon();
  }

  /** Status at an instant by what was known then; an act across borders needs it on all sides. */
  public Status statusAt(List<TreatyEvent> events, Instant at, Instant knownAt) {
    throw soon();
  }

  /** Date of entry into force; the officially noted date when no notes are registered. */
  public TemporalResult entryIntoForce(List<TreatyEvent> events) {
    throw soon();
  }

  /** Date the last suspension notice takes effect. */
  public TemporalResult suspension(List<TreatyEvent> events) {
    throw soon();
  }

  /** Date the last resumption notice takes effect. */
  public TemporalResult resumption(List<TreatyEvent> events) {
    throw soon();
  }

  /** Last day in force after a termination notice. */
  public TemporalResult termination(List<TreatyEvent> events) {
    throw soon();
  }
}
