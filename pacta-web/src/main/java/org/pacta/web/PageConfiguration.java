package org.pacta.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.pacta.node.party.Authorities;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.LetterDrafts;
import org.pacta.node.request.Replies;
import org.pacta.node.request.Requests;
import org.pacta.node.treaty.Treaties;
import org.pacta.web.access.AccessConfiguration;
import org.pacta.web.agreement.AgreementController;
import org.pacta.web.answer.AnswerCheckController;
import org.pacta.web.answer.AnswerController;
import org.pacta.web.casefile.CaseActController;
import org.pacta.web.casefile.CaseController;
import org.pacta.web.casefile.CaseDesk;
import org.pacta.web.casefile.LetterDesk;
import org.pacta.web.casefile.PersonalDataController;
import org.pacta.web.casefile.ReleaseController;
import org.pacta.web.casefile.ReleaseDoors;
import org.pacta.web.casefile.TextActController;
import org.pacta.web.compose.DraftCheckController;
import org.pacta.web.compose.DraftController;
import org.pacta.web.compose.DraftDesk;
import org.pacta.web.compose.DraftStepController;
import org.pacta.web.error.ErrorController;
import org.pacta.web.page.AssetManifest;
import org.pacta.web.page.ChromeMaker;
import org.pacta.web.page.Clauses;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Pages;
import org.pacta.web.page.WebSettings;
import org.pacta.web.page.Words;
import org.pacta.web.records.RecordsController;
import org.pacta.web.requestlist.ListDesk;
import org.pacta.web.requestlist.RequestListController;
import org.pacta.web.work.WorkController;
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
@Import({
  AccessConfiguration.class,
  ErrorController.class,
  WorkController.class,
  RequestListController.class,
  DraftController.class,
  DraftStepController.class,
  DraftCheckController.class,
  CaseController.class,
  CaseActController.class,
  TextActController.class,
  ReleaseController.class,
  PersonalDataController.class,
  AnswerController.class,
  AnswerCheckController.class,
  AgreementController.class,
  RecordsController.class
})
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

  @Bean
  DraftDesk draftDesk(
      Requests requests, Treaties treaties, Authorities authorities, PageTools tools) {
    return new DraftDesk(requests, treaties, authorities, tools);
  }

  @Bean
  CaseDesk caseDesk(
      Requests requests, Treaties treaties, Authorities authorities, PageTools tools) {
    return new CaseDesk(requests, treaties, authorities, tools);
  }

  @Bean
  ListDesk listDesk(Requests requests, Treaties treaties, Authorities authorities) {
    return new ListDesk(requests, treaties, authorities);
  }

  @Bean
  LetterDesk letterDesk(LetterDrafts drafts, PageTools tools) {
    return new LetterDesk(drafts, tools);
  }

  @Bean
  ReleaseDoors releaseDoors(Drafts drafts, Replies replies, Requests requests, Clock clock) {
    return new ReleaseDoors(drafts, replies, requests, clock);
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
