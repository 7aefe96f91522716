package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.TestNode;
import org.pacta.web.Browser.Visit;

/** The agreement pages: status with its arithmetic, and what would follow from a note. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementPagesTest {
  @SuppressWarnings("NullAway.Init") // set before the first test
  private TestNode kz;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private PageServer pages;

  @BeforeAll
  void start() throws Exception {
    kz = new TestNode("KZ", AgreementFolder.load(Path.of("../agreements")));
    pages = new PageServer(kz, "KZ");
  }

  @AfterAll
  void stop() {
    pages.close();
    kz.close();
  }

  @Test
  void theStatusNamesItsSourceInWordsAndReckonsBackwards() {
    Visit page = pages.browser("case").open("/agreements/kz-cz-2017");
    PageRules.check(page);
    assertThat(page.page().select(".pacta-status").text())
        .contains(
            "In force since 1 September 2018",
            "Bulletin of International Treaties of the Republic of Kazakhstan",
            "from 1 July 2018 to 31 July 2018",
            "Art. 18(1)")
        .doesNotContain("kz-register-note");
  }

  @Test
  void whatThePartiesOweOutsideAnyCaseIsShownWithItsReckoning() {
    Visit page = pages.browser("case").open("/agreements/kz-cz-2017");
    assertThat(page.page().select("#owed").text())
        .contains(
            "Within thirty days of entry into force each Party names its competent authorities.",
            "By 1 October 2018",
            "Its time has passed; no note that it was done is registered here",
            "Art. 13(1)");
    assertThat(pages.browser("case").open("/agreements/cssr-ussr-1972").page().select("#owed"))
        .as("a historical text makes nobody owe")
        .isEmpty();
  }

  @Test
  void aNoteIsReckonedByTheText() {
    Browser officer = pages.browser("case");
    Visit entry = officer.open(asked("kz-cz-2017", "procedures", "16", "7", "2018"));
    PageRules.check(entry);
    assertThat(entry.page().select("#what-if").text())
        .contains(
            "If it is received on 16 July 2018, the agreement enters into force on 1 September"
                + " 2018.");
    assertThat(
            officer
                .open(asked("kz-cz-2017", "termination", "31", "8", "2026"))
                .page()
                .select("#what-if")
                .text())
        .contains("the agreement ends at the end of 28 February 2027.");
    assertThat(
            officer
                .open(asked("kz-cz-2017", "suspension", "1", "12", "2026"))
                .page()
                .select("#what-if")
                .text())
        .contains("the agreement is suspended on 16 December 2026.");
  }

  @Test
  void aDayThatDoesNotExistIsNamedOnTopAndAtTheField() {
    Visit wrong = pages.browser("case").open(asked("kz-cz-2017", "termination", "31", "2", "2026"));
    assertThat(wrong.status()).isEqualTo(422);
    PageRules.check(wrong);
    assertThat(wrong.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#received");
    assertThat(wrong.value("received-month")).isEqualTo("2");
  }

  @Test
  void everyAgreementAnswersEveryQuestion() {
    Browser officer = pages.browser("case");
    for (Agreement agreement : kz.node.treaties().agreements()) {
      for (String notice : List.of("procedures", "suspension", "termination")) {
        Visit visit = officer.open(asked(agreement.id(), notice, "1", "3", "2026"));
        assertThat(visit.status()).as(agreement.id() + " " + notice).isEqualTo(200);
        assertThat(visit.page().select("#what-if [role=status] strong").text()).isNotEmpty();
      }
    }
  }

  private static String asked(
      String agreement, String notice, String day, String month, String year) {
    return "/agreements/%s?notice=%s&received-day=%s&received-month=%s&received-year=%s"
        .formatted(agreement, notice, day, month, year);
  }
}
