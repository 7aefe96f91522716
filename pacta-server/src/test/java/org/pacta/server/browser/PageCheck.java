package org.pacta.server.browser;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * What must hold on every page whatever it shows: axe finds nothing serious, nothing is refused by
 * the content security policy, nothing is wrong in the console, nothing is fetched from elsewhere.
 * Problems are collected, so that one run names all of them.
 */
final class PageCheck {
  private static final Pattern REQUESTED =
      Pattern.compile("Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]+)\"");
  private static final Pattern LEAVES = Pattern.compile("^(http|ws)s?:");
  private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27,}");
  // A form that comes back with problems is answered by such a status; the browser notes it.
  private static final Pattern DOCUMENT_STATUS =
      Pattern.compile("Failed to load resource: the server responded with a status of 4\\d\\d");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final ChromeDriver driver;
  private final Set<String> origins;
  private final boolean script;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> problems = new LinkedHashSet<>();
  private final Set<String> moderate = new LinkedHashSet<>();

  /**
   * @param script false: the browser runs no script, so axe, which is one, looks at the page as it
   *     stands there in another browser
   */
  PageCheck(ChromeDriver driver, Set<String> origins, boolean script) {
    this.driver = driver;
    this.origins = Set.copyOf(origins);
    this.script = script;
  }

  /** Looks at the page shown now; each state of a page goes through axe once. */
  void page() {
    console();
    network();
    String state = state();
    if (seen.add(state)) {
      axe(state);
    }
  }

  /** Every problem found so far, one a line. */
  List<String> problems() {
    return new ArrayList<>(problems);
  }

  /** What axe holds to be moderate or minor: to be read, not to fail. */
  List<String> moderate() {
    return new ArrayList<>(moderate);
  }

  private String state() {
    Object marks =
        driver.executeScript(
            """
            return [location.pathname, document.title.split(' – ')[0],
              ...['.govuk-error-summary', '.pacta-decision--denied', '.pacta-decision--held',
                '.pacta-decision--permitted', '.govuk-notification-banner', 'table', 'form']
                .filter(mark => document.querySelector(mark))].join(' ');
            """);
    return IDENTITY.matcher(String.valueOf(marks)).replaceAll("…");
  }

  private void axe(String state) {
    ChromeDriver looking = script ? driver : Twin.running().showing(driver);
    Results results = new AxeBuilder().setLegacyMode(true).analyze(looking);
    for (Rule rule : results.getViolations()) {
      String line =
          "axe %s %s: %s (%s) at %s"
              .formatted(
                  rule.getImpact(),
                  rule.getId(),
                  rule.getHelp(),
                  state,
                  rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList());
      (GRAVE.contains(rule.getImpact()) ? problems : moderate).add(line);
    }
  }

  private void console() {
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      boolean status =
          entry.getMessage().contains(" - ") && DOCUMENT_STATUS.matcher(entry.getMessage()).find();
      if (!status) {
        problems.add("console: " + entry.getLevel() + " " + entry.getMessage());
      }
    }
  }

  private void network() {
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      Matcher request = REQUESTED.matcher(entry.getMessage());
      while (request.find()) {
        String url = request.group(1);
        boolean own = origins.stream().anyMatch(origin -> url.startsWith(origin + "/"));
        // The browser's own pages (chrome:) and what a page carries in itself (data:) stay inside.
        if (!own && LEAVES.matcher(url).find()) {
          problems.add("a request left the node: " + url);
        }
      }
    }
  }
}
