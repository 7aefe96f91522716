package org.pacta.node.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.node.database.Database;
import org.pacta.node.database.TestDatabase;
import org.pacta.node.journal.Journal;
import org.pacta.node.officer.Officers;
import org.pacta.node.officer.Role;
import org.pacta.node.party.Authorities;

/** A keyed call is done once: repeated, at the same time, and over a crash. */
class RepeatsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final KeptAnswer ANSWER =
      new KeptAnswer(201, "application/json", "\"1\"", "/somewhere", "{\"done\":true}");

  private final Database database = new Database(TestDatabase.fresh().source());
  private final Repeats repeats = new Repeats(database);
  private String officer = "";
  private String other = "";

  @BeforeEach
  void people() {
    Journal journal = new Journal(database);
    new Authorities(database, journal, "UTO").enter("uto-mia", "UTO", "Ministry", true, NOW);
    Officers officers = new Officers(database, journal, new SecureRandom());
    officer = officers.add("one", "One", "uto-mia", Set.of(Role.CASE_OFFICER), "x", NOW).id();
    other = officers.add("two", "Two", "uto-mia", Set.of(Role.CASE_OFFICER), "x", NOW).id();
    database.sql().sql("CREATE TABLE mark (made_at timestamptz)").update();
  }

  @Test
  void aRepeatIsAnsweredAgainAndNotDoneAgain() {
    assertThat(call("k", Repeats.Fate.KEEP)).isEqualTo(new Repeated.RanNow(ANSWER));
    assertThat(call("k", Repeats.Fate.KEEP)).isEqualTo(new Repeated.RanBefore(ANSWER));
    assertThat(marks()).isEqualTo(1);
  }

  @Test
  void aKeyBelongsToItsOfficerItsPathAndItsBody() {
    call("k", Repeats.Fate.KEEP);
    assertThat(repeats.once(new KeyedCall(officer, "k", "/b", "00"), NOW, mark()))
        .isEqualTo(new Repeated.OtherCall());
    assertThat(repeats.once(new KeyedCall(officer, "k", "/a", "01"), NOW, mark()))
        .isEqualTo(new Repeated.OtherCall());
    assertThat(repeats.once(new KeyedCall(other, "k", "/b", "01"), NOW, mark()))
        .isEqualTo(new Repeated.RanNow(ANSWER));
    assertThat(marks()).isEqualTo(2);
  }

  @Test
  void whatIsForgottenOrUndoneRunsAgainAndTheUndoneLeavesNothing() {
    assertThat(call("k", Repeats.Fate.FORGET)).isEqualTo(new Repeated.RanNow(ANSWER));
    assertThat(marks()).isEqualTo(1);
    assertThat(call("k", Repeats.Fate.UNDO)).isEqualTo(new Repeated.RanNow(ANSWER));
    assertThat(marks()).isEqualTo(1);
    assertThat(call("k", Repeats.Fate.KEEP)).isEqualTo(new Repeated.RanNow(ANSWER));
    assertThat(marks()).isEqualTo(2);
  }

  @Test
  void aCrashBetweenTheActAndItsAnswerLeavesNeither() {
    Supplier<Repeats.Ran> dies =
        () -> {
          var _ = mark().get();
          database.sql().sql("SELECT pg_terminate_backend(pg_backend_pid())").query().listOfRows();
          throw new AssertionError("the connection is gone");
        };
    assertThatThrownBy(() -> repeats.once(keyed("k"), NOW, dies)).isInstanceOf(Exception.class);
    assertThat(marks()).isZero();
    assertThat(call("k", Repeats.Fate.KEEP)).isEqualTo(new Repeated.RanNow(ANSWER));
    assertThat(marks()).isEqualTo(1);
  }

  @Test
  void ofTwoAtTheSameTimeOneRunsAndTheOtherIsToldToWait() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Repeated> slow =
          () ->
              repeats.once(
                  keyed("k"),
                  NOW,
                  () -> {
                    inside.countDown();
                    await(told);
                    return mark().get();
                  });
      var first = threads.submit(slow);
      await(inside);
      assertThat(call("k", Repeats.Fate.KEEP)).isEqualTo(new Repeated.Running());
      told.countDown();
      assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(new Repeated.RanNow(ANSWER));
    }
    assertThat(call("k", Repeats.Fate.KEEP)).isEqualTo(new Repeated.RanBefore(ANSWER));
    assertThat(marks()).isEqualTo(1);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    call("k", Repeats.Fate.KEEP);
    Instant later = NOW.plus(Repeats.KEPT).plus(Duration.ofSeconds(1));
    assertThat(repeats.once(keyed("k"), later, mark())).isEqualTo(new Repeated.RanNow(ANSWER));
  }

  private KeyedCall keyed(String key) {
    return new KeyedCall(officer, key, "/a", "00");
  }

  private Repeated call(String key, Repeats.Fate fate) {
    return repeats.once(keyed(key), NOW, () -> new Repeats.Ran(mark().get().answer(), fate));
  }

  /** An act that leaves a mark. */
  private Supplier<Repeats.Ran> mark() {
    return () -> {
      database.sql().sql("INSERT INTO mark VALUES (now())").update();
      return new Repeats.Ran(ANSWER, Repeats.Fate.KEEP);
    };
  }

  private int marks() {
    List<Integer> counts =
        database.sql().sql("SELECT count(*)::int FROM mark").query(Integer.class).list();
    return counts.getFirst();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
