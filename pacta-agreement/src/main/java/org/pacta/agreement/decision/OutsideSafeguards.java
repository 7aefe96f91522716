package org.pacta.agreement.decision;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Brings;
import org.pacta.agreement.Rule;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Overlay;
import org.pacta.agreement.file.Yaml;

/**
 * What a file may leave outside the safeguards: never more than the shared acts outside them
 * already can say. An act of its own stays out only with a reason and with no facts but those that
 * only such shared acts have, so that no file weakens the safeguards by the words it chooses.
 */
public final class OutsideSafeguards {
  private static final Pattern PATH = Pattern.compile("\\b[a-z]\\w*(?:\\.[a-z]\\w*)+");

  private final Vocabulary shared;
  private final Overlay safeguards;
  private final Set<String> guardedActs;
  private final Set<String> neutralTypes;
  private final Set<String> guardedEvents;

  /**
   * What may stay outside.
   *
   * @param shared the vocabulary before a file adds to it
   * @param safeguards the safeguards
   */
  public OutsideSafeguards(Vocabulary shared, Overlay safeguards) {
    this.shared = shared;
    this.safeguards = safeguards;
    this.guardedActs =
        safeguards.rules().stream()
            .map(Rule::acts)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Set<String> reached = types(true);
    this.neutralTypes =
        types(false).stream().filter(type -> !reached.contains(type)).collect(Collectors.toSet());
    this.guardedEvents =
        shared.acts().stream()
            .filter(act -> guardedActs.contains(act.id()))
            .flatMap(act -> act.brings().stream())
            .map(Brings::event)
            .collect(Collectors.toSet());
  }

  private Set<String> types(boolean guarded) {
    return shared.acts().stream()
        .filter(act -> guardedActs.contains(act.id()) == guarded)
        .flatMap(act -> act.facts().values().stream())
        .collect(Collectors.toSet());
  }

  /** Findings about a file that leaves out, or answers for others, what the safeguards read. */
  public void check(AgreementContent content, Findings findings) {
    content
        .ownActs()
        .forEach((id, source) -> {
          if (source.at("unguarded").isPresent() && shared.act(id).isPresent()) {
            findings.error(
                FindingCode.A117,
                source.placeOf("unguarded"),
                id,
                id + " stays under the safeguards: it is an act of all agreements",
                "Remove unguarded.");
          }
        });
    content.tree().items("unstated").forEach(item -> unstated(item, findings));
  }

  /**
   * A value for what nobody stated must not stand for an assessment, or keep one from being due.
   */
  private void unstated(Yaml item, Findings findings) {
    String fact = item.text("fact");
    if (assessed().anyMatch(path -> path.equals(fact))
        || shared.always().containsKey(fact.split("\\.", 2)[0])) {
      findings.error(
          FindingCode.A117,
          item.placeOf("fact"),
          item.text("id"),
          fact + " is read by the safeguards, or of every act: no file gives it a value",
          "Remove the entry; whoever acts states the fact.");
    }
  }

  private Stream<String> assessed() {
    return safeguards.rules().stream()
        .flatMap(rule -> SafeguardReach.guards(rule).stream())
        .flatMap(guard -> PATH.matcher(guard).results().map(found -> found.group()));
  }

  /**
   * Acts besides their own that the rules above the agreement reach: those the file adds, without
   * those it may leave out and does; and shared acts to which it adds facts of its own, whichever
   * of the rules reach them already.
   */
  public List<ActType> reached(AgreementContent content, Vocabulary words) {
    Map<String, Yaml> sources = content.ownActs();
    return words.acts().stream()
        .filter(
            act -> sources.get(act.id()) instanceof Yaml source && reached(act, source, content))
        .toList();
  }

  private boolean reached(ActType act, Yaml source, AgreementContent content) {
    return shared
        .act(act.id())
        .map(before -> inside(added(act, before), content))
        .orElseGet(() -> source.at("unguarded").isEmpty() || inside(act, content));
  }

  private static ActType added(ActType act, ActType before) {
    Map<String, String> facts = new LinkedHashMap<>(act.facts());
    facts.keySet().removeAll(before.facts().keySet());
    List<Brings> brings =
        act.brings().stream().filter(item -> !before.brings().contains(item)).toList();
    return new ActType(act.id(), facts, brings, List.of(), List.of(), Map.of(), "", List.of());
  }

  /** True when an act cannot be left out: what it has or brings about may concern a person. */
  private boolean inside(ActType act, AgreementContent content) {
    Set<String> changed =
        new HashSet<>(
            content.tree().at("words").map(it -> it.entries("types").keySet()).orElse(Set.of()));
    return act.facts().values().stream()
            .anyMatch(type -> !neutralTypes.contains(type) || changed.contains(type))
        || act.brings().stream().map(Brings::event).anyMatch(guardedEvents::contains);
  }
}
