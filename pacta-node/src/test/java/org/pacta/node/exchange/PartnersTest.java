package org.pacta.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.node.database.Database;
import org.pacta.node.database.TestDatabase;
import org.pacta.node.exchange.Partners.Import;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.NodeKeys;
import org.pacta.protocol.TrustCard;

class PartnersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final NodeKeys KEYS = NodeKeys.generate("Node", new SecureRandom(), NOW);
  private final Database database = new Database(TestDatabase.fresh().source());
  private final Partners partners = new Partners(database, new Journal(database));

  @Test
  void anOlderOrSecondCardUnderAVersionIsRefused() {
    assertThat(trust(card("UTO", 2, "bench"))).isEqualTo(Import.IMPORTED);
    assertThat(trust(card("UTO", 2, "bench"))).isEqualTo(Import.ALREADY_THERE);
    assertThat(trust(card("UTO", 2, "other"))).isEqualTo(Import.OLDER_OR_DIFFERENT);
    assertThat(trust(card("UTO", 1, "bench"))).isEqualTo(Import.OLDER_OR_DIFFERENT);
    assertThat(trust(card("UTO", 3, "other"))).isEqualTo(Import.IMPORTED);
    assertThat(partners.works("other", "UTO")).isTrue();
    assertThat(partners.version("UTO", 2))
        .as("messages under way")
        .contains(card("UTO", 2, "bench"));
  }

  @Test
  void oneTlsKeySpeaksForOnePartyOnly() {
    assertThat(trust(card("UTO", 1, "bench"))).isEqualTo(Import.IMPORTED);
    assertThat(trust(card("XXA", 1, "bench"))).isEqualTo(Import.KEY_OF_ANOTHER_PARTY);
    assertThat(partners.partyOfPin(KEYS.tls().pin())).contains("UTO");
  }

  @Test
  void aRevokedVersionIsGoodForNothing() {
    trust(card("UTO", 1, "bench"));
    partners.revoke("UTO", 1, "officer-1", NOW);
    assertThat(partners.current("UTO")).isEmpty();
    assertThat(partners.version("UTO", 1)).isEmpty();
    assertThat(partners.partyOfPin(KEYS.tls().pin())).isEmpty();
    assertThat(trust(card("UTO", 1, "bench")))
        .as("does not come back")
        .isEqualTo(Import.ALREADY_THERE);
    assertThat(partners.current("UTO")).isEmpty();
  }

  private Import trust(TrustCard card) {
    return partners.trust(card, "officer-1", NOW);
  }

  private static TrustCard card(String party, int version, String agreement) {
    return KEYS.card(
        party, version, "Node", URI.create("https://localhost:1/partner"), List.of(agreement));
  }
}
