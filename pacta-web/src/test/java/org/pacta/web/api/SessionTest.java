package org.pacta.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.web.api.ApiClient.Reply;

/** Signing in and out for programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {
  private ApiServer server;

  @BeforeAll
  void start() {
    server = ApiServer.shared();
  }

  private Reply signIn(String name, String password) {
    return server
        .stranger()
        .send(
            "POST",
            "/api/v1/sessions",
            "{\"sign_in_name\":\"" + name + "\",\"password\":\"" + password + "\"}",
            Map.of());
  }

  private Reply me(String token) {
    return server
        .stranger()
        .send("GET", "/api/v1/me", "", Map.of("Authorization", "Bearer " + token));
  }

  @Test
  void aTokenWorksUntilItsOwnerSignsOut() {
    Reply session = signIn("case", "specimen");
    assertThat(session.status()).isEqualTo(201);
    assertThat(session.answer().headers().map()).doesNotContainKey("set-cookie");
    String token = session.text("/token");
    assertThat(me(token).text("/sign_in_name")).isEqualTo("case");
    assertThat(
            server
                .stranger()
                .send(
                    "DELETE",
                    "/api/v1/sessions/current",
                    "",
                    Map.of("Authorization", "Bearer " + token))
                .status())
        .isEqualTo(204);
    assertThat(me(token).status()).isEqualTo(401);
  }

  @Test
  void withoutATokenNothingIsAnsweredButHowToSignIn() {
    for (String path : new String[] {"/api/v1/me", "/api/v1/requests", "/api/v1/nothing"}) {
      Reply refused = server.stranger().get(path.equals("/api/v1/nothing") ? "/api/v1/work" : path);
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
      assertThat(refused.text("/type")).isEqualTo("urn:pacta:problem:sign-in-needed");
    }
    assertThat(me("no-such-token").header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void aWrongPasswordIsRefusedWithoutSayingWhichAndThenThrottled() {
    assertThat(signIn("nobody", "x").text("/code")).isEqualTo("name-or-password-wrong");
    Reply last = signIn("desk", "x");
    for (int i = 0; i < 10 && last.status() != 429; i++) {
      assertThat(last.text("/code")).isEqualTo("name-or-password-wrong");
      last = signIn("desk", "x");
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
  }

  @Test
  void aMissingFieldIsNamed() {
    Reply refused =
        server.stranger().send("POST", "/api/v1/sessions", "{\"sign_in_name\":\"x\"}", Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("/password");
  }
}
