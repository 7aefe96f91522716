package org.pacta.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.pacta.node.act.KeptAnswer;
import org.pacta.node.act.KeyedCall;
import org.pacta.node.act.Repeated;
import org.pacta.node.act.Repeats;
import org.pacta.node.officer.Officer;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key}: a POST that is sent again is answered again, and not done again. The act
 * runs inside {@link Repeats}' transaction and nothing is sent to the caller before its commit.
 */
final class RepeatGuard extends OncePerRequestFilter {
  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  /** These change nothing that a repeat could double. */
  private static final Pattern UNGUARDED =
      Pattern.compile("/api/v1/(sessions|agreements/[^/]+/decisions)");

  private static final Pattern PRINTABLE =
      Pattern.compile("[\\x21-\\x7e]{1," + Repeats.KEY_CHARACTERS_MAX + "}");

  private final Repeats repeats;
  private final Clock clock;

  RepeatGuard(Repeats repeats, Clock clock) {
    this.repeats = repeats;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || UNGUARDED.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY);
    if (key == null || !PRINTABLE.matcher(key).matches()) {
      String most =
          "1 to " + Repeats.KEY_CHARACTERS_MAX + " printable ASCII characters, no spaces.";
      ProblemWriter.write(
          response,
          Problem.of(
              ProblemCode.IDEMPOTENCY_KEY_MISSING,
              "Send Idempotency-Key, a new one for each act.",
              List.of(InputProblem.header(KEY, "missing", most))));
      return;
    }
    var call =
        new KeyedCall(
            officerId(), key, request.getRequestURI(), Digests.sha256((ReadRequest) request));
    var buffer = new ContentCachingResponseWrapper(response);
    switch (repeats.once(call, clock.instant(), () -> run(chain, request, buffer))) {
      case Repeated.RanNow _ -> buffer.copyBodyToResponse();
      case Repeated.RanBefore before -> replay(before.answer(), response);
      case Repeated.Running _ -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        ProblemWriter.write(
            response,
            Problem.of(ProblemCode.IN_FLIGHT, "Wait a second and send the same call again."));
      }
      case Repeated.OtherCall _ ->
          ProblemWriter.write(
              response,
              Problem.of(
                  ProblemCode.IDEMPOTENCY_KEY_REUSED,
                  "This key was used for another path or body; use a new one.",
                  List.of(InputProblem.header(KEY, "reused", "Use a new key."))));
    }
  }

  private static Repeats.Ran run(
      FilterChain chain, HttpServletRequest request, ContentCachingResponseWrapper response) {
    try {
      chain.doFilter(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
    var answer =
        new KeptAnswer(
            response.getStatus(),
            Objects.requireNonNullElse(response.getContentType(), ""),
            Objects.requireNonNullElse(response.getHeader(HttpHeaders.ETAG), ""),
            Objects.requireNonNullElse(response.getHeader(HttpHeaders.LOCATION), ""),
            new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    return new Repeats.Ran(answer, fate(answer.status()));
  }

  /**
   * Done acts and the agreement's refusals are kept; what had no effect may be tried again, and
   * what broke or was only half accepted is undone.
   */
  private static Repeats.Fate fate(int status) {
    if (status < 300 || status == ProblemCode.NOT_PERMITTED.status()) {
      return Repeats.Fate.KEEP;
    }
    return status >= 500 || status == ProblemCode.INVALID_FIELDS.status()
        ? Repeats.Fate.UNDO
        : Repeats.Fate.FORGET;
  }

  private static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    if (!answer.etag().isEmpty()) {
      response.setHeader(HttpHeaders.ETAG, answer.etag());
    }
    if (!answer.location().isEmpty()) {
      response.setHeader(HttpHeaders.LOCATION, answer.location());
    }
    if (!answer.contentType().isEmpty()) {
      response.setContentType(answer.contentType());
      response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String officerId() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Officer officer) {
      return officer.id();
    }
    throw new IllegalStateException("only signed-in officers reach this filter");
  }
}
