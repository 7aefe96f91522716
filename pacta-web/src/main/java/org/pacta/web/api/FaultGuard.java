package org.pacta.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost: whatever breaks below becomes a problem with an id, never a stack trace. */
final class FaultGuard extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (Exception bug) {
      Problem problem = ProblemWriter.fault(bug);
      if (!response.isCommitted()) {
        response.resetBuffer();
        ProblemWriter.write(response, problem);
      }
    }
  }
}
