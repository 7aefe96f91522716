package org.pacta.node.request;

/** Somebody who has requests in hand; the name as it stands in the newest of them. */
public record Holder(String id, String name) {}
