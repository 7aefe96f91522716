package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TerritoryStanding;

/**
 * How one territory stands on a day, with the reasons.
 *
 * @param territory which
 * @param text all units of the text
 * @param life in which units and when the agreement applies to it
 * @param base status of the agreement for the Party, but for what does not reach the territory
 * @param spared clauses of an end that notices have set going and that does not reach it
 * @param clauses the clauses on the life of the agreement
 * @param on the day
 */
record TerritoryAccount(
    Territory territory,
    List<String> text,
    TerritoryLife life,
    Status base,
    List<TemporalClause> spared,
    Map<String, TemporalClause> clauses,
    LocalDate on) {

  /** True while the agreement has, or could have, effect. */
  static boolean has(Status status) {
    return status.status() != StatusCode.NOT_IN_FORCE && status.status() != StatusCode.ENDED;
  }

  TerritoryStanding standing() {
    LocalDate ended = base.status() == StatusCode.ENDED ? base.since() : null;
    LocalDate day = ended == null ? on : ended.minusDays(1);
    if (base.status() == StatusCode.NOT_IN_FORCE) {
      LocalDate until = base.until();
      boolean then = until != null && !life.on(until.plusDays(1)).isEmpty();
      return with(StatusCode.NOT_IN_FORCE, null, then ? until : null);
    }
    if (life.on(day).isEmpty()) {
      boolean over = !life.ever(day).isEmpty();
      return with(
          over ? StatusCode.ENDED : StatusCode.NOT_IN_FORCE,
          over ? life.since(day) : null,
          ended == null ? life.until(day) : null);
    }
    return has(base)
        ? with(
            base.status(),
            later(base.since(), life.since(day)),
            Reckoning.earlier(base.until(), life.until(day)))
        : with(base.status(), base.since(), base.until());
  }

  private TerritoryStanding with(
      StatusCode status, @Nullable LocalDate since, @Nullable LocalDate until) {
    BitSet applied = life.on(on);
    boolean divided = has(base) && !applied.isEmpty() && applied.cardinality() < text.size();
    BitSet ever = life.ever(on);
    BitSet notYet = new BitSet();
    notYet.set(0, text.size());
    notYet.andNot(ever);
    ever.andNot(applied);
    return new TerritoryStanding(
        territory.id(),
        territory.name(),
        territory.of(),
        status,
        since,
        until,
        divided ? named(applied) : List.of(),
        divided ? named(notYet) : List.of(),
        divided ? named(ever) : List.of(),
        cite(),
        words());
  }

  private List<String> named(BitSet units) {
    return units.stream().mapToObj(text::get).toList();
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private List<String> cite() {
    boolean extended =
        territory.applies() == Territory.Applies.BY_EXTENSION || !life.extensions().isEmpty();
    Stream<String> own =
        Stream.of(
                extended ? citeOf(Territorial.EXTENSION) : List.<String>of(),
                life.withdrawals().isEmpty() ? List.<String>of() : citeOf(Territorial.WITHDRAWAL),
                has(base) ? List.<String>of() : base.cite())
            .flatMap(List::stream);
    return Stream.of(
            territory.cite().stream(), own, spared.stream().flatMap(it -> it.cite().stream()))
        .flatMap(cite -> cite)
        .distinct()
        .toList();
  }

  private List<String> citeOf(String clause) {
    TemporalClause own = clauses.get(clause);
    return own == null ? List.of() : own.cite();
  }

  private String words() {
    List<String> words = new ArrayList<>();
    switch (territory.applies()) {
      case FROM_START ->
          words.add(
              life.withdrawals().isEmpty()
                  ? "It applies there as it does to " + territory.of() + "."
                  : "It applied there from the start, as to " + territory.of() + ".");
      case NEVER -> words.add("It does not apply there.");
      case BY_EXTENSION -> {
        if (life.extensions().isEmpty()) {
          words.add("It has not been extended to it.");
        }
      }
    }
    life.extensions().forEach(it -> words.add("Extended: " + words(it)));
    String what = life.extensions().isEmpty() ? "Application ended: " : "Extension withdrawn: ";
    life.withdrawals().forEach(it -> words.add(what + words(it)));
    if (!life.ever(on).isEmpty()) {
      spared.forEach(it -> words.add("The " + it.name() + " does not end its application there."));
    }
    if (!has(base)) {
      words.add(base.arithmetic());
    }
    return String.join(" ", words);
  }

  private static String words(TerritoryNotices.Notice notice) {
    List<String> units = notice.event().units();
    return (units.isEmpty() ? "" : "units " + String.join(", ", units) + ": ")
        + notice.date().words();
  }
}
