package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.journal.JournalEntry;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.RequestContent;
import org.pacta.node.request.Samples;
import org.pacta.web.Browser.Visit;

/** The lists of Work, Requests and Records: narrowed by the address, taken out as files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPagesTest {
  private static final String FORMULA = "=HYPERLINK(\"http://uto.example\")";

  @SuppressWarnings("NullAway.Init") // set before the first test
  private TestNode kz;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private PageServer pages;

  @BeforeAll
  void start() throws Exception {
    kz = new TestNode("KZ", AgreementFolder.load(Path.of("../agreements")));
    pages = new PageServer(kz, "KZ");
    Officer colleague = kz.person("colleague", "kz-cp", Role.CASE_OFFICER);
    draft(kz.caseOfficer, "Žluťoučký car");
    draft(kz.caseOfficer, FORMULA);
    draft(colleague, "Of a colleague");
  }

  @AfterAll
  void stop() {
    pages.close();
    kz.close();
  }

  @Test
  void requestsAreNarrowedByPartnerTimeAndHolder() {
    Browser officer = pages.browser("case");
    Visit all = officer.open("/requests");
    assertThat(all.page().text()).contains("3 requests");
    assertThat(all.page().select("#partner option").eachText())
        .as("only those one can ask")
        .containsExactly("Every partner", "Czech Republic");
    String colleague =
        all.page().select("#holder option:contains(Specimen colleague)").attr("value");
    Visit narrowed = officer.open("/requests?partner=CZ&due=none&holder=" + colleague);
    PageRules.check(narrowed);
    assertThat(narrowed.page().text())
        .contains(
            "1 request ",
            "Partner: Czech Republic",
            "Due: No open time limit",
            "Holder: Specimen colleague",
            "Of a colleague");
    assertThat(narrowed.page().select("#holder option[selected]").text())
        .isEqualTo("Specimen colleague");
    Visit wider =
        officer.open(narrowed.page().select(".pacta-chips a:contains(Holder)").attr("href"));
    assertThat(wider.page().text()).contains("3 requests", "Partner: Czech Republic");
    Visit none = officer.open("/requests?due=overdue&holder=nobody");
    assertThat(none.page().text()).contains("No request matches all of these filters");
    assertThat(officer.open("/requests?partner=%3Cb%3E&due=x&holder=x").status()).isEqualTo(200);
  }

  @Test
  void workIsNarrowedTheSameWay() {
    Browser officer = pages.browser("case");
    assertThat(officer.open("/work?due=none").page().text()).contains("Being written (3)");
    Visit narrowed = officer.open("/work?due=overdue");
    PageRules.check(narrowed);
    assertThat(narrowed.page().text())
        .contains("Due: Overdue", "Nothing here that fits the filters above.")
        .doesNotContain("Being written");
  }

  @Test
  void filesHoldWhatIsListedAndNoFormula() {
    Browser officer = pages.browser("case");
    Visit listed = officer.open("/requests?sort=subject&order=ascending");
    String href = listed.page().select("a:contains(Download this list)").attr("href");
    Visit file = officer.open(href);
    assertThat(file.answer().headers().firstValue("Content-Type"))
        .hasValue("text/csv;charset=UTF-8");
    assertThat(file.answer().headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "requests.csv");
    List<String> lines = file.answer().body().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("\uFEFFour_reference,their_reference,side,partner,");
    assertThat(lines.get(1)).contains("\"'=HYPERLINK(\"\"http://uto.example\"\")\"");
    assertThat(file.answer().body()).contains("Žluťoučký car", "Czech Republic");
    assertThat(officer.open("/requests.csv?holder=nobody").answer().body().lines()).hasSize(1);
    assertThat(officer.open("/work.csv").answer().body())
        .startsWith("\uFEFFlist,our_reference")
        .contains("Being written,PCT-");
    assertThat(officer.open("/records.csv").answer().body().lines()).hasSize(1);
    assertThat(kz.node.journal().about("list", 10))
        .extracting(JournalEntry::act)
        .contains("request.list_taken_out", "record.list_taken_out");
  }

  @Test
  void recordsAreFiltered() {
    Visit filtered =
        pages.browser("dpo").open("/records?partner=CZ&kind=transfer&destroy=month&reference=PCT");
    PageRules.check(filtered);
    assertThat(filtered.page().text())
        .contains(
            "Partner: Czech Republic",
            "Transfers only",
            "Destruction term within 30 days or past",
            "Reference: PCT",
            "No record matches all of these filters");
  }

  private void draft(Officer officer, String subject) {
    CaseView opened = done(kz.node.drafts().start(officer, TestNode.AGREEMENT, Instant.now()));
    RequestContent.Ask ask = Samples.request().ask();
    var about =
        new RequestContent.Ask(
            ask.nature(),
            ask.assistance(),
            ask.topics(),
            ask.addressee(),
            subject,
            ask.facts(),
            ask.questions());
    RequestContent content = Samples.with(Samples.request(), about);
    done(
        kz.node
            .drafts()
            .save(
                officer,
                opened.summary().id(),
                opened.summary().version(),
                content,
                Instant.now()));
  }

  private static <T> T done(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<T>) answer).value();
  }
}
