package org.pacta.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/** Writes problems outside of controllers, and logs every problem without data. */
final class ProblemWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

  private ProblemWriter() {}

  static void write(HttpServletResponse response, Problem problem) throws IOException {
    log(problem);
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(WireJson.MAPPER.writeValueAsBytes(problem));
  }

  static void log(Problem problem) {
    LOG.info("{} {} {}", problem.errorId(), problem.code(), problem.status());
  }

  /** A bug of ours: the stack trace goes to the log, the caller gets the id. */
  static Problem fault(Throwable fault) {
    Problem problem =
        Problem.of(
            ProblemCode.FAULT,
            "Nothing was changed. Try again; if it stays, give the operator the error id.");
    LOG.error("{} {}", problem.errorId(), problem.code(), fault);
    return problem;
  }
}
