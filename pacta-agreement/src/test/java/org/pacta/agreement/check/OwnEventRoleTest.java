package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Whose act an event of the file's own is, and a role that nobody has said anything of. */
class OwnEventRoleTest extends BoundStates {
  private static final String PLAIN =
      "{events: [vessel_signalled, boarding_reported, boarding_deemed, accession_unopposed]}";
  private static final String OWNED =
      "{events: [{id: vessel_signalled, party: sending_party}, boarding_reported, {id:"
          + " boarding_deemed}, accession_unopposed]}";
  private static final String REPORT =
      "{id: D1, kind: duty, bearer: sending_party, trigger: vessel_signalled, perform:"
          + " boarding_reported, due: D-30, cite: [\"3\"]}";
  private static final String SILENCE =
      "{id: L1, kind: lapse, silent: requested_party, trigger: vessel_signalled, due: D-30, effect:"
          + " {event: boarding_deemed}, cite: [\"3\"]}";

  private Agreement with(String words, String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(rules).part("words", "words: " + words).in(folder, "small.yaml"));
  }

  private static TreatyEvent happened(
      String name, @Nullable String party, String date, Map<String, ?> facts) {
    EventDetail detail = new EventDetail("v-1", null, false, null, null, null, Facts.ofMap(facts));
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(), null, detail);
  }

  private static TreatyEvent signalled(@Nullable String party, Map<String, ?> facts) {
    return happened("vessel_signalled", party, "2026-05-01", facts);
  }

  private static TreatyEvent reported(@Nullable String party) {
    return happened("boarding_reported", party, "2026-05-05", Map.of());
  }

  @Test
  void anEventOfTheFilesOwnSaysWhoseItIs() throws AgreementFileException {
    Agreement agreement = with(OWNED, REPORT);
    assertThat(owing(agreement, events(signalled("AAA", Map.of())), "2026-09-01"))
        .containsExactly("AAA breach");
    assertThat(owing(agreement, events(signalled("AAA", Map.of()), reported("BBB")), "2026-09-01"))
        .containsExactly("AAA breach");
    assertThat(owing(agreement, events(signalled("AAA", Map.of()), reported("AAA")), "2026-09-01"))
        .containsExactly("AAA met");
  }

  @Test
  void aRoleThatNobodyHasNamedIsUnclearAndAnybodysPerformanceMeetsNothing()
      throws AgreementFileException {
    Agreement agreement = with(PLAIN, REPORT);
    List<TreatyEvent> unnamed = events(signalled("AAA", Map.of()), reported("BBB"));
    assertThat(agreement.duties(unnamed, LocalDate.parse("2026-09-01")))
        .singleElement()
        .satisfies(it -> assertThat(it.status().code()).isEqualTo("unclear"))
        .satisfies(it -> assertThat(it.party()).isNull())
        .extracting(DutyState::missing)
        .asString()
        .contains("party: sending_party for vessel_signalled under words.events", "xfer.from");
    Map<String, Object> from = Map.of("xfer", Map.of("from", "AAA"));
    assertThat(owing(agreement, events(signalled(null, from), reported("BBB")), "2026-09-01"))
        .containsExactly("AAA breach");
    assertThat(owing(agreement, events(signalled(null, from), reported("AAA")), "2026-09-01"))
        .containsExactly("AAA met");
    assertThat(owing(agreement, events(signalled("AAA", Map.of()), reported(null)), "2026-09-01"))
        .containsExactly("null met");
  }

  @Test
  void whatComesAfterInTheCaseNamesTheRoleWhereNothingBeforeDid() throws AgreementFileException {
    String words =
        "{events: [vessel_signalled, {id: boarding_reported, party: sending_party}, boarding_deemed, accession_unopposed]}";
    assertThat(
            owing(
                with(words, REPORT),
                events(signalled(null, Map.of()), reported("BBB")),
                "2026-09-01"))
        .containsExactly("BBB met");
  }

  @Test
  void alsoWhatComesLaterOnTheSameDay() throws AgreementFileException {
    String words =
        "{events: [vessel_signalled, {id: boarding_reported, party: sending_party}, boarding_deemed, accession_unopposed]}";
    TreatyEvent morning =
        signalled(null, Map.of())
            .at(Instant.parse(signalled(null, Map.of()).date() + "T08:00:00Z"));
    TreatyEvent told = reported("BBB").onDay(morning.date());
    TreatyEvent evening = told.at(Instant.parse(morning.date() + "T18:00:00Z"));
    assertThat(owing(with(words, REPORT), events(morning, evening), "2026-09-01"))
        .containsExactly("BBB met");
  }

  @Test
  void aSharedEventIsNotGivenToAnotherRole() {
    List<Finding> findings =
        file(REPORT)
            .part(
                "words",
                "words: {events: [vessel_signalled, boarding_reported, {id: request_received,"
                    + " party: sending_party}]}")
            .findings(folder);
    assertThat(findings)
        .extracting(Finding::message)
        .contains("the shared vocabulary says that it is an act of the requested_party");
    List<Finding> nobody =
        file(REPORT)
            .part("words", "words: {events: [{id: vessel_signalled, party: each_party}]}")
            .findings(folder);
    assertThat(nobody).extracting(Finding::code).contains("A010");
  }

  @Test
  void silenceOfARoleThatNobodyHasNamedSaysWhatIsMissing() throws AgreementFileException {
    Agreement agreement = with(PLAIN, SILENCE);
    List<TreatyEvent> given = events(signalled("AAA", Map.of()));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-09-01"));
    assertThat(agreement.lapses(given, when))
        .singleElement()
        .satisfies(it -> assertThat(it.outcome()).isEqualTo(Lapsed.Outcome.UNCLEAR))
        .extracting(Lapsed::arithmetic)
        .asString()
        .contains("whose silence counts", "party: requested_party for vessel_signalled");
    Instant at = Instant.parse("2026-09-01T00:00:00Z");
    EventRegister register = new EventRegister(given, Set.of("boarding_deemed"));
    assertThat(agreement.fromEvents(register, at, at).register().complete()).isEmpty();
    String words =
        "{events: [{id: vessel_signalled, party: requested_party}, boarding_reported, boarding_deemed, accession_unopposed]}";
    assertThat(with(words, SILENCE).lapses(given, when))
        .singleElement()
        .satisfies(it -> assertThat(it.event().party()).isEqualTo("AAA"))
        .extracting(Lapsed::outcome)
        .isEqualTo(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void readersAreToldWhoseItIs() {
    Path owned = file(REPORT).part("words", "words: " + OWNED).in(folder, "owned.yaml");
    Path plain = file(REPORT).part("words", "words: " + PLAIN).in(folder, "plain.yaml");
    String other = OWNED.replace("party: sending_party", "party: host_party");
    Path host = file(REPORT).part("words", "words: " + other).in(folder, "host.yaml");
    String said = "Event vessel_signalled: its party is the sending_party.";
    assertThat(Ran.of("explain", owned, "D1").out()).contains(said);
    assertThat(Ran.of("export", owned, "--as", "markdown").out()).contains(said);
    assertThat(Ran.of("explain", plain, "D1").out()).doesNotContain("Event ");
    assertThat(Ran.of("compare", owned, host).out())
        .contains("event vessel_signalled: differs", "sending_party", "host_party");
    assertThat(Ran.of("compare", owned, plain).out())
        .contains("event vessel_signalled: only in the first");
    assertThat(Ran.of("compare", owned, owned).out()).doesNotContain("event ");
  }
}
