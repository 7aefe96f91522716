package org.pacta.agreement;

import org.jspecify.annotations.Nullable;

/**
 * The work that checking a file, or working out duties, may take, in steps such as looking at one
 * part of a guard. Counted, not timed: whether a file is checked to its end does not depend on the
 * machine. For one thread.
 */
public final class Effort {
  /**
   * Most steps for searching the rules of one file, and as many for its tests; the delivered file
   * that takes most needs 20,000 and 180,000.
   */
  public static final long CHECK_STEPS_MAX = 500_000;

  /** Most of them for the rules of one act; a real act of 40 rules and ten Parties needs 15,000. */
  public static final long ACT_STEPS_MAX = 100_000;

  /**
   * Most steps of working out what events bring about, for one account of duties or one command:
   * for each duty started, the events looked through. Some three of them take as long as one of the
   * checks' at worst.
   */
  public static final long EVENT_STEPS_MAX = 5_000_000;

  /** The same for one decision, and as many for all its alternative readings together. */
  public static final long DECISION_STEPS_MAX = 2_000_000;

  private static final String DUTIES = "the duties and tests together";

  private final @Nullable Effort whole;
  private final long most;

  /** What takes it, in words. */
  private final String taking;

  /** So many steps are one of the whole; what is over is owed to it. */
  private final long fineness;

  private long spent;
  private long owed;

  /** So many steps. */
  public Effort(long most) {
    this(null, most, 1, DUTIES);
  }

  /**
   * So many steps for one thing alone.
   *
   * @param taking what takes them, in the plural, as in "notices given while suspensions run"
   */
  public Effort(long most, String taking) {
    this(null, most, 1, taking);
  }

  private Effort(@Nullable Effort whole, long most, long fineness, String taking) {
    this.whole = whole;
    this.most = most;
    this.taking = taking;
    this.fineness = fineness;
  }

  /** A part of this, of so many steps; what it spends is spent of this too. */
  public Effort share(long steps) {
    return new Effort(this, steps, 1, taking);
  }

  /** This in smaller steps, so many to one. */
  public Effort finer(long fineness) {
    return new Effort(this, Long.MAX_VALUE, fineness, taking);
  }

  /** True when nothing more may be spent. */
  public boolean exhausted() {
    return spent >= most || (whole != null && whole.exhausted());
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
      throw new Exhausted(most, taking);
    }
    if (whole != null) {
      owed += steps;
      whole.spend(owed / fineness);
      owed %= fineness;
    }
  }

  /** More work than is allowed; says so in words for the person whose file it is. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What may be done about it. */
    public static final String HELP =
        "Give fewer tests or events, or an earlier day; nothing else of the file is at fault.";

    Exhausted(long most, String taking) {
      super(
          "this was stopped after %,d steps: %s take more; what was not reached is not checked"
              .formatted(most, taking),
          null,
          false,
          false); // no trace: it is thrown often, and caught where it says what was not reached
    }
  }
}
