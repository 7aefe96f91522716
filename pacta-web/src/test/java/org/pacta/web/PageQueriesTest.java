package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.Node;
import org.pacta.node.NodeSettings;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.exchange.SenderSettings;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.RequestState;
import org.pacta.node.request.Samples;
import org.pacta.node.request.ShortLetter;
import org.pacta.web.Browser.Visit;

/** No page asks the database more than ten times, however many cases there are. */
class PageQueriesTest {
  private static final int QUERIES_PER_PAGE_MAX = 10;
  private static final int DRAFT_COUNT = 30;
  private static final int PATIENCE_SECONDS = 20;
  private static final SenderSettings SILENT =
      new SenderSettings(
          Duration.ofSeconds(1),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofHours(1),
          SenderSettings.WAITING_MAX);

  @Test
  void asksTheDatabaseAtMostTenTimesForAPage() throws Exception {
    AgreementFolder agreements = AgreementFolder.load(Path.of("../agreements"));
    try (TestNode kz = new TestNode("KZ", agreements)) {
      CountingSource source = new CountingSource(kz.test.source());
      // Not started, so that nothing but the pages asks.
      Node counted =
          new Node(
              new NodeSettings("KZ", kz.local, SILENT),
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
                "/requests?partner=CZ&due=none&holder=nobody",
                "/requests.csv",
                "/work?due=none",
                "/work.csv",
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
                "/agreements/kz-cz-2017/decisions?unit=9%281%29%2F1",
                "/records",
                "/records?partner=CZ&kind=transfer&destroy=year",
                "/records.csv")) {
          source.taken();
          Visit visit = officer.open(path);
          int queries = source.taken();
          assertThat(visit.status()).as(path).isEqualTo(200);
          assertThat(queries).as(path).isLessThanOrEqualTo(QUERIES_PER_PAGE_MAX);
        }
      }
    }
  }

  @Test
  void asksNoMoreForTheReleaseOfARequest() throws Exception {
    AgreementFolder agreements = AgreementFolder.load(Path.of("../agreements"));
    try (TestNode kz = new TestNode("KZ", agreements)) {
      CountingSource source = new CountingSource(kz.test.source());
      Node counted =
          new Node(
              new NodeSettings("KZ", kz.local, SILENT),
              agreements,
              source,
              new SecureRandom(),
              Clock.systemUTC());
      CaseView draft =
          done(kz.node.drafts().start(kz.caseOfficer, TestNode.AGREEMENT, Instant.now()));
      UUID id = draft.summary().id();
      int version = draft.summary().version();
      CaseView written =
          done(
              kz.node.drafts().save(kz.caseOfficer, id, version, Samples.request(), Instant.now()));
      done(kz.node.drafts().submit(kz.caseOfficer, id, written.summary().version(), Instant.now()));
      try (PageServer pages = new PageServer(counted, "KZ")) {
        String path = "/requests/" + id;
        count(source, pages.browser("approver"), List.of("/work", path, path + "/release"));
      }
    }
  }

  @Test
  void asksNoMoreForAnAnswerAndItsRelease() throws Exception {
    AgreementFolder agreements = AgreementFolder.load(Path.of("../agreements"));
    try (TestNode kz = new TestNode("KZ", agreements);
        TestNode cz = new TestNode("CZ", agreements)) {
      kz.trusts(cz);
      cz.trusts(kz);
      kz.node.start();
      cz.node.start();
      UUID request = received(kz, cz);
      CountingSource source = new CountingSource(cz.test.source());
      Node counted =
          new Node(
              new NodeSettings("CZ", cz.local, SILENT),
              agreements,
              source,
              new SecureRandom(),
              Clock.systemUTC());
      try (PageServer pages = new PageServer(counted, "CZ")) {
        String path = "/requests/" + request;
        UUID id = request;
        CaseView taken = view(cz, id);
        done(
            cz.node
                .letterDrafts()
                .keep(
                    cz.caseOfficer,
                    id,
                    ShortLetter.ASK_MORE,
                    0,
                    Map.of("text", "Which plate?"),
                    Instant.now()));
        CaseView kept =
            done(
                cz.node
                    .replies()
                    .save(
                        cz.caseOfficer,
                        id,
                        taken.summary().version(),
                        Samples.replyInPart(),
                        Instant.now()));
        count(
            source,
            pages.browser("case"),
            List.of(
                path,
                path + "/correspondence",
                path + "/timeline",
                path + "/personal-data",
                path + "/ask-more",
                path + "/forward",
                path + "/answer/questions",
                path + "/answer/handling",
                path + "/answer/check"));
        done(cz.node.replies().submit(cz.caseOfficer, id, kept.summary().version(), Instant.now()));
        count(source, pages.browser("approver"), List.of("/work", path, path + "/answer/release"));
      }
    }
  }

  private static void count(CountingSource source, Browser browser, List<String> paths) {
    for (String path : paths) {
      source.taken();
      Visit visit = browser.open(path);
      int queries = source.taken();
      assertThat(visit.status()).as(path).isEqualTo(200);
      assertThat(queries).as(path).isLessThanOrEqualTo(QUERIES_PER_PAGE_MAX);
    }
  }

  /** A request of one node that the other has received and taken. */
  private static UUID received(TestNode kz, TestNode cz) {
    CaseView draft =
        done(kz.node.drafts().start(kz.caseOfficer, TestNode.AGREEMENT, Instant.now()));
    UUID id = draft.summary().id();
    CaseView written =
        done(
            kz.node
                .drafts()
                .save(
                    kz.caseOfficer,
                    id,
                    draft.summary().version(),
                    Samples.request(),
                    Instant.now()));
    CaseView submitted =
        done(
            kz.node
                .drafts()
                .submit(kz.caseOfficer, id, written.summary().version(), Instant.now()));
    done(kz.node.drafts().release(kz.approver, id, submitted.summary().version(), Instant.now()));
    await(() ->
        kz.node.requests().find(kz.caseOfficer, id, Instant.now())
                instanceof Answer.Done<CaseView> done
            && done.value().summary().state() == RequestState.DELIVERED);
    CaseView arrived = done(cz.node.requests().find(cz.dutyDesk, id, Instant.now()));
    done(cz.node.requests().take(cz.caseOfficer, id, arrived.summary().version(), Instant.now()));
    return id;
  }

  private static CaseView view(TestNode node, UUID id) {
    return done(node.node.requests().find(node.caseOfficer, id, Instant.now()));
  }

  private static <T> T done(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<T>) answer).value();
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("came about in time").isBefore(end);
      LockSupport.parkNanos(20_000_000);
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
