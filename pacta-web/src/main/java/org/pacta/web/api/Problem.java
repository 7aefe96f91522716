package org.pacta.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it, with what Pacta adds.
 *
 * @param type stable URN of the kind of error
 * @param detail what is wrong and the next step, in words, without the data that was given
 * @param code last part of {@code type}
 * @param errorId also in the node's log
 * @param owner whose matter it is: actor, law, operator or partner
 * @param errors what does not fit, by field; empty for other errors
 * @param decision what the agreement says, when it refuses the act
 * @param roleNeeded when another role is needed
 * @param state the state the case is in, when the act does not fit it
 * @param currentVersion version that is stored now, when the call named another
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String errorId,
    String owner,
    List<InputProblem> errors,
    @Nullable DecisionBody decision,
    @Nullable String roleNeeded,
    @Nullable String state,
    @Nullable Integer currentVersion) {
  private static final int ERROR_ID_CHARACTERS = 8;

  Problem {
    errors = List.copyOf(errors);
  }

  static Problem of(ProblemCode code, String detail) {
    return of(code, detail, List.of());
  }

  static Problem of(ProblemCode code, String detail, List<InputProblem> errors) {
    return new Problem(
        code.type(),
        code.title(),
        code.status(),
        detail,
        code.code(),
        UUID.randomUUID().toString().substring(0, ERROR_ID_CHARACTERS),
        owner(code),
        errors.stream().limit(ApiLimits.PROBLEMS_NAMED_MAX).toList(),
        null,
        null,
        null,
        null);
  }

  Problem with(DecisionBody why) {
    return new Problem(
        type,
        title,
        status,
        detail,
        code,
        errorId,
        owner,
        errors,
        why,
        roleNeeded,
        state,
        currentVersion);
  }

  Problem withRole(String role) {
    return new Problem(
        type,
        title,
        status,
        detail,
        code,
        errorId,
        owner,
        errors,
        decision,
        role,
        state,
        currentVersion);
  }

  Problem withState(String now) {
    return new Problem(
        type,
        title,
        status,
        detail,
        code,
        errorId,
        owner,
        errors,
        decision,
        roleNeeded,
        now,
        currentVersion);
  }

  Problem withVersion(int version) {
    return new Problem(
        type,
        title,
        status,
        detail,
        code,
        errorId,
        owner,
        errors,
        decision,
        roleNeeded,
        state,
        version);
  }

  private static String owner(ProblemCode code) {
    return switch (code) {
      case NOT_PERMITTED -> "law";
      case FAULT -> "operator";
      case MALFORMED_JSON,
          BAD_REQUEST,
          IDEMPOTENCY_KEY_MISSING,
          SIGN_IN_NEEDED,
          NAME_OR_PASSWORD_WRONG,
          ROLE_NEEDED,
          SECOND_PERSON_NEEDED,
          NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          WRONG_STATE,
          IN_FLIGHT,
          STALE,
          BODY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INVALID_FIELDS,
          IDEMPOTENCY_KEY_REUSED,
          IF_MATCH_MISSING,
          THROTTLED ->
          "actor";
    };
  }
}
