package org.pacta.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose act it is what a body does, as that of an organ is the act of its State: besides its own
 * that of its Party, where the file says whose it is. In the life of the agreement it speaks for
 * nobody.
 *
 * @param ids every body of the file, in its order
 * @param parties the Party of each that is one's, by the id of the body
 * @param apart events on which the life of the agreement rests, which are the act of the body alone
 */
public record Attribution(List<String> ids, Map<String, String> parties, Set<String> apart) {
  /** Of a file without bodies. */
  public static final Attribution NONE = new Attribution(List.of(), Map.of(), Set.of());

  public Attribution {
    ids = List.copyOf(ids);
    parties = Map.copyOf(parties);
    apart = Set.copyOf(apart);
  }

  /** The same with events that no body does for its Party. */
  public Attribution apart(Set<String> events) {
    return new Attribution(ids, parties, events);
  }

  /** True for a body of the file. */
  public boolean contains(@Nullable String id) {
    return id != null && ids.contains(id);
  }

  /** True while the file has no body. */
  public boolean isEmpty() {
    return ids.isEmpty();
  }

  /** The Party of a body; any other id itself. */
  public String party(String id) {
    return parties.getOrDefault(id, id);
  }

  /** The Parties among some ids, with those of bodies; a body of none is left out. */
  public List<String> among(Collection<String> some) {
    return some.stream().map(this::party).filter(id -> !ids.contains(id)).distinct().toList();
  }

  /** The one whose act an event of some name is at last: the Party of a body, or itself. */
  public String party(String event, String id) {
    return apart.contains(event) ? id : party(id);
  }

  /** True for one of these Parties, a body of one of these, and a body that is no Party's. */
  public boolean bound(String id, Collection<String> members) {
    return members.contains(party(id)) || (ids.contains(id) && !parties.containsKey(id));
  }

  /** Events, each of a body, or addressed to one, as that of its Party or to it, too. */
  public List<TreatyEvent> of(List<TreatyEvent> events) {
    return parties.isEmpty() || events.stream().allMatch(event -> of(event) == event)
        ? events
        : events.stream().map(this::of).toList();
  }

  /** One event; the very same where no body of a Party did or received it. */
  public TreatyEvent of(TreatyEvent event) {
    String by = event.party();
    List<String> to = event.detail().to();
    boolean its =
        (by != null && parties.containsKey(by)) || to.stream().anyMatch(parties::containsKey);
    return !its || apart.contains(event.event())
        ? event
        : event.actOf(by == null ? null : parties.get(by), addressed(to));
  }

  private List<String> addressed(List<String> to) {
    return to.stream()
        .map(id -> Stream.of(id, party(id)))
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }
}
