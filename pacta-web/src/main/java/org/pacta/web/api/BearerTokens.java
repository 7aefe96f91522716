package org.pacta.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Officers;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls, from {@code Authorization: Bearer} (RFC 6750); never from a cookie. */
final class BearerTokens extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final Officers officers;
  private final Clock clock;

  BearerTokens(Officers officers, Clock clock) {
    this.officers = officers;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Officer> officer =
        token(request).flatMap(token -> officers.byToken(token, clock.instant()));
    officer.ifPresent(who -> {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
      SecurityContextHolder.setContext(context);
    });
    chain.doFilter(request, response);
  }

  /** The token a call carries. */
  static Optional<String> token(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    String token = header.substring(SCHEME.length()).strip();
    return token.isEmpty() || token.length() > ApiLimits.TOKEN_CHARACTERS_MAX
        ? Optional.empty()
        : Optional.of(token);
  }
}
