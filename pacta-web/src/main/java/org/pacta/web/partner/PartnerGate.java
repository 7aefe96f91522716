package org.pacta.web.partner;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the two doors apart: on the partner connector nothing but the partner endpoint exists, and
 * on the public one it does not exist. Decides on the socket's own port and the path as the server
 * decoded it, so neither a Host header nor an encoded path gets around it.
 */
final class PartnerGate extends OncePerRequestFilter {
  private static final String ROOT = "/partner";
  private final PartnerConnector connector;

  PartnerGate(PartnerConnector connector) {
    this.connector = connector;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean partnerDoor = request.getLocalPort() == connector.port();
    String path = request.getServletPath();
    boolean partnerPath = path.equals(ROOT) || path.startsWith(ROOT + "/");
    if (partnerDoor ? path.equals(PartnerController.PATH) : !partnerPath) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
