package org.pacta.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The settings of one node, checked.
 *
 * @param identity who the node is
 * @param data folder of everything that is kept
 * @param law by what the node judges
 * @param register register file to enter at start
 * @param http pages and REST API
 * @param partner the endpoint for other nodes
 * @param database where the rows are kept
 * @param demonstration what only demonstrations use
 */
public record ServeSettings(
    Identity identity,
    Path data,
    Law law,
    Optional<Path> register,
    Http http,
    PartnerLink partner,
    DatabaseChoice database,
    Demonstration demonstration) {

  /**
   * Who the node is.
   *
   * @param party id of the Party as the agreement files name it
   * @param nodeName shown to people and partners
   * @param zone in which pages show times
   */
  public record Identity(String party, String nodeName, ZoneId zone) {}

  /**
   * By what the node judges.
   *
   * @param agreements folder of agreement files; empty: the ones delivered with Pacta
   * @param national files with the national law of Parties, above the agreements they name
   */
  public record Law(Optional<Path> agreements, List<Path> national) {
    public Law {
      national = List.copyOf(national);
    }
  }

  /**
   * Pages and REST API.
   *
   * @param address to listen at
   * @param port to listen at
   * @param secureCookies true behind HTTPS
   * @param sessionIdle a session ends after this without a request
   */
  public record Http(String address, int port, boolean secureCookies, Duration sessionIdle) {}

  /**
   * The endpoint for other nodes.
   *
   * @param address to listen at
   * @param port to listen at
   * @param endpoint by which others reach it
   * @param cards files with the trust cards of partners
   * @param retry how it is tried again
   */
  public record PartnerLink(
      String address, int port, URI endpoint, List<Path> cards, Retry retry) {}

  /**
   * How a message is tried again.
   *
   * @param quick true in demonstrations
   * @param waitingMax after this wait for a receipt people are told
   */
  public record Retry(boolean quick, Duration waitingMax) {}

  /**
   * Where a node keeps what it keeps: all that a program beside it needs.
   *
   * @param data the node's folder
   */
  public record Store(Path data, DatabaseChoice database) {}

  /**
   * Checks only where the node keeps its rows.
   *
   * @throws SettingsException naming the first setting that is wrong
   */
  public static Store store(GivenSettings given) {
    var read = new TypedReader(given);
    return new Store(read.path(Setting.DATA), database(read));
  }

  /** Where the rows are kept. */
  public sealed interface DatabaseChoice {
    /** The node's own server, in the data folder. */
    record Embedded() implements DatabaseChoice {}

    /** A server the operator runs. */
    record External(String url, String user, String password) implements DatabaseChoice {
      /** Never the password. */
      @Override
      public String toString() {
        return "External[" + user + "]";
      }
    }
  }

  /**
   * What only demonstrations use.
   *
   * @param clockOffset how far the node's clock is ahead
   * @param samplePeople whether invented people are added
   * @param stopWithInput whether the node stops when its standard input ends
   */
  public record Demonstration(Duration clockOffset, boolean samplePeople, boolean stopWithInput) {}

  /**
   * Checks what was given.
   *
   * @throws SettingsException naming the first setting that is wrong
   */
  public static ServeSettings of(GivenSettings given) {
    var read = new TypedReader(given);
    String party = read.required(Setting.PARTY);
    if (!party.matches("[A-Za-z][A-Za-z0-9-]{0,31}")) {
      throw read.wrong(Setting.PARTY, "a Party's id, such as KZ");
    }
    return new ServeSettings(
        new Identity(party, read.text(Setting.NODE_NAME).orElse("Pacta " + party), read.zone()),
        read.path(Setting.DATA),
        new Law(read.text(Setting.AGREEMENTS).map(Path::of), read.paths(Setting.NATIONAL_LAW)),
        read.text(Setting.REGISTER).map(Path::of),
        new Http(
            read.required(Setting.HTTP_ADDRESS),
            read.port(Setting.HTTP_PORT),
            read.yes(Setting.SECURE_COOKIES),
            read.duration(Setting.SESSION_IDLE)),
        partner(read),
        database(read),
        new Demonstration(
            read.duration(Setting.CLOCK_OFFSET),
            read.yes(Setting.SAMPLE_PEOPLE),
            read.yes(Setting.STOP_WITH_INPUT)));
  }

  private static PartnerLink partner(TypedReader read) {
    String address = read.required(Setting.PARTNER_ADDRESS);
    int port = read.port(Setting.PARTNER_PORT);
    String reached =
        read.text(Setting.PARTNER_ENDPOINT).orElse("https://" + address + ":" + port + "/partner");
    URI endpoint;
    try {
      endpoint = URI.create(reached);
    } catch (IllegalArgumentException e) {
      throw read.wrong(Setting.PARTNER_ENDPOINT, "an HTTPS address");
    }
    if (!"https".equals(endpoint.getScheme()) || endpoint.getHost() == null) {
      throw read.wrong(Setting.PARTNER_ENDPOINT, "an HTTPS address");
    }
    return new PartnerLink(
        address,
        port,
        endpoint,
        read.paths(Setting.PARTNER_CARD),
        new Retry(
            read.oneOf(Setting.PARTNER_RETRY, List.of("standard", "quick")).equals("quick"),
            positive(read)));
  }

  private static Duration positive(TypedReader read) {
    Duration longest = read.duration(Setting.PARTNER_WAITING_MAX);
    if (longest.isNegative() || longest.isZero()) {
      throw read.wrong(Setting.PARTNER_WAITING_MAX, "longer than nothing, such as PT4H");
    }
    return longest;
  }

  private static DatabaseChoice database(TypedReader read) {
    Optional<String> url = read.text(Setting.DATABASE_URL);
    if (url.isEmpty()) {
      return new DatabaseChoice.Embedded();
    }
    if (!url.get().startsWith("jdbc:postgresql:")) {
      throw read.wrong(Setting.DATABASE_URL, "a JDBC address that begins jdbc:postgresql:");
    }
    return new DatabaseChoice.External(
        url.get(),
        read.required(Setting.DATABASE_USER),
        read.text(Setting.DATABASE_PASSWORD).orElse(""));
  }
}
