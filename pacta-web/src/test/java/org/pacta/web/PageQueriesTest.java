package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.Node;
import org.pacta.node.NodeSettings;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.exchange.SenderSettings;
import org.pacta.node.request.CaseView;
import org.pacta.web.Browser.Visit;

/** No page asks the database more than ten times, however many cases there are. */
class PageQueriesTest {
  private static final int QUERIES_PER_PAGE_MAX = 10;
  private static final int DRAFT_COUNT = 30;

  @Test
  void asksTheDatabaseAtMostTenTimesForAPage() throws Exception {
    AgreementFolder agreements = AgreementFolder.load(Path.of("../agreements"));
    try (TestNode kz = new TestNode("KZ", agreements)) {
      CountingSource source = new CountingSource(kz.test.source());
      SenderSettings quiet =
          new SenderSettings(
              Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
      // Not started, so that nothing but the pages asks.
      Node counted =
          new Node(
              new NodeSettings("KZ", kz.local, quiet),
              agreements,
              source,
              new SecureRandom(),
              Clock.systemUTC());
      UUID draft = drafts(kz, counted);
      try (PageServer pages = new PageServer(counted, "KZ")) {
        Browser officer = pages.browser("case");
        String request = "/requests/" + draft;
        for (String path :
            List.of(
                "/work",
                "/requests",
                "/requests?sort=due&order=ascending",
                "/requests/new",
                request,
                request + "/correspondence",
                request + "/timeline",
                request + "/personal-data",
                request + "/draft",
                request + "/draft/form",
                request + "/draft/ask",
                request + "/draft/about",
                request + "/draft/handling",
                request + "/draft/check",
                "/agreements",
                "/agreements/kz-cz-2017",
                "/records")) {
          source.taken();
          Visit visit = officer.open(path);
          int queries = source.taken();
          assertThat(visit.status()).as(path).isEqualTo(200);
          assertThat(queries).as(path).isLessThanOrEqualTo(QUERIES_PER_PAGE_MAX);
        }
      }
    }
  }

  private static UUID drafts(TestNode kz, Node node) {
    UUID last = new UUID(0, 0);
    for (int i = 0; i < DRAFT_COUNT; i++) {
      Answer<CaseView> draft =
          node.drafts().start(kz.caseOfficer, TestNode.AGREEMENT, Instant.now());
      last = ((Answer.Done<CaseView>) draft).value().summary().id();
    }
    return last;
  }
}
