package org.pacta.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Everything under {@code /api} that is not there: a problem, not a page. */
@RestController
class UnknownResource {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  UnknownResource(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @RequestMapping("/api/**")
  ResponseEntity<Problem> unknown(HttpServletRequest request) {
    Set<String> offered = methodsOffered(request);
    if (offered.isEmpty()) {
      return ProblemAdvice.answer(Problems.notFound());
    }
    var problem =
        ProblemAdvice.answer(
            Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "Use one of the methods in Allow."));
    return ResponseEntity.status(problem.getStatusCode())
        .headers(problem.getHeaders())
        .header(HttpHeaders.ALLOW, String.join(", ", offered))
        .body(problem.getBody());
  }

  private Set<String> methodsOffered(HttpServletRequest request) {
    var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
    Set<String> methods = new TreeSet<>();
    mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(entry -> entry.getValue().getBeanType() != UnknownResource.class)
        .map(Map.Entry::getKey)
        .filter(info -> matches(info, path))
        .flatMap(info -> info.getMethodsCondition().getMethods().stream())
        .forEach(method -> methods.add(method.name()));
    return methods;
  }

  private static boolean matches(RequestMappingInfo info, PathContainer path) {
    var patterns = info.getPathPatternsCondition();
    return patterns != null
        && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
  }
}
