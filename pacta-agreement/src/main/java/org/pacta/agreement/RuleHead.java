package org.pacta.agreement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every rule has.
 *
 * @param id unique in its file, for example {@code R9.1-form}
 * @param cite units of the text the rule rests on, for example {@code 9(1)/3}; for a safeguard, the
 *     international rule
 * @param mode who establishes what the rule needs
 * @param says the rule in one plain sentence
 * @param acts acts the rule judges; empty for a duty
 * @param flags concerns noted by the encoders of a historical text
 * @param disposition why the rule is never executed, or null
 * @param cure what a person can do when the rule stands in the way, or null
 * @param alsoWhile statuses of the agreement in which a permission or power gives what it says
 *     although the agreement has no effect then
 * @param onlyWhile statuses of the agreement in which alone a prohibition or condition stands in
 *     the way; empty for one that runs on whatever becomes of the agreement
 */
public record RuleHead(
    String id,
    List<String> cite,
    Mode mode,
    String says,
    List<String> acts,
    List<String> flags,
    @Nullable Disposition disposition,
    @Nullable String cure,
    Set<StatusCode> alsoWhile,
    Set<StatusCode> onlyWhile) {
  public RuleHead {
    cite = List.copyOf(cite);
    acts = List.copyOf(acts);
    flags = List.copyOf(flags);
    alsoWhile = Set.copyOf(alsoWhile);
    onlyWhile = Set.copyOf(onlyWhile);
  }

  /** What a rule has that runs on, or that never outlasts the agreement. */
  public RuleHead(
      String id,
      List<String> cite,
      Mode mode,
      String says,
      List<String> acts,
      List<String> flags,
      @Nullable Disposition disposition,
      @Nullable String cure,
      Set<StatusCode> alsoWhile) {
    this(id, cite, mode, says, acts, flags, disposition, cure, alsoWhile, Set.of());
  }

  /** The same with other acts. */
  public RuleHead withActs(List<String> others) {
    return new RuleHead(
        id, cite, mode, says, others, flags, disposition, cure, alsoWhile, onlyWhile);
  }
}
