package org.pacta.agreement;

/**
 * The work that checking a file, or working out duties, may take, in steps such as looking at one
 * part of a guard. Counted, not timed: whether a file is checked to its end does not depend on the
 * machine. For one thread.
 */
public final class Effort {
  /** Most steps for the checks of one file; the delivered file that takes most needs 80,000. */
  public static final long CHECK_STEPS_MAX = 500_000;

  private final long most;
  private long spent;

  /** So many steps. */
  public Effort(long most) {
    this.most = most;
  }

  /** What may be spent on the checks of one file, or of two together. */
  public static Effort ofChecks() {
    return new Effort(CHECK_STEPS_MAX);
  }

  /**
   * Counts work before it is done.
   *
   * @throws Exhausted when it would be more than is allowed
   */
  public void spend(long steps) {
    spent += steps;
    if (spent > most) {
      throw new Exhausted(most);
    }
  }

  /** More work than is allowed; says so in words for the person whose file it is. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What may be done about it. */
    public static final String HELP =
        "Split the agreement, give fewer tests or events, or let fewer rules judge the same facts.";

    Exhausted(long most) {
      super(
          "this was stopped after %,d steps: the rules, duties and tests together take more; what was"
                  .formatted(most)
              + " not reached is not checked");
    }
  }
}
