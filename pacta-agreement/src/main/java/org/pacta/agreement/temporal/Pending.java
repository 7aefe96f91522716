package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Brings;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;

/**
 * What goes on although the agreement, or a part of it, has ended or is suspended: cases begun
 * before. "Requests received before the termination shall be executed" names the event that begins
 * such a case, and can name what goes on in it.
 *
 * @param clauses clauses with whose effect cases begun before go on
 * @param begunBy events with which such a case begins; empty for whatever comes first in it
 * @param units units that still have effect for such a case; empty for all
 * @param acts acts that go on in such a case; empty for all but those that open a new matter
 * @param cite units of the text that name these
 */
public record Pending(
    Set<String> clauses,
    Set<String> begunBy,
    List<String> units,
    Set<String> acts,
    List<String> cite) {
  /** Path of the fact whether a case goes on that was begun before an end, or a suspension. */
  public static final String BEGUN_BEFORE = "agr.begun_before_end";

  /** What begins a case wherever the text does not name it. */
  private static final Set<String> REQUESTED = Set.of("request_received");

  public Pending {
    clauses = Set.copyOf(clauses);
    begunBy = Set.copyOf(begunBy);
    units = List.copyOf(units);
    acts = Set.copyOf(acts);
    cite = List.copyOf(cite);
  }

  /** The same with the effect of some clauses. */
  public Pending under(Set<String> names) {
    return new Pending(names, begunBy, units, acts, cite);
  }

  /** True when no clause lets anything go on. */
  public boolean isEmpty() {
    return clauses.isEmpty();
  }

  /** True when cases begun before go on with the effect of a clause. */
  boolean under(String clause) {
    return clauses.contains(clause);
  }

  /**
   * The day on which a case began, by its events; null while nothing has happened that begins it.
   */
  public @Nullable LocalDate begun(Collection<TreatyEvent> ofCase) {
    return ofCase.stream()
        .filter(event -> begunBy.isEmpty() || begunBy.contains(event.event()))
        .map(TreatyEvent::date)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /**
   * The day on which the matter of an event began, where it can go on, and a duty with it: its own
   * where the text says that such an event begins one, as a second request in an old case is a new
   * matter; else that of its case.
   *
   * @param clocks by which the agreement has force
   */
  @Nullable LocalDate begun(
      @Nullable Duty duty, TreatyEvent event, List<TreatyEvent> events, Clocks clocks) {
    boolean no = event.detail().caseId() == null || (duty != null && !reaches(duty.restsOn()));
    if (isEmpty() || no) {
      return null;
    }
    return begunBy.contains(event.event())
        ? clocks.day(event)
        : begun(ofCase(event, events).stream().map(clocks::dated).toList());
  }

  /** What happened in the case of an event; nothing where it names none. */
  static List<TreatyEvent> ofCase(TreatyEvent event, List<TreatyEvent> events) {
    String caseId = event.detail().caseId();
    return caseId == null
        ? List.of()
        : events.stream().filter(it -> caseId.equals(it.detail().caseId())).toList();
  }

  /** Which cases go on, and what of them, after the words "cases begun before". */
  public String inWords() {
    return (begunBy.isEmpty() ? "" : "by " + listed(begunBy, " or ") + " ")
        + "go on"
        + (units.isEmpty() ? "" : ", in units " + String.join(", ", units))
        + (acts.isEmpty() ? "" : ", for " + listed(acts, ", "));
  }

  private static String listed(Set<String> names, String between) {
    return String.join(between, names.stream().sorted().toList());
  }

  /** Events of which all must be known before a case is known not to have begun. */
  public Collection<String> awaited(Collection<String> all) {
    return begunBy.isEmpty() ? all : begunBy;
  }

  /** True when what rests on some units goes on: each of them still has effect for such a case. */
  boolean reaches(List<String> cite) {
    return units.isEmpty() || LifeTerms.within(units, cite);
  }

  /** True for an act that can go on in such a case: none that opens a new matter, unless named. */
  public boolean goesOn(ActType act) {
    if (!acts.isEmpty()) {
      return acts.contains(act.id());
    }
    return !ActType.ofLife(act.id()) // which is no part of any case
        && act.brings().stream()
            .map(Brings::event)
            .noneMatch(event -> REQUESTED.contains(event) || begunBy.contains(event));
  }
}
