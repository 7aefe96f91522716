package org.pacta.node.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.database.Database;
import org.pacta.node.database.TestDatabase;

/** What is given of a case that has more events than one decision takes. */
class CaseEventStoreTest {
  private static final Set<String> ASKED = Set.of("reply_sent");

  @Test
  void aCaseWhoseOldEventsAreLeftOutSaysSo() throws Exception {
    Agreement agreement =
        AgreementFolder.load(Path.of("../agreements")).agreement("kz-cz-2017").orElseThrow();
    UUID crowded = UUID.randomUUID();
    try (TestDatabase test = TestDatabase.fresh()) {
      Database database = new Database(test.source());
      database
          .sql()
          .sql(
              """
              INSERT INTO case_event (request, agreement, event, party, at, urgent, facts, recorded_at)
              SELECT ?, 'kz-cz-2017', 'reply_sent', 'KZ', now(), false, '{}', now()
              FROM generate_series(1, 5001)
              """)
          .param(crowded)
          .update();
      CaseEventStore store = new CaseEventStore(database);
      assertThat(store.named(agreement, ASKED, crowded).cut()).isTrue();
      assertThat(store.named(agreement, ASKED, UUID.randomUUID()).cut())
          .as("only other cases are cut")
          .isFalse();
    }
  }
}
