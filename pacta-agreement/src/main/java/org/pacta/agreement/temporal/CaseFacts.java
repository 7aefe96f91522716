package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.EventRole;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;

/**
 * What is known of the matter of an event: what it says itself, and what it leaves out as far as
 * events of other kinds in its case, on its day or before, say it alike. An event of its own kind
 * tells nothing of it: that was another request, another transfer.
 */
public final class CaseFacts {
  /** Fact that names the case of an act. */
  static final String CASE = "case_id";

  /** Fact that names the matter of the case; empty for the case as a whole. */
  static final String ITEM = "case_item";

  private static final String ACTOR = "actor";

  /** Facts that each event says for itself, or that follow from what happened. */
  private static final List<String> OF_THE_EVENT =
      List.of(CASE, ITEM, ACTOR, Territorial.NAMED, "agreed_by", "agr", "law", "nat", "sg", "now");

  private final Map<String, List<TreatyEvent>> cases;

  /** Facts by all that happened. */
  public CaseFacts(List<TreatyEvent> happened) {
    this.cases =
        happened.stream()
            .filter(it -> it.detail().caseId() != null)
            .collect(Collectors.groupingBy(it -> String.valueOf(it.detail().caseId())));
  }

  /**
   * What an event says, with the case it belongs to and whose act it is: of what was received, that
   * of the one that sent it, which the event does not name. One that names no territory is about
   * the Parties themselves.
   *
   * @param paths facts that are asked for
   */
  public Facts of(TreatyEvent event, Collection<String> paths) {
    Facts itself = Facts.NONE.with(Territorial.NAMED, List.of());
    String caseId = event.detail().caseId();
    if (caseId != null) {
      String item = event.detail().item();
      itself = itself.with(CASE, caseId).with(ITEM, item == null ? "" : item);
    }
    if (event.party() != null && !EventRole.receipt(event.event())) {
      itself = itself.with(ACTOR, event.party());
    }
    return earlier(event, paths).plus(itself).plus(event.detail().facts());
  }

  /**
   * What every earlier event that could say it says alike. After one of its own kind, nobody knows
   * of which of the two others speak.
   */
  private Facts earlier(TreatyEvent event, Collection<String> paths) {
    List<TreatyEvent> its = cases.getOrDefault(String.valueOf(event.detail().caseId()), List.of());
    if (its.stream().anyMatch(it -> it.event().equals(event.event()) && leadsTo(it, event))) {
      return Facts.NONE;
    }
    Map<String, List<Map<?, ?>>> kinds = new HashMap<>();
    its.stream()
        .filter(other -> leadsTo(other, event))
        .forEach(other ->
            kinds
                .computeIfAbsent(other.event(), _ -> new ArrayList<>())
                .add(other.detail().facts().values()));
    Facts agreed = Facts.NONE;
    for (String path : kinds.isEmpty() ? List.<String>of() : paths) {
      List<String> names = List.of(path.split("\\."));
      Optional<Object> alike =
          OF_THE_EVENT.contains(names.getFirst()) ? Optional.empty() : alike(kinds, names);
      agreed = alike.isPresent() ? agreed.with(path, alike.get()) : agreed;
    }
    return agreed;
  }

  /** What every event of each kind that says something at a path says there. */
  private static Optional<Object> alike(Map<String, List<Map<?, ?>>> kinds, List<String> names) {
    Set<Optional<Object>> values = new HashSet<>();
    for (List<Map<?, ?>> kind : kinds.values()) {
      Set<Optional<Object>> its =
          kind.stream().map(facts -> at(facts, names)).collect(Collectors.toSet());
      if (its.size() > 1 || !its.contains(Optional.empty())) {
        values.addAll(its);
      }
    }
    return values.size() == 1 ? values.iterator().next() : Optional.empty();
  }

  /**
   * An event of another kind in its case that is not known to have come after it, or after the day
   * from which it was known that it would come.
   */
  private static boolean leadsTo(TreatyEvent one, TreatyEvent event) {
    String matter = one.detail().item();
    Instant moment = one.detail().instant();
    LocalDate announced = event.detail().announced();
    LocalDate known =
        announced != null && announced.isBefore(event.date()) ? announced : event.date();
    Instant then = known.equals(event.date()) ? event.detail().instant() : null;
    boolean later =
        moment != null && then != null ? moment.isAfter(then) : one.date().isAfter(known);
    return event.detail().caseId() != null
        && (matter == null || matter.equals(event.detail().item()))
        && !one.equals(event)
        && !later;
  }

  /** What is said at a path, or of what holds it as a whole. */
  private static Optional<Object> at(Map<?, ?> facts, List<String> names) {
    Object current = facts;
    for (String name : names) {
      if (!(current instanceof Map<?, ?> map) || notStated(map)) {
        break;
      }
      Object inner = map.get(name);
      if (inner == null) {
        return Optional.empty();
      }
      current = inner;
    }
    return Optional.of(current);
  }

  private static boolean notStated(Map<?, ?> value) {
    return value.equals(Map.of("stated", false));
  }
}
