package org.pacta.agreement.decision;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.EventRole;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Territorial;

/**
 * What is known of the matter of an event: what it says itself, and what it leaves out as far as
 * earlier events of other kinds in its case say it alike. An event of its own kind tells nothing of
 * it: that was another request, another transfer.
 */
final class CaseFacts {
  /** Fact that names the case of an act. */
  static final String CASE = "case_id";

  /** Fact that names the matter of the case; empty for the case as a whole. */
  static final String ITEM = "case_item";

  private static final String ACTOR = "actor";

  private final Map<String, List<TreatyEvent>> telling;

  /** Facts by all that happened. */
  CaseFacts(List<TreatyEvent> happened) {
    this.telling =
        happened.stream()
            .filter(it -> it.detail().caseId() != null && !it.detail().facts().values().isEmpty())
            .collect(Collectors.groupingBy(it -> String.valueOf(it.detail().caseId())));
  }

  /**
   * What an event says, with the case it belongs to and whose act it is: of what was received, that
   * of the one that sent it, which the event does not name. One that names no territory is about
   * the Parties themselves.
   */
  Facts of(TreatyEvent event) {
    Facts itself = Facts.NONE.with(Territorial.NAMED, List.of());
    String caseId = event.detail().caseId();
    if (caseId != null) {
      String item = event.detail().item();
      itself = itself.with(CASE, caseId).with(ITEM, item == null ? "" : item);
    }
    if (event.party() != null && !EventRole.receipt(event.event())) {
      itself = itself.with(ACTOR, event.party());
    }
    return itself.plus(earlier(event)).plus(event.detail().facts());
  }

  /** What every earlier event that could say it says alike. */
  private Facts earlier(TreatyEvent event) {
    List<TreatyEvent> before =
        telling.getOrDefault(String.valueOf(event.detail().caseId()), List.of()).stream()
            .filter(it -> leadsTo(it, event))
            .toList();
    Map<String, Object> said = new LinkedHashMap<>();
    before.forEach(it -> leaves("", it.detail().facts().values(), said));
    said.remove(Territorial.NAMED); // each event says itself where it belongs
    Facts agreed = Facts.NONE;
    for (String path : said.keySet()) {
      Set<String> kinds =
          before.stream()
              .filter(it -> it.detail().facts().at(path).isPresent())
              .map(TreatyEvent::event)
              .collect(Collectors.toSet());
      Set<Optional<Object>> values = new HashSet<>();
      before.stream()
          .filter(it -> kinds.contains(it.event()))
          .forEach(it -> values.add(it.detail().facts().at(path)));
      if (values.size() == 1) {
        agreed = agreed.with(path, said.get(path));
      }
    }
    return agreed;
  }

  private static boolean leadsTo(TreatyEvent one, TreatyEvent event) {
    String matter = one.detail().item();
    return event.detail().caseId() != null
        && (matter == null || matter.equals(event.detail().item()))
        && !one.event().equals(event.event())
        && TreatyEvent.IN_TIME.compare(one, event) < 0;
  }

  private static void leaves(String holder, Map<?, ?> values, Map<String, Object> into) {
    values.forEach((name, value) -> {
      String path = holder.isEmpty() ? name.toString() : holder + "." + name;
      if (value instanceof Map<?, ?> inner) {
        leaves(path, inner, into);
      } else {
        into.put(path, value);
      }
    });
  }
}
