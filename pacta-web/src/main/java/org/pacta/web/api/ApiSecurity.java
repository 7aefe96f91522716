package org.pacta.web.api;

import java.time.Clock;
import org.pacta.node.act.Repeats;
import org.pacta.node.officer.Officers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Who may reach the API at all: a bearer token for everything but signing in and the API document.
 * No cookie, no session, so no CSRF.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ApiSecurity {
  /** Before the pages' chain, which takes everything that is left. */
  static final int ORDER = 10;

  /** RFC 6750, 3.1: a token was sent, but it has ended or never was. */
  private static final String INVALID_TOKEN = ", error=\"invalid_token\"";

  @Bean
  @Order(ORDER)
  SecurityFilterChain apiChain(HttpSecurity http, Officers officers, Repeats repeats, Clock clock)
      throws Exception {
    return http.securityMatcher("/api/**")
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> anonymous.principal("nobody"))
        .authorizeHttpRequests(calls ->
            calls
                .requestMatchers(HttpMethod.POST, "/api/v1/sessions")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(refusals ->
            refusals.authenticationEntryPoint((request, response, _) -> {
              String ended = BearerTokens.token(request).isPresent() ? INVALID_TOKEN : "";
              response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"pacta\"" + ended);
              ProblemWriter.write(
                  response,
                  Problem.of(
                      ProblemCode.SIGN_IN_NEEDED,
                      "Send Authorization: Bearer with a live token from POST /api/v1/sessions."));
            }))
        .addFilterBefore(new BearerTokens(officers, clock), BasicAuthenticationFilter.class)
        .addFilterBefore(new FaultGuard(), SecurityContextHolderFilter.class)
        .addFilterAfter(new BodyLimit(), AuthorizationFilter.class)
        .addFilterAfter(new RepeatGuard(repeats, clock), BodyLimit.class)
        .build();
  }
}
