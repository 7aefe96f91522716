package org.pacta.agreement.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.Facts;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.temporal.FixedTerm;
import org.pacta.agreement.temporal.LifeTerms;

/** Acts in a case begun before an end, or a suspension, that lets such cases go on. */
final class PendingCases {
  private static final String PENDING = "agr.pending";
  private static final String BEGUN = "agr.begun_before_end";
  private static final String CASE = "case_id";

  private PendingCases() {}

  /** True where the status hangs on when the case began, and nobody says. */
  static boolean open(Facts facts) {
    return facts.at(PENDING).equals(Optional.of(true)) && facts.at(BEGUN).isEmpty();
  }

  /** True where it was asked whether the status hangs on when the case began, and it does. */
  static boolean asked(Facts facts) {
    return facts.at(PENDING).isPresent();
  }

  /** What would say when the case began: which it is, or what has happened in it. */
  static String missing(Facts facts) {
    return facts.at(CASE).isEmpty() ? CASE : "agr.events";
  }

  /** Why an act can still be permitted, where its case goes on; else empty. */
  static Optional<Because> because(
      Facts facts, AgreementContent content, Map<String, String> gists) {
    if (!facts.at(BEGUN).equals(Optional.of(true))) {
      return Optional.empty();
    }
    String caseId = facts.at(CASE).map(Object::toString).orElse("this one");
    List<String> cite = cite(content);
    return Optional.of(
        new Because(
            "begun-before-the-end",
            "permission",
            cite,
            "The agreement, or what this rests on, has ended or is suspended; the case "
                + caseId
                + " was begun before and goes on.",
            List.of(new Atom(BEGUN, true, true, BEGUN)),
            cite.stream().map(unit -> gists.getOrDefault(unit, unit)).toList()));
  }

  /** Units of the clauses that let such cases go on. */
  private static List<String> cite(AgreementContent content) {
    LifeTerms terms = content.terms();
    FixedTerm term = terms.fixedTerm();
    LifeTerms.Minimum minimum = terms.minimum();
    return terms.pending().stream()
        .sorted()
        .flatMap(name ->
            switch (name) {
              case LifeTerms.TERM -> term == null ? Stream.<String>of() : term.cite().stream();
              case LifeTerms.Minimum.CLAUSE ->
                  minimum == null ? Stream.<String>of() : minimum.cite().stream();
              default -> content.clause(name).stream().flatMap(clause -> clause.cite().stream());
            })
        .distinct()
        .toList();
  }
}
