package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/**
 * What the Parties do in turn, such as hosting meetings or presiding: it goes on to the next of
 * them with each event of one kind, or after a length of time.
 *
 * @param id name as bearer, holder and fact, for example {@code host_in_turn}
 * @param order ids of the Parties, in the order in which they follow each other
 * @param event event that hands it on, or null when time does
 * @param open true when the text does not say who begins: the Party that the first event names had
 *     the first turn, and before that it is nobody's
 * @param length how long each has it, or null when an event hands it on
 * @param since first day of the first, or null for that of {@code from}
 * @param from event with whose day the first begins, or null
 * @param cite units of the text
 */
public record Turn(
    String id,
    List<String> order,
    @Nullable String event,
    boolean open,
    @Nullable TimeLength length,
    @Nullable LocalDate since,
    @Nullable String from,
    List<String> cite) {
  /** Path of the facts that say whose turn it is. */
  public static final String FACTS = "agr.turns";

  public Turn {
    order = List.copyOf(order);
    cite = List.copyOf(cite);
  }

  /** Path of the fact that says whose turn it is. */
  public static String path(String id) {
    return FACTS + "." + id;
  }

  /** Event whose happening settles it; null when a date alone does. */
  @Nullable String restsOn() {
    return event == null ? from : event;
  }

  /** Days with events of several Parties that hand it on, where nothing says which came last. */
  Set<LocalDate> unordered(List<TreatyEvent> events) {
    return events.stream()
        .filter(it -> it.event().equals(event))
        .collect(Collectors.groupingBy(TreatyEvent::date))
        .entrySet()
        .stream()
        .filter(day -> !ordered(day.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean ordered(List<TreatyEvent> ofDay) {
    long parties = ofDay.stream().map(it -> Optional.ofNullable(it.actOf())).distinct().count();
    long moments =
        ofDay.stream().flatMap(it -> Stream.ofNullable(it.detail().instant())).distinct().count();
    return parties < 2 || moments == ofDay.size();
  }

  /** Who has it, and for how long, in words. */
  public String inWords() {
    String goesOn =
        length == null
            ? "each " + words(event) + " hands it on" + (open ? ", " + begins() : "")
            : length.inWords()
                + " each, from "
                + (since == null ? words(from) : Reckoning.words(since));
    return "In turn " + String.join(", ", order) + "; " + goesOn + ".";
  }

  /** What says who begins, where the text does not. */
  String begins() {
    return "the Party that the first names begins";
  }

  private static String words(@Nullable String event) {
    return String.valueOf(event).replace('_', ' ');
  }
}
