package org.pacta.web.error;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Errors in words: what happened and the next step, without what was typed. */
final class ErrorWords {
  private ErrorWords() {}

  static ErrorPage page(HttpStatus status, String id) {
    if (status == HttpStatus.NOT_FOUND) {
      return new ErrorPage(
          "Page not found",
          "There is no such page, or it is not yours to see.",
          "Check the address, or look for the case in the list of requests.",
          id);
    }
    if (status == HttpStatus.CONTENT_TOO_LARGE) {
      return new ErrorPage(
          "This is too large",
          "What was sent is larger than this node takes in one form.",
          "Go back in your browser, shorten the text, and send it again.",
          id);
    }
    if (status.is5xxServerError()) {
      return new ErrorPage(
          "Something went wrong at this node",
          "The page could not be made. Nothing was changed by this, and drafts are kept.",
          "Try again. If it happens again, tell your administrator the number below.",
          id);
    }
    return new ErrorPage(
        "This could not be done",
        "The node did not understand what was sent (" + status.value() + ").",
        "Go back in your browser, load the page again and repeat the step.",
        id);
  }

  static String code(HttpStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
