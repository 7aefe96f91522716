package org.pacta.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.pacta.server.browser.TwoNodes.Side;

/** What the agreement does not permit is refused with its clause and what would change it. */
class RefusalTest {
  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void eachRefusalNamesItsClauseAndLeadsToTheFieldThatWouldChangeIt(boolean script) {
    Visitor.with(
        "refusals-" + script,
        script,
        visitor -> {
          visitor.as(Side.KZ, "aigul");
          RequestForm request = RequestForm.start(visitor);
          visitor.open(request.path() + "/form");
          request.form().ask(RequestForm.SUBJECT).about().handling();

          visitor.open(request.path() + "/form");
          visitor
              .choose("form.means", "oral")
              .choose("form.urgent", "no")
              .press("Save and continue");
          refused(visitor, request, "Art. 9(1)", "/draft/form#form.");
          visitor.picture((script ? "" : "no-script-") + "40-refused-oral");
          visitor.open(request.path() + "/form");
          visitor.choose("form.means", "electronic").choose("form.urgent", "yes");
          visitor.press("Save and continue");

          visitor.choose("ask.nature", "mutual_legal_assistance").press("Save and continue");
          refused(visitor, request, "Art. 1(2)", "/draft/ask#ask.nature");
          visitor.picture((script ? "" : "no-script-") + "41-refused-judicial");
          visitor.open(request.path() + "/ask");
          visitor.choose("ask.nature", "police_cooperation").press("Save and continue");

          visitor.open(request.path() + "/handling");
          RequestForm.destroyBy(visitor, "", "", "");
          visitor.press("Save and continue");
          refused(visitor, request, "Art. 10(5)", "/draft/handling#handling.destroyBy");
          visitor.picture((script ? "" : "no-script-") + "42-refused-no-term");
        });
  }

  /** The check page refuses; its error summary leads to the page and field that caused it. */
  private static void refused(
      Visitor visitor, RequestForm request, String clause, String fieldAddress) {
    visitor.open(request.path() + "/check").press("Submit for release");
    assertThat(visitor.decision()).contains(clause, "What would change it");
    assertThat(visitor.decision()).doesNotContain("The agreement permits this");
    assertThat(visitor.driver().findElements(By.cssSelector(".govuk-error-summary a")))
        .anyMatch(link -> String.valueOf(link.getDomAttribute("href")).contains(fieldAddress));
  }
}
