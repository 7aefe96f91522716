package org.pacta.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a body once, up to the limit; all that follows works on those bytes. */
final class BodyLimit extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > ApiLimits.BODY_BYTES_MAX) {
      refuse(response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(ApiLimits.BODY_BYTES_MAX + 1);
    if (body.length > ApiLimits.BODY_BYTES_MAX) {
      refuse(response);
      return;
    }
    chain.doFilter(new ReadRequest(request, body), response);
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    String most = "At most " + ApiLimits.BODY_BYTES_MAX + " bytes; send less.";
    ProblemWriter.write(
        response,
        Problem.of(
            ProblemCode.BODY_TOO_LARGE,
            most,
            java.util.List.of(InputProblem.body("", "too-long", most))));
  }
}
