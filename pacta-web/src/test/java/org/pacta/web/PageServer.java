package org.pacta.web;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.pacta.node.Node;
import org.pacta.node.TestNode;
import org.pacta.web.page.WebSettings;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages of a whole node in a real server on a free loopback port, over a real database. */
public final class PageServer implements AutoCloseable {
  /** The password of every invented person of a {@link TestNode}. */
  static final String PASSWORD = "specimen";

  private final ConfigurableApplicationContext context;
  private final URI home;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(PageConfiguration.class)
  static class TestApplication {}

  PageServer(TestNode node, String name) {
    this(node.node, name);
  }

  PageServer(Node node, String name) {
    context =
        new SpringApplicationBuilder(TestApplication.class)
            .properties(
                Map.of(
                    "server.port",
                    System.getProperty("pacta.test.port." + name, "0"),
                    "server.address",
                    "127.0.0.1",
                    "spring.main.banner-mode",
                    "off",
                    "logging.level.root",
                    "warn"))
            .initializers(made -> offer(made.getBeanFactory(), node, name))
            .run();
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    home = URI.create("http://127.0.0.1:" + port + "/");
  }

  private static void offer(ConfigurableListableBeanFactory beans, Node node, String name) {
    beans.registerSingleton("officers", node.officers());
    beans.registerSingleton("authorities", node.authorities());
    beans.registerSingleton("treaties", node.treaties());
    beans.registerSingleton("records", node.records());
    beans.registerSingleton("requests", node.requests());
    beans.registerSingleton("drafts", node.drafts());
    beans.registerSingleton("replies", node.replies());
    beans.registerSingleton("letterDrafts", node.letterDrafts());
    beans.registerSingleton("disclosures", node.disclosures());
    beans.registerSingleton("clock", Clock.systemUTC());
    beans.registerSingleton("random", new SecureRandom());
    beans.registerSingleton(
        "webSettings",
        new WebSettings(
            name,
            "Demonstration: all persons and cases are invented.",
            ZoneId.of("UTC"),
            name.toLowerCase(java.util.Locale.ROOT),
            false,
            Duration.ofMinutes(30)));
  }

  /** Every route of the pages. */
  RequestMappingHandlerMapping mapping() {
    return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  URI home() {
    return home;
  }

  Browser browser() {
    return new Browser(home);
  }

  /** A browser in which somebody has signed in. */
  Browser browser(String signInName) {
    Browser browser = browser();
    browser.signIn(signInName, PASSWORD);
    return browser;
  }

  @Override
  public void close() {
    context.close();
  }
}
