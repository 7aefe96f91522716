package org.pacta.node.act;

/**
 * A call that its caller may repeat without knowing whether it was done.
 *
 * @param officer id of the officer it is made for
 * @param key chosen by the caller, at most {@link Repeats#KEY_CHARACTERS_MAX} characters
 * @param path what is called
 * @param bodySha256 lower-case hex digest of what was sent
 */
public record KeyedCall(String officer, String key, String path, String bodySha256) {}
