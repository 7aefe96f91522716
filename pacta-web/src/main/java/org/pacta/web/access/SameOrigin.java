package org.pacta.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Whether the browser itself says that a form was sent from a page of this node. */
final class SameOrigin {
  private SameOrigin() {}

  /** Only headers that no page's script can set are believed; without them the answer is no. */
  static boolean shown(HttpServletRequest request) {
    String fetchSite = request.getHeader("Sec-Fetch-Site");
    if (fetchSite != null) {
      return fetchSite.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    if (origin == null || host == null) {
      return false;
    }
    try {
      return host.equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
