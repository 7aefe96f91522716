package org.pacta.node.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.node.database.Database;
import org.pacta.node.database.TestDatabase;

class JournalTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private final TestDatabase test = TestDatabase.fresh();
  private final Database database = new Database(test.source());
  private final Journal journal = new Journal(database);

  @Test
  void linksEachLineToTheOneBefore() {
    append("a");
    append("b");
    assertThat(journal.about("case", 10))
        .extracting(JournalEntry::sequence)
        .containsExactly(1L, 2L);
    assertThat(journal.firstBrokenLine()).isEmpty();
  }

  @Test
  void refusesToBeChangedAndFindsAChangeMadeBehindItsBack() {
    append("a");
    append("b");
    append("c");
    assertThatThrownBy(() -> database.sql().sql("UPDATE journal SET act = 'x'").update())
        .hasMessageContaining("append-only");
    database.sql().sql("ALTER TABLE journal DISABLE TRIGGER journal_append_only").update();
    database.sql().sql("UPDATE journal SET act = 'x' WHERE sequence = 2").update();
    assertThat(journal.firstBrokenLine()).contains(2L);
  }

  @Test
  void findsThatTheLastLineWasCutOff() {
    append("a");
    append("b");
    database.sql().sql("ALTER TABLE journal DISABLE TRIGGER journal_append_only").update();
    database.sql().sql("DELETE FROM journal WHERE sequence = 2").update();
    assertThat(journal.firstBrokenLine()).contains(2L);
  }

  @Test
  void leavesNoGapWhenAnActIsRolledBack() {
    append("a");
    assertThatThrownBy(() ->
            database.transaction(() -> {
              journal.append("o", "act", "case", Map.of(), NOW);
              throw new IllegalStateException("the act failed");
            }))
        .isInstanceOf(IllegalStateException.class);
    append("b");
    assertThat(journal.about("case", 10))
        .extracting(JournalEntry::sequence)
        .containsExactly(1L, 2L);
  }

  private void append(String act) {
    database.transaction(() -> {
      journal.append("o", act, "case", Map.of("code", act), NOW);
      return act;
    });
  }
}
