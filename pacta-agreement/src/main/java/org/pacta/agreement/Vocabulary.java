package org.pacta.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The typed facts, acts and events that the guards of an agreement are checked against. */
public final class Vocabulary {
  private final String id;
  private final Map<String, List<String>> codes;
  private final Map<String, ActType> acts;
  private final List<String> events;
  private final Facts baseFacts;

  Vocabulary(
      String id,
      Map<String, List<String>> codes,
      Map<String, ActType> acts,
      List<String> events,
      Facts baseFacts) {
    this.id = id;
    this.codes = codes;
    this.acts = acts;
    this.events = List.copyOf(events);
    this.baseFacts = baseFacts;
  }

  /** For example {@code pacta-core/1}. */
  public String id() {
    return id;
  }

  /**
   * Entries of a code list, for example {@code form}; {@code topic} and {@code category} are those
   * of the agreement. Empty for an unknown list.
   */
  public List<String> codes(String list) {
    return codes.getOrDefault(list, List.of());
  }

  /** All acts. */
  public List<ActType> acts() {
    return List.copyOf(acts.values());
  }

  /** The act with this id. */
  public Optional<ActType> act(String id) {
    return Optional.ofNullable(acts.get(id));
  }

  /** Names of the events. */
  public List<String> events() {
    return events;
  }

  /**
   * Agreement in force, national law passed, safeguards assessed and clear: for tests and trials.
   */
  public Facts baseFacts() {
    return baseFacts;
  }
}
