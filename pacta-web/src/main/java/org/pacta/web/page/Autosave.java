package org.pacta.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.ToIntFunction;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.request.CaseView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers the script that saves a form while a person types; no page is made. */
public final class Autosave {
  private static final String ASKED = "X-Pacta-Autosave";
  private static final String VERSION = "X-Pacta-Version";

  private Autosave() {}

  /** Whether the script asks, not the person. */
  public static boolean wanted(HttpServletRequest request) {
    return request.getHeader(ASKED) != null;
  }

  /** The status that tells the script what to say. */
  public static ResponseEntity<Void> answer(Answer<CaseView> saved) {
    return answer(saved, view -> view.summary().version());
  }

  /** The same for anything else that has a version. */
  public static <T> ResponseEntity<Void> answer(Answer<T> saved, ToIntFunction<T> version) {
    return switch (saved) {
      case Answer.Done<T> done ->
          ResponseEntity.noContent()
              .header(VERSION, Integer.toString(version.applyAsInt(done.value())))
              .build();
      case Answer.Declined<T> declined ->
          ResponseEntity.status(
                  declined.failure() instanceof Failure.Stale
                      ? HttpStatus.CONFLICT
                      : HttpStatus.UNPROCESSABLE_CONTENT)
              .build();
    };
  }
}
