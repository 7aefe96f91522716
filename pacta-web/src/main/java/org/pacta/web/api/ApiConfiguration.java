package org.pacta.web.api;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * All of the REST API. Whoever imports it must offer the doors of a node, {@link
 * org.pacta.node.act.Repeats} and a {@link Clock} as beans.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  ApiSecurity.class,
  ProblemAdvice.class,
  ContractCalls.class,
  Sessions.class,
  AgreementCalls.class,
  DecisionCalls.class,
  DirectoryCalls.class,
  ListCalls.class,
  RequestCalls.class,
  ActCalls.class,
  ReleaseCalls.class,
  ReplyCalls.class,
  DisclosureCalls.class,
  MessageCalls.class,
  UnknownResource.class
})
public class ApiConfiguration implements WebMvcConfigurer {
  private final Clock clock;

  /** The clock every call is stamped by. */
  public ApiConfiguration(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallArguments(clock));
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new WireConverter());
  }
}
