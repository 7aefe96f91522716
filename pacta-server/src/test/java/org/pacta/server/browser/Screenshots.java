package org.pacta.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of whole pages below {@code target/browser}. */
final class Screenshots {
  private static final Path FOLDER = Path.of("target", "browser");
  private static final int HEIGHT_MAX = 8_000;

  private Screenshots() {}

  static void take(ChromeDriver driver, String name) {
    Map<String, Object> clip =
        Map.of(
            "x",
            0,
            "y",
            0,
            "scale",
            1,
            "width",
            pixels(driver, "return document.documentElement.clientWidth"),
            "height",
            Math.min(pixels(driver, "return document.documentElement.scrollHeight"), HEIGHT_MAX));
    Object data =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
            .get("data");
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name + ".png"), Base64.getDecoder().decode((String) data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int pixels(ChromeDriver driver, String script) {
    return driver.executeScript(script) instanceof Number number ? number.intValue() : HEIGHT_MAX;
  }
}
