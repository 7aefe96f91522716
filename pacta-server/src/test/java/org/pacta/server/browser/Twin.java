package org.pacta.server.browser;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A second browser, with scripts, that shows a page as it stands in one without: the same document
 * and style sheets, none of the page's scripts. So axe, which is a script, can look at it. One for
 * the whole test JVM; ends with it.
 */
final class Twin {
  private static final Pattern SCRIPT = Pattern.compile("(?is)<script\\b.*?</script>");
  private static final Pattern PATH = Pattern.compile("(?<=[0-9])/.*$");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static @Nullable Twin running;

  private final ChromeDriver driver = Chromium.open(true);

  private Twin() {}

  static synchronized Twin running() {
    Twin twin = running;
    if (twin == null) {
      twin = new Twin();
      running = twin;
    }
    return twin;
  }

  /** Shows what {@code other} shows now. */
  ChromeDriver showing(ChromeDriver other) {
    String url = Objects.requireNonNull(other.getCurrentUrl());
    String html = SCRIPT.matcher(Objects.requireNonNull(other.getPageSource())).replaceAll("");
    // Any page of the same node will do: style sheets are found from there.
    driver.get(PATH.matcher(url).replaceFirst("/sign-in"));
    driver.executeCdpCommand("Page.setDocumentContent", Map.of("frameId", frame(), "html", html));
    new WebDriverWait(driver, PATIENCE)
        .withMessage("style sheets of " + url)
        .until(there ->
            driver.executeScript(
                """
                return document.readyState === 'complete'
                  && [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet);
                """));
    return driver;
  }

  private String frame() {
    Map<?, ?> tree =
        (Map<?, ?>) driver.executeCdpCommand("Page.getFrameTree", Map.of()).get("frameTree");
    Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(tree).get("frame");
    return String.valueOf(Objects.requireNonNull(frame).get("id"));
  }
}
