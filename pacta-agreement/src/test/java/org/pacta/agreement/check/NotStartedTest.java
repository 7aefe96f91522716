package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** A request that starts nothing is named, with what keeps it from that. */
class NotStartedTest extends DutyTimes {
  private static final String RULE = DUTY.replace("TRIGGER", "request_received");
  private static final String PERMISSION =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";
  private static final AsOf LATER = AsOf.endOf(LocalDate.parse("2026-12-01"));
  private static final String PART =
      "parts: [{id: exchange, units: [\"3\"], termination: {effective: {after: P1M, from:"
          + " exchange_ended}, cite: [\"9\"]}, cite: [\"9\"]}], ";

  private SmallFile scoped(String rule) {
    return file(rule, "within: P7D")
        .rules(rule, PERMISSION)
        .part(
            "words",
            "words: {events: [exchange_ended], codes: {area: [caribbean, europe]}, types: {Request:"
                + " {area: code(area)}}}")
        .part(
            "scope",
            "scope: [{id: S1, when: \"req.area == 'caribbean'\", cite: [\"2\"], says: In the Caribbean"
                + " area.}]");
  }

  private static TreatyEvent asked(String date, Map<String, ?> facts) {
    EventDetail detail = new EventDetail(date, null, false, null, null, null, Facts.ofMap(facts));
    return new TreatyEvent(
        "request_received", "BBB", LocalDate.parse(date), List.of(), null, detail);
  }

  private static TreatyEvent in(String area) {
    return asked("2026-05-01", Map.of("req", Map.of("area", area)));
  }

  private List<String> reasons(SmallFile file, TreatyEvent... events)
      throws AgreementFileException {
    return notStarted(file, List.of(events)).stream().map(DutyNotStarted::reason).toList();
  }

  private List<DutyNotStarted> notStarted(SmallFile file, List<TreatyEvent> events)
      throws AgreementFileException {
    return load(file).dutiesNotStarted(new EventRegister(events, Set.of()), LATER);
  }

  @Test
  void whatTheScopeLeavesOutIsNamedWithTheScope() throws AgreementFileException {
    assertThat(reasons(scoped(RULE), in("europe")))
        .containsExactly("it lies outside the scope S1 [2]");
    assertThat(reasons(scoped(RULE), in("caribbean"))).isEmpty();
    assertThat(reasons(scoped(RULE), asked("2026-05-01", Map.of()))).as("unclear").isEmpty();
    String other = RULE.replace("due: D-1", "due: D-1, only_if: \"req.form == 'oral'\"");
    TreatyEvent written =
        asked("2026-05-01", Map.of("req", Map.of("area", "europe", "form", "written")));
    assertThat(reasons(scoped(other), written)).as("it starts nothing anyway").isEmpty();
  }

  @Test
  void manyThatTheScopeLeavesOutAreNamedInTimeThatGrowsAsTheyDo() throws AgreementFileException {
    List<TreatyEvent> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      TreatyEvent event = in("europe");
      many.add(
          new TreatyEvent(
              event.event(),
              "BBB",
              event.date(),
              List.of(),
              null,
              event.detail().ofCase("C-" + i)));
    }
    assertThat(notStarted(scoped(RULE), many)).hasSize(5_000);
  }

  @Test
  void whatCameAfterTheEndOfAPartIsNamedWithThePart() throws AgreementFileException {
    SmallFile file = scoped(RULE).replace("temporal", "temporal: {", "temporal: {" + PART);
    TreatyEvent ended = event("exchange_ended", "2026-04-01");
    TreatyEvent before = asked("2026-04-20", Map.of("req", Map.of("area", "caribbean")));
    TreatyEvent after = asked("2026-05-20", Map.of("req", Map.of("area", "caribbean")));
    assertThat(reasons(file, ended, before, after))
        .containsExactly("the part exchange had ended by then, on 1 May 2026 [9]");
    SmallFile lasting =
        scoped(RULE.replace("due: D-1", "due: D-1, also_while: [ended]"))
            .replace("temporal", "temporal: {", "temporal: {" + PART);
    assertThat(reasons(lasting, ended, after)).isEmpty();
  }

  @Test
  void aDutyCertainlyOwedIsNotSaidToBeInDoubt() throws AgreementFileException {
    String answered =
        RULE.replaceFirst(
            "perform: [a-z_]+", "perform: {event: reply_sent, only_if: \"req.form == 'written'\"}");
    SmallFile file = file(answered, "within: P7D").rules(answered, PERMISSION);
    TreatyEvent reply = event("reply_sent", "2026-05-03");
    DutyState state =
        load(file)
            .account(
                new EventRegister(List.of(asked("2026-05-01", Map.of()), reply), Set.of()), LATER)
            .duties()
            .getFirst();
    assertThat(state.status()).isEqualTo(DutyStatus.UNCLEAR);
    assertThat(state.certain()).isTrue();
    assertThat(state.missing()).contains("req.form");
    String unclear = RULE.replace("due: D-1", "due: D-1, only_if: \"req.form == 'oral'\"");
    assertThat(
            load(file(unclear, "within: P7D").rules(unclear, PERMISSION))
                .account(new EventRegister(List.of(asked("2026-05-01", Map.of())), Set.of()), LATER)
                .duties())
        .singleElement()
        .matches(it -> !it.certain());
  }
}
