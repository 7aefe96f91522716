package org.pacta.agreement;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every rule has.
 *
 * @param id unique in its file, for example {@code R9.1-form}
 * @param cite units of the text to read for the rule, for example {@code 9(1)/3}: those it rests
 *     on, then those of the defined terms it uses; for a safeguard, the international rule
 * @param restsOn of these, the units that it has effect with
 * @param terms units of each defined term that it uses
 * @param mode who establishes what the rule needs
 * @param says the rule in one plain sentence
 * @param acts acts the rule judges; empty for a duty
 * @param flags concerns noted by the encoders of a historical text
 * @param disposition why the rule is never executed, or null
 * @param cure what a person can do when the rule stands in the way, or null
 * @param alsoWhile statuses of the agreement in which a permission or power gives what it says
 *     although the agreement has no effect then
 * @param onlyWhile statuses of the agreement in which alone a prohibition or condition stands in
 *     the way; empty for one that runs on whatever becomes of the agreement once in force
 */
public record RuleHead(
    String id,
    List<String> cite,
    List<String> restsOn,
    List<List<String>> terms,
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
    restsOn = List.copyOf(restsOn);
    terms = terms.stream().map(List::copyOf).toList();
    acts = List.copyOf(acts);
    flags = List.copyOf(flags);
    alsoWhile = Set.copyOf(alsoWhile);
    onlyWhile = Set.copyOf(onlyWhile);
  }

  /** What a rule has that uses no defined term and runs on, or never outlasts the agreement. */
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
    this(
        id, cite, cite, List.of(), mode, says, acts, flags, disposition, cure, alsoWhile, Set.of());
  }

  /** The same where a guard uses defined terms, with the units of each. */
  public RuleHead using(List<List<String>> units) {
    return new RuleHead(
        id,
        Stream.concat(cite.stream(), units.stream().flatMap(List::stream)).distinct().toList(),
        restsOn,
        units,
        mode,
        says,
        acts,
        flags,
        disposition,
        cure,
        alsoWhile,
        onlyWhile);
  }

  /** The same with other acts. */
  public RuleHead withActs(List<String> others) {
    return new RuleHead(
        id,
        cite,
        restsOn,
        terms,
        mode,
        says,
        others,
        flags,
        disposition,
        cure,
        alsoWhile,
        onlyWhile);
  }
}
