package org.pacta.protocol;

/**
 * From where to where a message goes, and its place in the order. Stands in the clear header and,
 * identical, inside the signature.
 *
 * @param channel see {@link #channel(String, String, String)}
 * @param sequence from 1, without gaps
 * @param trustListVersion version of the sender's trust card whose keys signed
 */
public record Route(
    String agreement, String from, String to, String channel, long sequence, int trustListVersion) {
  public Route {
    Checks.matches(agreement, Checks.AGREEMENT, "agreement");
    Checks.matches(from, Checks.PARTY, "from");
    Checks.matches(to, Checks.PARTY, "to");
    Checks.that(channel(agreement, from, to).equals(channel), "channel");
    Checks.that(sequence >= 1, "sequence");
    Checks.that(trustListVersion >= 1, "trustListVersion");
  }

  /** The one ordered channel of an agreement in one direction. */
  public static String channel(String agreement, String from, String to) {
    return agreement + ":" + from + ":" + to;
  }
}
