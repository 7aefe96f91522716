package org.pacta.node.treaty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.CaseStart;
import org.pacta.agreement.Decision;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.FromEvents;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;

/** The agreements in this node, their status in time, and every decision taken under them. */
public final class Treaties {
  /** Decisions shown on the agreement page. */
  public static final int LATEST_DECISION_COUNT_MAX = 20;

  private final AgreementFolder folder;
  private final Database database;
  private final Journal journal;
  private final NoteStore notes;
  private final DecisionStore decisions;
  private final CaseEventStore cases;

  /** The agreements of {@code folder}, with their notes and decisions kept in {@code database}. */
  public Treaties(AgreementFolder folder, Database database, Journal journal) {
    this.folder = folder;
    this.database = database;
    this.journal = journal;
    this.notes = new NoteStore(database);
    this.decisions = new DecisionStore(database);
    this.cases = new CaseEventStore(database);
  }

  /** All agreements loaded at start, by id. */
  public List<Agreement> agreements() {
    return folder.agreements();
  }

  /** One agreement as loaded. */
  public Optional<Agreement> agreement(String id) {
    return folder.agreement(id);
  }

  /** One agreement as it stands at {@code now}. */
  public Optional<AgreementToday> today(String agreement, Instant now) {
    return folder.agreement(agreement).map(found -> database.read(() -> today(found, now)));
  }

  private AgreementToday today(Agreement agreement, Instant now) {
    List<TreatyEvent> events = notes.notes(agreement.id());
    return new AgreementToday(
        agreement,
        agreement.statusAt(events, now, now),
        events,
        TreatyDuties.of(agreement, events, now),
        TreatyDuties.lapses(agreement, events, now),
        decisions.countByUnit(agreement.id()),
        decisions.newest(agreement.id(), "", LATEST_DECISION_COUNT_MAX));
  }

  /** The status of an agreement at {@code now}, by the notes registered here. */
  public Optional<Status> status(String agreement, Instant now) {
    return folder
        .agreement(agreement)
        .map(found -> found.statusAt(notes.notes(agreement), now, now));
  }

  /** The same in the relations of some parties. */
  public Optional<Status> status(String agreement, Set<String> between, Instant now) {
    return folder
        .agreement(agreement)
        .map(found -> found.statusAt(notes.notes(agreement), now, now, between));
  }

  /** The newest decisions that rest on {@code unit} (empty: on any), newest first. */
  public List<DecisionLine> decisions(String agreement, String unit, int rowCountMax) {
    return decisions.newest(agreement, unit, rowCountMax);
  }

  /** A kept decision in one line: whoever shows more must check who may see its subject. */
  public Optional<DecisionLine> decisionLine(UUID id) {
    return decisions.line(id);
  }

  /** The canonical JSON of a kept decision. */
  public Optional<String> decision(UUID id) {
    return decisions.record(id);
  }

  /**
   * Registers a note received through the diplomatic channel, or another dated event (Arts. 17,
   * 18).
   */
  public void register(String agreement, TreatyEvent note, String actor, Instant now) {
    database.transaction(() -> {
      notes.insert(agreement, note, now);
      journal.append(
          actor, "treaty.note_registered", agreement, Map.of("event", note.event()), now);
      return note;
    });
  }

  /**
   * Records what a Party's national law says to cooperation under an agreement (Art. 1(2)), with
   * its source; replaces what was recorded before.
   */
  public void recordNationalLaw(
      String agreement, String party, NationalLaw law, String actor, Instant now) {
    database.transaction(() -> {
      notes.recordLaw(agreement, party, law, now);
      journal.append(
          actor,
          "treaty.national_law_recorded",
          agreement,
          Map.of(
              "party", party,
              "allows", Boolean.toString(law.allows()),
              "findings", String.join(", ", new TreeSet<>(law.findings().keySet()))),
          now);
      return party;
    });
  }

  /**
   * What each Party's national law says as recorded here; a Party without a record is absent, hence
   * unknown.
   */
  public Map<String, NationalLaw> nationalLaw(String agreement) {
    return notes.lawByParty(agreement);
  }

  /** Keeps what happened in a case, in the caller's transaction. */
  public void happened(String agreement, CaseEvent event, Instant now) {
    database.requireTransaction();
    cases.insert(agreement, event, now);
  }

  /** What has happened round a case: in it, and in the life of its agreement. */
  public CasePast past(Agreement agreement, UUID request) {
    return cases.past(agreement, request);
  }

  /**
   * What this node knows of an agreement, as facts: its status by the notes, and what has happened
   * as far as guards ask. That an event has not happened is known of a case at most: what other
   * nodes have done in theirs is not.
   *
   * @param parties Parties between which the agreement must have effect
   */
  public Facts known(String agreement, Set<String> parties, OwnCase ownCase, Instant now) {
    Agreement found = folder.agreement(agreement).orElseThrow();
    EventRegister events = register(agreement);
    FromEvents worked = found.fromEvents(events, now, now);
    Facts status = worked.status(start(found, ownCase)).between(parties);
    return status.plus(past(found, worked, inCase(found, ownCase), now, now));
  }

  /**
   * What is known for one act: its status hangs on the Parties that the facts name. It is worked
   * out by the agreement given, which may be read otherwise; what happened is looked up once.
   */
  private Function<Agreement, Facts> known(
      Agreement agreement,
      String act,
      Facts facts,
      @Nullable OwnCase ownCase,
      Instant at,
      Instant now) {
    EventRegister events = register(agreement.id());
    CaseStart start = start(agreement, ownCase);
    UnaryOperator<EventRegister> inCase = inCase(agreement, ownCase);
    return read -> {
      FromEvents worked = read.fromEvents(events, at, now);
      return worked.status(start).of(act, facts).plus(past(read, worked, inCase, at, now));
    };
  }

  /** What notes tell of the life of an agreement, complete for nothing. */
  private EventRegister register(String agreement) {
    return new EventRegister(notes.notes(agreement), Set.of());
  }

  /** When a case began, where an end of the agreement lets cases go on that began before it. */
  private CaseStart start(Agreement agreement, @Nullable OwnCase ownCase) {
    if (ownCase == null || agreement.content().terms().pending().isEmpty()) {
      return CaseStart.UNKNOWN;
    }
    CasePast past = cases.past(agreement, ownCase.request());
    Optional<LocalDate> first =
        Optional.ofNullable(agreement.content().terms().pending().begun(past.events()));
    return past.whole()
        ? first.map(CaseStart::on).orElse(CaseStart.NOT_YET)
        : first.map(CaseStart::byAtTheLatest).orElse(CaseStart.UNKNOWN);
  }

  private static Facts past(
      Agreement agreement,
      FromEvents worked,
      UnaryOperator<EventRegister> inCase,
      Instant at,
      Instant now) {
    return agreement.historyOf(inCase.apply(worked.register()), at, now);
  }

  /**
   * What the agreement would say to an act at an instant, by what is known here at {@code now} of
   * the relations of the Parties that its facts name, without what happened in cases; nothing is
   * kept. What is asked may state other facts about the agreement than those known here.
   */
  public Decision ask(String agreement, String act, Facts facts, Instant at, Instant now) {
    Agreement found = folder.agreement(agreement).orElseThrow();
    return database.read(() -> {
      Function<Agreement, Facts> known = known(found, act, facts, null, at, now);
      return found.underReadings().decide(act, read -> known.apply(read).plus(facts), at, now);
    });
  }

  /** Adds what happened in a case, as far as guards ask, to what happened besides. */
  private UnaryOperator<EventRegister> inCase(Agreement agreement, @Nullable OwnCase ownCase) {
    Set<String> asked = agreement.eventsAsked();
    if (asked.isEmpty() || ownCase == null) {
      return life -> life;
    }
    CaseEventStore.Named named = cases.named(agreement, asked, ownCase.request());
    Map<String, Set<String>> complete =
        !named.cut() && cases.whole(ownCase.request())
            ? Map.of(ownCase.request().toString(), ownCase.complete())
            : Map.of();
    return life -> {
      List<TreatyEvent> events = new ArrayList<>(life.events());
      events.addAll(named.events());
      return life.with(events, complete);
    };
  }

  /**
   * Judges an act and keeps the decision, in the caller's transaction.
   *
   * @param agreement id of a loaded agreement
   * @param matter what is judged, and who acts
   */
  public Judged judge(String agreement, String act, Facts facts, Matter matter, Instant now) {
    database.requireTransaction();
    Agreement found = folder.agreement(agreement).orElseThrow();
    Function<Agreement, Facts> known = known(found, act, facts, matter.ownCase(), now, now);
    Decision decision =
        found.underReadings().decide(act, read -> facts.plus(known.apply(read)), now, now);
    UUID id = UUID.randomUUID();
    journal.append(
        matter.actor(),
        "treaty.judged",
        matter.subject(),
        Map.of("act", act, "outcome", decision.outcome().code(), "decision", id.toString()),
        now);
    decisions.insert(id, decision, agreement, matter, now);
    return new Judged(id, decision);
  }

  /**
   * A case of this node.
   *
   * @param complete events of which every one that happened in it is kept here: those that this
   *     node itself brings about
   */
  public record OwnCase(UUID request, Set<String> complete) {
    public OwnCase {
      complete = Set.copyOf(complete);
    }
  }

  /**
   * What is judged, and who acts.
   *
   * @param actor officer id or partner Party
   */
  public record Matter(OwnCase ownCase, String actor) {
    /** Id of the request, as decisions and journal name it. */
    String subject() {
      return ownCase.request().toString();
    }
  }
}
