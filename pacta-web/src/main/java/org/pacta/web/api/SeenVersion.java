package org.pacta.web.api;

/** The version of a request the caller has seen, from {@code If-Match}. */
record SeenVersion(int version) {}
