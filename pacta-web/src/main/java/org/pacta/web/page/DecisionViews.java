package org.pacta.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.pacta.agreement.Because;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyStarted;
import org.pacta.agreement.Outcome;

/** Puts decisions in words. */
public final class DecisionViews {
  private final Clauses clauses;

  /** Clauses are looked up in {@code clauses}. */
  public DecisionViews(Clauses clauses) {
    this.clauses = clauses;
  }

  /** A decision under {@code agreement}. */
  public DecisionView of(String agreement, Decision decision) {
    String says =
        decision.because().stream().map(Because::says).distinct().collect(Collectors.joining(" "));
    return new DecisionView(
        tone(decision.outcome()),
        words(decision.outcome()),
        says,
        clauses.of(agreement, decision.cites()),
        decision.missing().stream().map(FactWords::of).distinct().toList(),
        cures(decision),
        decision.permitted() ? duties(decision.dutiesIfDone()) : List.of());
  }

  // The library names a fact that is not stated by its path; people answer questions.
  private static List<String> cures(Decision decision) {
    return decision.cure().stream()
        .map(line ->
            decision.missing().stream()
                .filter(path -> line.equals("State " + path + "."))
                .findFirst()
                .map(path -> "Answer this: " + FactWords.of(path))
                .orElse(line))
        .distinct()
        .toList();
  }

  /** An outcome in words. */
  public static String words(Outcome outcome) {
    return switch (outcome) {
      case PERMITTED -> "The agreement permits this";
      case DENIED -> "Refused: the agreement does not permit this";
      case HELD -> "Held: something that the agreement requires is still missing";
      case UNDETERMINED -> "Refused for now: a fact that matters is not known";
      case NO_CLAUSE -> "Refused: no clause of the agreement permits this";
    };
  }

  private static String tone(Outcome outcome) {
    return switch (outcome) {
      case PERMITTED -> "permitted";
      case DENIED, NO_CLAUSE -> "denied";
      case HELD -> "held";
      case UNDETERMINED -> "undetermined";
    };
  }

  private static List<String> duties(List<DutyStarted> duties) {
    return duties.stream().map(DecisionViews::duty).toList();
  }

  private static String duty(DutyStarted duty) {
    String bearer = Words.code(duty.bearer());
    boolean named = Deadline.NOT_BINDING.equals(duty.targetSource()); // the time names it itself
    var urgent = named ? null : duty.urgentTarget();
    String length =
        duty.legal()
            ? "legal deadline " + duty.time()
            : "target "
                + duty.time()
                + (urgent == null ? "" : ", urgent " + urgent.inWords())
                + "; not a legal deadline";
    String units = duty.cite().stream().map(UnitLabel::of).collect(Collectors.joining("; "));
    var amount = duty.amount();
    String much = amount == null ? "" : ", amount " + amount.inWords();
    return bearer + ": “" + duty.term() + "” (" + length + ")" + much + ", " + units;
  }
}
