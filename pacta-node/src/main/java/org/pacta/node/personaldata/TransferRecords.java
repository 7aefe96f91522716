package org.pacta.node.personaldata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pacta.node.database.Database;
import org.pacta.node.database.Json;
import org.pacta.node.journal.Journal;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;

/** The records of transfer and reception of personal data (Art. 10(6)). */
public final class TransferRecords {
  /** Rows of one page. */
  public static final int PAGE_ROWS = 50;

  /** Rows of a list that is taken out as a whole. */
  public static final int EXPORT_ROWS_MAX = 5_000;

  private final Database database;
  private final Journal journal;
  private final TransferRecordStore store;

  /** Records kept in {@code database}; what is taken out stands in {@code journal}. */
  public TransferRecords(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
    this.store = new TransferRecordStore(database);
  }

  /**
   * One page of the records, newest first: all for the data protection officer, else those of the
   * own authority.
   */
  public List<TransferRecord> list(Officer officer, RecordFilter filter, int page) {
    return seesNone(officer)
        ? List.of()
        : store.page(authorityOf(officer), filter, PAGE_ROWS, (page - 1) * PAGE_ROWS);
  }

  /** How many there are for this person. */
  public int count(Officer officer, RecordFilter filter) {
    return seesNone(officer) ? 0 : store.count(authorityOf(officer), filter);
  }

  /** The newest records of the whole list, to be taken out of the node. Journalled. */
  public List<TransferRecord> takenOut(Officer officer, RecordFilter filter, Instant now) {
    if (seesNone(officer)) {
      return List.of();
    }
    return database.transaction(() -> {
      List<TransferRecord> whole = store.page(authorityOf(officer), filter, EXPORT_ROWS_MAX, 0);
      Map<String, String> rows = Map.of("rows", Integer.toString(whole.size()));
      journal.append(officer.id(), "record.list_taken_out", "list", rows, now);
      return whole;
    });
  }

  /**
   * The entries of one case, oldest first; the caller has checked that the person may see the case.
   */
  public List<TransferRecord> of(UUID request) {
    return store.of(request);
  }

  /** Enters a transfer or reception in the transaction that sends or receives; gives its digest. */
  public String enter(TransferRecord.Kind kind, TransferEntry entry) {
    database.requireTransaction();
    String digest = digest(entry);
    store.insert(kind, entry, digest, kind == TransferRecord.Kind.RECEPTION ? digest : null);
    return digest;
  }

  /** Keeps the digest that the partner's signed receipt returned. */
  public void partnerEntered(String manifestId, String digest) {
    database.requireTransaction();
    store.keepPartnerDigest(manifestId, digest);
  }

  /** What both nodes must have recorded alike. Field order is part of the format. */
  static String digest(TransferEntry entry) {
    List<Object> agreedFields =
        List.of(
            entry.manifestId(),
            entry.at().toEpochMilli(),
            entry.fromAuthority(),
            entry.toAuthority(),
            entry.purpose(),
            entry.listOfData(),
            entry.categories(),
            entry.specialCategories(),
            entry.destroyBy().toString(),
            entry.handlingCode(),
            entry.conditions());
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(Json.write(agreedFields).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean seesNone(Officer officer) {
    return officer.roles().stream().allMatch(role -> role == Role.ADMINISTRATOR);
  }

  private static String authorityOf(Officer officer) {
    return officer.is(Role.DATA_PROTECTION_OFFICER) ? "" : officer.authority();
  }
}
