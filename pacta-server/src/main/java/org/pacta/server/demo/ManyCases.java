package org.pacta.server.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fills both nodes with many requests through the doors everybody uses: most of them sent, some
 * answered, some drafts.
 */
public final class ManyCases {
  private static final int WRITERS = 4;
  private static final int DRAFT_EVERY = 10;
  private static final int ANSWERED_EVERY = 20;

  private ManyCases() {}

  /**
   * Cases in a state in which somebody writes or releases a letter.
   *
   * @param draft being written in Kazakhstan
   * @param awaitingRelease waits there for its second person
   * @param sent delivered to the Czech Republic
   * @param beingAnswered taken there, its answer being written
   * @param answerAwaitingRelease its answer waits there for its second person
   */
  public record Standing(
      String draft,
      String awaitingRelease,
      String sent,
      String beingAnswered,
      String answerAwaitingRelease) {}

  /**
   * Enters {@code count} requests from Kazakhstan, most of which are sent, and then one case for
   * each state in which a letter is written.
   */
  public static Standing enter(Demo demo, Clock clock, int count, long seed)
      throws InterruptedException {
    List<Office> offices = Office.both(demo, clock);
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> entered = new ArrayList<>();
      for (int number = 1; number <= count; number++) {
        int each = number;
        entered.add(writers.submit(() -> enter(new SampleCases(offices, seed + each), each)));
      }
      for (Future<?> one : entered) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new DemoException("Entering the cases failed.", e);
    }
    return new SampleCases(offices, seed).standing();
  }

  private static void enter(SampleCases cases, int number) {
    if (number % DRAFT_EVERY == 0) {
      cases.draft();
    } else if (number % ANSWERED_EVERY == 1) {
      cases.answered(cases.sent());
    } else {
      cases.sent();
    }
  }
}
