package org.pacta.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.server.browser.TwoNodes.Side;

/** Pages beside the story: every role's Work, what is refused to whom, errors, narrow screens. */
class PagesTest {
  private static final int NARROW_PIXELS = 320;

  @Test
  void everyRoleSeesItsOwnWorkAndNoMore() {
    Visitor.with(
        "roles",
        true,
        visitor -> {
          visitor.as(Side.KZ, "aigul");
          String draft = RequestForm.start(visitor).casePath();
          for (String person : List.of("bolat", "dana", "erlan")) {
            visitor.as(Side.KZ, person).open("/work").picture("60-work-" + person);
            visitor.open("/requests").open("/agreements").open("/records");
          }
          visitor.as(Side.KZ, "farida").open("/work").sees("Your role sees no case content");
          visitor.picture("60-work-farida");
          for (String path : List.of(draft, draft + "/timeline", "/requests", "/records")) {
            visitor.open(path);
            assertThat(visitor.text()).as(path).doesNotContain("PCT-", "ERIKSSON");
          }
          visitor.open(draft).sees("Page not found");
          visitor.picture("61-not-found");
        });
  }

  @Test
  void wrongAddressesAndPasswordsAreAnsweredInWords() {
    Visitor.with(
        "errors",
        true,
        visitor -> {
          visitor.open("/sign-in").type("name", "aigul").type("password", "no").press("Sign in");
          visitor.sees("There is a problem");
          assertThat(visitor.value("name")).isEqualTo("aigul");
          visitor.picture("62-wrong-password");
          visitor.open("/work").sees("Sign in");
          visitor.as(Side.KZ, "aigul").open("/no-such-page").sees("Page not found");
          visitor.open("/requests/nonsense").sees("Page not found");
          visitor.open("/agreements/none-2000").sees("Page not found");
          visitor.open("/requests?text=nothing-has-this").sees("No request matches");
          visitor.picture("63-no-match");
          visitor.open("/requests?page=99999999999&sort=x&state=y");
          visitor.picture("64-odd-query");
          RequestForm request = RequestForm.start(visitor);
          visitor.open(request.path() + "/check").press("Submit for release");
          visitor.sees("There is a problem");
          visitor.picture("65-empty-draft-submitted");
        });
  }

  @Test
  void narrowScreensNeedNoSidewaysScrolling() {
    Visitor.with(
        "narrow",
        true,
        visitor -> {
          visitor.as(Side.KZ, "aigul");
          RequestForm request = RequestForm.start(visitor);
          visitor.open(request.path() + "/form");
          request.form().ask(RequestForm.SUBJECT + " and through several other invented places");
          visitor
              .driver()
              .executeCdpCommand(
                  "Emulation.setDeviceMetricsOverride",
                  Map.of(
                      "width",
                      NARROW_PIXELS,
                      "height",
                      800,
                      "deviceScaleFactor",
                      1,
                      "mobile",
                      true));
          for (String path :
              List.of(
                  "/work",
                  "/requests",
                  request.casePath(),
                  request.casePath() + "/timeline",
                  request.path() + "/handling",
                  request.path() + "/check",
                  "/agreements/" + TwoNodes.AGREEMENT,
                  "/records")) {
            visitor.open(path);
            Object wide =
                visitor
                    .driver()
                    .executeScript(
                        "return document.scrollingElement.scrollWidth > " + NARROW_PIXELS);
            assertThat(wide).as("wider than the screen: " + path).isEqualTo(false);
            visitor.picture("70-narrow" + path.replaceAll("[0-9a-f-]{30,}", "x").replace('/', '-'));
          }
        });
  }
}
