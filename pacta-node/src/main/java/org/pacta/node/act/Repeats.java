package org.pacta.node.act;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.pacta.node.database.Database;

/**
 * Does a keyed call once, however often and however concurrently it is made: the key, the act and
 * its answer are one transaction. A crash in between leaves neither, so the next try does it.
 */
public final class Repeats {
  /** How long an answer is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** Longest key. */
  public static final int KEY_CHARACTERS_MAX = 200;

  /** What becomes of a call that has run. */
  public enum Fate {
    /** Commit, and answer a repeat with the same answer. */
    KEEP,
    /** Commit, but let a repeat run again: nothing was changed that could be doubled. */
    FORGET,
    /** Undo everything; a repeat runs again. */
    UNDO
  }

  /** A call that has run, and what becomes of it. */
  public record Ran(KeptAnswer answer, Fate fate) {}

  private final Database database;
  private final RepeatStore store;

  /** Keys are kept in {@code database}. */
  public Repeats(Database database) {
    this.database = database;
    this.store = new RepeatStore(database);
  }

  /**
   * Runs {@code work} unless {@code call} has run before. The doors that {@code work} calls join
   * this transaction; an exception undoes everything and goes on to the caller.
   */
  public Repeated once(KeyedCall call, Instant now, Supplier<Ran> work) {
    try {
      return database.transaction(() -> inTransaction(call, now, work));
    } catch (Undone undone) {
      return new Repeated.RanNow(undone.answer);
    }
  }

  private Repeated inTransaction(KeyedCall call, Instant now, Supplier<Ran> work) {
    // Without waiting: whoever repeats a running call is told so instead of holding a connection.
    if (!store.lock(call)) {
      return new Repeated.Running();
    }
    store.forgetBefore(now.minus(KEPT));
    Optional<RepeatStore.Row> before = store.find(call);
    if (before.isPresent()) {
      return before.get().matches(call)
          ? new Repeated.RanBefore(before.get().answer())
          : new Repeated.OtherCall();
    }
    store.insert(call, now);
    Ran ran = work.get();
    switch (ran.fate()) {
      case KEEP -> store.keep(call, ran.answer());
      case FORGET -> store.forget(call);
      case UNDO -> throw new Undone(ran.answer());
    }
    return new Repeated.RanNow(ran.answer());
  }

  /** Carries the answer out of a transaction that is rolled back. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient KeptAnswer answer;

    Undone(KeptAnswer answer) {
      super("undone", null, false, false);
      this.answer = answer;
    }
  }
}
