package org.pacta.agreement.solve;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.Truth;

/**
 * What facts that atoms share, however indirectly, may be: a few values that stand for all others.
 * A list of which guards only ask whether something is in it needs no values: each thing asked for
 * is in it or not.
 *
 * @param values by path, without those lists
 * @param memberLists what each of those lists may contain
 * @param complete whether the values do stand for all
 * @param texts tells which texts can be swapped
 * @param truths of each atom that reads one fact alone, by that fact's value
 */
record Domain(
    Map<String, List<Object>> values,
    Map<String, Predicate<Object>> memberLists,
    boolean complete,
    TextValues texts,
    Map<Integer, Map<Object, Truth>> truths) {
  /** True for a fact that takes values one by one. */
  boolean varies(String path) {
    return values.containsKey(path);
  }

  /** True for a list that takes no values, as only its members are asked for. */
  boolean memberList(String path) {
    return memberLists.containsKey(path);
  }

  /** Whether something may be in such a list at all. */
  boolean mayContain(String path, Object member) {
    return memberLists.getOrDefault(path, _ -> false).test(member);
  }

  /** True for an atom that reads one fact alone, and that one takes values. */
  boolean alone(int atom) {
    return truths.containsKey(atom);
  }

  /** Those of some values for which such an atom is true, or false. */
  List<Object> where(int atom, boolean value, List<Object> left) {
    return left.stream().filter(it -> truth(atom, it) == Truth.of(value)).toList();
  }

  /** The truth of such an atom for all of some values; null when it differs. */
  @Nullable Truth same(int atom, List<Object> left) {
    List<Truth> found = left.stream().map(it -> truth(atom, it)).distinct().limit(2).toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  private Truth truth(int atom, Object value) {
    return truths.getOrDefault(atom, Map.of()).getOrDefault(value, Truth.UNKNOWN);
  }
}
