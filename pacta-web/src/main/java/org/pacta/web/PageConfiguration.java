package org.pacta.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.pacta.node.treaty.Treaties;
import org.pacta.web.access.AccessConfiguration;
import org.pacta.web.error.ErrorController;
import org.pacta.web.page.AssetManifest;
import org.pacta.web.page.ChromeMaker;
import org.pacta.web.page.Clauses;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Pages;
import org.pacta.web.page.WebSettings;
import org.pacta.web.page.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Wires the pages. The server imports it and gives the rooms' doors, a {@link Clock}, a {@link
 * SecureRandom} and {@link WebSettings}.
 */
@Configuration(proxyBeanMethods = false)
@Import({AccessConfiguration.class, ErrorController.class})
public class PageConfiguration implements WebMvcConfigurer {
  private static final Duration ASSET_LIFE = Duration.ofDays(365);

  @Bean
  Pages pages(WebSettings settings) {
    return new Pages(new ChromeMaker(settings, AssetManifest.read()));
  }

  @Bean
  PageTools pageTools(Pages pages, WebSettings settings, Treaties treaties, Clock clock) {
    return new PageTools(pages, new Words(settings.zone()), new Clauses(treaties), clock);
  }

  // The names of the files carry their digest, so a copy never grows old.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(ASSET_LIFE).cachePublic().immutable());
  }
}
