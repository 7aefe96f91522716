package org.pacta.node.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a room takes a message; becomes the signed receipt. */
public sealed interface Reception {
  /**
   * The message took effect.
   *
   * @param recordDigest hex SHA-256 of the record it made, to compare both nodes' accounts; null
   *     when there is none
   */
  record Accepted(@Nullable String recordDigest) implements Reception {}

  /**
   * The message is authentic but may not take effect. It still consumes its sequence, so that it
   * cannot block the channel.
   *
   * @param code stable reason code, lower case with underscores
   * @param cites clauses that say so, for example {@code 9(1)}
   */
  record Rejected(String code, List<String> cites) implements Reception {
    public Rejected {
      cites = List.copyOf(cites);
    }
  }
}
