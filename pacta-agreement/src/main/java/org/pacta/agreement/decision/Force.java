package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Rule;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Truth;

/**
 * Whether the agreement has effect at all. While it has none, its permissions and powers give
 * nothing, unless a rule says that it outlasts this; prohibitions and conditions run on.
 */
final class Force {
  /** Path of the status. */
  static final String STATUS = "agr.status";

  /** Rule named when a permission gives nothing for want of force. */
  static final String RULE = "agreement-in-force";

  private static final Map<String, StatusCode> BY_CODE =
      Arrays.stream(StatusCode.values())
          .collect(Collectors.toMap(StatusCode::code, Function.identity()));

  private static final Set<StatusCode> WITH_EFFECT =
      EnumSet.of(StatusCode.IN_FORCE, StatusCode.PARTLY_SUSPENDED);

  private static final Set<StatusCode> WITHOUT_EFFECT =
      EnumSet.complementOf(EnumSet.copyOf(WITH_EFFECT));

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

  /** Whether a permission or power gives anything in a status. */
  static Truth gives(Rule rule, @Nullable StatusCode status) {
    Set<StatusCode> also = rule.head().alsoWhile();
    if (status == null) {
      return also.containsAll(WITHOUT_EFFECT) ? Truth.TRUE : Truth.UNKNOWN;
    }
    return Truth.of(WITH_EFFECT.contains(status) || also.contains(status));
  }

  /**
   * A Party named in an act for which the agreement is not in force, while it is for others.
   *
   * @param party its id
   * @param fact path of the fact that names it
   */
  record Unbound(String party, String fact) {
    @Override
    public String toString() {
      return party + " (" + fact + ")";
    }
  }

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
        .flatMap(type -> vocabulary.concernedByFact(type, facts).entrySet().stream())
        .flatMap(fact ->
            fact.getValue().stream()
                .filter(party -> vocabulary.codes("party").contains(party))
                .filter(party -> !bound.contains(party))
                .map(party -> new Unbound(party, fact.getKey())))
        .distinct()
        .toList();
  }

  /** Why nothing is given in a status. */
  Because because(StatusCode status, List<Unbound> unbound, Map<String, String> gists) {
    List<String> cite = cite(status);
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
          ? "Leave out " + joined(unbound) + ": the agreement has ended there."
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
    return unbound.stream().map(Unbound::toString).collect(Collectors.joining(", "));
  }

  private static String words(StatusCode status, List<Unbound> unbound) {
    return unbound.isEmpty()
        ? words(status)
        : (status == StatusCode.ENDED
                ? "The agreement has ended for "
                : "The agreement is not in force for ")
            + joined(unbound)
            + ", though it is between others.";
  }

  private static String words(StatusCode status) {
    return switch (status) {
      case NOT_IN_FORCE -> "The agreement is not in force.";
      case SUSPENDED -> "The agreement is suspended as a whole.";
      case ENDED -> "The agreement has ended.";
      case IN_FORCE, PARTLY_SUSPENDED -> "";
    };
  }

  private List<String> cite(StatusCode status) {
    String clause =
        switch (status) {
          case SUSPENDED -> "suspension";
          case ENDED -> "termination";
          case NOT_IN_FORCE, IN_FORCE, PARTLY_SUSPENDED -> "entry_into_force";
        };
    return content.clause(clause).map(it -> it.cite()).orElse(List.of());
  }
}
