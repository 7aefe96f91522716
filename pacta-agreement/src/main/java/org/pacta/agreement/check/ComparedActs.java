package org.pacta.agreement.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Brings;
import org.pacta.agreement.Vocabulary;

/**
 * What the acts of a file are, beside the rules on them: an act brings about what starts and meets
 * duties, and who may do it and whom it concerns follows from its roles, without a word in any
 * rule.
 */
final class ComparedActs {
  /** What rules and safeguards do with them shows where these are compared by solving. */
  private static final Set<String> SHOWN_BY_RULES = Set.of("facts", "unguarded");

  private ComparedActs() {}

  /**
   * An act, in what its file says of it; the order there has no meaning.
   *
   * @param namesParties facts by which it concerns Parties, and those of outsiders
   */
  record Act(
      Map<String, String> facts,
      List<String> namesParties,
      List<String> brings,
      List<String> outside,
      List<String> outsideUnlessBound,
      Map<String, String> roles,
      String by,
      List<String> sameParty,
      Optional<String> unguarded) {}

  /** All acts of an agreement: a file can add to those that are shared, too. */
  static Map<String, Act> of(Agreement agreement) {
    Vocabulary words = agreement.vocabulary();
    Map<String, Act> acts = new LinkedHashMap<>();
    words.acts().forEach(it -> acts.put(it.id(), act(it, agreement)));
    return acts;
  }

  private static Act act(ActType type, Agreement agreement) {
    return new Act(
        type.facts(),
        sorted(Vocabulary.partyFacts(type, agreement.vocabulary().types()).keySet().stream()),
        sorted(type.brings().stream().map(ComparedActs::words)),
        sorted(type.outside().stream()),
        sorted(type.outsideUnlessBound().stream()),
        new TreeMap<>(type.roles()),
        type.by(),
        sorted(type.sameParty().stream().map(it -> String.join(" and ", new TreeSet<>(it)))),
        Optional.ofNullable(agreement.content().ownActs().get(type.id()))
            .map(it -> it.text("unguarded")));
  }

  /** When acts bring events about, where that is not always. */
  static Stream<String> guards(Agreement agreement) {
    return agreement.vocabulary().acts().stream()
        .flatMap(it -> it.brings().stream())
        .flatMap(it -> Stream.ofNullable(it.when()));
  }

  private static String words(Brings brings) {
    return brings.event() + (brings.when() == null ? "" : " when " + brings.when());
  }

  private static List<String> sorted(Stream<String> names) {
    return names.sorted().toList();
  }

  /** True where something can be done, or follows, in one file and not in the other. */
  static boolean weigh(@Nullable Record one, @Nullable Record other) {
    return one instanceof Act first && other instanceof Act second
        ? !new RecordDifferences(SHOWN_BY_RULES).between(first, second).isEmpty()
        : Stream.of(one, other).anyMatch(it -> it instanceof Act act && !act.brings().isEmpty());
  }
}
