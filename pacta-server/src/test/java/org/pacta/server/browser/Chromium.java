package org.pacta.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

/** Debian's chromium with a profile of its own; nothing is ever downloaded. */
final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final int SCRIPT_BLOCKED = 2;
  private static final Duration PAGE_LOAD_MAX = Duration.ofSeconds(60);

  private static final Duration DELETE_MAX = Duration.ofSeconds(10);
  private static final Duration DELETE_AGAIN = Duration.ofMillis(50);

  private Chromium() {}

  /** Skips the test on a machine without the browser, never in continuous integration. */
  static void required() {
    boolean integration = System.getenv("CI") != null;
    Assumptions.assumeTrue(integration || Files.exists(PROGRAM), "skipped: no chromium");
  }

  /** A new browser with an empty profile, which goes with it. */
  static ChromeDriver open(boolean script) {
    System.setProperty("SE_OFFLINE", "true");
    System.setProperty("SE_AVOID_STATS", "true");
    Path profile = profile();
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .withEnvironment(Map.of("TMPDIR", profile.toString()))
            .build();
    var driver = new Tidy(service, options(script, profile), profile);
    driver.manage().timeouts().pageLoadTimeout(PAGE_LOAD_MAX);
    return driver;
  }

  private static ChromeOptions options(boolean script, Path profile) {
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
        "--user-data-dir=" + profile.resolve("profile"));
    if (!script) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", SCRIPT_BLOCKED));
    }
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory("pacta-chromium-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A browser that leaves neither processes nor files behind, however the tests end. */
  private static final class Tidy extends ChromeDriver {
    private final Path profile;
    private final Thread atExit = new Thread(this::end);

    Tidy(ChromeDriverService service, ChromeOptions options, Path profile) {
      super(service, options);
      this.profile = profile;
      Runtime.getRuntime().addShutdownHook(atExit);
    }

    @Override
    public void quit() {
      end();
      Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void end() {
      super.quit();
      long until = System.nanoTime() + DELETE_MAX.toNanos();
      // The last processes of the browser still write while they end.
      while (Files.exists(profile) && System.nanoTime() < until) {
        if (!FileSystemUtils.deleteRecursively(profile.toFile())) {
          LockSupport.parkNanos(DELETE_AGAIN.toNanos());
        }
      }
    }
  }
}
