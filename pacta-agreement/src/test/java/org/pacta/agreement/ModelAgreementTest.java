package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.temporal.AsOf;

/** Hours, yearly reviews, head counts and ties, on the model agreement. */
class ModelAgreementTest {
  private static final Agreement MODEL =
      Agreements.ALL.agreement("model-security-cooperation").orElseThrow();
  private static final Instant RECEIVED = Instant.parse("2026-02-02T20:00:00Z");

  @TempDir Path folder;

  private static TreatyEvent urgentRequest() {
    return event("request_received", RECEIVED, true);
  }

  private static TreatyEvent event(String name, Instant at, boolean urgent) {
    // Karsenia is four hours ahead of UTC
    LocalDate day = at.atZone(MODEL.party("KAR").orElseThrow().timeZone()).toLocalDate();
    EventDetail detail = new EventDetail(null, at, urgent, null, null);
    return new TreatyEvent(name, "KAR", day, List.of(), null, detail);
  }

  private static DutyState answer(List<TreatyEvent> events, Instant at) {
    return MODEL.duties(events, AsOf.instant(at)).stream()
        .filter(duty -> duty.rule().equals("M5.answer"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eightHoursEndAtAnInstantAndAreShownInTheBearersZone() {
    DutyState open = answer(List.of(urgentRequest()), RECEIVED.plusSeconds(60));
    assertThat(open.dueAt()).isEqualTo("2026-02-03T04:00:00Z");
    assertThat(open.due()).isEqualTo("2026-02-03");
    assertThat(open.status()).isEqualTo(DutyStatus.OPEN);
    assertThat(open.arithmetic())
        .contains("3 February 2026, 00:00:00 in Asia/Tbilisi")
        .contains("3 February 2026, 08:00:00 in Asia/Tbilisi");
    Instant end = Instant.parse("2026-02-03T04:00:00Z");
    assertThat(answer(List.of(urgentRequest()), end).status()).isEqualTo(DutyStatus.OPEN);
    assertThat(answer(List.of(urgentRequest()), end.plusNanos(1)).status())
        .isEqualTo(DutyStatus.BREACH);
  }

  @Test
  void aQuestionStopsTheHoursToTheMinute() {
    List<TreatyEvent> events =
        List.of(
            urgentRequest(),
            event("more_information_asked", RECEIVED.plusSeconds(3_600), false),
            event("more_information_given", RECEIVED.plusSeconds(5_400), false));
    assertThat(answer(events, RECEIVED.plusSeconds(7_200)).dueAt())
        .isEqualTo("2026-02-03T04:30:00Z");
  }

  @Test
  void withoutItsMomentItCountsFromTheEndOfItsDayAndIsSaidSo() {
    TreatyEvent dated =
        new TreatyEvent(
            "request_received",
            "KAR",
            LocalDate.parse("2026-02-02"),
            List.of(),
            null,
            new EventDetail(null, null, true, null, null));
    DutyState state = answer(List.of(dated), Instant.parse("2026-02-02T12:00:00Z"));
    assertThat(state.dueAt()).isEqualTo("2026-02-03T04:00:00Z");
    assertThat(state.due()).isEqualTo("2026-02-03");
    assertThat(state.arithmetic())
        .contains("at the latest (the moment it started is not known, only its day)");
  }

  @Test
  void aDisputedReadingOfEquallyAuthenticTextsIsATie() {
    assertThat(MODEL.ties()).extracting(Reading::id).containsExactly("T-01");
    Facts kept =
        MODEL
            .vocabulary()
            .baseFacts()
            .with("item.personal_data", true)
            .with("item.still_necessary", true)
            .with("item.should_not_have_been_sent", false)
            .with("item.obtained_at", "2020-01-01T00:00:00Z");
    Decision denied = MODEL.decide("data.retain", kept, Agreements.NOW, Agreements.NOW);
    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.readings()).contains("T-01");
  }

  @Test
  void headCountsComeFromThePostsOfTheText() {
    Rule post = MODEL.rule("post.velmora-post").orElseThrow();
    assertThat(post.says())
        .isEqualTo("The post of VEL has at most 5: 1 head, 1 deputy, 3 officer.");
    assertThat(post.cite()).containsExactly("10(1)");
  }

  @Test
  void aLengthThatIsNoneIsFoundWhenTheFileIsRead() throws Exception {
    Path own = Agreements.FOLDER.resolve("model-security-cooperation.yaml");
    Path file = folder.resolve("changed.yaml");
    String text = Files.readString(own);
    Files.writeString(
        file, text.replace("(item.obtained_at, 'P3Y')", "(item.obtained_at, '3 years')"));
    assertThatThrownBy(() -> AgreementFolder.loadFile(file))
        .isInstanceOf(AgreementFileException.class)
        .hasMessageContaining("not a length of time: '3 years'");
  }
}
