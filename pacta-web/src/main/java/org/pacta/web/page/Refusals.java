package org.pacta.web.page;

import java.util.List;
import java.util.function.UnaryOperator;
import org.pacta.node.act.Failure;
import org.pacta.web.error.PageNotFoundException;

/** Turns the failures of the doors into what the page shows. */
public final class Refusals {
  private final DecisionViews decisions;

  /** Decisions are put in words by {@code decisions}. */
  public Refusals(DecisionViews decisions) {
    this.decisions = decisions;
  }

  /**
   * What to show for {@code failure}.
   *
   * @param pageOf the path of the page a field is on; empty for the page shown
   * @throws PageNotFoundException when there is no such thing or it is not this person's to see
   */
  public Refusal of(Failure failure, String agreement, UnaryOperator<String> pageOf) {
    return switch (failure) {
      case Failure.NotPermitted refused ->
          new Refusal(
              FactFields.causes(refused.decision(), pageOf),
              decisions.of(agreement, refused.decision()));
      case Failure.Invalid invalid ->
          new Refusal(
              invalid.problems().stream()
                  .map(problem ->
                      new FieldError(
                          problem.field(), problem.message(), pageOf.apply(problem.field())))
                  .toList(),
              null);
      case Failure.NotFound none -> throw new PageNotFoundException();
      case Failure.RoleNeeded needed ->
          words("This step needs the role " + needed.role() + ". Ask somebody who holds it.");
      case Failure.SecondPersonNeeded second ->
          words(
              "You wrote or submitted this, so somebody else must release it: nothing leaves"
                  + " without a second pair of eyes.");
      case Failure.Stale stale ->
          words("Somebody changed this meanwhile. Look at it as it is now, then repeat the step.");
      case Failure.WrongState state ->
          words("The case is now “" + state.state() + "”; this step no longer fits it.");
    };
  }

  /** The same for acts whose fields are all on the page shown. */
  public Refusal of(Failure failure, String agreement) {
    return of(failure, agreement, field -> "");
  }

  private static Refusal words(String message) {
    return new Refusal(List.of(new FieldError("", message)), null);
  }
}
