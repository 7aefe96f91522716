package org.pacta.agreement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time that runs, or has run out, and the event it brings about.
 *
 * @param rule id of the {@link Lapse}, or of the duty whose time it is
 * @param outcome whether the event came about
 * @param event what comes about, dated when the time has run out; for a time that was kept, when it
 *     would have
 * @param cite units of the text
 * @param arithmetic the reckoning in words
 * @param taken the event as it is taken to have come about, sooner than {@code event}, which is the
 *     latest that it can have been; or null where it is not looked at so
 */
public record Lapsed(
    String rule,
    Outcome outcome,
    TreatyEvent event,
    List<String> cite,
    String arithmetic,
    @Nullable TreatyEvent taken) {
  /** How a time ended. */
  public enum Outcome {
    /** The time still runs. */
    RUNNING,
    /** What the text asks for was done in time, so nothing came about. */
    KEPT,
    /** The time ran out, and the event came about. */
    CAME_ABOUT,
    /** The time ended with the agreement, or with what it rests on, and nothing came about. */
    RELEASED,
    /** It is not known whether the time runs, or whose silence counts, so nothing comes about. */
    UNCLEAR;

    /** Stable code, for example {@code came_about}. */
    public String code() {
      return Codes.of(this);
    }
  }

  public Lapsed {
    cite = List.copyOf(cite);
  }

  /** One that is looked at as it is told. */
  public Lapsed(
      String rule, Outcome outcome, TreatyEvent event, List<String> cite, String arithmetic) {
    this(rule, outcome, event, cite, arithmetic, null);
  }

  /**
   * Name among the dates of the agreement: the rule, with the Party, the case and its item if any.
   */
  public String label() {
    @Nullable String party = event.party();
    @Nullable String caseId = event.detail().caseId();
    return Stream.of(rule, party, caseId, event.detail().item())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /** True when the event has come about, or will unless the time is kept. */
  public boolean follows() {
    return switch (outcome) {
      case RUNNING, CAME_ABOUT -> true;
      case KEPT, RELEASED, UNCLEAR -> false;
    };
  }

  /** The same where it is not known whether the time runs, with why. */
  public Lapsed unclear(String why) {
    return new Lapsed(rule, Outcome.UNCLEAR, event, cite, arithmetic + why, null);
  }

  /** The event with which what follows is reckoned. */
  public TreatyEvent counted() {
    return taken == null ? event : taken;
  }

  /** The same as it is told: its event as of the latest that it can have been. */
  public Lapsed told() {
    return taken == null ? this : new Lapsed(rule, outcome, event, cite, arithmetic, null);
  }

  /** True for what has come about, nobody knows when: at the latest with the day of the event. */
  public boolean sometime() {
    return outcome == Outcome.CAME_ABOUT && event.detail().instant() == null;
  }

  /** What was given, with what time has brought about, in time. */
  public static List<TreatyEvent> with(List<TreatyEvent> given, List<Lapsed> lapses) {
    List<TreatyEvent> brought =
        lapses.stream()
            .filter(it -> it.outcome() == Outcome.CAME_ABOUT)
            .map(Lapsed::counted)
            .toList();
    return TreatyEvent.inTime(beside(given, brought));
  }

  /**
   * What was given, with what time has brought about, each once: what was entered of the same day
   * and Party stands in its place; what was entered without word of a Party is not asked beside it.
   */
  public static List<TreatyEvent> beside(List<TreatyEvent> given, List<TreatyEvent> brought) {
    return brought.isEmpty()
        ? given
        : Stream.concat(
                given.stream()
                    .filter(event ->
                        event.party() != null
                            || brought.stream()
                                .noneMatch(it -> it.party() != null && alike(event, it))),
                brought.stream().filter(event -> given.stream().noneMatch(it -> same(it, event))))
            .toList();
  }

  /** What was entered although time alone brings it about stands in its place. */
  public static boolean same(TreatyEvent given, TreatyEvent brought) {
    return Objects.equals(given.party(), brought.party()) && alike(given, brought);
  }

  /** True for an event of one name, day, case and matter, whosever each is. */
  public static boolean alike(TreatyEvent given, TreatyEvent brought) {
    return given.event().equals(brought.event())
        && given.date().equals(brought.date())
        && Objects.equals(given.detail().caseId(), brought.detail().caseId())
        && Objects.equals(given.detail().item(), brought.detail().item());
  }
}
