package org.pacta.web.api;

import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.node.officer.Officer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers {@link Caller} and {@link SeenVersion}. */
final class CallArguments implements HandlerMethodArgumentResolver {
  private static final Pattern STRONG_ETAG = Pattern.compile("\"(\\d{1,9})\"");

  private final Clock clock;

  CallArguments(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class
        || parameter.getParameterType() == SeenVersion.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return parameter.getParameterType() == Caller.class ? caller() : seenVersion(request);
  }

  private Caller caller() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Officer officer)) {
      throw new IllegalStateException("only signed-in officers reach a controller");
    }
    return new Caller(officer, clock.instant());
  }

  private static SeenVersion seenVersion(NativeWebRequest request) {
    String seen = request.getHeader(HttpHeaders.IF_MATCH);
    if (seen == null || seen.strip().equals("*")) {
      throw new Refused(
          Problem.of(
              ProblemCode.IF_MATCH_MISSING,
              "Send If-Match with the ETag of the request you have seen.",
              List.of(InputProblem.header(HttpHeaders.IF_MATCH, "missing", "Name one ETag."))));
    }
    Matcher etag = STRONG_ETAG.matcher(seen.strip());
    if (!etag.matches()) {
      throw new Refused(
          ProblemCode.STALE, "If-Match names no version of this request; read it again.");
    }
    return new SeenVersion(Integer.parseInt(etag.group(1)));
  }
}
