package org.pacta.server.settings;

/** Where the value of a setting came from, the strongest first. */
public enum Origin {
  FLAG("flag"),
  ENVIRONMENT("environment"),
  FILE("file"),
  DEFAULT("default");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
