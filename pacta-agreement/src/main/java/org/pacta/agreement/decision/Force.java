package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.Facts;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Truth;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.Unapplied;

/**
 * Whether the agreement has effect at all. While it has none, its permissions and powers give
 * nothing, unless a rule says that it outlasts this; prohibitions and conditions run on.
 */
final class Force {
  /** Path of the status. */
  static final String STATUS = "agr.status";

  /** Path of the units that the status rests on. */
  private static final String CITE = "agr.status_cite";

  /** Rule named when a permission gives nothing for want of force. */
  static final String RULE = "agreement-in-force";

  private static final Map<String, StatusCode> BY_CODE =
      Arrays.stream(StatusCode.values())
          .collect(Collectors.toMap(StatusCode::code, Function.identity()));

  private static final Set<StatusCode> WITHOUT_EFFECT =
      Arrays.stream(StatusCode.values())
          .filter(Predicate.not(StatusCode::hasEffect))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(StatusCode.class)));

  /** Clauses that can end an agreement, besides the term. */
  private static final List<String> ENDINGS =
      List.of("termination", "termination_by_consent", "withdrawal", "superseded_by");

  private final AgreementContent content;
  private final Vocabulary vocabulary;

  Force(AgreementContent content, Vocabulary vocabulary) {
    this.content = content;
    this.vocabulary = vocabulary;
  }

  /** The status among the facts, or null when it is not known. */
  static @Nullable StatusCode status(int slot, FactValues facts) {
    return facts.at(slot) instanceof String code ? BY_CODE.get(code) : null;
  }

  /** True for a status in which the agreement has no effect. */
  static boolean without(@Nullable StatusCode status) {
    return status != null && !status.hasEffect();
  }

  /** True for a rule that speaks itself of whether the agreement is in force. */
  static boolean readBy(PreparedRule rule) {
    return rule.compiled()
        .written()
        .atoms()
        .flatMap(atom -> atom.paths().stream())
        .anyMatch(path -> path.equals(STATUS) || path.equals(Unapplied.PATH));
  }

  /** Whether a permission or power gives anything in a status. */
  static Truth gives(RuleHead rule, @Nullable StatusCode status) {
    Set<StatusCode> also = rule.alsoWhile();
    if (status == null) {
      return also.containsAll(WITHOUT_EFFECT) ? Truth.TRUE : Truth.UNKNOWN;
    }
    return Truth.of(status.hasEffect() || also.contains(status));
  }

  /**
   * A Party named in an act for which the agreement is not in force, while it is for others.
   *
   * @param party its id
   * @param fact path of the fact that names it
   */
  record Unbound(String party, String fact) {}

  /**
   * Parties of an act that are none of the members, where the status is that of their relations.
   */
  List<Unbound> unbound(String act, Facts facts, @Nullable StatusCode status) {
    boolean apart = status == StatusCode.NOT_IN_FORCE || status == StatusCode.ENDED;
    if (!apart
        || !(facts.at("agr.members").orElse(null) instanceof List<?> bound)
        || bound.isEmpty()) {
      return List.of();
    }
    return vocabulary.act(act).stream()
        .flatMap(type ->
            vocabulary.concernedByFact(type, facts).entrySet().stream()
                .filter(fact -> !type.outsideUnlessBound().contains(fact.getKey())))
        .flatMap(fact ->
            fact.getValue().stream()
                .filter(party -> vocabulary.codes("party").contains(party))
                .filter(party -> !bound.contains(party))
                .map(party -> new Unbound(party, fact.getKey())))
        .distinct()
        .toList();
  }

  /** Why nothing is given in a status. */
  Because because(
      StatusCode status, List<Unbound> unbound, Facts facts, Map<String, String> gists) {
    List<String> cite = cite(status, facts);
    List<Atom> atoms = new ArrayList<>();
    atoms.add(
        new Atom("agr.status in ['in_force', 'partly_suspended']", false, status.code(), STATUS));
    unbound.forEach(it ->
        atoms.add(new Atom("'" + it.party() + "' in agr.members", false, it.party(), it.fact())));
    return new Because(
        RULE,
        "condition",
        cite,
        words(status, unbound) + " Its permissions and powers give nothing then.",
        atoms,
        cite.stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }

  /** What would change it. */
  static String cure(StatusCode status, List<Unbound> unbound) {
    if (!unbound.isEmpty()) {
      return status == StatusCode.ENDED
          ? "Use an agreement in force with " + joined(unbound) + "; this one has ended there."
          : "Wait until the agreement is in force for " + joined(unbound) + ".";
    }
    return switch (status) {
      case NOT_IN_FORCE -> "Wait until the agreement is in force.";
      case SUSPENDED -> "Wait until the agreement is resumed.";
      case ENDED -> "Use an agreement in force; this one has ended.";
      case IN_FORCE, PARTLY_SUSPENDED -> "";
    };
  }

  private static String joined(List<Unbound> unbound) {
    Map<String, String> facts = new LinkedHashMap<>();
    unbound.forEach(it -> facts.merge(it.party(), it.fact(), (one, other) -> one + ", " + other));
    return facts.entrySet().stream()
        .map(it -> it.getKey() + " (" + it.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String words(StatusCode status, List<Unbound> unbound) {
    return unbound.isEmpty()
        ? words(status)
        : (status == StatusCode.ENDED
                ? "The agreement has ended for "
                : "The agreement is not in force for ")
            + joined(unbound)
            + ", though it has effect between others.";
  }

  private static String words(StatusCode status) {
    return switch (status) {
      case NOT_IN_FORCE -> "The agreement is not in force.";
      case SUSPENDED -> "The agreement is suspended as a whole.";
      case ENDED -> "The agreement has ended.";
      case IN_FORCE, PARTLY_SUSPENDED -> "";
    };
  }

  /**
   * What the status rests on; where it was stated by hand, what it can rest on, and where the text
   * has no clause on that, the entry into force.
   */
  private List<String> cite(StatusCode status, Facts facts) {
    if (facts.at(CITE).orElse(null) instanceof List<?> reckoned && !reckoned.isEmpty()) {
      return reckoned.stream().map(String::valueOf).toList();
    }
    List<String> possible =
        switch (status) {
          case SUSPENDED ->
              content.terms().suspensions().keySet().stream().flatMap(this::cite).toList();
          case ENDED -> endings().toList();
          case NOT_IN_FORCE, IN_FORCE, PARTLY_SUSPENDED -> List.of();
        };
    return possible.isEmpty()
        ? cite("entry_into_force").toList()
        : possible.stream().distinct().toList();
  }

  private Stream<String> endings() {
    LifeTerms terms = content.terms();
    return Stream.of(
            ENDINGS.stream().flatMap(this::cite),
            Stream.ofNullable(terms.fixedTerm()).flatMap(term -> term.cite().stream()),
            Stream.ofNullable(terms.minimum()).flatMap(least -> least.cite().stream()))
        .flatMap(it -> it);
  }

  private Stream<String> cite(String clause) {
    return content.clause(clause).stream().flatMap(it -> it.cite().stream());
  }
}
