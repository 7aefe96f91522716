package org.pacta.node.act;

/**
 * What a keyed call was answered. Kept for a day, so it must not hold case content.
 *
 * @param status HTTP status
 * @param contentType empty when there is no body
 * @param etag version after the act; empty for none
 * @param location where what was made is found; empty for none
 * @param body text of the answer
 */
public record KeptAnswer(
    int status, String contentType, String etag, String location, String body) {}
