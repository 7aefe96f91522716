package org.pacta.node.party;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;

/** The register of competent authorities of both Parties (Art. 13). */
public final class Authorities {
  private final Database database;
  private final Journal journal;
  private final String ownParty;

  /** The register of a node that serves {@code ownParty}. */
  public Authorities(Database database, Journal journal, String ownParty) {
    this.database = database;
    this.journal = journal;
    this.ownParty = ownParty;
  }

  /** The Party this node serves. */
  public String ownParty() {
    return ownParty;
  }

  /** Enters or renames an authority. */
  public void enter(String id, String party, String name, boolean contactPoint, Instant now) {
    database.transaction(() -> {
      int rows =
          database
              .sql()
              .sql(
                  """
                  INSERT INTO authority (id, party, name, contact_point, valid_from) VALUES (?, ?, ?, ?, ?)
                  ON CONFLICT (id) DO UPDATE SET name = excluded.name, contact_point = excluded.contact_point
                  """)
              .params(id, party, name, contactPoint, Timestamp.from(now))
              .update();
      journal.append("node", "party.authority_entered", id, Map.of("party", party), now);
      return rows;
    });
  }

  /** The authorities of {@code party}, the contact point first. */
  public List<Authority> of(String party) {
    return database
        .sql()
        .sql("SELECT * FROM authority WHERE party = ? ORDER BY contact_point DESC, name")
        .param(party)
        .query((row, number) ->
            authority(
                row.getString("id"),
                row.getString("party"),
                row.getString("name"),
                row.getBoolean("contact_point")))
        .list();
  }

  /** One authority. */
  public Optional<Authority> authority(String id) {
    return database
        .sql()
        .sql("SELECT * FROM authority WHERE id = ?")
        .param(id)
        .query((row, number) ->
            authority(
                row.getString("id"),
                row.getString("party"),
                row.getString("name"),
                row.getBoolean("contact_point")))
        .optional();
  }

  private Authority authority(String id, String party, String name, boolean contactPoint) {
    return new Authority(id, party, name, contactPoint, party.equals(ownParty));
  }
}
