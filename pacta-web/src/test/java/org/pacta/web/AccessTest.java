package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.TestNode;
import org.pacta.node.officer.Role;
import org.pacta.web.Browser.Visit;
import org.pacta.web.access.AccessConfiguration;

class AccessTest {
  @SuppressWarnings("NullAway.Init") // set before the first test
  private static TestNode node;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private static PageServer server;

  @BeforeAll
  static void start() throws Exception {
    node = new TestNode("KZ", AgreementFolder.load(Path.of("../agreements")));
    server = new PageServer(node, "KZ");
  }

  @AfterAll
  static void stop() {
    server.close();
    node.close();
  }

  @Test
  void sendsStrictHeadersOnEveryPage() {
    var headers = server.browser().open("/sign-in").answer().headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValue(AccessConfiguration.CONTENT_SECURITY_POLICY);
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.allValues("Set-Cookie"))
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void keepsAssetsForGood() {
    Browser browser = server.browser();
    String style = browser.open("/sign-in").page().select("link[rel=stylesheet]").attr("href");
    Visit sheet = browser.open(style);
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.answer().headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable", "max-age=31536000");
  }

  @Test
  void showsNothingToStrangers() {
    for (String path : List.of("/work", "/requests", "/records", "/nowhere", "/agreements/x")) {
      assertThat(server.browser().open(path).heading()).as(path).isEqualTo("Sign in");
    }
  }

  @Test
  void saysWhatIsWrongAtTheTopAndAtTheField() {
    Visit again = server.browser().signIn("case", "wrong");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.page().title()).startsWith("Error: ");
    assertThat(again.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#name");
    assertThat(again.page().select("#name-error").text()).contains("not right");
    assertThat(again.page().select("#name").val()).isEqualTo("case");
  }

  @Test
  void readsLikeNotFoundWhereNothingIs() {
    Browser browser = server.browser();
    browser.signIn("case", PageServer.PASSWORD);
    Visit nowhere = browser.open("/nowhere");
    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.heading()).isEqualTo("Page not found");
    assertThat(nowhere.page().select(".pacta-header__acting").text())
        .contains("KZ contact point", "Specimen case", "case officer");
  }

  @Test
  void losesNothingTypedWhenTheSessionHasEnded() {
    Browser browser = server.browser();
    Visit work = browser.signIn("case", PageServer.PASSWORD);
    String token = work.page().select("input[name=_csrf]").val();
    browser.endSession();
    String typed = "Two lines\r\nof \"text\" & <more>";
    Visit signIn =
        browser.post(
            "/requests/x/draft/ask",
            Map.of("_csrf", List.of(token), "facts", List.of(typed), "topics", List.of("a", "b")));
    assertThat(signIn.status()).isEqualTo(401);
    assertThat(signIn.page().text()).contains("What you typed is kept");
    Visit wrong = browser.submit(signIn, "/sign-in", Map.of("name", "case", "password", "wrong"));
    Visit resume =
        browser.submit(wrong, "/sign-in", Map.of("name", "case", "password", PageServer.PASSWORD));
    assertThat(resume.heading()).isEqualTo("Nothing was lost");
    assertThat(resume.page().select("input[name=facts]").val()).isEqualTo(typed);
    assertThat(resume.page().select("input[name=topics]").eachAttr("value"))
        .containsExactly("a", "b");
    assertThat(resume.page().select("form[action$=/requests/x/draft/ask]")).hasSize(1);
  }

  @Test
  void offersAFormAgainWhoseTokenIsOutOfDate() {
    Browser browser = server.browser();
    browser.signIn("case", PageServer.PASSWORD);
    Visit resume =
        browser.post(
            "/requests/x/draft/ask", Map.of("_csrf", List.of("old"), "facts", List.of("kept")));
    assertThat(resume.heading()).isEqualTo("Nothing was lost");
    assertThat(resume.page().select("input[name=facts]").val()).isEqualTo("kept");
  }

  @Test
  void takesNoSessionThatWasThereBefore() {
    Browser browser = server.browser();
    browser.plant("pacta-session-kz", "planted");
    browser.open("/sign-in");
    String before = browser.cookie("pacta-session-kz");
    browser.signIn("case", PageServer.PASSWORD);
    assertThat(browser.cookie("pacta-session-kz"))
        .isNotEmpty()
        .isNotEqualTo("planted")
        .isNotEqualTo(before);
  }

  @Test
  void aSessionThatWasLeftOpensNothingMore() {
    Browser browser = server.browser();
    Visit work = browser.signIn("case", PageServer.PASSWORD);
    String left = browser.cookie("pacta-session-kz");
    browser.submit(work, "/sign-out", Map.of());
    Browser thief = server.browser();
    thief.plant("pacta-session-kz", left);
    assertThat(thief.open("/work").heading()).isEqualTo("Sign in");
  }

  @Test
  void signingOutNeedsItsToken() {
    Browser browser = server.browser();
    browser.signIn("case", PageServer.PASSWORD);
    browser.post("/sign-out", Map.of("_csrf", List.of("forged")));
    assertThat(browser.open("/work").heading()).isEqualTo("Work");
  }

  @Test
  void signsOut() {
    Browser browser = server.browser();
    Visit work = browser.signIn("case", PageServer.PASSWORD);
    assertThat(browser.submit(work, "/sign-out", Map.of()).page().text())
        .contains("You have signed out");
    assertThat(browser.open("/work").heading()).isEqualTo("Sign in");
  }

  @Test
  void throttlesGuessing() {
    node.person("guessed", "kz-cp", Role.CASE_OFFICER);
    Browser browser = server.browser();
    Visit last = browser.open("/sign-in");
    for (int failures = 0; failures < 7; failures++) {
      last = browser.signIn("guessed", "wrong");
    }
    assertThat(last.page().select("#name-error").text()).contains("Too many failed sign-ins");
  }
}
