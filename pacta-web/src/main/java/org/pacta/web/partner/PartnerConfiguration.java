package org.pacta.web.partner;

import java.time.Clock;
import org.pacta.node.exchange.Inbox;
import org.pacta.node.exchange.LocalNode;
import org.pacta.node.exchange.Partners;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Wires the partner endpoint. Needs beans {@link Inbox}, {@link Partners}, {@link LocalNode},
 * {@link PartnerAddress} and {@link Clock}; the {@link PartnerConnector} bean names the port after
 * the start.
 */
@Configuration(proxyBeanMethods = false)
public class PartnerConfiguration {
  private static final int BEFORE_PAGES_AND_API = 10;

  @Bean
  PartnerConnector partnerConnector(
      PartnerAddress address, LocalNode local, Partners partners, Clock clock) {
    return new PartnerConnector(address, local.keys().tls(), partners, clock);
  }

  @Bean
  PartnerController partnerController(Inbox inbox, Clock clock) {
    return new PartnerController(inbox, clock);
  }

  @Bean
  FilterRegistrationBean<PartnerGate> partnerGate(PartnerConnector connector) {
    FilterRegistrationBean<PartnerGate> gate =
        new FilterRegistrationBean<>(new PartnerGate(connector));
    gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return gate;
  }

  /**
   * No officer, session or form is behind these requests; the TLS key and the signatures are the
   * authentication.
   */
  @Bean
  @Order(BEFORE_PAGES_AND_API)
  SecurityFilterChain partnerAccess(HttpSecurity http) {
    return http.securityMatcher("/partner/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }
}
