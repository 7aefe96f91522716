package org.pacta.node.personaldata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the records of Art. 10(6): a transfer at the sending node, a reception at the
 * receiving one. It names the kinds of data, never the data.
 *
 * @param kind transfer or reception
 * @param request the case at this node
 * @param manifestId id of the signed manifest that carried the data; the same at both nodes
 * @param at when it was sent (in the manifest), by the sending node's clock; the same at both nodes
 * @param fromAuthority name of the sending authority
 * @param toAuthority name of the receiving authority
 * @param purpose code of the purpose, Art. 10(1)
 * @param listOfData the kinds of data sent, in words
 * @param categories category codes of the agreement
 * @param specialCategories codes of Art. 10(2); empty when none
 * @param destroyBy the destruction term the sender stated, Art. 10(5)
 * @param handlingCode H0 to H3
 * @param conditions conditions of use the sender set, Art. 9(4)
 * @param digest lower-case hex SHA-256 over the fields both nodes must agree on
 * @param partnerDigest the digest the partner returned in its signed receipt; null until receipted
 *     (sender) — at the receiver it is the digest it returned itself
 */
public record TransferRecord(
    UUID id,
    Kind kind,
    UUID request,
    String requestReference,
    String partner,
    String manifestId,
    Instant at,
    String fromAuthority,
    String toAuthority,
    String purpose,
    String listOfData,
    List<String> categories,
    List<String> specialCategories,
    LocalDate destroyBy,
    String handlingCode,
    List<String> conditions,
    String digest,
    @Nullable String partnerDigest) {

  /** What happened to the data at this node. */
  public enum Kind {
    TRANSFER,
    RECEPTION
  }

  public TransferRecord {
    categories = List.copyOf(categories);
    specialCategories = List.copyOf(specialCategories);
    conditions = List.copyOf(conditions);
  }

  /** Whether the partner's record is known to be the same, entry for entry. */
  public boolean agreed() {
    return digest.equals(partnerDigest);
  }
}
