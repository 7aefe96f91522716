package org.pacta.server.node;

import org.pacta.node.Node;
import org.pacta.web.PageConfiguration;
import org.pacta.web.api.ApiConfiguration;
import org.pacta.web.partner.PartnerConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Which parts of the web a node has. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PageConfiguration.class, ApiConfiguration.class, PartnerConfiguration.class})
class WebConfiguration {

  /** Ready means: this node can commit. Seen at {@code /readyz} as up or down, without details. */
  @Bean
  HealthIndicator node(Node node) {
    return () -> {
      try {
        node.database().sql().sql("SELECT txid_current()").query(Long.class).single();
        return Health.up().build();
      } catch (RuntimeException e) {
        return Health.down().build();
      }
    };
  }
}
