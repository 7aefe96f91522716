package org.pacta.protocol;

/**
 * A message that is authentic, ours, and complete. Whether it may take effect is for others to
 * judge.
 *
 * @param manifestJws the signed evidence, exactly as it came
 */
public record OpenedMessage(
    String manifestId, Manifest manifest, String manifestJws, byte[] salt, byte[] content) {}
