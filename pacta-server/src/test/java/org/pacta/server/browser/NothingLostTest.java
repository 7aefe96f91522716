package org.pacta.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.pacta.server.browser.TwoNodes.Side;

/** Whatever a person typed comes back: after an error, an ended session, a stale page, a crash. */
class NothingLostTest {
  private static final String TYPED = "Typed before <i>it</i> happened; Қазақстан, Česko";

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void whatCannotBeReadComesBackAsTypedWithAWayToTheField(boolean script) {
    Visitor.with(
        "invalid-" + script,
        script,
        visitor -> {
          visitor.as(Side.KZ, "aigul");
          RequestForm request = RequestForm.start(visitor);
          visitor.open(request.path() + "/about");
          visitor.type("persons[0].familyName", "ERIKSSON").press("Save and continue");
          RequestForm.destroyBy(visitor, "31", "13", "20x9");
          visitor.type("handling.listOfData", TYPED).press("Save and continue");
          assertThat(visitor.driver().getTitle()).startsWith("Error: ");
          assertThat(visitor.value("handling.destroyBy-month")).isEqualTo("13");
          assertThat(visitor.value("handling.destroyBy-year")).isEqualTo("20x9");
          assertThat(visitor.value("handling.listOfData")).isEqualTo(TYPED);
          WebElement link = visitor.find(By.cssSelector(".govuk-error-summary a"));
          link.click();
          visitor.picture("50-error-" + script);
          if (script) {
            assertThat(visitor.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("handling.destroyBy");
          } else {
            assertThat(String.valueOf(visitor.driver().getCurrentUrl()))
                .endsWith("#handling.destroyBy");
          }
        });
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void anEndedSessionKeepsWhatWasTyped(boolean script) {
    Visitor.with(
        "session-" + script,
        script,
        visitor -> {
          visitor.as(Side.KZ, "aigul");
          RequestForm request = RequestForm.start(visitor);
          visitor.open(request.path() + "/ask");
          endSession(visitor);
          visitor.type("ask.facts", TYPED).type("ask.subject", "Late");
          visitor.press("Save and continue").sees("What you typed is kept");
          visitor.picture("51-session-ended-" + script);
          visitor.type("name", "aigul").type("password", "wrong-password").press("Sign in");
          visitor.sees("What you typed is kept");
          visitor.type("name", "aigul").type("password", "pacta-demo").press("Sign in");
          visitor.sees("Nothing was lost");
          visitor.picture("52-resume-" + script);
          visitor.press("Go on where I was");
          visitor.open(request.path() + "/ask");
          assertThat(visitor.value("ask.facts")).isEqualTo(TYPED);
          assertThat(visitor.value("ask.subject")).isEqualTo("Late");
        });
  }

  @Test
  void aStalePageShowsBothVersions() {
    Visitor.with(
        "stale",
        false,
        visitor -> {
          visitor.as(Side.KZ, "aigul");
          RequestForm request = RequestForm.start(visitor);
          visitor.open(request.path() + "/ask");
          String first = visitor.driver().getWindowHandle();
          visitor.driver().switchTo().newWindow(WindowType.TAB);
          visitor.open(request.path() + "/ask").type("ask.subject", "From the second window");
          visitor.press("Save and continue");
          visitor.driver().switchTo().window(first);
          visitor.type("ask.subject", TYPED).press("Save and continue");
          visitor.sees(TYPED, "From the second window", "Nothing was lost");
          visitor.picture("53-stale");
          visitor.press("Keep what I typed").open(request.path() + "/ask");
          assertThat(visitor.value("ask.subject")).isEqualTo(TYPED);
        });
  }

  @Test
  void theOpenDraftIsSavedWhileThePersonTypes() {
    Visitor.with(
        "autosave",
        true,
        visitor -> {
          visitor.as(Side.KZ, "aigul");
          RequestForm request = RequestForm.start(visitor);
          visitor.open(request.path() + "/ask").type("ask.facts", TYPED);
          visitor.until().until(there -> visitor.text().contains("Saved "));
          visitor.picture("54-autosaved");
          String closed = visitor.driver().getWindowHandle();
          visitor.driver().switchTo().newWindow(WindowType.TAB);
          String open = visitor.driver().getWindowHandle();
          visitor.driver().switchTo().window(closed).close();
          visitor.driver().switchTo().window(open);
          visitor.open(request.path() + "/ask");
          assertThat(visitor.value("ask.facts")).isEqualTo(TYPED);
        });
  }

  /** Withdrawing stands for all short letters: they share one page and one way of keeping. */
  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void aShortLetterIsKeptUntilItIsSent(boolean script) {
    Visitor.with(
        "letter-" + script,
        script,
        visitor -> {
          String request = delivered(visitor, script);
          String path = request + "/withdraw";
          visitor.open(path).type("reason", TYPED);
          visitor.picture("56-letter-" + script);
          if (script) {
            visitor.until().until(there -> visitor.text().contains("Saved "));
          } else {
            visitor.press("Keep it for later");
          }
          visitor.open(request).sees("You began to write", "Withdraw the request");
          visitor.picture("57-letter-begun-" + script);
          visitor.open(path);
          assertThat(visitor.value("reason")).as("after a reload").isEqualTo(TYPED);

          endSession(visitor);
          visitor.type("reason", TYPED + "!").press("Keep it for later");
          visitor.sees("What you typed is kept");
          visitor.type("name", "aigul").type("password", "pacta-demo").press("Sign in");
          visitor.press("Go on where I was").open(path);
          assertThat(visitor.value("reason")).as("after the session").isEqualTo(TYPED + "!");

          keptInAnotherWindow(visitor, path);
          visitor
              .press("Withdraw the request")
              .sees("Two windows", TYPED + "!", "Nothing was lost");
          visitor.picture("58-letter-stale-" + script);
          visitor.press("Keep what I typed").open(path);
          assertThat(visitor.value("reason")).as("of both versions").isEqualTo(TYPED + "!");

          visitor.press("Withdraw the request").sees("Withdraw the request: done.");
          assertThat(visitor.text()).doesNotContain("You began to write");
        });
  }

  private static void keptInAnotherWindow(Visitor visitor, String path) {
    String first = visitor.driver().getWindowHandle();
    visitor.driver().switchTo().newWindow(WindowType.TAB);
    visitor.open(path).type("reason", "Two windows").press("Keep it for later");
    visitor.driver().close();
    visitor.driver().switchTo().window(first);
  }

  private static String delivered(Visitor visitor, boolean script) {
    visitor.as(Side.KZ, "aigul");
    RequestForm request = RequestForm.start(visitor);
    visitor.open(request.path() + "/form");
    request.form().ask("Kept letters " + script).about().handling();
    visitor.press("Submit for release");
    visitor.as(Side.KZ, "bolat").open(request.casePath() + "/release");
    visitor.press("Release the request");
    visitor.as(Side.KZ, "aigul").await(request.casePath(), "Delivered");
    return request.casePath();
  }

  private static void endSession(Visitor visitor) {
    visitor.driver().manage().getCookies().stream()
        .map(Cookie::getName)
        .filter(name -> name.startsWith("pacta-session"))
        .forEach(name -> visitor.driver().manage().deleteCookieNamed(name));
  }
}
