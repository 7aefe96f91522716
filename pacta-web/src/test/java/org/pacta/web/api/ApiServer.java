package org.pacta.web.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.node.Node;
import org.pacta.node.TestNode;
import org.pacta.node.officer.Officer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The API of a test node in a real server on a free loopback port. */
final class ApiServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final TestNode people;
  private final URI home;
  private final Contract contract = new Contract();

  private static @Nullable ApiServer shared;

  /** One server of the requesting side for all tests that need no other; it ends with the JVM. */
  static synchronized ApiServer shared() {
    ApiServer running = shared;
    if (running == null) {
      running = new ApiServer(new TestNode("KZ", TestAgreements.FOLDER));
      shared = running;
    }
    return running;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(ApiConfiguration.class)
  static class TestApplication {}

  ApiServer(TestNode people) {
    this.people = people;
    Node node = people.node;
    context =
        new SpringApplicationBuilder(TestApplication.class)
            .properties(
                Map.of(
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "spring.main.banner-mode", "off",
                    "spring.jmx.enabled", "false"))
            .initializers(made -> {
              var beans = made.getBeanFactory();
              beans.registerSingleton("clock", Clock.systemUTC());
              beans.registerSingleton("officers", node.officers());
              beans.registerSingleton("authorities", node.authorities());
              beans.registerSingleton("treaties", node.treaties());
              beans.registerSingleton("requests", node.requests());
              beans.registerSingleton("drafts", node.drafts());
              beans.registerSingleton("replies", node.replies());
              beans.registerSingleton("disclosures", node.disclosures());
              beans.registerSingleton("records", node.records());
              beans.registerSingleton("outbox", node.outbox());
              beans.registerSingleton("repeats", node.repeats());
            })
            .run();
    home =
        URI.create(
            "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  TestNode people() {
    return people;
  }

  /** A program of {@code officer}. */
  ApiClient client(Officer officer) {
    return new ApiClient(home, contract, people.node.officers().issueToken(officer, Instant.now()));
  }

  /** A program that has not signed in. */
  ApiClient stranger() {
    return new ApiClient(home, contract, "");
  }

  @Override
  public void close() {
    context.close();
  }
}
