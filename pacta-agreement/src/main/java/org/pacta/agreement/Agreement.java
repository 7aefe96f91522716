package org.pacta.agreement;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.Decider;
import org.pacta.agreement.decision.DutyConditions;
import org.pacta.agreement.decision.Histories;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.Overlay;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.temporal.AsOf;
import org.pacta.agreement.temporal.CaseCondition;
import org.pacta.agreement.temporal.DeadlineEnd;
import org.pacta.agreement.temporal.DutyLedger;
import org.pacta.agreement.temporal.Lifecycle;
import org.pacta.agreement.temporal.StatusThen;
import org.pacta.agreement.temporal.Turn;
import org.pacta.agreement.temporal.Turns;

/** One agreement, read and checked: immutable, safe for many threads, without a clock. */
public final class Agreement {
  /** Rule named when a historical text is asked. */
  public static final String NOT_OPERATIONAL = "not-operational";

  private final AgreementContent content;
  private final Vocabulary vocabulary;
  private final List<Overlay> overlays;
  private final Basis basis;
  private final Decider decider;
  private final Lifecycle lifecycle;
  private final Histories histories;
  private final DutyLedger ledger;
  private final AgreementLoader loader;
  private final UnderReadings underReadings = new UnderReadings(this);
  private final boolean judged;

  /**
   * An agreement as read.
   *
   * @param judged true where acts are judged under it
   * @param known reckons its duties; null for a ledger to which events are complete for nothing
   */
  Agreement(
      AgreementContent content,
      Vocabulary vocabulary,
      List<Overlay> overlays,
      Basis basis,
      Decider decider,
      AgreementLoader loader,
      boolean judged,
      @Nullable DutyLedger known) {
    this.loader = loader;
    this.content = content;
    this.vocabulary = vocabulary;
    this.overlays = overlays;
    this.basis = basis;
    this.decider = decider;
    this.lifecycle =
        new Lifecycle(
            content.temporal(),
            content.terms(),
            content.parties(),
            content.readings(),
            content.ceased());
    this.ledger =
        known == null
            ? new DutyLedger(
                Stream.concat(
                        content.rules().stream(),
                        overlays.stream().flatMap(it -> it.duties().stream()))
                    .toList(),
                allDeadlines(),
                content.parties(),
                content.zones(),
                lifecycle,
                content.calendars(),
                it -> conditions(new EventRegister(it, Set.of())),
                vocabulary)
            : known;
    this.histories = new Histories(decider.tables().values(), content, ledger.ofItsLife());
    this.judged = judged;
  }

  /**
   * This agreement judging acts even if it is historical: for study and for the tests that show
   * that the safeguards hold. What it says is never a legal basis.
   */
  public Agreement asIfOperational() {
    return new Agreement(content, vocabulary, overlays, basis, decider, loader, true, ledger);
  }

  /** This agreement with its rules compiled otherwise: to see whether its tests would notice. */
  public Agreement ruling(Map<String, ActRules> tables) {
    Decider other = new Decider(vocabulary, tables, basis, content, overlays);
    return new Agreement(content, vocabulary, overlays, basis, other, loader, judged, null);
  }

  /**
   * This agreement under other readings of its text, as its file says them.
   *
   * @param choices id of the alternative by id of the reading, for example I-10 to I-10a
   * @throws AgreementFileException when there is no such reading or alternative
   */
  public Agreement under(Map<String, String> choices) throws AgreementFileException {
    if (choices.equals(basis.readings())) {
      return this;
    }
    Agreement other =
        basis.readings().isEmpty()
            ? loader.reread(this, choices)
            : loader.load(content.source(), choices);
    return judged ? other.asIfOperational() : other;
  }

  /** This agreement with the law of its Parties above it. */
  public Agreement withNationalLaw(List<Path> files) throws AgreementFileException {
    List<SourceFile> laws = new ArrayList<>();
    for (Path file : files) {
      laws.add(SourceFile.read(file));
    }
    Agreement tightened = loader.with(laws).load(content.source(), basis.readings());
    return judged ? tightened.asIfOperational() : tightened;
  }

  /** For example {@code kz-cz-2017}. */
  public String id() {
    return content.identity().id();
  }

  /** Edition of the encoding. */
  public String edition() {
    return content.identity().edition();
  }

  /** Full title. */
  public String title() {
    return content.identity().title();
  }

  /** Title for screens. */
  public String shortTitle() {
    return content.identity().shortTitle();
  }

  /** False for a historical text, which never serves as a legal basis. */
  public boolean operational() {
    return content.identity().operational();
  }

  /** Parties in text order. */
  public List<Party> parties() {
    return content.parties();
  }

  /** The party with this id. */
  public Optional<Party> party(String id) {
    return parties().stream().filter(party -> party.id().equals(id)).findFirst();
  }

  /** Standing obligations and effects that the text declares; no act is judged by them. */
  public List<Declaration> declarations() {
    return Declaration.in(content.tree());
  }

  /** Those that owe and act under it without being Parties. */
  public List<Body> bodies() {
    return content.bodies();
  }

  /** Units in text order. */
  public List<TextUnit> units() {
    return content.units();
  }

  /** Everything the file says, with places: for checks, exports and tests. */
  public AgreementContent content() {
    return content;
  }

  /** What decides; for bulk use and checks. */
  public Decider decider() {
    return decider;
  }

  /** The unit with this id. */
  public Optional<TextUnit> unit(String id) {
    return units().stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** Rules of the agreement in file order; the order has no meaning. */
  public List<Rule> rules() {
    return content.rules();
  }

  /** Rules of the safeguards overlay, which stands above every agreement. */
  public List<Rule> safeguards() {
    return overlays.getFirst().rules();
  }

  /** The safeguards, and the national law that was added. */
  public List<Overlay> overlays() {
    return overlays;
  }

  /** The rule with this id, of the agreement, the safeguards or national law. */
  public Optional<Rule> rule(String id) {
    return Stream.concat(
            content.rules().stream(), overlays.stream().flatMap(over -> over.rules().stream()))
        .filter(rule -> rule.id().equals(id))
        .findFirst();
  }

  /** Types of crime or other topics. */
  public CodeList topics() {
    return content.topics();
  }

  /** Categories of information. */
  public CodeList categories() {
    return content.categories();
  }

  /** Time words of the text. */
  public List<Deadline> deadlines() {
    return content.deadlines();
  }

  /** Duties of the agreement and of the national law above it. */
  private List<Duty> allDuties() {
    return Stream.concat(
            rules().stream().filter(Duty.class::isInstance).map(Duty.class::cast),
            overlays.stream().flatMap(law -> law.duties().stream()))
        .toList();
  }

  private List<Deadline> allDeadlines() {
    return Stream.concat(
            deadlines().stream(), overlays.stream().flatMap(law -> law.deadlines().stream()))
        .toList();
  }

  /** The deadline with this id, of the agreement or of national law. */
  public Optional<Deadline> deadline(String id) {
    return allDeadlines().stream().filter(deadline -> deadline.id().equals(id)).findFirst();
  }

  /**
   * When a deadline ends that runs from an event, by the Party that may owe; empty when it counts
   * the working days of whoever owes the duty, which no file alone can tell.
   *
   * @param given events that do not follow from the dates of the agreement
   */
  public Map<String, DeadlineEnd> ends(
      Deadline deadline, TreatyEvent from, List<TreatyEvent> given) {
    Counting counting = deadline.counting();
    String whose = counting.workingDays() ? counting.calendar() : counting.rollsTo();
    return Counting.BEARER.equals(whose)
        ? Map.of()
        : DeadlineEnd.of(deadline, from, given, parties(), content.zones(), content.calendars());
  }

  /** Interpretations the encoders chose. */
  public List<Reading> readings() {
    return content.readings();
  }

  /**
   * Readings on which equally authentic texts differ while none prevails and the Parties have not
   * agreed: no rule of the text settles them (Vienna Convention on the Law of Treaties, Art. 33).
   */
  public List<Reading> ties() {
    Yaml languages = content.tree().at("agreement").flatMap(it -> it.at("languages")).orElseThrow();
    boolean prevails = !languages.text("prevailing").isEmpty();
    return readings().stream()
        .filter(reading -> !prevails && reading.texts().size() > 1)
        .filter(reading -> reading.status() != ReadingStatus.AGREED)
        .toList();
  }

  /** Facts, acts and events, with this agreement's topics and categories. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Files and rules a decision rests on. */
  public Basis basis() {
    return basis;
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
    return judged
        ? decider.decide(act, facts, at, knownAt)
        : HistoricalText.decision(content, basis, act, facts, at, knownAt);
  }

  /** Decides by what the agreement works out from events, and names the readings beneath that. */
  public UnderReadings underReadings() {
    return underReadings;
  }

  /** Duties that an event starts, those of national law included. */
  public List<Duty> dutiesTriggeredBy(String event) {
    return allDuties().stream().filter(duty -> duty.triggers().contains(event)).toList();
  }

  /** Every duty that events have started by a day, and how it stands on that day. */
  public List<DutyState> duties(List<TreatyEvent> events, LocalDate day) {
    return duties(events, AsOf.endOf(day));
  }

  /** The same at a moment: an instant, or the end of a day. */
  public List<DutyState> duties(List<TreatyEvent> events, AsOf when) {
    return ledger.on(events, when.by(zones()));
  }

  /**
   * The same, with what time brings about.
   *
   * @param past what happened, and of which events all that happened is there
   */
  public DutyAccount account(EventRegister past, AsOf when) {
    return ledger(past, when).account(past, when.by(zones()));
  }

  /**
   * The same by what was known at a moment before the one looked at: what became due in between may
   * have been done.
   */
  public DutyAccount account(EventRegister past, AsOf when, AsOf known) {
    return ledger(past, when).knownUntil(known.by(zones())).account(past, when.by(zones()));
  }

  /** Duties whose event happened, but which nobody owes then. */
  public List<DutyNotStarted> dutiesNotStarted(EventRegister past, AsOf when) {
    return ledger(past, when).unstarted(ledger.settled(past), when.by(zones()));
  }

  /**
   * The ledger whose conditions know what is complete; what is there is all that broke silences.
   */
  private DutyLedger ledger(EventRegister past, AsOf when) {
    return past.complete().isEmpty()
        ? ledger
        : ledger.knowing(past, when.by(zones()), when.by(zones()).day(), this::conditions);
  }

  /** This agreement where conditions of times of silence know what a register is complete for. */
  public Agreement knowing(EventRegister past, AsOf when) {
    DutyLedger known = ledger(past, when);
    return new Agreement(content, vocabulary, overlays, basis, decider, loader, judged, known);
  }

  /** Every time that runs or has run out by then, with the event it brings about. */
  public List<Lapsed> lapses(List<TreatyEvent> events, AsOf when) {
    return ledger.lapses(events, when.by(zones()));
  }

  /**
   * What happened, with what time alone has brought about by then, in each way in which it may have
   * gone where nobody knows of a silence whether it has lasted.
   */
  public List<List<TreatyEvent>> ways(List<TreatyEvent> events, AsOf when) {
    return ledger.ways(events, when.by(zones()));
  }

  /** True for a time that would bring about what the life of the agreement rests on. */
  public boolean restsOn(Lapsed lapse) {
    return ledger.leadingToItsLife().contains(lapse.event().event());
  }

  CaseCondition conditions(EventRegister past) {
    StatusThen status = new StatusThen(lifecycle, past, id(), content.zones());
    return new DutyConditions(decider, overlays, histories, past, status);
  }

  /**
   * What has happened, as facts for guards that ask about the past, and whose turn it is as far as
   * that is sure.
   *
   * @param counted with what follows from it, without what counts for nothing
   * @param at instant the act is meant for
   * @param knownAt instant whose knowledge is used
   */
  public Facts historyOf(EventRegister counted, Instant at, Instant knownAt) {
    EventRegister known = counted.with(TreatyEvent.recordedBy(counted.events(), knownAt));
    Facts facts = histories.of(known, knownAt);
    return content.terms().turns().isEmpty()
        ? facts
        : facts.with(Turn.FACTS, new Turns(lifecycle).sure(known, at, zones()));
  }

  /** Whose turn each is by the events given; empty where nobody's, or not the same everywhere. */
  public Map<String, Optional<String>> turns(List<TreatyEvent> events, AsOf when) {
    AsOf here = when.by(zones());
    return new Turns(lifecycle).in(ledger.happened(events, here, here.day()), here, zones());
  }

  Set<ZoneId> zones() {
    return parties().stream().map(Party::timeZone).collect(Collectors.toSet());
  }

  /** True where guards ask about events, or what is done in turn. */
  boolean asksAboutEvents() {
    return histories.asksAnything() || !content.terms().turns().isEmpty();
  }

  /** Events that some guard asks about; a history holds no others. */
  public Set<String> eventsAsked() {
    return histories.asked();
  }

  /** Status on a day, the same calendar date for every party. */
  public Status status(List<TreatyEvent> events, LocalDate on) {
    return status(events, on, Set.of());
  }

  /** Status at an instant by what was known then; an act across borders needs it on all sides. */
  public Status statusAt(List<TreatyEvent> events, Instant at, Instant knownAt) {
    return statusAt(events, at, knownAt, Set.of());
  }

  /**
   * Parties that the facts of an act name, such as sender and receiver, for which the agreement
   * must be in force: those of every fact that is a Party or a list of them, unless the act says
   * that it may name an outsider, and whoever acts.
   */
  public Set<String> partiesIn(String act, Facts facts) {
    return vocabulary.act(act).stream()
        .flatMap(type -> vocabulary.concerned(type, facts))
        .filter(id -> party(id).isPresent())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Status on a day in the relations of some parties, and in respect of territories, by id. */
  public Status status(List<TreatyEvent> events, LocalDate on, Collection<String> between) {
    return lifecycle.remembering().status(ledger.first(events, AsOf.endOf(on)), on, between);
  }

  /** Status at an instant in the relations of some parties, by what was known then. */
  public Status statusAt(
      List<TreatyEvent> events, Instant at, Instant knownAt, Collection<String> between) {
    List<TreatyEvent> known = TreatyEvent.known(events, knownAt);
    return lifecycle.statusAt(ledger.first(known, AsOf.instant(at, zones())), at, between, null);
  }

  /** The same where what it works out from events takes no more than this; for one thread. */
  public Agreement within(Effort effort) {
    DutyLedger sparing = ledger.within(effort);
    return new Agreement(content, vocabulary, overlays, basis, decider, loader, judged, sparing);
  }

  /** What it works out from events for an act at an instant, by what was known then. */
  public FromEvents fromEvents(EventRegister past, Instant at, Instant knownAt) {
    return new FromEvents(this, ledger, lifecycle, past, at, knownAt);
  }

  /** What happened, with what follows from the dates of the agreement itself, in time. */
  public List<TreatyEvent> withDerived(List<TreatyEvent> events, LocalDate on) {
    return lifecycle.withDerived(ledger.first(events, AsOf.endOf(on)), on);
  }

  /** Every date of the agreement, by clause, as it stands on a day. */
  public Map<String, TemporalResult> dates(List<TreatyEvent> events, LocalDate on) {
    List<Lapsed> lapses = ledger.lapses(events, AsOf.endOf(on));
    return new AgreementDates(content, lifecycle.remembering()).all(events, lapses, on);
  }

  /** Date of entry into force; the officially noted date when no notes are registered. */
  public TemporalResult entryIntoForce(List<TreatyEvent> events) {
    return lifecycle.entryIntoForce(TreatyEvent.inTime(events));
  }

  /** Date the last suspension notice takes effect. */
  public TemporalResult suspension(List<TreatyEvent> events) {
    return lifecycle.latest("suspension", TreatyEvent.inTime(events));
  }

  /** Date an amendment takes effect, once its own notices, which name no case, are in. */
  public TemporalResult amendment(List<TreatyEvent> events) {
    return lifecycle.amendments("amendment", TreatyEvent.inTime(events)).getFirst();
  }

  /** Earlier agreements that end when this one enters into force, each as a clause of its own. */
  public List<TemporalResult> succession(List<TreatyEvent> events) {
    return new AgreementDates(content, lifecycle.remembering())
        .succession(TreatyEvent.inTime(events));
  }

  /** Last day in force after a termination notice. */
  public TemporalResult termination(List<TreatyEvent> events) {
    return lifecycle.termination(TreatyEvent.inTime(events));
  }
}
