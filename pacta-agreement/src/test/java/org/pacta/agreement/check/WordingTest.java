package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Ran;

/** Sentences that said what was not so, or ran into each other. */
class WordingTest extends DutyTimes {
  private static final String RULE = DUTY.replace("TRIGGER", "request_received");

  private String words(String calendar) throws AgreementFileException {
    SmallFile file =
        file(RULE, "within: P30D, days: working")
            .part("calendars", "calendars: {AAA: {" + calendar + "}}");
    return load(file)
        .duties(List.of(event("request_received", "2026-05-01")), LocalDate.parse("2026-05-02"))
        .getFirst()
        .arithmetic();
  }

  @Test
  void daysAreCalledWorkingDaysWhereAWeekendIsLeftOut() throws AgreementFileException {
    assertThat(words("holidays: [05-08]")).contains("30 days (working days)");
    assertThat(words("weekend: [], holidays: [05-08]")).contains("30 days (holidays not counted)");
    assertThat(words("weekend: []")).contains("30 days: ");
  }

  @Test
  void noTimeBeforeAnEventIsThatDay() throws AgreementFileException {
    String due = "before: P0D, from: meeting_held";
    assertThat(Ran.of("dates", file(RULE, due).in(folder, "small.yaml").toString()).out())
        .contains("no later than the day of meeting_held");
    assertThat(
            duties(
                    RULE,
                    due,
                    "2026-05-02",
                    event("request_received", "2026-05-01"),
                    announced("meeting_held", "2026-06-01", "2026-05-01"))
                .getFirst()
                .arithmetic())
        .contains("no later than meeting held (1 June 2026");
  }

  @Test
  void aQuestionIsASentenceOfItsOwn() {
    String file =
        file(RULE, "within: P30D")
            .part(
                "interpretations",
                "interpretations: [{id: I-1, cite: [\"3\"], question: Third of Title III, reading:"
                    + " the third paragraph, alternatives: [{id: I-1a, reading: the third article,"
                    + " no_effect: nothing here depends on it}], basis: test, status: open}]")
            .in(folder, "small.yaml")
            .toString();
    String sentences = "Third of Title III. Read as: the third paragraph.";
    assertThat(Ran.of("explain", file, "3").out()).contains(sentences);
    assertThat(Ran.of("export", file, "--as", "markdown").out()).contains(sentences);
  }
}
