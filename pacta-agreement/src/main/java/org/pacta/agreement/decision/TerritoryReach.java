package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.Facts;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.guard.Truth;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.Territorial;
import org.pacta.agreement.temporal.Territory;

/**
 * Where the agreement applies. While it does not apply to a territory that an act names, its
 * permissions and powers give nothing there, as with a State for which it is not in force.
 */
final class TerritoryReach {
  /** Rule named when a permission gives nothing for want of application to a territory. */
  static final String RULE = "agreement-applies-there";

  private static final Set<StatusCode> OUTLASTED =
      Set.of(StatusCode.NOT_IN_FORCE, StatusCode.ENDED);

  private final Territorial territorial;
  private final AgreementContent content;

  TerritoryReach(AgreementContent content) {
    this.content = content;
    this.territorial = content.terms().territorial();
  }

  /**
   * What an act says of territories.
   *
   * @param outside those it names to which the agreement does not apply
   * @param nowhere true where it applies to none of those it names
   * @param missing paths of the facts without which nobody can say
   */
  record Named(List<String> outside, boolean nowhere, List<String> missing) {
    static final Named NONE = new Named(List.of(), false, List.of());

    boolean unknown() {
      return !missing.isEmpty();
    }

    /** Whether a permission or power gives anything there, while the agreement has effect. */
    Truth gives(RuleHead rule) {
      boolean reaches = !unknown() && outside.isEmpty();
      return reaches || rule.alsoWhile().containsAll(OUTLASTED)
          ? Truth.TRUE
          : unknown() ? Truth.UNKNOWN : Truth.FALSE;
    }
  }

  /** Paths read besides those of the guards, in a file that speaks of territories. */
  static List<String> paths(FactTypes types) {
    return types.codes().getOrDefault(Territorial.CODES, List.of()).isEmpty()
        ? List.of()
        : List.of(Territorial.NAMED, Territorial.APPLIED);
  }

  /**
   * What some facts of an act say of territories: an act that leaves open which it concerns may
   * concern any, which matters unless the agreement applies to each.
   */
  Named of(String act, GuardTable table, FactValues facts) {
    if (territorial.all().isEmpty()) {
      return Named.NONE;
    }
    List<?> named = list(table.slot(Territorial.NAMED), facts);
    List<?> applied = list(table.slot(Territorial.APPLIED), facts);
    List<String> concerned =
        territorial.needed(
            act, named == null ? territorial.ids() : named.stream().map(String::valueOf).toList());
    if (concerned.isEmpty() || (applied != null && applied.containsAll(concerned))) {
      return Named.NONE;
    }
    if (named == null || applied == null) {
      return new Named(
          List.of(), false, List.of(named == null ? Territorial.NAMED : Territorial.APPLIED));
    }
    List<String> outside = concerned.stream().filter(it -> !applied.contains(it)).toList();
    return new Named(outside, outside.size() == concerned.size(), List.of());
  }

  /** The fact that would say which territories are concerned, where it is not stated. */
  Stream<String> unnamed(Facts facts) {
    return territorial.all().isEmpty() || territorial.stated(facts)
        ? Stream.of()
        : Stream.of(Territorial.NAMED);
  }

  private static @Nullable List<?> list(int slot, FactValues facts) {
    return slot >= 0 && facts.at(slot) instanceof List<?> list ? list : null;
  }

  /** Why nothing is given. */
  Because because(Named named, Map<String, String> gists) {
    List<String> cite = cite(named);
    List<Atom> atoms = new ArrayList<>();
    named
        .outside()
        .forEach(id ->
            atoms.add(
                new Atom("'" + id + "' in " + Territorial.APPLIED, false, id, Territorial.NAMED)));
    return new Because(
        RULE,
        "condition",
        cite,
        "The agreement does not apply to "
            + joined(named)
            + ". Its permissions and powers give nothing there.",
        atoms,
        cite.stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }

  /** What would change it. */
  String cure(Named named) {
    boolean possible =
        named.outside().stream()
            .flatMap(id -> territorial.territory(id).stream())
            .allMatch(it -> it.applies() != Territory.Applies.NEVER);
    return (possible && content.clause(Territorial.EXTENSION).isPresent()
            ? "Wait until the agreement is extended to "
            : "Leave out what concerns ")
        + joined(named)
        + ".";
  }

  private List<String> cite(Named named) {
    Stream<String> own = territories(named).flatMap(territory -> territory.cite().stream());
    Stream<String> clause =
        territories(named).allMatch(it -> it.applies() == Territory.Applies.NEVER)
            ? Stream.of()
            : content.clause(Territorial.EXTENSION).map(TemporalClause::cite).stream()
                .flatMap(List::stream);
    return Stream.concat(own, clause).distinct().toList();
  }

  private Stream<Territory> territories(Named named) {
    return named.outside().stream().map(territorial::territory).flatMap(Optional::stream);
  }

  private String joined(Named named) {
    return named.outside().stream()
        .map(id -> territorial.territory(id).map(it -> it.name() + " (" + id + ")").orElse(id))
        .collect(Collectors.joining(", "));
  }
}
