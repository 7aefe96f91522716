package org.pacta.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.pacta.server.browser.TwoNodes.Side;

/**
 * The main job on the pages of two nodes: a request is written, released, delivered, taken,
 * clarified, answered in part, read, and recorded by both sides alike.
 */
class StoryTest {
  private static final String ANSWER = "Yes, since March 2020.";
  private static final String QUESTION = "Which registration plate?";
  private static final String INFORMATION = "The plate reads SPECIMEN1.";

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void aRequestIsAnsweredInPartAndBothSidesRecordIt(boolean script) {
    String subject = RequestForm.SUBJECT + (script ? "" : ", again");
    Visitor.with("story-" + script, script, visitor -> new Story(visitor, subject, script).tell());
  }

  private static final class Story {
    private final Visitor visitor;
    private final String subject;
    private final String pictures;
    private String asked = "";
    private String received = "";

    Story(Visitor visitor, String subject, boolean script) {
      this.visitor = visitor;
      this.subject = subject;
      this.pictures = script ? "" : "no-script-";
    }

    void tell() {
      written();
      released();
      taken();
      clarified();
      answered();
      answerReleased();
      read();
      recordsAgree();
      agreementShowsIt();
    }

    private void written() {
      visitor.open("/sign-in");
      picture("01-sign-in");
      visitor.as(Side.KZ, "aigul");
      assertThat(visitor.path()).isEqualTo("/work");
      picture("02-work-empty");
      visitor.open("/requests/new");
      picture("03-new-request");
      RequestForm request = RequestForm.start(visitor);
      asked = request.casePath();
      picture("04-tasks");
      visitor.follow("How the request is made");
      picture("05-form");
      request.form();
      visitor.sees("Art. 1(1)", "Only what the agreement permits is offered.");
      picture("06-ask");
      request.ask(subject);
      picture("07-about");
      request.about();
      visitor.sees("Art. 10(5)", "Art. 10(2)", "Art. 10(1)");
      picture("08-handling");
      request.handling();
      assertThat(visitor.decision()).contains("The agreement permits this", "Art. 3");
      visitor.sees("Police Presidium, contact point (demonstration), and to nobody else");
      picture("09-check");
      visitor.press("Submit for release").sees("Awaiting release", "Submitted");
      assertThat(buttons()).doesNotContain("Release the request");
      picture("10-awaiting-release");
    }

    private void released() {
      visitor.open(asked + "/release");
      assertThat(visitor.text()).doesNotContain("It cannot be taken back in silence");
      visitor.as(Side.KZ, "bolat").open("/work").sees("Waiting for your release", subject);
      picture("11-work-approver");
      visitor.follow(reference()).follow("Look through and release");
      visitor.sees("Police Presidium", ", and to nobody else", "ERIKSSON");
      picture("12-release");
      visitor.press("Release the request").sees("Released: signed and queued for the partner.");
      visitor.as(Side.KZ, "aigul").await(asked, "Delivered");
      visitor.open(asked + "/timeline").sees("Art. ");
      picture("13-timeline-sent");
    }

    private void taken() {
      visitor.as(Side.CZ, "dita").await("/work", subject);
      visitor.sees("Received, to be taken", "Target: 8 hours", "not a legal deadline");
      visitor.sees("Art. 9(2)");
      picture("14-work-duty-desk");
      String reference = reference();
      visitor.follow(reference);
      received = visitor.path();
      picture("15-case-received");
      visitor.press("Take this request").sees("In progress");
    }

    private void clarified() {
      visitor.follow("Ask for additional information");
      picture("16-ask-more");
      visitor.type("text", QUESTION).press("Ask for additional information");
      visitor.as(Side.KZ, "aigul").await(asked, QUESTION).sees("Additional information asked");
      picture("17-case-information-asked");
      visitor.follow("Give the additional information");
      visitor.type("text", INFORMATION).press("Give the additional information");
      visitor.as(Side.KZ, "bolat").open(asked).follow("Look through and release the information");
      visitor.sees(INFORMATION);
      visitor.press("Release the additional information");
      visitor.as(Side.CZ, "alena").await(received, INFORMATION);
    }

    private void answered() {
      visitor.follow("Write the answer");
      visitor.choose("replies[0].decision", "provide").type("replies[0].text", ANSWER);
      visitor
          .choose("replies[1].decision", "refuse")
          .choose("replies[1].ground", "national_legislation")
          .type("replies[1].reason", "Secrecy of a running investigation.")
          .choose("language", "en");
      picture("18-answer-questions");
      visitor.press("Save and continue");
      visitor.choose("personalData", "yes");
      RequestForm.personalData(visitor);
      picture("19-answer-handling");
      refusedOnTheWay();
      visitor.press("Save and continue").sees("Art. 9(5)", "the written notice goes out by itself");
      assertThat(visitor.decision()).contains("The agreement permits this");
      picture("20-answer-check");
      visitor.press("Submit for release").sees("Answer awaiting release");
    }

    /** No destruction term, then special categories without a reason: each names its clause. */
    private void refusedOnTheWay() {
      RequestForm.destroyBy(visitor, "", "", "");
      visitor.press("Save and continue").press("Submit for release");
      assertThat(visitor.decision()).contains("Art. 10(5)", "What would change it");
      picture("21-refused-no-term");
      visitor.open(received + "/answer/handling");
      RequestForm.destroyBy(visitor, "31", "12", "2029");
      visitor.choose("handling.specialCategories", "health");
      visitor.press("Save and continue").press("Submit for release");
      assertThat(visitor.decision()).contains("Art. 10(2)", "What would change it");
      picture("22-refused-special");
      visitor.open(received + "/answer/handling");
      visitor.untick("handling.specialCategories", "health");
    }

    private void answerReleased() {
      visitor.as(Side.CZ, "bohumil").open("/work").follow(reference());
      visitor.follow("Look through and release the answer").sees(ANSWER);
      picture("23-answer-release");
      visitor.press("Release the answer");
    }

    private void read() {
      visitor.as(Side.KZ, "aigul").await(asked, "Answered in part");
      visitor.await(asked + "/correspondence", "Written notice of refusal");
      visitor.sees(ANSWER, "Conflict with our national legislation", "Art. 9(5)");
      picture("24-correspondence");
      visitor.open(asked);
      picture("25-case-answered");
      visitor.open(asked + "/timeline");
      picture("26-timeline");
      passedOn();
    }

    private void passedOn() {
      visitor.open(asked + "/personal-data");
      visitor.choose("recipientKind", "third_state").type("recipient", "Utopia");
      visitor.type("reason", "They asked for it.").press("Ask whether it may be passed on");
      assertThat(visitor.decision()).contains("Refused", "Art. 11(2)", "What would change it");
      assertThat(visitor.value("recipient")).isEqualTo("Utopia");
      picture("27-third-state-refused");
    }

    private void recordsAgree() {
      visitor.as(Side.KZ, "erlan").await("/records", "Both records agree");
      picture("28-records");
      List<String> ours = records(asked);
      visitor.as(Side.CZ, "emil").await("/records", "Both records agree");
      List<String> theirs = records(received);
      assertThat(ours).hasSize(2);
      assertThat(theirs).containsExactlyElementsOf(ours);
    }

    /** The entries of one case as the other side's page must show them too. */
    private List<String> records(String casePath) {
      visitor.await(casePath + "/personal-data", "Both records agree");
      List<WebElement> rows = visitor.driver().findElements(By.cssSelector("main tbody tr"));
      return rows.stream()
          .map(row ->
              row.findElements(By.cssSelector("td, .pacta-digest")).stream()
                  .map(cell -> String.valueOf(cell.getDomProperty("textContent")).strip())
                  .map(words -> words.replaceAll("\\s+", " "))
                  .collect(Collectors.joining(" | ")))
          .sorted()
          .toList();
    }

    private void agreementShowsIt() {
      visitor.as(Side.KZ, "aigul").open("/agreements");
      picture("29-agreements");
      visitor.open("/agreements/" + TwoNodes.AGREEMENT);
      visitor.sees("In force since 1 September 2018", "Art. 18(1)", "Art. 9(4)", "decision");
      picture("30-agreement");
      visitor.open("/agreements/" + TwoNodes.AGREEMENT + "/decisions?unit=11(2)");
      visitor.sees("Denied", "Art. 11(2)");
      picture("31-decisions");
      visitor.open("/requests").sees(subject);
      picture("32-requests");
    }

    private String reference() {
      return visitor
          .find(By.xpath("//tr[contains(., '" + subject + "')]//a[contains(@class, 'reference')]"))
          .getText();
    }

    private List<String> buttons() {
      return visitor.driver().findElements(By.cssSelector("main button")).stream()
          .map(WebElement::getText)
          .toList();
    }

    private void picture(String name) {
      visitor.picture(pictures + name);
    }
  }
}
