package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Samples;
import org.pacta.web.Browser.Visit;

/**
 * Wrong input on each form of a case: named on top with a link to the field, named at the field,
 * and everything typed is still there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormErrorsTest {
  private static final long PATIENCE_SECONDS = 20;
  private static final String REASON_TOO_LONG = "r".repeat(2_001);
  private static final String TEXT_TOO_LONG = "t".repeat(10_001);
  private static final String SUBJECT_TOO_LONG = "s".repeat(201);

  @SuppressWarnings("NullAway.Init") // set before the first test
  private TestNode kz;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private TestNode cz;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private PageServer kzPages;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private PageServer czPages;

  private String draft = "";
  private String awaiting = "";
  private String sent = "";

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
    draft = "/requests/" + written().summary().id();
    awaiting = "/requests/" + submitted(written()).summary().id();
    CaseView leaving = submitted(written());
    UUID id = leaving.summary().id();
    int version = leaving.summary().version();
    done(kz.node.drafts().release(kz.approver, id, version, Instant.now()));
    await(() -> cz.node.requests().find(cz.dutyDesk, id, Instant.now()) instanceof Answer.Done<?>);
    CaseView arrived = done(cz.node.requests().find(cz.dutyDesk, id, Instant.now()));
    done(cz.node.requests().take(cz.caseOfficer, id, arrived.summary().version(), Instant.now()));
    sent = "/requests/" + id;
  }

  @AfterAll
  void stop() {
    kzPages.close();
    czPages.close();
    kz.close();
    cz.close();
  }

  @Test
  void theStepsOfADraft() {
    Browser officer = kzPages.browser("case");
    wrong(officer, draft + "/draft/ask", "ask.subject", Map.of("ask.subject", SUBJECT_TOO_LONG));
    wrong(
        officer,
        draft + "/draft/ask",
        "ask.questions[1]",
        Map.of("ask.questions[0]", "Who?", "ask.questions[1]", TEXT_TOO_LONG));
    wrong(
        officer,
        draft + "/draft/form",
        "form.urgencyReason",
        Map.of("form.urgencyReason", REASON_TOO_LONG));
    wrong(
        officer,
        draft + "/draft/about",
        "persons[0].familyName",
        Map.of("persons[0].familyName", SUBJECT_TOO_LONG));
    wrong(
        officer,
        draft + "/draft/handling",
        "handling.destroyBy",
        Map.of(
            "handling.destroyBy-day", "31",
            "handling.destroyBy-month", "2",
            "handling.destroyBy-year", "2030"));
  }

  @Test
  void theShortLetters() {
    Browser officer = kzPages.browser("case");
    wrong(officer, sent + "/withdraw", "reason", Map.of("reason", ""));
    wrong(officer, sent + "/withdraw", "reason", Map.of("reason", REASON_TOO_LONG));
    Browser answering = czPages.browser("case");
    wrong(answering, sent + "/ask-more", "text", Map.of("text", ""));
    wrong(answering, sent + "/ask-more", "text", Map.of("text", TEXT_TOO_LONG));
    wrong(answering, sent + "/forward", "authority", Map.of("reason", "Not ours"));
    wrong(answering, sent + "/forward", "reason", Map.of("authority", "cz-customs", "reason", ""));
    Browser approver = kzPages.browser("approver");
    wrong(approver, awaiting + "/release", "reason", Map.of("reason", "", "then", "return"));
    wrong(
        approver,
        awaiting + "/release",
        "reason",
        Map.of("reason", REASON_TOO_LONG, "then", "return"));
  }

  @Test
  void theStepsOfAnAnswer() {
    Browser officer = czPages.browser("case");
    wrong(
        officer,
        sent + "/answer/questions",
        "replies[0].text",
        Map.of("replies[0].decision", "provide", "replies[0].text", TEXT_TOO_LONG));
    wrong(
        officer,
        sent + "/answer/handling",
        "handling.destroyBy",
        Map.of(
            "handling.destroyBy-day", "x",
            "handling.destroyBy-month", "1",
            "handling.destroyBy-year", "2030"));
  }

  private static void wrong(Browser browser, String path, String field, Map<String, String> typed) {
    Map<String, String> all = new HashMap<>(typed);
    all.putIfAbsent("then", "next");
    Visit form = browser.open(path);
    assertThat(form.status()).as(path).isEqualTo(200);
    String place = path + " " + field;
    Visit again = browser.submit(form, path.substring(path.lastIndexOf('/')), all);
    assertThat(again.status()).as(place).isEqualTo(422);
    assertThat(again.page().title()).as(place).startsWith("Error: ");
    PageRules.check(again);
    Element link = again.page().selectFirst(".govuk-error-summary a[href='#" + field + "']");
    assertThat(link).as(place + " in " + again.page().select(".govuk-error-summary")).isNotNull();
    assertThat(again.page().getElementById(field)).as(place).isNotNull();
    assertThat(again.page().getElementById(field + "-error")).as(place).isNotNull();
    typed.forEach((name, value) -> {
      if (!name.equals("then") && !value.isEmpty()) {
        assertThat(
                again.page().select("[name='" + name + "']").eachText().toString()
                    + again.page().select("[name='" + name + "']").eachAttr("value"))
            .as(place + ": " + name)
            .contains(value);
      }
    });
  }

  private CaseView written() {
    CaseView fresh =
        done(kz.node.drafts().start(kz.caseOfficer, TestNode.AGREEMENT, Instant.now()));
    UUID id = fresh.summary().id();
    int version = fresh.summary().version();
    return done(
        kz.node.drafts().save(kz.caseOfficer, id, version, Samples.request(), Instant.now()));
  }

  private CaseView submitted(CaseView view) {
    UUID id = view.summary().id();
    int version = view.summary().version();
    return done(kz.node.drafts().submit(kz.caseOfficer, id, version, Instant.now()));
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
