package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** Who may extend the agreement to a territory, by which act, and for how long it lasts. */
class TerritoryExtendingTest extends TerritoryStates {
  private static final String DECLARE =
      "{id: P3, kind: permission, act: [agreement.declare], when: \"actor == mem.party\", cite:"
          + " [\"9\"]}";
  private static final String AFTER_THREE_MONTHS =
      "  extension: {date: {first_day_of_month: 1, after: P3M, following: {latest_of:"
          + " territory_named, count: 1}}, at_once_on: [instrument_deposited], %scite: [\"9\"]}\n";

  private Agreement extending(String key) throws AgreementFileException {
    SmallFile file =
        file(DECLARE)
            .part("temporal", TEMPORAL + AFTER_THREE_MONTHS.formatted(key))
            .part(
                "territories", TERRITORIES.replace("of: AAA, applies: by", "of: CCC, applies: by"));
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent named(String date) {
    return about("territory_named", "CCC", date, List.of("ISL"));
  }

  private static List<String> ignored(Agreement agreement, List<TreatyEvent> events) {
    return Uncounted.among(events, agreement.content()).stream().map(Uncounted::reason).toList();
  }

  @Test
  void aStateThatIsNoPartyYetExtendsItOnlyWithItsInstrument() throws AgreementFileException {
    Agreement agreement = extending("only_after: entry_into_force, ");
    TreatyEvent joins = later("CCC", "2026-08-10");
    List<TreatyEvent> early = events(named("2026-05-20"), joins);
    assertThat(words(agreement, "ISL", early, "2026-12-31")).startsWith("not_in_force");
    assertThat(ignored(agreement, early)).singleElement().asString().contains("CCC is no Party");
    List<TreatyEvent> at = events(named("2026-08-10"), joins);
    assertThat(words(agreement, "ISL", at, "2026-12-31")).startsWith("in_force 2026-09-10");
    assertThat(ignored(agreement, at)).isEmpty();
    List<TreatyEvent> bound = events(named("2026-09-10"), joins);
    assertThat(words(agreement, "ISL", bound, "2027-12-31")).startsWith("in_force 2027-01-01");
    assertThat(ignored(extending(""), early)).isEmpty();
    assertThat(words(extending(""), "ISL", early, "2026-12-31")).startsWith("in_force 2026-09-10");
  }

  @Test
  void namingItWithTheInstrumentCountsBeforeTheEntryIntoForce() throws AgreementFileException {
    Agreement agreement = extending("only_after: entry_into_force, ");
    List<TreatyEvent> all = events(named("2026-02-20"), later("CCC", "2026-02-20"));
    assertThat(ignored(agreement, all)).isEmpty();
    assertThat(words(agreement, "ISL", all, "2026-12-31")).startsWith("in_force 2026-0");
  }

  @Test
  void whoLeavesAndJoinsAnewExtendsItAnew() throws AgreementFileException {
    Agreement agreement = extending("");
    TreatyEvent again = later("CCC", "2027-02-01");
    List<TreatyEvent> events =
        events(later("CCC", "2026-05-02"), named("2026-06-05"), leaves("CCC", "2026-10-15"), again);
    assertThat(words(agreement, "ISL", events, "2026-11-01"))
        .startsWith("in_force 2026-10-01 2026-11-15");
    assertThat(words(agreement, "ISL", events, "2027-06-01")).startsWith("not_in_force");
    List<TreatyEvent> anew = new ArrayList<>(events);
    anew.add(named("2027-02-01"));
    assertThat(words(agreement, "ISL", anew, "2027-06-01")).startsWith("in_force 2027-03-01");
    assertThat(days(agreement.dates(anew, LocalDate.parse("2027-06-01"))))
        .containsEntry("extension ISL 2", "2027-03-01");
    List<TreatyEvent> sooner = new ArrayList<>(events);
    sooner.add(named("2026-12-01"));
    assertThat(words(agreement, "ISL", sooner, "2027-06-01"))
        .as("named once it had left, before it joined anew")
        .startsWith("in_force 2027-04-01");
  }

  @Test
  void noPartyExtendsItToATerritoryOfAnother() throws AgreementFileException {
    SmallFile file =
        file(DECLARE)
            .part(
                "temporal",
                TEMPORAL
                    + "  extension: {date: {at: territory_named, party: BBB}, cite: [\"9\"]}\n")
            .part("territories", TERRITORIES);
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    List<TreatyEvent> events =
        events(about("territory_named", "BBB", "2026-05-10", List.of("ISL")));
    assertThat(words(agreement, "ISL", events, "2026-06-01")).startsWith("not_in_force");
    assertThat(ignored(agreement, events)).containsExactly("ISL is a territory of AAA");
  }

  @Test
  void theActOfExtendingNeedsNoApplicationThere() throws AgreementFileException {
    Agreement agreement = extending("");
    List<TreatyEvent> bound = events(later("CCC", "2026-05-02"));
    assertThat(declared(agreement, bound, "ISL")).isEqualTo(Outcome.PERMITTED);
    assertThat(declared(agreement, bound, "FAR")).isEqualTo(Outcome.NO_CLAUSE);
  }

  private static Outcome declared(Agreement agreement, List<TreatyEvent> events, String id) {
    Facts facts =
        new Facts(
            Map.of("actor", "CCC", "mem", Map.of("party", "CCC"), "territories", List.of(id)));
    return decision(agreement, "agreement.declare", facts, events, "2027-01-01").outcome();
  }

  @Test
  void whatIsNamedWithTheNewInstrumentCountsThoughTheOldNoticeStillRuns()
      throws AgreementFileException {
    List<TreatyEvent> events =
        events(
            later("CCC", "2026-05-02"),
            named("2026-06-05"),
            leaves("CCC", "2026-10-15"),
            later("CCC", "2026-10-20"),
            named("2026-10-20"));
    assertThat(words(extending(""), "ISL", events, "2027-06-01"))
        .as("left with 15 November, bound anew from 20 November")
        .startsWith("in_force 2026-11-20");
  }
}
