package org.pacta.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed statement about a message: everything both parties must be able to prove later, and no
 * personal data. Its id is the SHA-256 of its exact bytes, not of the JWS around them, whose text
 * is not canonical.
 *
 * @param previous id of the manifest before it in the channel; null for the first
 * @param type what the message is, a code
 * @param conversation id of the request it belongs to
 * @param created the sender's clock
 * @param parts exactly one today: the content
 */
public record Manifest(
    String format,
    Route route,
    @Nullable String previous,
    String type,
    UUID conversation,
    Instant created,
    Marking marking,
    List<Part> parts) {
  static final String FORMAT = "pacta-manifest-1";
  static final String SIGNATURE_TYPE = "pacta-manifest+json";

  public Manifest {
    Checks.that(FORMAT.equals(format), "format");
    Checks.that(route != null && marking != null && conversation != null, "route");
    Checks.that((previous == null) == (route.sequence() == 1), "previous");
    if (previous != null) {
      Checks.matches(previous, Checks.SHA256_HEX, "previous");
    }
    Checks.matches(type, Checks.CODE, "type");
    Checks.instant(created, "created");
    Checks.that(parts != null && parts.size() == 1 && parts.getFirst() != null, "parts");
    parts = List.copyOf(parts);
  }

  /** Whether it is dated further ahead of {@code now} than clocks may differ. */
  public boolean isFutureDated(Instant now) {
    return created.isAfter(now.plus(Limits.FUTURE_DATING_MAX));
  }
}
