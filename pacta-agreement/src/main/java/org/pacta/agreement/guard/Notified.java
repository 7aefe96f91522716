package org.pacta.agreement.guard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;

/**
 * A list that each Party has notified and may change: its competent authorities, the languages it
 * accepts, the offences it excludes. Guards ask for that of one Party, as it stands at the time of
 * the act: {@code notified('languages', req.requested)}.
 *
 * @param id name within the file
 * @param codes code list its members are of; empty for free texts
 * @param by event whose values are the whole list from then on, or empty
 * @param adds event whose values join the list, or empty
 * @param removes event whose values leave it, or empty
 * @param takesEffect how long after the notice it changes; null for at once
 * @param atFirst list of each Party as the text itself states it
 */
public record Notified(
    String id,
    String codes,
    String by,
    String adds,
    String removes,
    @Nullable TimeLength takesEffect,
    Map<String, List<String>> atFirst) {
  public Notified {
    atFirst = Map.copyOf(atFirst);
  }

  /** Events that change it. */
  public List<String> events() {
    return Stream.of(by, adds, removes).filter(it -> !it.isEmpty()).toList();
  }

  /** Type of the list of one Party. */
  FactType type() {
    return new FactType.ListOf(codes.isEmpty() ? new FactType.Text() : new FactType.Coded(codes));
  }
}
