package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Body;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Rule;
import org.pacta.agreement.check.Comparison.Difference;
import org.pacta.agreement.file.Definitions;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.file.TermsReader;
import org.pacta.agreement.file.Unstated;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.guard.Notified;
import org.pacta.agreement.guard.Scale;

/**
 * What two agreements or editions owe differently: duties, time limits, dates, scopes, levels,
 * values that hold when nothing is stated, acts, working days, and the life of the agreement; and
 * what they say beside it for people. Parts are compared by their components, so that a part added
 * to the language is weighed without a word here; what only explains (cites, sentences, sources) is
 * left out.
 */
final class TermComparison {
  private static final Set<String> EXPLAINS =
      Set.of("head", "cite", "term", "targetSource", "recordedSource", "text", "says");
  private static final Set<String> OF_EVERY_RULE =
      Set.of("id", "cite", "mode", "says", "acts", "flags", "disposition", "cure");
  private static final Set<String> GUARDS = Set.of("when", "applies", "require", "unless");
  private static final Set<String> TARGETS = Set.of("length", "urgentTarget", "variants");

  private final List<Difference> terms = new ArrayList<>();
  private boolean binding;

  /** Compares time limits, clauses of dates, the terms of the agreement's life, and the rest. */
  static TermComparison of(Agreement first, Agreement second) {
    TermComparison comparison = new TermComparison();
    comparison.compare("deadline ", deadlines(first), deadlines(second));
    comparison.compare("supersedes ", earlier(first), earlier(second));
    comparison.compare("date ", first.content().temporal(), second.content().temporal());
    comparison.compare("unstated ", unstated(first), unstated(second));
    comparison.compare("notified ", notified(first), notified(second));
    comparison.compare("scope ", scopes(first), scopes(second));
    comparison.compare("definition ", terms(first), terms(second));
    comparison.compare("scale ", scales(first), scales(second));
    comparison.compare("body ", bodies(first), bodies(second));
    comparison.compare("event ", events(first), events(second));
    comparison.compare("", languages(first), languages(second));
    comparison.compare(
        "act ",
        ComparedActs.of(first),
        ComparedActs.of(second),
        (_, one, other) -> ComparedActs.weigh(one, other));
    comparison.compare(
        "calendar ",
        ComparedCalendars.of(first, second),
        ComparedCalendars.of(second, first),
        (whose, _, _) -> ComparedCalendars.counted(whose, first, second));
    comparison.compare(
        "", Map.of("life", first.content().terms()), Map.of("life", second.content().terms()));
    for (String part : List.of("standing", "declared")) {
      comparison.told(
          part + " ", ComparedWords.entries(first, part), ComparedWords.entries(second, part));
    }
    comparison.told(
        "", ComparedWords.once(first, "savings"), ComparedWords.once(second, "savings"));
    comparison.told("reading ", ComparedWords.readings(first), ComparedWords.readings(second));
    return comparison;
  }

  /** What differs. */
  List<Difference> terms() {
    return List.copyOf(terms);
  }

  /** True when more than targets of the platform differ. */
  boolean binding() {
    return binding;
  }

  /** True for rules that say what is owed, or follows, in time. */
  static boolean timed(Rule rule) {
    return rule instanceof Duty || rule instanceof Lapse;
  }

  /** True for rules whose time, when it runs out, brings an event about. */
  static boolean lapses(Rule rule) {
    return rule instanceof Lapse || rule instanceof Duty duty && duty.lapse() != null;
  }

  /** What a duty or lapse says differently, part by part; empty when only its words differ. */
  static List<String> ofTimed(Rule first, Rule second) {
    return differing(first, second, EXPLAINS);
  }

  /**
   * What a rule on acts says differently besides its guards, such as what it outlasts or what
   * follows when it is not met.
   */
  static List<String> besidesGuards(Rule first, Rule second) {
    return differing(first, second, with(GUARDS));
  }

  private static List<String> differing(Rule first, Rule second, Set<String> without) {
    List<String> effects =
        new ArrayList<>(
            first instanceof Record one
                    && second instanceof Record other
                    && first.getClass() == second.getClass()
                ? differences(one, other, without)
                : List.of());
    effects.addAll(differences(first.head(), second.head(), OF_EVERY_RULE));
    return effects;
  }

  private static Map<String, Deadline> deadlines(Agreement agreement) {
    Map<String, Deadline> deadlines = new LinkedHashMap<>();
    agreement.deadlines().forEach(it -> deadlines.put(it.id(), it));
    return deadlines;
  }

  /** The authentic texts, and which of them prevails. */
  private record Languages(List<String> authentic, String prevailing) {}

  private static Map<String, Languages> languages(Agreement agreement) {
    return agreement
        .content()
        .tree()
        .at("agreement")
        .flatMap(it -> it.at("languages"))
        .map(it -> Map.of("languages", new Languages(it.texts("authentic"), it.text("prevailing"))))
        .orElse(Map.of());
  }

  /** What of an earlier agreement ends, and between whom. */
  private record Earlier(
      Set<String> between,
      Set<List<String>> pairs,
      Set<String> only,
      Set<String> except,
      String transition,
      String pending) {}

  private static Map<String, Earlier> earlier(Agreement agreement) {
    Map<String, Earlier> earlier = new LinkedHashMap<>();
    agreement.content().tree().at("temporal").stream()
        .flatMap(temporal -> temporal.items("supersedes").stream())
        .forEach(it ->
            earlier.put(
                it.text("agreement"),
                new Earlier(
                    Set.copyOf(it.texts("between")),
                    Set.copyOf(pairs(it)),
                    Set.copyOf(it.texts("only")),
                    Set.copyOf(it.texts("except")),
                    it.text("transition"),
                    it.at("pending").map(pending -> String.valueOf(pending.plain())).orElse(""))));
    return earlier;
  }

  private static List<List<String>> pairs(Yaml earlier) {
    return TermsReader.pairs(earlier).stream()
        .map(pair -> pair.stream().sorted().toList())
        .toList();
  }

  private static Map<String, Unstated> unstated(Agreement agreement) {
    Map<String, Unstated> held = new LinkedHashMap<>();
    Unstated.of(agreement.content().tree()).forEach(it -> held.put(it.id(), it));
    return held;
  }

  private static Map<String, Notified> notified(Agreement agreement) {
    return agreement.vocabulary().types().own().notified();
  }

  /**
   * Terms beneath conditions of duties, silences and scopes, and of what acts bring about; acts
   * show what rules on them mean.
   */
  private static Map<String, Definitions.Definition> terms(Agreement agreement) {
    List<String> guards =
        Stream.of(
                agreement.rules().stream().flatMap(TermComparison::condition),
                scopes(agreement).values().stream().map(Scope::when),
                ComparedActs.guards(agreement))
            .flatMap(it -> it)
            .toList();
    Map<String, Definitions.Definition> terms = new LinkedHashMap<>();
    agreement.content().definitions().used(guards).forEach(it -> terms.put(it.id(), it));
    return terms;
  }

  private static Stream<String> condition(Rule rule) {
    return Stream.concat(
        Stream.ofNullable(
            switch (rule) {
              case Duty duty -> duty.onlyIf();
              case Lapse lapse -> lapse.onlyIf();
              default -> null;
            }),
        Duty.countsOnlyIf(rule).values().stream());
  }

  private static Map<String, Scope> scopes(Agreement agreement) {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    Scope.of(agreement.content().tree()).forEach(it -> scopes.put(it.id(), it));
    return scopes;
  }

  private static Map<String, Body> bodies(Agreement agreement) {
    Map<String, Body> bodies = new LinkedHashMap<>();
    agreement.bodies().forEach(it -> bodies.put(it.id(), it));
    return bodies;
  }

  /** Whose act an event of the file's own is. */
  private record OwnEvent(String party) {}

  private static Map<String, OwnEvent> events(Agreement agreement) {
    Map<String, OwnEvent> events = new LinkedHashMap<>();
    agreement
        .vocabulary()
        .ownEvents()
        .forEach((event, party) -> events.put(event, new OwnEvent(party.code())));
    return events;
  }

  private static Map<String, Scale> scales(Agreement agreement) {
    Map<String, Scale> scales = new LinkedHashMap<>();
    agreement.vocabulary().types().own().scales().forEach(it -> scales.put(it.name(), it));
    return scales;
  }

  /** Whether a change of what has an id changes what is owed or may be done. */
  private interface Weighing {
    boolean weighs(String id, @Nullable Record one, @Nullable Record other);
  }

  private void compare(
      String part, Map<String, ? extends Record> first, Map<String, ? extends Record> second) {
    compare(part, first, second, (_, one, other) -> moreThanTargets(one, other));
  }

  private void compare(
      String part,
      Map<String, ? extends Record> first,
      Map<String, ? extends Record> second,
      Weighing weighing) {
    for (String id : both(first, second)) {
      Record one = first.get(id);
      Record other = second.get(id);
      List<String> effects =
          one == null || other == null ? List.of() : differences(one, other, EXPLAINS);
      if (differs(part + id, one, other, effects)) {
        binding |= weighing.weighs(id, one, other);
      }
    }
  }

  /** Compares what is shown and judges nothing, so that it never weighs. */
  private void told(
      String part,
      Map<String, Map<String, Object>> first,
      Map<String, Map<String, Object>> second) {
    for (String id : both(first, second)) {
      Map<String, Object> one = first.get(id);
      Map<String, Object> other = second.get(id);
      differs(
          part + id,
          one,
          other,
          one == null || other == null
              ? List.of()
              : new RecordDifferences(Set.of()).between(one, other));
    }
  }

  private static Set<String> both(Map<String, ?> first, Map<String, ?> second) {
    Set<String> ids = new LinkedHashSet<>(first.keySet());
    ids.addAll(second.keySet());
    return ids;
  }

  /** Names what one has and the other has not, or in what they differ; false for no difference. */
  private boolean differs(
      String name, @Nullable Object one, @Nullable Object other, List<String> effects) {
    if (one == null || other == null) {
      terms.add(
          new Difference(name, "only in the " + (one == null ? "second" : "first"), List.of()));
    } else if (!effects.isEmpty()) {
      terms.add(new Difference(name, "differs", effects));
    }
    return one == null || other == null || !effects.isEmpty();
  }

  private static boolean moreThanTargets(@Nullable Record one, @Nullable Record other) {
    boolean ours = isTarget(one) && isTarget(other);
    return !ours
        || (one != null && other != null && !differences(one, other, with(TARGETS)).isEmpty());
  }

  /** True for an indeterminate word of the text, whose length is the platform's own. */
  private static boolean isTarget(@Nullable Record record) {
    return record == null || (record instanceof Deadline deadline && !deadline.stated());
  }

  private static Set<String> with(Set<String> more) {
    Set<String> all = new LinkedHashSet<>(EXPLAINS);
    all.addAll(more);
    return all;
  }

  private static List<String> differences(Record one, Record other, Set<String> without) {
    return new RecordDifferences(without).between(one, other);
  }
}
