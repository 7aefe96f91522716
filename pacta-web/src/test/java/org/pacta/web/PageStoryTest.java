package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.TestNode;
import org.pacta.web.Browser.Visit;

/** The story on the pages of two whole nodes, in a browser without JavaScript. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStoryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

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
  void aRequestIsWrittenReleasedAnsweredInPartAndRead() {
    Browser officer = kzPages.browser("case");
    String draft = written(officer, Map.of());
    Visit submitted = submit(officer, draft);
    assertThat(submitted.status()).as(submitted.page().text()).isEqualTo(200);
    assertThat(submitted.page().select(".govuk-notification-banner").text()).contains("Submitted");
    String request = draft;
    Browser approver = kzPages.browser("approver");
    assertThat(approver.open("/work").page().text()).contains("Waiting for your release");
    Visit release = approver.open("/requests/" + request + "/release");
    assertThat(release.page().text()).contains("Goes to: CZ contact point, and to nobody else");
    Visit sent = approver.submit(release, "/release", Map.of("then", "release"));
    assertThat(sent.status()).as(sent.page().text()).isEqualTo(200);
    await(() -> officer.open("/requests/" + request).page().text().contains("Delivered"));

    String received = received();
    Browser desk = czPages.browser("desk");
    Visit overview = desk.open("/requests/" + received);
    assertThat(overview.page().text())
        .contains("Target: 8 hours (platform target, not a legal deadline)", "Art. 9(2)");
    Visit taken = desk.submit(overview, "/take", Map.of());
    assertThat(taken.page().text()).contains("In progress");
    Visit more = desk.open("/requests/" + received + "/ask-more");
    desk.submit(more, "/ask-more", Map.of("text", "Which plate?"));
    await(() -> officer.open("/requests/" + request).page().text().contains("Which plate?"));
    Visit give = officer.open("/requests/" + request + "/give-information");
    officer.submit(give, "/give-information", Map.of("text", "Plate SPECIMEN1."));
    Visit look = approver.open("/requests/" + request + "/information/release");
    assertThat(look.page().text()).contains("Plate SPECIMEN1.");
    approver.submit(look, "/information/release", Map.of("then", "release"));
    Browser answering = czPages.browser("case");
    await(() -> answering.open("/requests/" + received).page().text().contains("Plate SPECIMEN1."));

    answer(answering, received);
    Browser second = czPages.browser("approver");
    Visit answer = second.open("/requests/" + received + "/answer/release");
    assertThat(answer.page().text()).contains("Yes, since 2020.", "Conflict with our national");
    second.submit(answer, "/answer/release", Map.of("then", "release"));
    await(() -> officer.open("/requests/" + request).page().text().contains("Answered in part"));
    await(() ->
        officer
            .open("/requests/" + request + "/correspondence")
            .page()
            .text()
            .contains("Written notice of refusal"));
    await(
        () -> kzPages.browser("dpo").open("/records").page().text().contains("Both records agree"));
    assertThat(czPages.browser("dpo").open("/records").page().text())
        .contains("Transfer", "Reception", "Both records agree");
    thirdStateIsRefused(officer, request);
    everyPageStands(officer, request);
  }

  private void thirdStateIsRefused(Browser officer, String request) {
    Visit tab = officer.open("/requests/" + request + "/personal-data");
    Visit refused =
        officer.submit(
            tab,
            "/personal-data",
            Map.of("recipientKind", "third_state", "recipient", "Utopia", "reason", "they asked"));
    assertThat(refused.status()).isEqualTo(422);
    String decision = refused.page().select(".pacta-decision").text();
    assertThat(decision).contains("Refused", "Art. 11(2)", "What would change it");
    assertThat(refused.page().select("#recipient").val()).isEqualTo("Utopia");
  }

  private void everyPageStands(Browser officer, String request) {
    for (String path :
        List.of(
            "/work",
            "/requests",
            "/requests?state=answered_in_part&sort=due&order=ascending&text=vehicles",
            "/requests/" + request,
            "/requests/" + request + "/correspondence",
            "/requests/" + request + "/timeline",
            "/requests/" + request + "/personal-data",
            "/agreements",
            "/agreements/kz-cz-2017",
            "/agreements/kz-cz-2017/decisions?unit=9(1)/1",
            "/records")) {
      Visit visit = officer.open(path.replace("(", "%28").replace(")", "%29"));
      assertThat(visit.status()).as(path).isEqualTo(200);
      PageRules.check(visit);
    }
    assertThat(officer.open("/agreements/kz-cz-2017").page().text())
        .contains("In force since 1 September 2018");
  }

  @Test
  void anOralRequestThatIsNotUrgentIsRefusedOnThePage() {
    Browser officer = kzPages.browser("case");
    String draft = written(officer, Map.of("form.means", "oral", "form.urgent", "no"));
    refused(officer, draft, "Art. 9(1), sentence 3", "/draft/form#form.");
  }

  @Test
  void mutualLegalAssistanceIsRefusedOnThePage() {
    Browser officer = kzPages.browser("case");
    String draft = written(officer, Map.of("ask.nature", "mutual_legal_assistance"));
    refused(officer, draft, "Art. 1(2)", "/draft/ask#ask.nature");
  }

  @Test
  void aTransferWithoutADestructionTermIsHeldOnThePage() {
    Browser officer = kzPages.browser("case");
    String draft =
        written(
            officer,
            Map.of(
                "handling.destroyBy-day", "",
                "handling.destroyBy-month", "",
                "handling.destroyBy-year", ""));
    refused(officer, draft, "Art. 10(5)", "/draft/handling#handling.destroyBy");
  }

  private void refused(Browser officer, String draft, String clause, String field) {
    Visit refused = submit(officer, draft);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".pacta-decision").text()).contains(clause);
    assertThat(refused.page().select(".pacta-decision dt").eachText())
        .contains("What would change it");
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .anyMatch(href -> href.contains(field));
    PageRules.check(refused);
  }

  @Test
  void keepsADayThatDoesNotExistAsTyped() {
    Browser officer = kzPages.browser("case");
    String draft = written(officer, Map.of());
    Visit step = officer.open("/requests/" + draft + "/draft/handling");
    Visit again =
        officer.submit(
            step,
            "/draft/handling",
            Map.of(
                "then", "next", "handling.destroyBy-day", "31", "handling.destroyBy-month", "13"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.value("handling.destroyBy")).isEqualTo("31");
    assertThat(again.value("handling.destroyBy-month")).isEqualTo("13");
    assertThat(again.page().select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#handling.destroyBy");
    PageRules.check(again);
  }

  @Test
  void showsBothVersionsOfAStaleEdit() {
    Browser officer = kzPages.browser("case");
    String draft = written(officer, Map.of());
    Visit mine = officer.open("/requests/" + draft + "/draft/ask");
    Visit theirs = officer.open("/requests/" + draft + "/draft/ask");
    officer.submit(theirs, "/draft/ask", Map.of("ask.subject", "Theirs"));
    Visit stale = officer.submit(mine, "/draft/ask", Map.of("ask.subject", "Mine <b>"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().text()).contains("Theirs", "Mine <b>");
    Visit kept = officer.submit(stale, "/draft/ask", Map.of());
    assertThat(kept.status()).isEqualTo(200);
    assertThat(officer.open("/requests/" + draft + "/draft/ask").value("ask.subject"))
        .isEqualTo("Mine <b>");
  }

  @Test
  void carriesADraftThroughAnEndedSession() {
    Browser officer = kzPages.browser("case");
    String draft = written(officer, Map.of());
    Visit step = officer.open("/requests/" + draft + "/draft/ask");
    officer.endSession();
    Visit signIn = officer.submit(step, "/draft/ask", Map.of("ask.subject", "Typed late"));
    Visit resume =
        officer.submit(signIn, "/sign-in", Map.of("name", "case", "password", PageServer.PASSWORD));
    officer.submit(resume, "/draft/ask", Map.of());
    assertThat(officer.open("/requests/" + draft + "/draft/ask").value("ask.subject"))
        .isEqualTo("Typed late");
  }

  @Test
  void readsLikeNotFoundForWhoMayNotSeeIt() {
    Browser officer = kzPages.browser("case");
    String draft = written(officer, Map.of());
    Visit denied = kzPages.browser("admin").open("/requests/" + draft);
    assertThat(denied.status()).isEqualTo(404);
    assertThat(denied.heading()).isEqualTo("Page not found");
    assertThat(kzPages.browser("admin").open("/work").page().text()).contains("no case content");
  }

  private String received() {
    Browser desk = czPages.browser("desk");
    Visit work = desk.open("/work");
    String href = work.page().select("#to-take a.pacta-reference").attr("href");
    assertThat(href).as(work.page().text()).startsWith("/requests/");
    return href.substring("/requests/".length());
  }

  private static void answer(Browser officer, String request) {
    Visit questions = officer.open("/requests/" + request + "/answer");
    PageRules.check(questions);
    Visit handling =
        officer.submit(
            questions,
            "/answer/questions",
            Map.of(
                "then", "next",
                "replies[0].decision", "provide",
                "replies[0].text", "Yes, since 2020.",
                "replies[1].decision", "refuse",
                "replies[1].ground", "national_legislation",
                "replies[1].reason", "secret of the investigation"));
    PageRules.check(handling);
    Map<String, String> typed = new HashMap<>(HANDLING);
    typed.put("then", "next");
    typed.put("personalData", "yes");
    Visit check = officer.submit(handling, "/answer/handling", typed);
    assertThat(check.page().select(".pacta-decision").text()).contains("permits this");
    PageRules.check(check);
    Visit submitted = officer.submit(check, "/answer/check", Map.of());
    assertThat(submitted.page().text()).contains("Answer awaiting release");
  }

  private static final Map<String, String> HANDLING =
      Map.ofEntries(
          Map.entry("handling.purpose", "suppress_crime"),
          Map.entry("handling.categories", "crime_and_persons"),
          Map.entry("handling.listOfData", "name, date of birth, vehicle"),
          Map.entry("handling.needed", "yes"),
          Map.entry("handling.proportionate", "yes"),
          Map.entry("handling.accuracyAssured", "yes"),
          Map.entry("handling.destroyBy-day", "31"),
          Map.entry("handling.destroyBy-month", "1"),
          Map.entry("handling.destroyBy-year", "2030"),
          Map.entry("handling.handlingCode", "H1"),
          Map.entry("assessment.assessed", "yes"),
          Map.entry("assessment.nationalLawAllows", "yes"));

  /** Writes a whole draft step by step; {@code other} is typed instead of the usual. */
  private static String written(Browser officer, Map<String, String> other) {
    Visit tasks = officer.submit(officer.open("/requests/new"), "/requests/new", Map.of());
    assertThat(tasks.status()).as(tasks.page().text()).isEqualTo(200);
    String path = URI.create(tasks.page().location()).getPath();
    step(
        officer,
        path + "/form",
        Map.of("form.means", "written", "form.urgent", "yes", "form.language", "en"),
        other);
    step(
        officer,
        path + "/ask",
        Map.ofEntries(
            Map.entry("ask.nature", "police_cooperation"),
            Map.entry("ask.assistance", "information"),
            Map.entry("ask.topics", "vehicle_crime"),
            Map.entry("ask.addressee", "cz-cp"),
            Map.entry("ask.subject", "Stolen vehicles moved through Utopia"),
            Map.entry("ask.facts", "A group moves stolen vehicles. <script>alert(1)</script>"),
            Map.entry("ask.questions[0]", "Is the vehicle registered?"),
            Map.entry("ask.questions[1]", "Who is the keeper?")),
        other);
    step(
        officer,
        path + "/about",
        Map.of(
            "persons[0].role", "suspect",
            "persons[0].familyName", "ERIKSSON",
            "persons[0].givenNames", "ANNA MARIA",
            "persons[0].dateOfBirth", "1974-08-12",
            "persons[0].nationality", "UTO"),
        other);
    step(officer, path + "/handling", HANDLING, other);
    return path.split("/")[2];
  }

  private static void step(
      Browser officer, String path, Map<String, String> usual, Map<String, String> other) {
    Visit form = officer.open(path);
    PageRules.check(form);
    Map<String, String> typed = new HashMap<>(usual);
    other.forEach((name, value) -> {
      if (usual.containsKey(name)) {
        typed.put(name, value);
      }
    });
    typed.put("then", "tasks");
    Visit saved = officer.submit(form, path, typed);
    assertThat(saved.status()).as(saved.page().text()).isEqualTo(200);
    PageRules.check(saved);
  }

  private static Visit submit(Browser officer, String draft) {
    Visit check = officer.open("/requests/" + draft + "/draft/check");
    PageRules.check(check);
    return officer.submit(check, "/draft/check", Map.of());
  }

  private static void await(BooleanSupplier fact) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!fact.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited long enough").isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }
}
