package org.pacta.node.request;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Duty;
import org.pacta.node.treaty.Judged;

/**
 * What a step rests on.
 *
 * @param decision id of the kept decision, or null when none was needed
 * @param cites text units, without repeats
 */
record Grounds(@Nullable UUID decision, List<String> cites) {
  /** A step that needs no clause: taking a case in hand, closing it. */
  static final Grounds NONE = new Grounds(null, List.of());

  Grounds {
    cites = cites.stream().distinct().toList();
  }

  static Grounds of(Judged judged) {
    return new Grounds(judged.id(), judged.decision().cites());
  }

  /** Names the units of the duties that {@code event} meets as well. */
  Grounds meeting(String event, Agreement agreement) {
    Stream<String> owed =
        agreement.rules().stream()
            .filter(rule -> rule instanceof Duty duty && duty.perform().equals(event))
            .flatMap(rule -> rule.cite().stream());
    return new Grounds(decision, Stream.concat(owed, cites.stream()).toList());
  }
}
