package org.pacta.web.api;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what goes wrong around a controller of this package into a problem. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
  @ExceptionHandler
  ResponseEntity<Problem> refused(Refused refused) {
    return answer(refused.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
    return answer(
        Problem.of(
            ProblemCode.MALFORMED_JSON, "The body is missing or is not JSON; send one object."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException other) {
    return answer(
        Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> accept(HttpMediaTypeNotAcceptableException other) {
    return answer(Problem.of(ProblemCode.NOT_ACCEPTABLE, "Send Accept: application/json."));
  }

  /** An id that is none names nothing; a query value of the wrong type is named. */
  @ExceptionHandler
  ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException wrong) {
    boolean query =
        wrong
            .getParameter()
            .hasParameterAnnotation(org.springframework.web.bind.annotation.RequestParam.class);
    return answer(
        query
            ? queryProblem(wrong.getName(), "wrong-type", "Not of the type the API document gives.")
            : Problems.notFound());
  }

  @ExceptionHandler
  ResponseEntity<Problem> missingParameter(MissingServletRequestParameterException missing) {
    return answer(queryProblem(missing.getParameterName(), "missing", "Give this parameter."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> bug(Exception bug) {
    return answer(ProblemWriter.fault(bug));
  }

  private static Problem queryProblem(String name, String code, String detail) {
    return Problem.of(
        ProblemCode.INVALID_FIELDS,
        "Mend the parameters named in errors.",
        List.of(InputProblem.query(name, code, detail)));
  }

  static ResponseEntity<Problem> answer(Problem problem) {
    ProblemWriter.log(problem);
    var response =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.currentVersion() != null) {
      response.eTag(Etags.of(problem.currentVersion()));
    }
    return response.body(problem);
  }
}
