package org.pacta.agreement.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.temporal.FixedTerm;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.Pending;

/** Acts in a case begun before an end, or a suspension, that lets such cases go on. */
final class PendingCases {
  private static final String PENDING = "agr.pending";
  private static final String BEGUN = Pending.BEGUN_BEFORE;
  private static final String CASE = "case_id";
  private static final String EVENTS = "agr.events";

  private final AgreementContent content;
  private final Vocabulary vocabulary;
  private final Pending pending;

  PendingCases(AgreementContent content, Vocabulary vocabulary) {
    this.content = content;
    this.vocabulary = vocabulary;
    this.pending = content.terms().pending();
  }

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
    return facts.at(CASE).isEmpty() ? CASE : EVENTS;
  }

  /** What would change a decision, where that is when the case began: what would have begun it. */
  List<String> cures(List<String> cures, Facts facts) {
    return open(facts)
        ? cures.stream()
            .map(cure -> cure.equals(Cures.state(EVENTS)) ? begins(facts) : cure)
            .toList()
        : cures;
  }

  private String begins(Facts facts) {
    boolean named = !pending.begunBy().isEmpty();
    String first =
        named
            ? String.join(" or ", pending.begunBy().stream().sorted().toList())
            : "the first event";
    return "Give "
        + first
        + " of case "
        + caseId(facts)
        + ", or where none has come name "
        + (named ? "these" : "\"all\"")
        + " under complete beside the events: whether the case began before the end hangs on that.";
  }

  /** Why an act can still be permitted, where its case goes on, or why it cannot; else empty. */
  Optional<Because> because(String act, Facts facts, Map<String, String> gists) {
    if (facts.at(BEGUN).equals(Optional.of(true))) {
      return Optional.of(
          of(
              "begun-before-the-end",
              "permission",
              "The agreement, or what this rests on, has ended or is suspended; the case "
                  + caseId(facts)
                  + " was begun before and goes on"
                  + (pending.units().isEmpty()
                      ? "."
                      : ", in units " + String.join(", ", pending.units()) + " alone."),
              true,
              gists));
    }
    boolean apart =
        vocabulary.act(act).stream().anyMatch(type -> !pending.goesOn(type))
            && asked(facts)
            && facts.at(CASE).isPresent();
    return apart
        ? Optional.of(
            of(
                "no-part-of-the-case",
                "condition",
                "Cases begun before the end go on, but not "
                    + act
                    + " in them"
                    + (pending.acts().isEmpty()
                        ? ": it opens a new matter."
                        : ": the acts that do are "
                            + String.join(", ", pending.acts().stream().sorted().toList())
                            + "."),
                false,
                gists))
        : Optional.empty();
  }

  private static String caseId(Facts facts) {
    return facts.at(CASE).map(Object::toString).orElse("this one");
  }

  private Because of(
      String rule, String kind, String says, boolean begun, Map<String, String> gists) {
    List<String> cite = cite();
    return new Because(
        rule,
        kind,
        cite,
        says,
        List.of(new Atom(BEGUN, begun, begun, BEGUN)),
        cite.stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }

  /** Units of the clauses that let such cases go on. */
  private List<String> cite() {
    LifeTerms terms = content.terms();
    FixedTerm term = terms.fixedTerm();
    LifeTerms.Minimum minimum = terms.minimum();
    Stream<String> clauses =
        pending.clauses().stream()
            .sorted()
            .flatMap(name ->
                switch (name) {
                  case LifeTerms.TERM -> term == null ? Stream.<String>of() : term.cite().stream();
                  case LifeTerms.Minimum.CLAUSE ->
                      minimum == null ? Stream.<String>of() : minimum.cite().stream();
                  default ->
                      content.clause(name).stream().flatMap(clause -> clause.cite().stream());
                });
    return Stream.concat(clauses, pending.cite().stream()).distinct().toList();
  }
}
