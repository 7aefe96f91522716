package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.CelGrounds;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.GuardCompiler;
import org.pacta.agreement.guard.GuardException;
import org.pacta.agreement.guard.GuardLanguage;

/**
 * Carries what stands above every agreement over to the acts that one file adds, or adds facts to.
 * A rule of the safeguards or of national law holds for each such act that has the facts its guards
 * read: one that reads the assessment alone for every act, one about a transfer for every act with
 * a transfer, also where it reads nothing of it. So no file gets round them by giving an act
 * another name.
 */
public final class SafeguardReach {
  private static final String ASSESSMENT = "sg";

  private final Vocabulary shared;
  private final Vocabulary words;
  private final Set<String> ofEveryAct;
  private final GuardLanguage language;

  /**
   * A reach from the acts all agreements share.
   *
   * @param shared the vocabulary before a file adds to it
   * @param words the vocabulary of the file: guards of national law can name its Parties, topics
   *     and categories
   * @param grounds CEL's set-up, shared with the agreements
   */
  public SafeguardReach(Vocabulary shared, Vocabulary words, CelGrounds grounds) {
    this.shared = shared;
    this.words = words;
    this.ofEveryAct = new HashSet<>(words.always().keySet());
    ofEveryAct.remove(ASSESSMENT);
    this.language =
        new GuardLanguage(
            words.types(), Map.of(), words.acts().stream().map(words::variables).toList(), grounds);
  }

  /**
   * The rules, each with the acts it reaches besides its own.
   *
   * @param above rules of the safeguards or of national law
   * @param own acts that {@link OutsideSafeguards} does not leave out, in the vocabulary of the
   *     file
   */
  public List<Rule> over(List<Rule> above, List<ActType> own) {
    return above.stream().map(rule -> over(rule, own)).toList();
  }

  private Rule over(Rule rule, List<ActType> own) {
    Set<String> acts = new LinkedHashSet<>(rule.acts());
    rule.acts().stream()
        .flatMap(id -> words.act(id).stream())
        .findFirst()
        .flatMap(act -> read(rule, words.variables(act)))
        .ifPresent(read ->
            own.stream()
                .filter(act -> reaches(rule, read, act))
                .forEach(act -> acts.add(act.id())));
    return acts.size() == rule.acts().size() ? rule : with(rule, List.copyOf(acts));
  }

  /**
   * True for an act that has the facts a rule reads. One that reads none but what is said of every
   * act, as who acts and when, is about the acts it names: it holds for each that has their facts,
   * however these are called.
   */
  private boolean reaches(Rule rule, Map<String, FactType> read, ActType act) {
    return ofEveryAct.containsAll(read.keySet())
        ? rule.acts().stream()
            .flatMap(id -> shared.act(id).or(() -> words.act(id)).stream())
            .map(named -> named.facts().values())
            .anyMatch(facts -> !facts.isEmpty() && act.facts().values().containsAll(facts))
        : words.variables(act).entrySet().containsAll(read.entrySet());
  }

  /**
   * The variables the guards of a rule read; nothing when one is wrong, which is said elsewhere.
   */
  private Optional<Map<String, FactType>> read(Rule rule, Map<String, FactType> variables) {
    GuardCompiler compiler = new GuardCompiler(language, variables);
    Set<String> names = new LinkedHashSet<>();
    try {
      for (String guard : guards(rule)) {
        compiler
            .compile(guard)
            .atoms()
            .flatMap(atom -> atom.paths().stream())
            .forEach(path -> names.add(path.split("\\.", 2)[0]));
      }
    } catch (GuardException e) {
      return Optional.empty();
    }
    Map<String, FactType> read = new LinkedHashMap<>(variables);
    read.keySet().retainAll(names);
    return Optional.of(read);
  }

  /** The guards of a rule that bars. */
  static List<String> guards(Rule rule) {
    return switch (rule) {
      case Prohibition it ->
          Stream.concat(Stream.of(it.when()), it.unless().stream().map(unless -> unless.when()))
              .toList();
      case Condition it -> present(it.applies(), it.require());
      case Permission _, Power _, Duty _, Lapse _ -> List.of();
    };
  }

  private static List<String> present(@Nullable String first, String second) {
    List<String> guards = new ArrayList<>(List.of(second));
    if (first != null) {
      guards.add(first);
    }
    return guards;
  }

  private static Rule with(Rule rule, List<String> acts) {
    RuleHead head = rule.head().withActs(acts);
    return switch (rule) {
      case Prohibition it -> new Prohibition(head, it.when(), it.unless(), it.redirect());
      case Condition it ->
          new Condition(head, it.applies(), it.require(), it.otherwise(), it.unless());
      case Permission _, Power _, Duty _, Lapse _ -> rule;
    };
  }
}
