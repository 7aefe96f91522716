package org.pacta.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.pacta.server.browser.TwoNodes.Side;
import org.pacta.server.demo.SamplePeople;

/** One browser that one or several people use in turn; every page they see is checked. */
final class Visitor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  private final TwoNodes nodes = TwoNodes.running();
  private final ChromeDriver driver;
  private final PageCheck check;
  private final Map<String, Set<Cookie>> sessions = new HashMap<>();
  private Side side = Side.KZ;
  private String person = "";

  private Visitor(boolean script) {
    driver = Chromium.open(script);
    check =
        new PageCheck(
            driver,
            Stream.of(Side.values()).map(nodes::address).collect(Collectors.toSet()),
            script);
  }

  /** Runs a test in a browser of its own; a failure leaves a picture of the page behind. */
  static void with(String name, boolean script, Consumer<Visitor> test) {
    Chromium.required();
    try (var visitor = new Visitor(script)) {
      try {
        test.accept(visitor);
      } catch (RuntimeException | AssertionError e) {
        Screenshots.take(visitor.driver, "failed-" + name);
        throw e;
      }
      visitor.check.moderate().forEach(System.out::println);
      assertThat(String.join("\n", visitor.check.problems())).as("problems of the pages").isEmpty();
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  /** From now on this person sits at the browser; signs in at the first time. */
  Visitor as(Side node, String name) {
    sessions.put(side + person, driver.manage().getCookies());
    driver.manage().deleteAllCookies();
    side = node;
    person = name;
    Set<Cookie> kept = sessions.get(side + person);
    if (kept == null) {
      signIn(name);
    } else {
      kept.forEach(cookie -> driver.manage().addCookie(cookie));
    }
    return this;
  }

  /** Types name and password on the sign-in page and sends them. */
  Visitor signIn(String name) {
    open("/sign-in");
    return type("name", name).type("password", SamplePeople.PASSWORD).press("Sign in");
  }

  Visitor open(String path) {
    driver.get(nodes.address(side) + path);
    check.page();
    return this;
  }

  /** Follows the first link with exactly these words. */
  Visitor follow(String words) {
    return leave(find(By.xpath("//main//a[normalize-space()='" + words + "']")));
  }

  /** Presses the first visible button with exactly these words. */
  Visitor press(String words) {
    return leave(
        driver.findElements(By.xpath("//main//button[normalize-space()='" + words + "']")).stream()
            .filter(button -> !"-1".equals(button.getDomAttribute("tabindex")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + words + " in: " + text())));
  }

  /** Clicks something that leads to another page, and waits for that page. */
  Visitor leave(WebElement element) {
    WebElement page = driver.findElement(By.tagName("html"));
    element.click();
    arrived(page);
    return this;
  }

  /** Waits until the page that {@code page} was the root of has gone, and checks the new one. */
  void arrived(WebElement page) {
    until().until(there -> gone(page));
    until().until(there -> "complete".equals(driver.executeScript("return document.readyState")));
    check.page();
  }

  // While pages change the driver may answer with other errors than a stale element: gone as well.
  private static boolean gone(WebElement page) {
    try {
      page.isEnabled();
      return false;
    } catch (WebDriverException e) {
      return true;
    }
  }

  Visitor type(String name, String text) {
    WebElement field = find(By.name(name));
    field.clear();
    field.sendKeys(text);
    return this;
  }

  /** Ticks a box or chooses a radio button, unless it is so already. */
  Visitor choose(String name, String value) {
    WebElement box = find(By.cssSelector("input[name='%s'][value='%s']".formatted(name, value)));
    if (!box.isSelected()) {
      box.click();
    }
    return this;
  }

  /** Takes a tick away. */
  Visitor untick(String name, String value) {
    WebElement box = find(By.cssSelector("input[name='%s'][value='%s']".formatted(name, value)));
    if (box.isSelected()) {
      box.click();
    }
    return this;
  }

  Visitor select(String name, String value) {
    new Select(find(By.name(name))).selectByValue(value);
    return this;
  }

  /** What a field holds. */
  String value(String name) {
    return String.valueOf(find(By.name(name)).getDomProperty("value"));
  }

  WebElement find(By by) {
    return driver.findElements(by).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + by + " at " + path() + ": " + text()));
  }

  /** The words of the main part of the page. */
  String text() {
    return driver.findElement(By.tagName("main")).getText();
  }

  /** The words of the newest decision or refusal shown. */
  String decision() {
    return find(By.cssSelector(".pacta-decision")).getText();
  }

  /** Asserts that the main part of the page says all this. */
  Visitor sees(String... words) {
    assertThat(text()).as(path()).contains(words);
    return this;
  }

  /** Opens a page again and again until it says this, bounded. */
  Visitor await(String path, String words) {
    until()
        .withMessage(words + " at " + path)
        .until(there -> {
          driver.get(nodes.address(side) + path);
          return text().contains(words);
        });
    check.page();
    return this;
  }

  /** The path of the page shown. */
  String path() {
    String url = String.valueOf(driver.getCurrentUrl());
    return url.startsWith("http") ? java.net.URI.create(url).getPath() : url;
  }

  /** Keeps a picture of the page. */
  Visitor picture(String name) {
    Screenshots.take(driver, name);
    return this;
  }

  WebDriverWait until() {
    var wait = new WebDriverWait(driver, PATIENCE, POLL);
    wait.ignoring(StaleElementReferenceException.class);
    return wait;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
