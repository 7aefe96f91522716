package org.pacta.web.api;

/** The version of a request as an entity tag (RFC 9110, 8.8.3). */
final class Etags {
  private Etags() {}

  static String of(int version) {
    return "\"" + version + "\"";
  }
}
