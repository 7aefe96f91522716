package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AmountOwed;
import org.pacta.agreement.Duty;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/**
 * What was paid, held against what duties ask for. One payment counts once, for the duty that falls
 * due first, and what is left of it for the next; one without an amount pays the whole of one duty.
 */
final class Payments {
  /** A unit that is money, or none. */
  private static final Pattern CURRENCY = Pattern.compile("(?: [A-Z]{3})?");

  private static final long WHOLE = -1;

  private final Map<TreatyEvent, Long> left = new IdentityHashMap<>();
  private final Map<Owed, Paid> paid = new IdentityHashMap<>();

  /** What was paid that may count for each. */
  private final Map<Owed, List<TreatyEvent>> done = new IdentityHashMap<>();

  /** Payments of which nobody knows whether they count for a duty, with what would say it. */
  private final Map<TreatyEvent, List<String>> doubtful = new IdentityHashMap<>();

  /**
   * What was paid for one duty.
   *
   * @param total sum of the payments that count for it
   * @param whole true when one of them says no amount, and counts as the whole
   * @param settling payment with which all is paid, or the event that started the duty where
   *     nothing is to be paid, or null
   * @param otherwise payments in another currency or unit than it is owed in, which do not count
   * @param missing what would say of payments left out whether they count for it, or are left for
   *     it by another duty
   */
  record Paid(
      long total,
      boolean whole,
      @Nullable TreatyEvent settling,
      List<TreatyEvent> otherwise,
      List<String> missing) {
    Paid {
      otherwise = List.copyOf(otherwise);
      missing = List.copyOf(missing);
    }

    /** For example {@code Paid: 1000 of 7000 EUR.}; nothing where nothing was paid. */
    String inWords(@Nullable AmountOwed owed) {
      return counted(owed)
          + otherwise.stream()
              .map(payment ->
                  " Not counted, as it is owed in "
                      + (owed == null ? "another unit" : owed.unit())
                      + ": "
                      + payment.detail().amount()
                      + " "
                      + payment.detail().currency()
                      + " of "
                      + Reckoning.words(payment.date())
                      + ".")
              .collect(Collectors.joining());
    }

    private String counted(@Nullable AmountOwed owed) {
      if (whole && settling != null) {
        return " Met on "
            + Reckoning.words(settling.date())
            + " without an amount, which counts as the whole.";
      }
      Long value = owed == null ? null : owed.value();
      if (value != null && value == 0) {
        return " Nothing is to be paid.";
      }
      String unit = owed == null || owed.unit() == null ? "" : " " + owed.unit();
      String towards = CURRENCY.matcher(unit).matches() ? " Paid: " : " Towards it so far: ";
      return total == 0
          ? ""
          : towards + total + " of " + (value == null ? "what is not known" : value + unit) + ".";
    }
  }

  /** The duties with what was paid for those that ask for an amount. */
  static List<Obligations.Found> settled(
      List<Obligations.Found> found, StatusNow agreement, AsOf when) {
    Payments payments = new Payments();
    payments.mayBeOne(found);
    found.stream()
        .filter(it -> asks(it.owed().duty(), it.condition()))
        .sorted(
            Comparator.comparing((Obligations.Found it) -> !sure(it))
                .thenComparing(it -> due(it.owed(), when))
                .thenComparing(it -> it.owed().trigger().detail().caseId() == null)
                .thenComparing(it -> it.owed().start().begun())
                .thenComparing(it -> it.owed().duty().id()))
        .forEach(it ->
            payments.pay(
                it.owed(),
                it.condition().amount(),
                it.owed().released(agreement, when),
                it.owed().due(when)));
    return found.stream()
        .map(it -> {
          Paid of = payments.paid.get(it.owed());
          return of == null ? it : new Obligations.Found(it.owed().paying(of), it.condition());
        })
        .toList();
  }

  /** Those that may be the same as what a Party paid, for whichever duty each is. */
  private void mayBeOne(List<Obligations.Found> found) {
    found.stream()
        .filter(it -> asks(it.owed().duty(), it.condition()))
        .forEach(it -> done.put(it.owed(), it.owed().done().all()));
    found.stream()
        .map(Obligations.Found::owed)
        .filter(done::containsKey)
        .forEach(owed ->
            owed.done()
                .early()
                .forEach(it -> doubtful.put(it, List.of(owed.done().whetherSince(it)))));
    Map<LocalDate, Set<TreatyEvent>> named =
        done.values().stream()
            .flatMap(List::stream)
            .filter(it -> it.party() != null)
            .collect(Collectors.groupingBy(TreatyEvent::date, Collectors.toSet()));
    done.values().stream()
        .flatMap(List::stream)
        .filter(it -> it.party() == null && !doubtful.containsKey(it))
        .filter(it ->
            Stream.of(-1, 0, 1) // clocks differ, so that one moment can have two days
                .map(days -> named.getOrDefault(it.date().plusDays(days), Set.of()))
                .flatMap(Set::stream)
                .anyMatch(other -> mayBeOne(it, other)))
        .forEach(it -> doubtful.put(it, List.of(whose(it))));
  }

  private static boolean asks(Duty duty, CaseCondition.Held condition) {
    return condition.amount() != null && !duty.refrain() && !duty.recurring();
  }

  private static boolean sure(Obligations.Found found) {
    return found.condition().truth() == Truth.TRUE && found.owed().bearer().unknown() == null;
  }

  private static LocalDate due(Owed owed, AsOf when) {
    DueTime due = owed.due(when);
    return due == null ? LocalDate.MAX : due.day();
  }

  /** True for what was paid in another currency, or rendered in another unit, than is owed. */
  private static boolean foreign(TreatyEvent payment, @Nullable AmountOwed amount) {
    String unit = amount == null ? null : amount.unit();
    String paid = payment.detail().currency();
    return unit != null && paid != null && !unit.equals(paid);
  }

  private void pay(
      Owed owed, @Nullable AmountOwed amount, @Nullable Release released, @Nullable DueTime due) {
    Long value = amount == null ? null : amount.value();
    if (value != null && value == 0) {
      paid.put(
          owed,
          new Paid(
              0, false, owed.start().trigger(), List.of(), List.of())); // nothing is left to pay
      return;
    }
    long total = 0;
    List<TreatyEvent> otherwise = new ArrayList<>();
    List<TreatyEvent> open = owed.open().stream().filter(it -> !foreign(it, amount)).toList();
    open.forEach(it -> doubtful.put(it, owed.counting().missing(List.of(it))));
    Predicate<TreatyEvent> inTime =
        it -> due == null || !owed.done().end().reckoning().missed(due, it);
    Set<String> missing =
        new LinkedHashSet<>(owed.counting().missing(open.stream().filter(inTime).toList()));
    @Nullable TreatyEvent ended = owed.done().endedOtherwise().orElse(null);
    List<TreatyEvent> mayEnd =
        open.stream().filter(it -> !it.event().equals(owed.duty().perform())).toList();
    for (TreatyEvent payment : done.getOrDefault(owed, List.of())) {
      if (released != null && !released.after(payment)
          || ended != null && Bearing.before(ended, payment)) {
        break; // what is over takes nothing from what is paid later
      }
      if (foreign(payment, amount)) {
        otherwise.add(payment);
        continue;
      }
      List<String> doubt = doubtful.get(payment);
      if (doubt != null) {
        missing.addAll(inTime.test(payment) ? doubt : List.of());
        continue;
      }
      List<String> over = mayBeOver(owed, mayEnd, ended, released, payment);
      if (!over.isEmpty()) { // it is left for the next duty if this one was over
        doubtful.put(payment, over);
      }
      Long stated = payment.detail().amount();
      long rest = left.computeIfAbsent(payment, _ -> stated == null ? WHOLE : stated);
      if (rest == WHOLE) {
        left.put(payment, 0L);
        paid.put(owed, new Paid(total, true, payment, otherwise, List.copyOf(missing)));
        return;
      }
      long taken = value == null ? rest : Math.min(rest, value - total);
      left.put(payment, value == null ? rest : rest - taken);
      total += taken;
      if (value != null && total >= value && taken > 0) {
        paid.put(owed, new Paid(total, false, payment, otherwise, List.copyOf(missing)));
        return;
      }
    }
    paid.put(owed, new Paid(total, false, null, otherwise, List.copyOf(missing)));
  }

  /**
   * True for what nobody paid by name beside what a Party paid that day in the case: it may be the
   * same, entered twice, unless the two say another moment, matter, sum or currency.
   */
  private static boolean mayBeOne(TreatyEvent nameless, TreatyEvent named) {
    EventDetail one = nameless.detail();
    EventDetail other = named.detail();
    return nameless.party() == null
        && named.party() != null
        && (one.instant() == null || other.instant() == null
            ? nameless.date().equals(named.date())
            : one.instant().equals(other.instant()))
        && alike(one.caseId(), other.caseId())
        && alike(one.item(), other.item())
        && alike(one.amount(), other.amount())
        && alike(one.currency(), other.currency());
  }

  private static boolean alike(@Nullable Object one, @Nullable Object other) {
    return one == null || other == null || one.equals(other);
  }

  private static String whose(TreatyEvent payment) {
    return "whether "
        + payment.event()
        + " of "
        + Reckoning.words(payment.date())
        + " without a Party is another than the one of that day with a Party";
  }

  /**
   * What would say whether a duty was over when something was paid that day, or what may have ended
   * it had; empty where it was not.
   */
  private static List<String> mayBeOver(
      Owed owed,
      List<TreatyEvent> mayEnd,
      @Nullable TreatyEvent ended,
      @Nullable Release released,
      TreatyEvent payment) {
    List<TreatyEvent> before = mayEnd.stream().filter(it -> !Bearing.before(payment, it)).toList();
    List<String> missing = new ArrayList<>(owed.counting().missing(before));
    String paid = payment.event() + " of " + Reckoning.words(payment.date());
    if (ended != null && !ended.equals(payment) && !Bearing.before(payment, ended)) {
      missing.add("whether " + paid + " came before " + ended.event());
    }
    if (released != null && released.untimed(payment)) {
      missing.add("whether " + paid + " came before it was released");
    }
    return missing;
  }
}
