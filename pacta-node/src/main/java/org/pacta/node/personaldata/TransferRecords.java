package org.pacta.node.personaldata;

import java.util.List;
import org.pacta.node.officer.Officer;

/** The records of transfer and reception of personal data (Art. 10(6)). */
public final class TransferRecords {
  /** Rows of one page. */
  public static final int PAGE_ROWS = 50;

  /**
   * One page of the records, newest first: all for the data protection officer, else those of own
   * cases.
   */
  public List<TransferRecord> list(Officer officer, int page) {
    throw new UnsupportedOperationException();
  }

  /** How many there are for this person. */
  public int count(Officer officer) {
    throw new UnsupportedOperationException();
  }
}
