package org.pacta.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's chromium with a profile of its own; nothing is ever downloaded. */
final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final int SCRIPT_BLOCKED = 2;
  private static final Duration PAGE_LOAD_MAX = Duration.ofSeconds(60);

  private Chromium() {}

  /** Skips the test on a machine without the browser, never in continuous integration. */
  static void required() {
    boolean integration = System.getenv("CI") != null;
    Assumptions.assumeTrue(integration || Files.exists(PROGRAM), "skipped: no chromium");
  }

  /** A new browser with an empty profile. */
  static ChromeDriver open(boolean script) {
    System.setProperty("SE_OFFLINE", "true");
    System.setProperty("SE_AVOID_STATS", "true");
    var options = new ChromeOptions();
    options.setBinary(PROGRAM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en",
        "--window-size=1280,1000",
        "--user-data-dir=" + profile());
    if (!script) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", SCRIPT_BLOCKED));
    }
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    var driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(PAGE_LOAD_MAX);
    return driver;
  }

  private static Path profile() {
    try {
      Path profile = Files.createTempDirectory("pacta-chromium-");
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() ->
                  org.springframework.util.FileSystemUtils.deleteRecursively(profile.toFile())));
      return profile;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
