package org.pacta.protocol;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a channel has been received.
 *
 * @param lastSequence 0 before the first message
 * @param lastManifestId id of the last message; null before the first
 */
public record ChannelState(long lastSequence, @Nullable String lastManifestId, boolean frozen) {
  /** A channel nothing has come through yet. */
  public static final ChannelState NEW = new ChannelState(0, null, false);

  /** Where an authentic message stands in the order. */
  public sealed interface Place {
    /** It is the next one; the state after it. */
    record Next(ChannelState after) implements Place {}

    /** It was taken before: answer with the stored receipt. */
    record Repeat() implements Place {}

    /** Its predecessors are still to come. */
    record TooEarly(long expectedSequence) implements Place {}

    /** It contradicts what was received before; the channel must be frozen, both kept. */
    record Contradiction(ChannelState after) implements Place {}

    /** The channel is frozen. */
    record Frozen() implements Place {}
  }

  /**
   * Judges a message.
   *
   * @param knownId id of the message received under the same number, if there is one
   */
  public Place place(OpenedMessage message, Optional<String> knownId) {
    Manifest manifest = message.manifest();
    long sequence = manifest.route().sequence();
    if (knownId.isPresent() && knownId.get().equals(message.manifestId())) {
      return new Place.Repeat();
    }
    if (frozen) {
      return new Place.Frozen();
    }
    if (sequence <= lastSequence) {
      return contradiction();
    }
    if (sequence > lastSequence + 1) {
      return new Place.TooEarly(lastSequence + 1);
    }
    // A sender that was set back to an older copy of its records continues from another
    // predecessor.
    boolean continues =
        lastManifestId == null
            ? manifest.previous() == null
            : lastManifestId.equals(manifest.previous());
    return continues
        ? new Place.Next(new ChannelState(sequence, message.manifestId(), false))
        : contradiction();
  }

  private Place.Contradiction contradiction() {
    return new Place.Contradiction(new ChannelState(lastSequence, lastManifestId, true));
  }
}
