package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Role;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.RequestState;
import org.pacta.node.request.Samples;
import org.pacta.web.Browser.Visit;

/** Short letters on the pages of a case: whatever was typed is there again, without JavaScript. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterDraftPagesTest {
  private static final long PATIENCE_SECONDS = 20;
  private static final String TYPED = "Two lines\nof \"text\" & <b>more</b>; Česko";

  @SuppressWarnings("NullAway.Init") // set before the first test
  private TestNode kz;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private TestNode cz;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private PageServer kzPages;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private PageServer czPages;

  @BeforeAll
  void twoStates() throws Exception {
    AgreementFolder agreements = AgreementFolder.load(Path.of("../agreements"));
    kz = new TestNode("KZ", agreements);
    cz = new TestNode("CZ", agreements);
    kz.trusts(cz);
    cz.trusts(kz);
    kz.node.start();
    cz.node.start();
    kzPages = new PageServer(kz, "KZ");
    czPages = new PageServer(cz, "CZ");
  }

  @AfterAll
  void stop() {
    kzPages.close();
    czPages.close();
    kz.close();
    cz.close();
  }

  @Test
  void aLetterPutAsideIsThereAfterSigningOutAndIn() {
    String path = "/requests/" + delivered() + "/withdraw";
    Browser officer = kzPages.browser("case");
    Visit form = officer.open(path);
    PageRules.check(form);
    Visit kept = officer.submit(form, "/withdraw", Map.of("reason", TYPED, "then", "stay"));
    assertThat(kept.page().text()).contains("Kept.", "You began to write", "Withdraw the request");
    PageRules.check(kept);
    officer.submit(kept, "/sign-out", Map.of());
    Visit again = kzPages.browser("case").open(path);
    assertThat(text(again, "reason")).isEqualTo(TYPED);
    assertThat(again.page().text()).contains("only you see it");
  }

  @Test
  void anEndedSessionKeepsTheLetter() {
    String path = "/requests/" + delivered() + "/withdraw";
    Browser officer = kzPages.browser("case");
    Visit form = officer.open(path);
    officer.endSession();
    Visit signIn = officer.submit(form, "/withdraw", Map.of("reason", TYPED, "then", "stay"));
    assertThat(signIn.status()).isEqualTo(401);
    Visit resume =
        officer.submit(signIn, "/sign-in", Map.of("name", "case", "password", PageServer.PASSWORD));
    officer.submit(resume, "/withdraw", Map.of());
    assertThat(text(officer.open(path), "reason")).isEqualTo(TYPED);
  }

  @Test
  void twoWindowsShowBothVersions() {
    String path = "/requests/" + delivered() + "/withdraw";
    Browser officer = kzPages.browser("case");
    Visit mine = officer.open(path);
    Visit other = officer.open(path);
    officer.submit(other, "/withdraw", Map.of("reason", "From the other window", "then", "stay"));
    Visit stale = officer.submit(mine, "/withdraw", Map.of("reason", TYPED));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().text()).contains("From the other window", "Nothing was lost");
    PageRules.check(stale);
    assertThat(officer.open("/requests/" + path.split("/")[2]).page().text())
        .as("nothing was sent")
        .contains("Delivered");
    officer.submit(stale, "/withdraw", Map.of());
    assertThat(text(officer.open(path), "reason")).isEqualTo(TYPED);
  }

  @Test
  void aLetterThatTheCaseNoLongerTakesCanBeReadAndDropped() {
    UUID id = delivered();
    String path = "/requests/" + id + "/withdraw";
    Browser officer = kzPages.browser("case");
    Visit mine = officer.open(path);
    CaseView view = view(kz, id);
    done(
        kz.node
            .requests()
            .withdraw(kz.caseOfficer, id, view.summary().version(), "By program", Instant.now()));
    Visit declined = officer.submit(mine, "/withdraw", Map.of("reason", TYPED));
    assertThat(declined.status()).isEqualTo(422);
    assertThat(text(declined, "reason")).isEqualTo(TYPED);
    Visit kept = officer.open(path);
    PageRules.check(kept);
    assertThat(kept.page().text()).contains("no longer fits");
    assertThat(kept.page().select("main button").eachText()).containsExactly("Drop what I wrote");
    officer.submit(kept, "/withdraw", Map.of("then", "discard"));
    assertThat(officer.open(path).status()).isEqualTo(404);
  }

  @Test
  void whatASecondPersonSendsBackIsWhereTheAuthorGoesOnAndTheReasonIsKeptToo() {
    UUID id = delivered();
    asked(id);
    String path = "/requests/" + id;
    Browser officer = kzPages.browser("case");
    officer.submit(
        officer.open(path + "/give-information"), "/give-information", Map.of("text", TYPED));
    Browser approver = kzPages.browser("approver");
    Visit look = approver.open(path + "/information/release");
    Visit returning =
        approver.post(
            path + "/information/release",
            Map.of(
                "_csrf", List.of(look.page().select("main input[name=_csrf]").val()),
                "case", List.of(look.page().select("main input[name=case]").val()),
                "version", List.of("0"),
                "reason", List.of("Name the source"),
                "then", List.of("stay")));
    assertThat(returning.page().text()).contains("Return the additional information");
    Visit again = approver.open(path + "/information/release");
    assertThat(again.value("reason")).isEqualTo("Name the source");
    approver.post(
        path + "/information/release",
        Map.of(
            "_csrf", List.of(again.page().select("main input[name=_csrf]").val()),
            "case", List.of(again.page().select("main input[name=case]").val()),
            "version", List.of(again.page().select("main input[name=version]").val()),
            "reason", List.of("Name the source"),
            "then", List.of("return")));
    assertThat(text(officer.open(path + "/give-information"), "text")).isEqualTo(TYPED);
    assertThat(approver.open(path).page().text()).doesNotContain("You began to write");
  }

  @Test
  void aRefusedPassingOnKeepsWhatWasTyped() {
    UUID id = delivered();
    String path = "/requests/" + id + "/personal-data";
    Browser officer = kzPages.browser("case");
    Visit tab = officer.open("/requests/" + id);
    Visit kept =
        officer.post(
            path,
            Map.of(
                "_csrf", List.of(tab.page().select("input[name=_csrf]").val()),
                "recipientKind", List.of("third_state"),
                "recipient", List.of("Utopia"),
                "reason", List.of(TYPED),
                "then", List.of("stay")));
    assertThat(kept.status()).isEqualTo(200);
    assertThat(officer.open(path).value("recipient")).isEqualTo("Utopia");
  }

  @Test
  void nobodyElseReadsIt() {
    UUID id = delivered();
    String path = "/requests/" + id + "/withdraw";
    Browser officer = kzPages.browser("case");
    officer.submit(officer.open(path), "/withdraw", Map.of("reason", TYPED, "then", "stay"));
    kz.person("second", "kz-cp", Role.CASE_OFFICER);
    assertThat(kzPages.browser("second").open(path).value("reason")).isEmpty();
    for (String other : List.of("admin", "dpo")) {
      assertThat(kzPages.browser(other).open(path).status()).as(other).isEqualTo(404);
    }
  }

  /** What a text field holds, with its line ends. */
  private static String text(Visit visit, String id) {
    return visit.page().select("textarea#" + id).get(0).wholeText().strip();
  }

  private void asked(UUID id) {
    await(() -> cz.node.requests().find(cz.dutyDesk, id, Instant.now()) instanceof Answer.Done<?>);
    CaseView arrived = done(cz.node.requests().find(cz.dutyDesk, id, Instant.now()));
    CaseView taken =
        done(cz.node.requests().take(cz.dutyDesk, id, arrived.summary().version(), Instant.now()));
    done(
        cz.node
            .requests()
            .askForInformation(
                cz.dutyDesk, id, taken.summary().version(), "Which plate?", Instant.now()));
    await(() -> view(kz, id).summary().state() == RequestState.INFORMATION_ASKED);
  }

  private UUID delivered() {
    CaseView draft =
        done(kz.node.drafts().start(kz.caseOfficer, TestNode.AGREEMENT, Instant.now()));
    UUID id = draft.summary().id();
    int version = draft.summary().version();
    CaseView written =
        done(kz.node.drafts().save(kz.caseOfficer, id, version, Samples.request(), Instant.now()));
    CaseView submitted =
        done(
            kz.node
                .drafts()
                .submit(kz.caseOfficer, id, written.summary().version(), Instant.now()));
    done(kz.node.drafts().release(kz.approver, id, submitted.summary().version(), Instant.now()));
    await(() -> view(kz, id).summary().state() == RequestState.DELIVERED);
    return id;
  }

  private static CaseView view(TestNode node, UUID id) {
    return done(node.node.requests().find(node.caseOfficer, id, Instant.now()));
  }

  private static <T> T done(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<T>) answer).value();
  }

  private static void await(BooleanSupplier fact) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!fact.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited long enough").isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
