package org.pacta.agreement;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Units under reservation on a day.
 *
 * @param acting true when they are without effect between the Party that reserves and every other;
 *     false where rules of the file say by themselves what a reservation does
 * @param byParty units that each Party reserves, in the order of the text
 * @param between units without effect in the relations looked at, as one of these Parties reserves
 *     them
 */
public record Reserved(boolean acting, Map<String, List<String>> byParty, List<String> between) {
  /** Nothing. */
  public static final Reserved NOTHING = new Reserved(false, Map.of(), List.of());

  public Reserved {
    Map<String, List<String>> units = new LinkedHashMap<>();
    byParty.forEach((party, all) -> units.put(party, List.copyOf(all)));
    byParty = Collections.unmodifiableMap(units);
    between = List.copyOf(between);
  }

  /** The same where a Party acts, and what it has reserved itself alone has no effect. */
  Reserved claimedBy(Collection<String> acting) {
    return new Reserved(
        this.acting, byParty, acting.stream().flatMap(it -> actingFor(it).stream()).toList());
  }

  /** Which Party has reserved what, as a fact. */
  List<Map<String, Object>> asFacts() {
    return byParty.entrySet().stream()
        .map(it -> Map.<String, Object>of("party", it.getKey(), "units", it.getValue()))
        .toList();
  }

  /** Units without effect between a Party and any other. */
  public List<String> actingFor(String party) {
    return acting ? byParty.getOrDefault(party, List.of()) : List.of();
  }
}
