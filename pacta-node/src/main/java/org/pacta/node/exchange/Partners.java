package org.pacta.node.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.TrustCard;

/**
 * The trust cards of the partners, every version ever imported. An older version stays good for
 * messages signed under it until it is revoked: validity hangs on the version a message names, not
 * on a clock.
 */
public final class Partners {
  private final Database database;
  private final Journal journal;

  // Rows are read for every message, so that a revocation by another process counts at once; only
  // the parsing is remembered.
  private final Map<String, TrustCard> parsed = new ConcurrentHashMap<>();

  /** Cards kept in {@code database}. */
  public Partners(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  record Held(TrustCard card, boolean revoked) {}

  /** What came of an import. */
  public enum Import {
    /** The card is in use from now on. */
    IMPORTED,
    /** The same card was imported before. */
    ALREADY_THERE,
    /**
     * Another card with this version, or a later version, is there: refused, since replaying an old
     * card would bring old keys back.
     */
    OLDER_OR_DIFFERENT,
    /** Its TLS key is on another party's card: one key can speak for one party only. */
    KEY_OF_ANOTHER_PARTY
  }

  /**
   * Imports a card whose fingerprint two officers have compared.
   *
   * @param officer who confirms it, for the journal
   */
  public Import trust(TrustCard card, String officer, Instant now) {
    return database.transaction(() -> {
      List<Held> held = held(card.party());
      if (!held.isEmpty() && held.getLast().card().version() >= card.version()) {
        return held.getLast().card().equals(card)
            ? Import.ALREADY_THERE
            : Import.OLDER_OR_DIFFERENT;
      }
      if (!partyOfPin(card.tlsPin()).orElse(card.party()).equals(card.party())) {
        return Import.KEY_OF_ANOTHER_PARTY;
      }
      insert(card, officer, now);
      return Import.IMPORTED;
    });
  }

  /** Ends the validity of one version at once, for a key that may be known to others. */
  public void revoke(String party, int version, String officer, Instant now) {
    database.transaction(() -> {
      int changed =
          database
              .sql()
              .sql(
                  "UPDATE exchange_trust_card SET revoked_at = ? WHERE party = ? AND version = ? AND revoked_at IS NULL")
              .params(Timestamp.from(now), party, version)
              .update();
      if (changed == 1) {
        journal.append(
            officer,
            "exchange.trust-card-revoked",
            party,
            Map.of("version", Integer.toString(version)),
            now);
      }
      return changed;
    });
  }

  /** The newest version of a partner's card, if it is not revoked. */
  public Optional<TrustCard> current(String party) {
    return newest(held(party));
  }

  /** The newest card of every partner, by party id. */
  public List<TrustCard> all() {
    return database
        .sql()
        .sql("SELECT DISTINCT party FROM exchange_trust_card ORDER BY party")
        .query(String.class)
        .list()
        .stream()
        .flatMap(party -> current(party).stream())
        .toList();
  }

  /** Whether both this node's partner and its card say they work under {@code agreement}. */
  public boolean works(String agreement, String party) {
    return current(party).filter(card -> card.agreements().contains(agreement)).isPresent();
  }

  /** The party whose TLS key has this pin, in any version that is not revoked. */
  public Optional<String> partyOfPin(String tlsPin) {
    return database
        .sql()
        .sql(
            "SELECT DISTINCT party FROM exchange_trust_card WHERE tls_pin = ? AND revoked_at IS NULL")
        .param(tlsPin)
        .query(String.class)
        .optional();
  }

  /**
   * One partner with all its cards, read at once for a message that has come in.
   *
   * @param party its id
   */
  record Known(String party, List<Held> cards) {
    /** A version that messages may still be signed under. */
    Optional<TrustCard> version(int version) {
      return cards.stream()
          .filter(held -> held.card().version() == version && !held.revoked())
          .map(Held::card)
          .findFirst();
    }

    /** Whether its newest card is good and says that it works under {@code agreement}. */
    boolean works(String agreement) {
      return newest(cards).filter(card -> card.agreements().contains(agreement)).isPresent();
    }
  }

  /** The partner whose TLS key has this pin, in any version that is not revoked. */
  Optional<Known> known(String tlsPin) {
    return partyOfPin(tlsPin).map(party -> new Known(party, held(party)));
  }

  /** A version of a card that messages may still be signed under. */
  Optional<TrustCard> version(String party, int version) {
    return new Known(party, held(party)).version(version);
  }

  private static Optional<TrustCard> newest(List<Held> versions) {
    return versions.isEmpty() || versions.getLast().revoked()
        ? Optional.empty()
        : Optional.of(versions.getLast().card());
  }

  private List<Held> held(String party) {
    return database
        .sql()
        .sql("SELECT card, revoked_at FROM exchange_trust_card WHERE party = ? ORDER BY version")
        .param(party)
        .query((row, number) -> new Held(card(row.getString(1)), row.getTimestamp(2) != null))
        .list();
  }

  private TrustCard card(String json) {
    return parsed.computeIfAbsent(
        json, text -> TrustCard.fromJson(text.getBytes(StandardCharsets.UTF_8)).orThrow());
  }

  private void insert(TrustCard card, String officer, Instant now) {
    database
        .sql()
        .sql(
            """
            INSERT INTO exchange_trust_card (party, version, card, tls_pin, imported_at, imported_by)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            card.party(),
            card.version(),
            new String(card.toJson(), StandardCharsets.UTF_8),
            card.tlsPin(),
            Timestamp.from(now),
            officer)
        .update();
    // What waited because of the card before this one is tried at once.
    database
        .sql()
        .sql(
            """
            UPDATE exchange_delivery SET next_attempt_at = NULL
            FROM exchange_outgoing_channel known WHERE known.channel = exchange_delivery.channel AND partner = ?
            """)
        .param(card.party())
        .update();
    journal.append(
        officer,
        "exchange.trust-card-imported",
        card.party(),
        Map.of("version", Integer.toString(card.version()), "fingerprint", card.fingerprint()),
        now);
  }
}
