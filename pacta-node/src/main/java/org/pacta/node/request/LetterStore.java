package org.pacta.node.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.database.Database;
import org.pacta.node.database.Rows;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.request.Correspondence.LetterState;

/** Rows of {@code correspondence}. */
final class LetterStore {
  private final Database database;

  LetterStore(Database database) {
    this.database = database;
  }

  /** A letter with what the case view does not show: who wrote it. */
  record Stored(UUID request, List<String> authors, Correspondence letter) {
    /** True for our own answer as long as it has not left. */
    boolean unsentReply() {
      boolean unsent =
          switch (letter.state()) {
            case DRAFT, AWAITING_RELEASE -> true;
            case SENT, DELIVERED, NOT_ACCEPTED, RECEIVED -> false;
          };
      return unsent && letter.outgoing() && letter.type() == MessageType.REPLY;
    }
  }

  UUID insert(UUID request, Correspondence letter, List<String> authors) {
    UUID decision = letter.decisionId();
    database
        .sql()
        .sql(
            """
            INSERT INTO correspondence (id, request, type, outgoing, state, authors, by_name, releaser_name, at, cites,
              refusal_code, content, manifest_id, decision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)
            """)
        .params(
            letter.id(),
            request,
            letter.type().name(),
            letter.outgoing(),
            letter.state().name(),
            Rows.array(authors),
            letter.by(),
            letter.releasedBy(),
            Rows.timestamp(letter.at()),
            Rows.array(letter.cites()),
            letter.refusalCode(),
            Letters.json(letter.letter()),
            letter.manifestId())
        .param(decision)
        .update();
    return letter.id();
  }

  void write(UUID id, Letter letter, String author, String authorName, Instant now) {
    database
        .sql()
        .sql(
            """
            UPDATE correspondence SET content = ?, by_name = ?, at = ?,
              authors = CASE WHEN ? = ANY(authors) THEN authors ELSE array_append(authors, ?) END WHERE id = ?
            """)
        .params(Letters.json(letter), authorName, Rows.timestamp(now), author, author, id)
        .update();
  }

  /**
   * Changes the state of a letter that has not left; whoever submits it becomes one of its authors.
   */
  void move(UUID id, LetterState state, @Nullable String submitter) {
    database
        .sql()
        .sql(
            """
            UPDATE correspondence SET state = ?,
              authors = CASE WHEN ? = '' OR ? = ANY(authors) THEN authors ELSE array_append(authors, ?) END
            WHERE id = ?
            """)
        .params(
            state.name(),
            submitter == null ? "" : submitter,
            submitter == null ? "" : submitter,
            submitter == null ? "" : submitter,
            id)
        .update();
  }

  void sent(UUID id, String manifestId, String releaser, Grounds grounds, Instant now) {
    database
        .sql()
        .sql(
            """
            UPDATE correspondence SET state = 'SENT', manifest_id = ?, releaser_name = ?, at = ?, cites = ?, decision = ?
            WHERE id = ?
            """)
        .params(manifestId, releaser, Rows.timestamp(now), Rows.array(grounds.cites()))
        .param(grounds.decision())
        .param(id)
        .update();
  }

  void receipted(UUID id, boolean accepted, String refusalCode, Instant at) {
    database
        .sql()
        .sql("UPDATE correspondence SET state = ?, delivered_at = ?, refusal_code = ? WHERE id = ?")
        .params(
            accepted ? LetterState.DELIVERED.name() : LetterState.NOT_ACCEPTED.name(),
            Rows.timestamp(at),
            refusalCode,
            id)
        .update();
  }

  void delete(UUID id) {
    database.sql().sql("DELETE FROM correspondence WHERE id = ?").param(id).update();
  }

  Optional<Stored> byManifest(String manifestId) {
    return database
        .sql()
        .sql("SELECT * FROM correspondence WHERE manifest_id = ? AND outgoing")
        .param(manifestId)
        .query(LetterStore::stored)
        .optional();
  }

  /** The letter of this type that we are still writing, or that waits for release. */
  Optional<Stored> unsent(UUID request, MessageType type) {
    return database
        .sql()
        .sql(
            """
            SELECT * FROM correspondence WHERE request = ? AND type = ? AND outgoing
              AND state IN ('DRAFT', 'AWAITING_RELEASE')
            """)
        .params(request, type.name())
        .query(LetterStore::stored)
        .optional();
  }

  /** The request itself, sent or received. */
  RequestContent request(UUID request) {
    Letter letter =
        database
            .sql()
            .sql("SELECT * FROM correspondence WHERE request = ? AND type = 'REQUEST'")
            .param(request)
            .query(LetterStore::stored)
            .single()
            .letter()
            .letter();
    return ((Letter.OfRequest) letter).content();
  }

  List<Stored> of(UUID request) {
    return database
        .sql()
        .sql("SELECT * FROM correspondence WHERE request = ? ORDER BY at, id")
        .param(request)
        .query(LetterStore::stored)
        .list();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    MessageType type = MessageType.valueOf(row.getString("type"));
    return new Stored(
        Rows.uuid(row, "request"),
        Rows.texts(row, "authors"),
        new Correspondence(
            Rows.uuid(row, "id"),
            type,
            row.getBoolean("outgoing"),
            LetterState.valueOf(row.getString("state")),
            row.getString("by_name"),
            row.getString("releaser_name"),
            Rows.instant(row, "at"),
            Rows.instantOrNull(row, "delivered_at"),
            Rows.text(row, "manifest_id"),
            Rows.uuidOrNull(row, "decision"),
            Rows.texts(row, "cites"),
            row.getString("refusal_code"),
            Letters.read(type, row.getString("content"))));
  }
}
