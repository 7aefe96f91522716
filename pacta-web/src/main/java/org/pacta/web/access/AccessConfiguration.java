package org.pacta.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import java.time.Clock;
import java.util.Set;
import org.pacta.node.officer.Officers;
import org.pacta.web.page.Pages;
import org.pacta.web.page.WebSettings;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Wires the access to pages: deny by default. */
@Configuration(proxyBeanMethods = false)
@Import(SignInController.class)
public class AccessConfiguration {
  /** The content security policy of every answer; nothing inline, nothing from elsewhere. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src"
          + " 'self'";

  // After the chains of the REST API and the partner endpoint, which match their own paths first.
  private static final int LAST = 1000;

  @Bean
  @Order(LAST)
  SecurityFilterChain pageAccess(HttpSecurity http, Pages pages, WebSettings settings) {
    SignInAnswers answers = new SignInAnswers(pages, settings);
    NotLetIn notLetIn = new NotLetIn(pages);
    http.authorizeHttpRequests(requests ->
        requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
            .permitAll()
            .requestMatchers("/assets/**", "/sign-in", "/error", "/livez", "/readyz")
            .permitAll()
            .anyRequest()
            .authenticated());
    http.formLogin(form ->
        form.loginPage("/sign-in")
            .usernameParameter(SignInAnswers.NAME)
            .passwordParameter(SignInAnswers.PASSWORD)
            .successHandler(answers)
            .failureHandler(answers));
    http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"));
    http.exceptionHandling(
        refused -> refused.authenticationEntryPoint(notLetIn).accessDeniedHandler(notLetIn));
    http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
    http.csrf(csrf ->
        csrf.csrfTokenRepository(csrfCookie(settings))
            .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()));
    http.headers(AccessConfiguration::headers);
    return http.build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter((request, response) -> {
          if (!request.getRequestURI().startsWith("/assets/")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
          }
        });
  }

  private static CookieCsrfTokenRepository csrfCookie(WebSettings settings) {
    CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
    cookie.setCookieName("pacta-form-" + settings.cookieSuffix());
    cookie.setCookieCustomizer(
        made -> made.httpOnly(true).sameSite("Lax").path("/").secure(settings.secureCookies()));
    return cookie;
  }

  /** As a bean, so that no other way to sign in is made up by the framework. */
  @Bean
  AuthenticationProvider officerSignIn(Officers officers, Clock clock) {
    return new OfficerSignIn(officers, clock);
  }

  @Bean
  ServletContextInitializer sessionCookie(WebSettings settings) {
    return context -> {
      context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
      context.setSessionTimeout((int) settings.sessionIdle().toMinutes());
      var cookie = context.getSessionCookieConfig();
      cookie.setName("pacta-session-" + settings.cookieSuffix());
      cookie.setHttpOnly(true);
      cookie.setSecure(settings.secureCookies());
      cookie.setAttribute("SameSite", "Lax");
    };
  }
}
