package org.pacta.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Reads the list of hashed file names that the asset build wrote. */
public final class AssetManifest {
  private static final String PLACE = "/static/assets/manifest.properties";

  private AssetManifest() {}

  /**
   * The addresses of style sheet and script.
   *
   * @throws IllegalStateException when the jar was built without them
   */
  public static Assets read() {
    Properties names = new Properties();
    try (InputStream in = AssetManifest.class.getResourceAsStream(PLACE)) {
      if (in == null) {
        throw new IllegalStateException("no " + PLACE + ": run pacta-web/assets/build.sh");
      }
      names.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Assets(
        "/assets/" + names.getProperty("app.css"), "/assets/" + names.getProperty("app.mjs"));
  }
}
