package org.pacta.agreement.temporal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.Facts;

/**
 * What the text says of territories.
 *
 * @param all the territories it speaks of
 * @param partly true when it can be extended to one, or the extension withdrawn, in some units only
 * @param spared ids of the territories that an end does not reach, by the clause of that end
 * @param atOnceOn events of a Party on whose day a notice extends it to a territory at once
 */
public record Territorial(
    List<Territory> all, boolean partly, Map<String, List<String>> spared, List<String> atOnceOn) {
  /** Key of the clause on the extension that names the events with which one takes effect. */
  public static final String AT_ONCE = "at_once_on";

  /** Clause on the extension to a territory. */
  public static final String EXTENSION = "extension";

  /** Clause on the withdrawal of an extension. */
  public static final String WITHDRAWAL = "extension_withdrawal";

  /** Clauses that each territory's own notices move. */
  public static final List<String> CLAUSES = List.of(EXTENSION, WITHDRAWAL);

  /** Ends of the agreement, or for one Party, that can leave its territories. */
  public static final List<String> SPARING = List.of("termination", "withdrawal");

  /** The fact of an act or event that names the territories it concerns. */
  public static final String NAMED = "territories";

  /** Code list of the territories. */
  public static final String CODES = "territory";

  /** The fact that names those to which the agreement applies. */
  public static final String APPLIED = "agr.territories";

  /** Acts that extend it to the territories they name, or declare how it applies to them. */
  private static final Set<String> EXTENDING =
      Set.of("agreement.sign", "agreement.declare", "agreement.accede");

  public Territorial {
    all = List.copyOf(all);
    spared = Map.copyOf(spared);
    atOnceOn = List.copyOf(atOnceOn);
  }

  /** Ids of the territories of which the text speaks. */
  public List<String> ids() {
    return all.stream().map(Territory::id).toList();
  }

  /** Ids of the territories of which the text speaks, as far as some facts name them. */
  public List<String> named(Facts facts) {
    return all.isEmpty()
        ? List.of()
        : names(facts).filter(it -> territory(it).isPresent()).toList();
  }

  /** All that some facts name as territories. */
  static Stream<String> names(Facts facts) {
    return facts.at(NAMED).orElse(null) instanceof List<?> named
        ? named.stream().map(String::valueOf)
        : Stream.of();
  }

  /** Of some facts, the one that names territories. */
  public static Facts among(Facts facts) {
    return facts.at(NAMED).map(named -> Facts.NONE.with(NAMED, named)).orElse(Facts.NONE);
  }

  /** Of some territories, those to which it must apply already for an act to rest on it there. */
  public List<String> needed(String act, List<String> ids) {
    return EXTENDING.contains(act)
        ? ids.stream()
            .filter(
                id -> territory(id).filter(it -> it.applies() != Territory.Applies.NEVER).isEmpty())
            .toList()
        : ids;
  }

  /** True when facts say which territories are concerned, if any, all of them known. */
  public boolean stated(Facts facts) {
    return facts.at(NAMED).orElse(null) instanceof List<?> named && ids().containsAll(named);
  }

  /** The territory with this id. */
  public Optional<Territory> territory(String id) {
    return all.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** True when some units can apply to a territory while others do not. */
  public boolean divides() {
    return partly && !all.isEmpty();
  }

  /** True when an end under a clause does not reach a territory. */
  boolean spares(String clause, Territory territory) {
    return spared.getOrDefault(clause, List.of()).contains(territory.id());
  }
}
