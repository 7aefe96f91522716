package org.pacta.node.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which room takes messages of which type; filled once, in the wiring. */
public final class Correspondents {
  private final Map<MessageType, Correspondent> byType;

  /** A type that is missing is answered by a REJECTED receipt with {@code unsupported_type}. */
  public Correspondents(Map<MessageType, Correspondent> byType) {
    this.byType = byType.isEmpty() ? new EnumMap<>(MessageType.class) : new EnumMap<>(byType);
  }

  Optional<Correspondent> of(MessageType type) {
    return Optional.ofNullable(byType.get(type));
  }
}
