package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/** The end of a term for which an agreement is concluded, with its tacit renewals. */
final class Endings {
  /** Most renewals worked out. */
  static final int RENEWALS_MAX = 1_000;

  private final FixedTerm fixed;
  private final LocalDate start;
  private final List<TreatyEvent> notices;
  private final List<TreatyEvent> agreed;

  private Endings(
      FixedTerm fixed, LocalDate start, List<TreatyEvent> notices, List<TreatyEvent> agreed) {
    this.fixed = fixed;
    this.start = start;
    this.notices = notices;
    this.agreed = agreed;
  }

  /**
   * The last day of the term running on a day, and whether it renews itself.
   *
   * @param lastDay last day of the term
   * @param ends true when the agreement ends with it
   * @param words the reckoning
   * @param putOff ends that stood before the term was prolonged
   */
  record Term(LocalDate lastDay, boolean ends, String words, List<PutOff> putOff) {}

  /**
   * An end that stood until the term was prolonged.
   *
   * @param lastDay last day of the term as it was
   * @param since day from which that was known
   * @param until day on which it was prolonged
   */
  record PutOff(LocalDate lastDay, LocalDate since, LocalDate until) {}

  /** The first term, from the entry into force, that ends the agreement or runs on a day. */
  static Term on(FixedTerm fixed, LocalDate start, List<TreatyEvent> events, LocalDate day) {
    List<TreatyEvent> notices =
        notices(fixed, events)
            .filter(notice -> !fixed.ownPartyOnly() || notice.party() == null)
            .toList();
    return new Endings(fixed, start, notices, prolonging(fixed, start, events)).on(day);
  }

  /** The term with which the agreement ends for one Party, where its notice ends only that. */
  static Optional<Term> ofParty(
      FixedTerm fixed, LocalDate start, List<TreatyEvent> events, String party) {
    List<TreatyEvent> own =
        notices(fixed, events).filter(notice -> party.equals(notice.party())).toList();
    if (!fixed.ownPartyOnly() || own.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = own.getLast().date();
    Endings endings = new Endings(fixed, start, own, prolonging(fixed, start, events));
    // A notice ends the term it is received in, or the one after.
    return Optional.of(endings.on(last))
        .map(term -> term.ends() ? term : endings.on(term.lastDay().plusDays(1)))
        .filter(Term::ends);
  }

  /**
   * The term that ends the agreement by what is known on a day: the running one, or the next where
   * notice came too late for the running one and counts for that.
   */
  static Optional<Term> ending(
      FixedTerm fixed, LocalDate start, List<TreatyEvent> events, LocalDate day) {
    Term running = on(fixed, start, events, day);
    boolean next =
        !running.ends()
            && !fixed.ownPartyOnly()
            && notices(fixed, events).anyMatch(it -> !it.date().isAfter(running.lastDay()));
    return Optional.of(next ? on(fixed, start, events, running.lastDay().plusDays(1)) : running)
        .filter(Term::ends);
  }

  private static Stream<TreatyEvent> notices(FixedTerm fixed, List<TreatyEvent> events) {
    NonRenewal rule = fixed.notice();
    return events.stream()
        .filter(event -> rule != null && event.event().equals(rule.event()))
        .sorted(TreatyEvent.IN_TIME);
  }

  /** What the Parties agreed to lengthen the term; a note of one Party alone does not. */
  private static List<TreatyEvent> prolonging(
      FixedTerm fixed, LocalDate start, List<TreatyEvent> events) {
    FixedTerm.Prolonging by = fixed.prolonging();
    return by == null
        ? List.of()
        : events.stream()
            .filter(it -> it.event().equals(by.event()) && it.party() == null)
            .filter(it -> !it.date().isBefore(start))
            .sorted(TreatyEvent.IN_TIME)
            .toList();
  }

  private Term on(LocalDate day) {
    LocalDate begins = LocalDate.MIN;
    LocalDate boundary = fixed.firstEnd(start);
    Lengthened lengthened = new Lengthened();
    for (int renewal = 0; ; renewal++) {
      boundary = lengthened.end(boundary);
      LocalDate lastDay = boundary.minusDays(1);
      Optional<TreatyEvent> notice = inTime(begins, lastDay);
      TimeLength renews = fixed.nextAfter(renewal);
      boolean ends = renews == null || notice.isPresent();
      if (ends || !day.isAfter(lastDay) || renewal == RENEWALS_MAX) {
        return new Term(
            lastDay,
            ends,
            "Concluded "
                + fixed.inWords(start)
                + (renewal == 0 ? "" : ", renewed " + times(renewal))
                + lengthened.inWords()
                + ": to the end of "
                + Reckoning.words(lastDay)
                + ending(notice, renews, begins, lastDay)
                + lengthened.lateInWords(),
            List.copyOf(lengthened.putOff));
      }
      begins = boundary;
      boundary = boundary.plus(Objects.requireNonNull(renews).period());
    }
  }

  /** What the Parties agreed to lengthen the terms with, term by term. */
  private final class Lengthened {
    private final List<PutOff> putOff = new ArrayList<>();
    private int next;
    private String late = "";

    /** The day after a term that would end before a day, as what was agreed in time puts it off. */
    LocalDate end(LocalDate boundary) {
      FixedTerm.Prolonging by = fixed.prolonging();
      LocalDate end = boundary;
      while (by != null && putOff.size() < by.times() && next < agreed.size()) {
        LocalDate day = agreed.get(next).date();
        LocalDate lastDay = end.minusDays(1);
        if (day.isAfter(lastDay)) {
          break; // it lengthens a later term
        }
        next++;
        if (by.missedBy(day, lastDay)) {
          late = by.lateInWords(day, lastDay);
        } else {
          putOff.add(new PutOff(lastDay, putOff.isEmpty() ? start : putOff.getLast().until(), day));
          end = end.plus(by.by().period());
        }
      }
      return end;
    }

    String inWords() {
      FixedTerm.Prolonging by = fixed.prolonging();
      return putOff.stream()
          .map(it ->
              ", prolonged on "
                  + Reckoning.words(it.until())
                  + " by "
                  + (by == null ? "" : by.by().inWords()))
          .collect(Collectors.joining());
    }

    String lateInWords() {
      return late;
    }
  }

  private static String times(int renewal) {
    return renewal == 1 ? "once" : renewal + " times";
  }

  private String ending(
      Optional<TreatyEvent> notice,
      @Nullable TimeLength renews,
      LocalDate begins,
      LocalDate lastDay) {
    NonRenewal rule = fixed.notice();
    if (renews == null) {
      return "; the text does not renew it" + (fixed.renews() == null ? "." : " again.");
    }
    if (rule == null) {
      return "; renewed then for " + renews.inWords() + ".";
    }
    return notice
        .map(it ->
            "; notice against renewal"
                + by(it)
                + " received on "
                + Reckoning.words(it.date())
                + (it.date().isBefore(begins) ? ", too late for the term before" : "")
                + ", in time until "
                + rule.inWords(lastDay)
                + ".")
        .orElseGet(() ->
            "; renewed then for "
                + renews.inWords()
                + " unless notice is received by "
                + rule.inWords(lastDay)
                + "."
                + late(rule, lastDay));
  }

  /** What becomes of a notice that came too late for a term. */
  private String late(NonRenewal rule, LocalDate lastDay) {
    LocalDate inTime = rule.lastDay(lastDay);
    return notices.stream()
        .filter(it -> it.date().isAfter(inTime) && !it.date().isAfter(lastDay))
        .findFirst()
        .map(it ->
            " The notice"
                + by(it)
                + " of "
                + Reckoning.words(it.date())
                + " came too late for this term; it counts for "
                + (rule.late() == NonRenewal.Late.VOID ? "nothing." : "the next."))
        .orElse("");
  }

  private static String by(TreatyEvent notice) {
    return notice.party() == null ? "" : " by " + notice.party();
  }

  /** The first notice in time for the end of a term. */
  private Optional<TreatyEvent> inTime(LocalDate begins, LocalDate lastDay) {
    @Nullable NonRenewal rule = fixed.notice();
    return notices.stream()
        .filter(it -> rule != null && !it.date().isAfter(rule.lastDay(lastDay)))
        .filter(it ->
            rule == null || rule.late() != NonRenewal.Late.VOID || !it.date().isBefore(begins))
        .findFirst();
  }
}
