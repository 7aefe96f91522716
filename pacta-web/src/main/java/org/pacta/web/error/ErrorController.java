package org.pacta.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.pacta.web.page.Pages;
import org.pacta.web.page.Section;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Turns every error of the process into a page, or under {@code /api} into problem+json. */
@Controller
@ControllerAdvice
public final class ErrorController
    implements org.springframework.boot.webmvc.error.ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorController.class);
  private static final int ID_BYTES = 4;

  private final Pages pages;
  private final SecureRandom random;

  /** Ids come from {@code random}. */
  public ErrorController(Pages pages, SecureRandom random) {
    this.pages = pages;
    this.random = random;
  }

  /** What does not exist, and what one may not see. */
  @ExceptionHandler(PageNotFoundException.class)
  View notFound() {
    return page(HttpStatus.NOT_FOUND, "");
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    HttpStatus status = status(request);
    String path = text(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    String id = status.is5xxServerError() ? logged(request, path) : "";
    return path.startsWith("/api/") ? problem(status, id) : page(status, id);
  }

  private String logged(HttpServletRequest request, String path) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error("error {} at {}", id, path, fault instanceof Throwable thrown ? thrown : null);
    return id;
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    HttpStatus status = known == null ? HttpStatus.NOT_FOUND : known;
    return status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status;
  }

  private static String text(@Nullable Object attribute) {
    return attribute == null ? "" : attribute.toString();
  }

  private View page(HttpStatus status, String id) {
    ErrorPage page = ErrorWords.page(status, id);
    return pages.page("error/error", page.heading(), Section.NONE, page, status);
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String id) {
    ErrorPage words = ErrorWords.page(status, id);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.whatHappened());
    problem.setType(URI.create("urn:pacta:problem:" + ErrorWords.code(status)));
    problem.setTitle(words.heading());
    if (!id.isEmpty()) {
      problem.setProperty("error_id", id);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
