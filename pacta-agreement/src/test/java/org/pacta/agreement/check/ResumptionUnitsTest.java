package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** In a resumption, as in a suspension, an article stands for every unit of it. */
class ResumptionUnitsTest {
  @TempDir Path folder;

  private Agreement load(String more) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part(
                "text",
                "text: {\"1\": Help., \"2\": Limits., \"3(1)\": Duties., \"3(2)\": More., \"9\": The"
                    + " end.}")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}")
            .replace("channels", "\"3\"", "\"3(1)\", \"3(2)\"")
            .part("deadlines", "deadlines: {}")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}, suspension: {date: {at: suspension_notice_received}, "
                    + more
                    + "cite: [\"9\"]}, resumption: {date: {at: resumption_notice_received}, cite:"
                    + " [\"9\"]}}")
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent notice(String kind, String date, String... units) {
    return new TreatyEvent(
        kind + "_notice_received", "AAA", LocalDate.parse(date), List.of(units), null);
  }

  private static Status resumed(Agreement agreement, List<String> suspended, String... units) {
    List<TreatyEvent> events =
        List.of(
            notice("suspension", "2026-04-01", suspended.toArray(String[]::new)),
            notice("resumption", "2026-05-01", units));
    return agreement.status(events, LocalDate.parse("2026-05-10"));
  }

  @Test
  void anArticleLiftsWhatWasSuspendedByParagraph() throws AgreementFileException {
    assertThat(resumed(load(""), List.of("3(1)"), "3").status()).isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void aParagraphAloneGoesOn() throws AgreementFileException {
    Status article = resumed(load(""), List.of("3"), "3(1)");
    assertThat(article.status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(article.suspendedUnits()).containsExactly("3(2)");
    Status whole = resumed(load(""), List.of(), "3(1)");
    assertThat(whole.status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(whole.suspendedUnits()).containsExactly("1", "2", "3(2)", "9");
  }

  @Test
  void whatResumesNothingIsNamed() throws AgreementFileException {
    Agreement agreement = load("");
    assertThat(resumed(agreement, List.of("3"), "2").suspendedUnits()).containsExactly("3");
    assertThat(resumed(load("partial_allowed: false, "), List.of(), "2").status())
        .isEqualTo(StatusCode.SUSPENDED);
    List<TreatyEvent> events =
        List.of(notice("suspension", "2026-04-01", "3"), notice("resumption", "2026-05-01", "2"));
    assertThat(Uncounted.among(events, agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly("it resumes nothing: none of [2] can be resumed by it then");
    assertThat(
            Uncounted.among(
                List.of(events.getFirst(), notice("resumption", "2026-05-01", "3(2)")),
                agreement.content()))
        .isEmpty();
  }
}
