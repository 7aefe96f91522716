package org.pacta.server.node;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pacta.node.Node;
import org.pacta.node.act.Repeats;
import org.pacta.node.database.Database;
import org.pacta.node.duty.Duties;
import org.pacta.node.exchange.Inbox;
import org.pacta.node.exchange.LocalNode;
import org.pacta.node.exchange.Outbox;
import org.pacta.node.exchange.Partners;
import org.pacta.node.information.Disclosures;
import org.pacta.node.journal.Journal;
import org.pacta.node.officer.Officers;
import org.pacta.node.party.Authorities;
import org.pacta.node.personaldata.TransferRecords;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.LetterDrafts;
import org.pacta.node.request.Replies;
import org.pacta.node.request.Requests;
import org.pacta.node.treaty.Treaties;
import org.pacta.server.settings.ServeSettings;
import org.pacta.web.page.WebSettings;
import org.pacta.web.partner.PartnerAddress;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Pages, REST API and partner endpoint over the doors of a wired node: all that Spring does. */
final class WebServer implements AutoCloseable {
  private static final String REQUEST_BODY_MAX = "2MB";

  private final ConfigurableApplicationContext context;

  private WebServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts listening; when this returns, people and partners are answered. */
  static WebServer start(ServeSettings settings, Node node, LocalNode local, Clock clock) {
    var application = new SpringApplication(WebConfiguration.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false); // RunningNode stops everything in order
    application.setDefaultProperties(
        Map.of(
            "logging.level.root", "warn",
            "logging.level.org.pacta", "info",
            // What they would say of a failed start, we say in words.
            "logging.level.org.apache.catalina.util.LifecycleBase", "off",
            "logging.level.org.springframework.boot.diagnostics", "off",
            "logging.level.org.springframework.boot.web.server", "error"));
    application.addInitializers(context -> {
      // First, so that no variable of the machine changes what the operator was shown.
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("pacta", properties(settings)));
      offer((GenericApplicationContext) context, settings, node, local, clock);
    });
    try {
      return new WebServer(application.run());
    } catch (RuntimeException e) {
      throw portInUse(e)
          .<RuntimeException>map(port ->
              new NodeStartException(
                  "Port " + port + " is in use. Choose another with --http-port or --partner-port.",
                  e))
          .orElse(e);
    }
  }

  /** The port that could not be had, when that is why the start failed. */
  private static Optional<Integer> portInUse(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException inUse) {
        return Optional.of(inUse.getPort());
      }
      if (cause instanceof ConnectorStartFailedException failed) {
        return Optional.of(failed.getPort());
      }
    }
    return Optional.empty();
  }

  /** The port people reach, also when the settings left the choice to the machine. */
  int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }

  private static void offer(
      GenericApplicationContext context,
      ServeSettings settings,
      Node node,
      LocalNode local,
      Clock clock) {
    offer(context, WebSettings.class, () -> pageSettings(settings));
    offer(context, ServeSettings.class, () -> settings);
    offer(
        context,
        PartnerAddress.class,
        () -> new PartnerAddress(settings.partner().address(), settings.partner().port()));
    offer(context, Clock.class, () -> clock);
    offer(context, SecureRandom.class, SecureRandom::new);
    offer(context, LocalNode.class, () -> local);
    offer(context, Node.class, () -> node);
    offer(context, Journal.class, node::journal);
    offer(context, Officers.class, node::officers);
    offer(context, Authorities.class, node::authorities);
    offer(context, Treaties.class, node::treaties);
    offer(context, TransferRecords.class, node::records);
    offer(context, Drafts.class, node::drafts);
    offer(context, Replies.class, node::replies);
    offer(context, Requests.class, node::requests);
    offer(context, LetterDrafts.class, node::letterDrafts);
    offer(context, Disclosures.class, node::disclosures);
    offer(context, Inbox.class, node::inbox);
    offer(context, Outbox.class, node::outbox);
    offer(context, Partners.class, node::partners);
    offer(context, Duties.class, node::duties);
    offer(context, Repeats.class, node::repeats);
    offer(context, Database.class, node::database);
  }

  // The doors are closed by RunningNode, in its order, never by Spring.
  private static <T> void offer(
      GenericApplicationContext context, Class<T> door, Supplier<T> supplier) {
    context.registerBean(door, supplier, definition -> definition.setDestroyMethodName(""));
  }

  private static WebSettings pageSettings(ServeSettings settings) {
    boolean demonstration = settings.demonstration().samplePeople();
    return new WebSettings(
        settings.identity().nodeName(),
        demonstration ? "Demonstration: all persons and cases are invented." : "",
        settings.identity().zone(),
        settings.identity().party().toLowerCase(Locale.ROOT),
        settings.http().secureCookies(),
        settings.http().sessionIdle());
  }

  private static Map<String, Object> properties(ServeSettings settings) {
    return Map.ofEntries(
        Map.entry("server.address", settings.http().address()),
        Map.entry("server.port", settings.http().port()),
        Map.entry("server.shutdown", "graceful"),
        Map.entry("server.server-header", ""),
        Map.entry("server.tomcat.max-http-form-post-size", REQUEST_BODY_MAX),
        Map.entry("server.tomcat.max-swallow-size", REQUEST_BODY_MAX),
        Map.entry("server.error.include-stacktrace", "never"),
        Map.entry("server.error.include-message", "never"),
        Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
        Map.entry("spring.threads.virtual.enabled", true),
        Map.entry("spring.jmx.enabled", false),
        Map.entry("spring.web.resources.add-mappings", false),
        Map.entry("management.endpoints.web.exposure.include", "health"),
        Map.entry("management.endpoints.web.base-path", "/internal"),
        Map.entry("management.endpoint.health.probes.enabled", true),
        Map.entry("management.endpoint.health.probes.add-additional-paths", true),
        Map.entry("management.endpoint.health.show-details", "never"),
        Map.entry("management.endpoint.health.group.readiness.include", "readinessState,node"),
        Map.entry("management.health.defaults.enabled", false));
  }
}
