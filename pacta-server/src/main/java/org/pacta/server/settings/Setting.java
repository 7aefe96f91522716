package org.pacta.server.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting of a node, in the order in which they are printed. */
public enum Setting {
  DATA(
      "data", "./data/node", "folder for keys, embedded database and everything else that is kept"),
  PARTY("party", "", "the Party this node serves, as the agreement files name it, such as KZ"),
  NODE_NAME("node-name", "", "what people call this node; default: Pacta and the Party"),
  AGREEMENTS("agreements", "", "folder of agreement files; default: the ones delivered with Pacta"),
  NATIONAL_LAW(
      "national-law",
      "",
      "files with the national law of Parties to judge by as well, separated by commas"),
  REGISTER(
      "register",
      "",
      "file with authorities, people, national law and notes; adds what is not there yet"),
  TIME_ZONE("time-zone", "UTC", "zone in which pages show times, such as Asia/Almaty"),
  HTTP_ADDRESS("http-address", "127.0.0.1", "address of pages and REST API"),
  HTTP_PORT("http-port", "8080", "port of pages and REST API"),
  SECURE_COOKIES("secure-cookies", "false", "true when people reach the pages by HTTPS"),
  SESSION_IDLE("session-idle", "PT30M", "a session ends after this without a request (ISO 8601)"),
  PARTNER_ADDRESS("partner-address", "127.0.0.1", "address of the endpoint for other nodes"),
  PARTNER_PORT("partner-port", "8443", "port of the endpoint for other nodes (mutual TLS)"),
  PARTNER_ENDPOINT(
      "partner-endpoint",
      "",
      "HTTPS address by which other nodes reach it; default: address, port"),
  PARTNER_CARD("partner-card", "", "trust cards of partners to import, separated by commas"),
  PARTNER_RETRY("partner-retry", "standard", "standard: 1 s to 5 min; quick: for demonstrations"),
  PARTNER_WAITING_MAX(
      "partner-waiting-max",
      "PT4H",
      "a message that waits longer for its receipt is made known to people (ISO 8601)"),
  DATABASE_URL(
      "database-url",
      "",
      "JDBC address of an own PostgreSQL 15 or later; default: the embedded one"),
  DATABASE_USER("database-user", "pacta", "user of the own PostgreSQL"),
  DATABASE_PASSWORD("database-password", "", "its password; not accepted as a flag"),
  CLOCK_OFFSET("clock-offset", "PT0S", "demonstrations only: the node's clock is ahead by this"),
  SAMPLE_PEOPLE("sample-people", "false", "demonstrations only: adds invented people"),
  STOP_WITH_INPUT("stop-with-input", "false", "stops when standard input ends");

  private static final String ENVIRONMENT_PREFIX = "PACTA_";

  private final String key;
  private final String standard;
  private final String help;

  Setting(String key, String standard, String help) {
    this.key = key;
    this.standard = standard;
    this.help = help;
  }

  /** Name as a flag (with two dashes) and in the file. */
  public String key() {
    return key;
  }

  /** Value when nobody gives one; empty: none. */
  public String standard() {
    return standard;
  }

  /** One line for the operator. */
  public String help() {
    return help;
  }

  /** A secret is never printed and never taken from the command line, which others can read. */
  public boolean secret() {
    return this == DATABASE_PASSWORD;
  }

  /** Name in the environment, such as {@code PACTA_HTTP_PORT}. */
  public String environmentName() {
    return ENVIRONMENT_PREFIX + key.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  static Optional<Setting> withKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static Optional<Setting> withEnvironmentName(String name) {
    return Arrays.stream(values())
        .filter(setting -> setting.environmentName().equals(name))
        .findFirst();
  }
}
