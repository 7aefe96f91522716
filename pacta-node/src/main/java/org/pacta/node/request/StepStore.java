package org.pacta.node.request;

import java.util.List;
import java.util.UUID;
import org.pacta.node.database.Database;
import org.pacta.node.database.Rows;

/** Rows of {@code request_step}: the timeline. */
final class StepStore {
  private final Database database;

  StepStore(Database database) {
    this.database = database;
  }

  void insert(UUID request, TimelineEntry step) {
    database
        .sql()
        .sql(
            "INSERT INTO request_step (request, at, act, by_name, words, cites, decision) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            request,
            Rows.timestamp(step.at()),
            step.act(),
            step.by(),
            step.words(),
            Rows.array(step.cites()))
        .param(step.decisionId())
        .update();
  }

  List<TimelineEntry> of(UUID request) {
    return database
        .sql()
        .sql("SELECT * FROM request_step WHERE request = ? ORDER BY id")
        .param(request)
        .query((row, number) ->
            new TimelineEntry(
                Rows.instant(row, "at"),
                row.getString("act"),
                row.getString("by_name"),
                row.getString("words"),
                Rows.texts(row, "cites"),
                Rows.uuidOrNull(row, "decision")))
        .list();
  }
}
