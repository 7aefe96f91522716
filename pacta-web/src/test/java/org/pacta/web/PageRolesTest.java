package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Which role opens which page: every route of the code, deny by default, need-to-know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRolesTest {
  private static final String CASES = "case desk approver dpo";

  /**
   * Who opens each page of a list or of an agreement; the names are those of {@link TestNode}. A
   * route of the code that stands in no table here fails the test.
   */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("/work", CASES + " admin"),
          Map.entry("/work.csv", CASES),
          Map.entry("/requests", CASES),
          Map.entry("/requests.csv", CASES),
          Map.entry("/requests/new", "case"),
          Map.entry("/agreements", CASES + " admin"),
          Map.entry("/agreements/kz-cz-2017", CASES + " admin"),
          Map.entry("/agreements/kz-cz-2017/decisions?unit=9%281%29%2F1", CASES + " admin"),
          Map.entry("/records", CASES),
          Map.entry("/records.csv", CASES));

  /** Who opens each page of a case that is a draft. */
  private static final Map<String, String> DRAFT = ofCase("case desk approver", "case", "", "");

  /** Who opens each page of a case that waits for its release. */
  private static final Map<String, String> AWAITING =
      ofCase("case desk approver", "", "approver", "");

  /** Who opens each page of a case that has left. */
  private static final Map<String, String> SENT = ofCase(CASES, "", "", "case");

  private static final Set<String> PEOPLE = Set.of("case", "desk", "approver", "dpo", "admin");

  @SuppressWarnings("NullAway.Init") // set before the first test
  private TestNode kz;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private PageServer pages;

  private final Map<String, Browser> browsers = new TreeMap<>();
  private String draft = "";
  private String awaiting = "";
  private String sent = "";

  private static Map<String, String> ofCase(
      String readers, String writers, String releasers, String withdrawers) {
    Map<String, String> pages = new TreeMap<>();
    for (String tab : List.of("", "/correspondence", "/timeline", "/personal-data")) {
      pages.put(tab, readers);
    }
    for (String step : List.of("", "/form", "/ask", "/about", "/handling", "/check", "/discard")) {
      pages.put("/draft" + step, writers);
    }
    pages.put("/release", releasers);
    pages.put("/withdraw", withdrawers);
    for (String none :
        List.of(
            "/answer/questions",
            "/answer/handling",
            "/answer/check",
            "/answer/release",
            "/information/release",
            "/ask-more",
            "/give-information",
            "/confirm",
            "/forward")) {
      pages.put(none, "");
    }
    return pages;
  }

  @BeforeAll
  void start() throws Exception {
    kz = new TestNode("KZ", AgreementFolder.load(Path.of("../agreements")));
    try (TestNode cz = new TestNode("CZ", AgreementFolder.load(Path.of("../agreements")))) {
      kz.trusts(cz);
    }
    pages = new PageServer(kz, "KZ");
    kz.person("elsewhere", "kz-econ", Role.CASE_OFFICER, Role.APPROVER, Role.DUTY_DESK);
    for (String person : PEOPLE) {
      browsers.put(person, pages.browser(person));
    }
    browsers.put("elsewhere", pages.browser("elsewhere"));
    CaseView opened = opened();
    draft = "/requests/" + opened.summary().id();
    CaseView waiting = submitted(opened());
    awaiting = "/requests/" + waiting.summary().id();
    CaseView gone = submitted(opened());
    UUID id = gone.summary().id();
    CaseView released =
        done(kz.node.drafts().release(kz.approver, id, gone.summary().version(), Instant.now()));
    assertThat(released.summary().state()).isEqualTo(RequestState.SENT);
    sent = "/requests/" + id;
  }

  @AfterAll
  void stop() {
    pages.close();
    kz.close();
  }

  @Test
  void everyPageOpensToItsRolesOnly() {
    TreeSet<String> wrong = new TreeSet<>();
    LISTS.forEach((path, allowed) -> wrong.addAll(opening(path, allowed)));
    DRAFT.forEach((path, allowed) -> wrong.addAll(opening(draft + path, allowed)));
    AWAITING.forEach((path, allowed) -> wrong.addAll(opening(awaiting + path, allowed)));
    SENT.forEach((path, allowed) -> wrong.addAll(opening(sent + path, allowed)));
    assertThat(wrong).isEmpty();
  }

  private Set<String> opening(String path, String allowed) {
    Set<String> roles = Set.of(allowed.split(" "));
    return PEOPLE.stream()
        .map(person -> {
          int status = browser(person).open(path).status();
          int expected = roles.contains(person) ? 200 : 404;
          return status == expected ? "" : person + " " + path + " " + status;
        })
        .filter(problem -> !problem.isEmpty())
        .collect(Collectors.toSet());
  }

  @Test
  void aCaseReadsLikeNoneToWhoMayNotSeeIt() {
    for (String person : List.of("admin", "elsewhere")) {
      for (String request : List.of(draft, awaiting, sent)) {
        for (String path : SENT.keySet()) {
          Visit there = browser(person).open(request + path);
          Visit none = browser(person).open("/requests/" + UUID.randomUUID() + path);
          assertThat(there.status()).as(person + request + path).isEqualTo(404);
          assertThat(there.page().select("main").text())
              .isEqualTo(none.page().select("main").text());
        }
      }
    }
  }

  @Test
  void noFormOfACaseIsTakenFromWhoMayNotSeeIt() {
    for (String person : List.of("admin", "elsewhere")) {
      for (String request : List.of(draft, awaiting, sent)) {
        for (String route : posts()) {
          Visit answered = post(browser(person), request + route, token(person));
          assertThat(answered.status()).as(person + " " + request + route).isEqualTo(404);
        }
      }
    }
    everythingStands();
  }

  @Test
  void whoOnlyReadsACaseKeepsNoLettersOnIt() {
    for (String letter : List.of("/withdraw", "/ask-more", "/release", "/personal-data")) {
      Visit answered = post(browser("dpo"), sent + letter, token("dpo"));
      assertThat(answered.status()).as(letter).isEqualTo(404);
    }
    assertThat(browser("dpo").open(sent).page().text()).doesNotContain("You began to write");
  }

  @Test
  void everyFormNeedsItsToken() {
    for (String route : posts()) {
      Visit answered = post(browser("case"), sent + route, "forged");
      assertThat(answered.heading()).as(route).isEqualTo("Nothing was lost");
    }
    everythingStands();
  }

  @Test
  void strangersGetTheSignInPageAndNothingElse() {
    for (String route : routes("GET")) {
      String path = route.replace("{id}", UUID.randomUUID().toString());
      Visit visit = pages.browser().open(path);
      if (!path.equals("/sign-in") && !path.startsWith("/error")) {
        assertThat(visit.heading()).as(path).isEqualTo("Sign in");
      }
    }
    for (String route : posts()) {
      assertThat(post(pages.browser(), sent + route, "forged").heading())
          .as(route)
          .startsWith("Sign in");
    }
    everythingStands();
  }

  @Test
  void everyRouteOfTheCodeIsInATable() {
    Set<String> tabled = new TreeSet<>(Set.of("/", "/sign-in", "/error"));
    LISTS
        .keySet()
        .forEach(path -> tabled.add(path.replace("kz-cz-2017", "{id}").replaceAll("\\?.*", "")));
    SENT.keySet().forEach(path -> tabled.add("/requests/{id}" + path));
    tabled.add("/requests/{id}/answer"); // leads to the questions
    assertThat(routes("GET")).isEqualTo(tabled);
  }

  private void everythingStands() {
    assertThat(browser("case").open(draft).page().text()).contains("Draft");
    assertThat(browser("case").open(awaiting).page().text()).contains("Awaiting release");
    assertThat(browser("case").open(sent).page().text()).contains("Sent");
  }

  private Browser browser(String person) {
    Browser browser = browsers.get(person);
    if (browser == null) {
      throw new AssertionError(person);
    }
    return browser;
  }

  private String token(String person) {
    return browser(person).open("/work").page().select("input[name=_csrf]").val();
  }

  private static Visit post(Browser browser, String path, String token) {
    return browser.post(
        path,
        Map.of(
            "_csrf", List.of(token),
            "version", List.of("1"),
            "case", List.of("1"),
            "then", List.of("stay"),
            "text", List.of("typed"),
            "reason", List.of("typed")));
  }

  /** The parts of every address that takes a form of a case. */
  private Set<String> posts() {
    return routes("POST").stream()
        .filter(route -> route.startsWith("/requests/{id}"))
        .map(route -> route.substring("/requests/{id}".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every route of the pages; a part that names its values stands once for each. */
  private Set<String> routes(String method) {
    TreeSet<String> routes = new TreeSet<>();
    pages
        .mapping()
        .getHandlerMethods()
        .forEach((info, handler) -> {
          boolean taken =
              info.getMethodsCondition().getMethods().isEmpty()
                  || info.getMethodsCondition().getMethods().stream()
                      .anyMatch(one -> one.name().equals(method));
          if (taken && handler.getBeanType().getPackageName().startsWith("org.pacta.web")) {
            info.getPatternValues().forEach(pattern -> routes.addAll(spelled(pattern)));
          }
        });
    return routes;
  }

  private static List<String> spelled(String pattern) {
    int from = pattern.indexOf(':');
    if (from < 0) {
      return List.of(pattern);
    }
    String start = pattern.substring(0, pattern.lastIndexOf('{', from));
    String[] values = pattern.substring(from + 1, pattern.lastIndexOf('}')).split("\\|");
    return List.of(values).stream().map(value -> start + value).toList();
  }

  private CaseView opened() {
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
}
