package org.pacta.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.pacta.server.browser.TwoNodes.Side;
import org.pacta.server.demo.SamplePeople;

/** Everything is reached with Tab and Enter alone. */
class KeyboardTest {
  private static final int TABS_MAX = 60;

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void aPersonSignsInAndOpensACaseWithoutAMouse(boolean script) {
    Visitor.with(
        "keyboard-" + script,
        script,
        visitor -> {
          visitor.as(Side.KZ, "aigul");
          RequestForm request = RequestForm.start(visitor);
          visitor.driver().manage().deleteAllCookies();

          visitor.open("/sign-in");
          tabTo(visitor, "name");
          keys(visitor, "aigul", Keys.TAB, SamplePeople.PASSWORD);
          enter(visitor);
          assertThat(visitor.path()).isEqualTo("/work");

          keys(visitor, Keys.TAB);
          WebElement skip = visitor.driver().switchTo().activeElement();
          assertThat(skip.getText()).isEqualTo("Skip to main content");
          assertThat(skip.isDisplayed()).isTrue();
          keys(visitor, Keys.ENTER);
          keys(visitor, Keys.TAB);
          WebElement next = visitor.driver().switchTo().activeElement();
          assertThat(next.findElements(By.xpath("ancestor::main")))
              .as("focus is in main")
              .hasSize(1);

          visitor.open("/requests");
          tabToLink(visitor, request.casePath());
          enter(visitor);
          assertThat(visitor.path()).startsWith(request.casePath());
        });
  }

  private static void tabTo(Visitor visitor, String name) {
    tab(visitor, "name", name);
  }

  private static void tabToLink(Visitor visitor, String path) {
    tab(visitor, "href", path);
  }

  private static void tab(Visitor visitor, String attribute, String value) {
    for (int tabs = 0; tabs < TABS_MAX; tabs++) {
      keys(visitor, Keys.TAB);
      WebElement active = visitor.driver().switchTo().activeElement();
      if (String.valueOf(active.getDomAttribute(attribute)).startsWith(value)) {
        return;
      }
    }
    throw new AssertionError("not reached by Tab: " + value);
  }

  private static void enter(Visitor visitor) {
    WebElement page = visitor.driver().findElement(By.tagName("html"));
    keys(visitor, Keys.ENTER);
    visitor.arrived(page);
  }

  private static void keys(Visitor visitor, CharSequence... keys) {
    new Actions(visitor.driver()).sendKeys(keys).perform();
  }
}
