package org.pacta.web;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.pacta.node.database.Database;
import org.pacta.node.database.TestDatabase;
import org.pacta.node.journal.Journal;
import org.pacta.node.officer.Officers;
import org.pacta.node.officer.Role;
import org.pacta.node.party.Authorities;
import org.pacta.node.treaty.Treaties;
import org.pacta.web.page.WebSettings;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages in a real server on a free loopback port, over a real database. */
public final class PageServer implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  static final String PASSWORD = "specimen-password";

  private final ConfigurableApplicationContext context;
  private final URI home;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(PageConfiguration.class)
  static class TestApplication {}

  PageServer() {
    Database database = new Database(TestDatabase.fresh().source());
    Journal journal = new Journal(database);
    Authorities authorities = new Authorities(database, journal, "KZ");
    authorities.enter("kz-mia", "KZ", "Ministry of Internal Affairs", true, NOW);
    Officers officers = new Officers(database, journal, new SecureRandom());
    officers.add("officer", "Specimen Officer", "kz-mia", Set.of(Role.CASE_OFFICER), PASSWORD, NOW);
    context =
        new SpringApplicationBuilder(TestApplication.class)
            .properties(
                Map.of(
                    "server.port",
                    "0",
                    "server.address",
                    "127.0.0.1",
                    "spring.main.banner-mode",
                    "off"))
            .initializers(made -> {
              var beans = made.getBeanFactory();
              beans.registerSingleton("officers", officers);
              beans.registerSingleton(
                  "treaties",
                  new Treaties(org.pacta.agreement.NoAgreements.folder(), database, journal));
              beans.registerSingleton("clock", Clock.fixed(NOW, ZoneId.of("UTC")));
              beans.registerSingleton("random", new SecureRandom());
              beans.registerSingleton("webSettings", settings());
            })
            .run();
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    home = URI.create("http://127.0.0.1:" + port + "/");
  }

  private static WebSettings settings() {
    return new WebSettings(
        "Kazakhstan",
        "Sample data: invented persons and cases.",
        ZoneId.of("UTC"),
        "kz",
        false,
        Duration.ofMinutes(30));
  }

  Browser browser() {
    return new Browser(home);
  }

  @Override
  public void close() {
    context.close();
  }
}
