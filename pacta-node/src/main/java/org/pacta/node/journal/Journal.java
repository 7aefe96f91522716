package org.pacta.node.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pacta.node.database.Database;
import org.pacta.node.database.Json;

/**
 * Append-only record of every act and access. Each line carries the hash of the line before it, so
 * that a changed or removed line is found by {@link #firstBrokenLine}.
 */
public final class Journal {
  private static final int VERIFICATION_BATCH_LINES = 1_000;
  private final Database database;

  /** A journal kept in {@code database}. */
  public Journal(Database database) {
    this.database = database;
  }

  /**
   * Appends one line inside the caller's transaction; the line exists exactly when the act does. It
   * is written just before the commit, so that acts wait for each other's hash as briefly as
   * possible.
   */
  public void append(
      String actor, String act, String subject, Map<String, String> detail, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    database.lastly(
        this, new Line(at, actor, act, subject, Json.write(new TreeMap<>(detail))), this::write);
  }

  private void write(List<Line> lines) {
    // The head row is the lock that makes the numbers gapless and equal to the commit order.
    Head head =
        database
            .sql()
            .sql("SELECT sequence, hash FROM journal_head FOR UPDATE")
            .query((row, number) -> new Head(row.getLong("sequence"), row.getString("hash")))
            .single();
    List<Object> values = new ArrayList<>();
    for (Line line : lines) {
      head = head.next(line);
      values.addAll(
          List.of(
              head.sequence(),
              Timestamp.from(line.at()),
              line.actor(),
              line.act(),
              line.subject(),
              line.detailJson(),
              head.hash()));
    }
    String rows = "(?, ?, ?, ?, ?, ?, ?)" + ", (?, ?, ?, ?, ?, ?, ?)".repeat(lines.size() - 1);
    values.add(head.sequence());
    values.add(head.hash());
    database
        .sql()
        .sql(
            """
            WITH line AS (
              INSERT INTO journal (sequence, at, actor, act, subject, detail, hash) VALUES %s)
            UPDATE journal_head SET sequence = ?, hash = ?
            """
                .formatted(rows))
        .params(values)
        .update();
  }

  /** The lines about {@code subject}, oldest first, at most {@code lineCountMax}. */
  public List<JournalEntry> about(String subject, int lineCountMax) {
    return database
        .sql()
        .sql("SELECT * FROM journal WHERE subject = ? ORDER BY sequence LIMIT ?")
        .params(subject, lineCountMax)
        .query(Journal::entry)
        .list();
  }

  /**
   * The number of the first line whose hash does not follow from the one before it, or empty when
   * all do.
   */
  public Optional<Long> firstBrokenLine() {
    String previous = "";
    long last = 0;
    while (true) {
      List<JournalEntry> batch =
          database
              .sql()
              .sql("SELECT * FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?")
              .params(last, VERIFICATION_BATCH_LINES)
              .query(Journal::entry)
              .list();
      for (JournalEntry line : batch) {
        String detailJson = Json.write(new TreeMap<>(line.detail()));
        String expected =
            new Line(line.at(), line.actor(), line.act(), line.subject(), detailJson)
                .hash(previous, line.sequence());
        if (line.sequence() != last + 1 || !expected.equals(line.hash())) {
          return Optional.of(last + 1);
        }
        previous = line.hash();
        last = line.sequence();
      }
      if (batch.size() < VERIFICATION_BATCH_LINES) {
        return headMatches(last, previous) ? Optional.empty() : Optional.of(last + 1);
      }
    }
  }

  private boolean headMatches(long sequence, String hash) {
    return database
        .sql()
        .sql("SELECT sequence = ? AND hash = ? FROM journal_head")
        .params(sequence, hash)
        .query(Boolean.class)
        .single();
  }

  @SuppressWarnings("unchecked") // the column holds only what append wrote: strings by string
  private static JournalEntry entry(ResultSet row, int number) throws SQLException {
    return new JournalEntry(
        row.getLong("sequence"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("act"),
        row.getString("subject"),
        Json.read(row.getString("detail"), Map.class),
        row.getString("hash"));
  }

  private record Line(Instant at, String actor, String act, String subject, String detailJson) {
    String hash(String previous, long sequence) {
      String text =
          String.join(
              "\n",
              previous,
              Long.toString(sequence),
              at.toString(),
              actor,
              act,
              subject,
              detailJson);
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }

  private record Head(long sequence, String hash) {
    Head next(Line line) {
      return new Head(sequence + 1, line.hash(hash, sequence + 1));
    }
  }
}
