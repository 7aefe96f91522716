package org.pacta.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Officers;
import org.pacta.node.officer.Role;
import org.pacta.node.officer.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out for programs. */
@RestController
@RequestMapping("/api/v1")
class Sessions {
  private final Officers officers;
  private final Clock clock;

  Sessions(Officers officers, Clock clock) {
    this.officers = officers;
    this.clock = clock;
  }

  /** Name and password of an officer. */
  record Credentials(@Nullable String signInName, @Nullable String password) {}

  /**
   * A token, shown once.
   *
   * @param expiresAt when it ends by itself
   */
  record Session(String token, String tokenType, Instant expiresAt, Person officer) {}

  /** A signed-in officer. */
  record Person(
      String id,
      String signInName,
      String displayName,
      String authority,
      String authorityName,
      List<Role> roles) {
    static Person of(Officer officer) {
      return new Person(
          officer.id(),
          officer.signInName(),
          officer.displayName(),
          officer.authority(),
          officer.authorityName(),
          officer.roles().stream().sorted().toList());
    }
  }

  @PostMapping("/sessions")
  ResponseEntity<?> signIn(@RequestBody Credentials credentials) {
    String name = Fields.needed(credentials.signInName(), "/sign_in_name");
    String password = Fields.needed(credentials.password(), "/password");
    Instant now = clock.instant();
    return switch (officers.signIn(name, password, now)) {
      case SignIn.Accepted(Officer officer) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(
                  new Session(
                      officers.issueToken(officer, now),
                      "Bearer",
                      now.plus(Officers.TOKEN_LIFE),
                      Person.of(officer)));
      case SignIn.Refused _ ->
          ProblemAdvice.answer(
              Problem.of(ProblemCode.NAME_OR_PASSWORD_WRONG, "Check both and try again."));
      case SignIn.Throttled(Instant until) -> throttled(Duration.between(now, until));
    };
  }

  private static ResponseEntity<Problem> throttled(Duration wait) {
    var problem =
        ProblemAdvice.answer(
            Problem.of(ProblemCode.THROTTLED, "Wait as long as Retry-After says."));
    return ResponseEntity.status(problem.getStatusCode())
        .headers(problem.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
        .body(problem.getBody());
  }

  @DeleteMapping("/sessions/current")
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    BearerTokens.token(request).ifPresent(officers::revokeToken);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/me")
  Person me(Caller caller) {
    return Person.of(caller.officer());
  }
}
