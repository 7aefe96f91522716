package org.pacta.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The components: what they say to assistive technology, and that nothing typed becomes markup. */
class ComponentTest {
  private static final String HOSTILE = "\"><script>alert(1)</script><b onclick='x'>&amp;";
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private static Document rendered(String tag, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    TEMPLATES.render("tag/" + tag + ".jte", parameters, output);
    Document page = Jsoup.parse(output.toString());
    assertThat(page.select("script, [onclick]")).as(output.toString()).isEmpty();
    return page;
  }

  private static Form wrong(String field, String value) {
    return new Form(
        Map.of(field, List.of(value)), List.of(new FieldError(field, "Enter it " + HOSTILE)));
  }

  @Test
  void aFieldKeepsWhatWasTypedAndNamesItsProblem() {
    for (String tag : List.of("input", "textarea")) {
      Document page =
          rendered(
              tag,
              Map.of("form", wrong("a.b", HOSTILE), "name", "a.b", "label", HOSTILE, "hint", "h"));
      var field = page.getElementById("a.b");
      assertThat(field).isNotNull();
      assertThat(page.select("label").attr("for")).isEqualTo("a.b");
      assertThat(page.select("[aria-describedby]").attr("aria-describedby"))
          .isEqualTo("a.b-hint a.b-error");
      assertThat(page.select("[aria-invalid=true]")).hasSize(1);
      assertThat(page.select("input, textarea").val()).isEqualTo(HOSTILE);
      assertThat(page.select(".govuk-error-message").text()).startsWith("Error: Enter it");
    }
  }

  @Test
  void aSoundFieldHasNoTraceOfAProblem() {
    Document page =
        rendered("input", Map.of("form", Form.empty(), "name", "subject", "label", "Subject"));
    assertThat(page.select("[aria-describedby], [aria-invalid], [lang]")).isEmpty();
    assertThat(page.select(".govuk-form-group--error, .govuk-error-message")).isEmpty();
  }

  @Test
  void choicesShowWhyTheyAreOfferedAndKeepTheChoice() {
    Clause clause = new Clause("Art. 9(1)", "gist " + HOSTILE, "/agreements/x#unit-9-1");
    List<Choice> choices =
        List.of(
            new Choice("a", HOSTILE, List.of(clause)),
            new Choice("b", "B", "Because.", List.of(), false));
    for (String tag : List.of("radios", "checkboxes")) {
      Document page =
          rendered(
              tag,
              Map.of("form", wrong("c", "a"), "name", "c", "legend", "Choose", "choices", choices));
      assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("a");
      assertThat(page.select("input[disabled]").eachAttr("value")).containsExactly("b");
      assertThat(page.select("details.pacta-clause summary").text()).isEqualTo("Art. 9(1)");
      assertThat(page.text()).contains("Not offered. Because.");
      assertThat(page.getElementById("c")).as("where the error summary leads").isNotNull();
      assertThat(page.select("legend").text()).isEqualTo("Choose");
    }
  }

  @Test
  void aDateKeepsItsPartsAsTyped() {
    Form form =
        new Form(
            Map.of("d-day", List.of("31"), "d-month", List.of("x" + HOSTILE)),
            List.of(new FieldError("d", "Not a date")));
    Document page = rendered("date", Map.of("form", form, "name", "d", "legend", "When"));
    assertThat(page.select("#d").val()).isEqualTo("31");
    assertThat(page.select("#d-month").val()).isEqualTo("x" + HOSTILE);
    assertThat(page.select("#d-year").val()).isEmpty();
  }

  @Test
  void theErrorSummaryLeadsToTheFields() {
    Form form =
        Form.empty()
            .with(
                List.of(
                    new FieldError("a", "First"),
                    new FieldError("b", "Second", "/other"),
                    new FieldError("", HOSTILE)));
    Document page = rendered("errorSummary", Map.of("form", form));
    assertThat(page.select("[role=alert]")).hasSize(1);
    assertThat(page.select("a").eachAttr("href")).containsExactly("#a", "/other#b");
    assertThat(page.select("li")).hasSize(3);
  }

  @Test
  void aDecisionSaysOutcomeClausesWhatIsMissingAndWhatWouldChangeIt() {
    DecisionView decision =
        new DecisionView(
            "denied",
            "Refused " + HOSTILE,
            HOSTILE,
            List.of(new Clause("Art. 11(2)", HOSTILE, "/agreements/x#unit-11-2")),
            List.of("Consent"),
            List.of("The sender's written consent"),
            List.of());
    Document page = rendered("decision", Map.of("decision", decision));
    assertThat(page.select("section").attr("aria-labelledby")).isEqualTo("decision-outcome");
    assertThat(page.select("dt").eachText())
        .containsExactly("It rests on", "What is missing", "What would change it");
    assertThat(page.select("a").attr("href")).isEqualTo("/agreements/x#unit-11-2");
  }

  @Test
  void aTargetIsNeverShownWithoutItsSource() {
    Deadline deadline =
        new Deadline(
            "2026-11-23T08:00:00Z",
            "23 Nov 2026, 08:00",
            true,
            "Target: 8 hours (platform target, not a legal deadline)",
            List.of());
    Document page = rendered("deadline", Map.of("deadline", deadline));
    assertThat(page.text()).startsWith("Overdue: 23 Nov 2026, 08:00 Target: 8 hours");
    assertThat(page.select("time").attr("datetime")).isEqualTo("2026-11-23T08:00:00Z");
  }
}
