package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** A territory named with the instrument has effect with it, one named later after a time. */
class TerritoryAtOnceTest extends TerritoryStates {
  private static final String DATE =
      "{first_day_of_month: 1, after: P3M, following: {latest_of: territory_named, count: 1}}";

  private SmallFile file(String key) {
    return small("")
        .part(
            "temporal", TEMPORAL + "  extension: {date: " + DATE + ", " + key + "cite: [\"9\"]}\n");
  }

  private Agreement atOnce() throws AgreementFileException {
    return AgreementFolder.loadFile(
        file("at_once_on: [signature, instrument_deposited], ").in(folder, "small.yaml"));
  }

  private static List<TreatyEvent> named(String date) {
    return events(
        event("signature", "AAA", "2026-01-10"),
        event("signature", "BBB", "2026-05-10"),
        about("territory_named", "AAA", date, List.of("ISL")));
  }

  private static String extended(Agreement agreement, List<TreatyEvent> all) {
    return String.valueOf(extension(agreement, all).date());
  }

  private static TemporalResult extension(Agreement agreement, List<TreatyEvent> all) {
    return Objects.requireNonNull(
        agreement.dates(all, LocalDate.parse("2026-12-31")).get("extension ISL"));
  }

  @Test
  void withTheInstrumentAtOnceAndLaterAfterItsTime() throws AgreementFileException {
    Agreement agreement = atOnce();
    for (String day : List.of("2026-01-10", "2026-02-01")) {
      assertThat(words(agreement, "ISL", named(day), "2026-12-31"))
          .isEqualTo("in_force 2026-04-01 null []");
      assertThat(extended(agreement, named(day))).isEqualTo("2026-04-01");
    }
    // The day of another Party's signature is none of its own.
    for (String day : List.of("2026-05-09", "2026-05-10")) {
      assertThat(words(agreement, "ISL", named(day), "2026-12-31"))
          .isEqualTo("in_force 2026-09-01 null []");
      assertThat(extended(agreement, named(day))).isEqualTo("2026-09-01");
    }
    assertThat(extension(agreement, named("2026-02-01")).arithmetic())
        .contains("the day of the instrument deposited of AAA", "nowhere before", "1 April 2026");
  }

  @Test
  void withoutTheKeyEachTakesItsTime() throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(file("").in(folder, "small.yaml"));
    assertThat(extended(agreement, named("2026-02-01"))).isEqualTo("2026-06-01");
  }

  @Test
  void datesAndStatusAgreeBeforeTheEntryIntoForce() throws AgreementFileException {
    List<TreatyEvent> one = List.of(named("2026-01-10").getLast());
    assertThat(extended(atOnce(), one)).isEqualTo("null");
    assertThat(words(atOnce(), "ISL", one, "2026-12-31")).startsWith("not_in_force");
    List<TreatyEvent> all = events(about("territory_named", "AAA", "2026-02-01", List.of("ISL")));
    assertThat(extended(load(), all)).isEqualTo("2026-04-01");
    assertThat(words(load(), "ISL", all, "2026-12-31")).isEqualTo("in_force 2026-04-01 null []");
  }

  @Test
  void theKeyStandsUnderExtensionAndNamesEvents() {
    assertThatThrownBy(() ->
            AgreementFolder.loadFile(file("at_once_on: [signatur], ").in(folder, "small.yaml")))
        .hasMessageContaining("unknown event signatur");
    assertThatThrownBy(() ->
            AgreementFolder.loadFile(
                small("")
                    .part(
                        "temporal",
                        TEMPORAL.replace("withdrawal: {", "withdrawal: {at_once_on: [signature], ")
                            + CLAUSES)
                    .in(folder, "small.yaml")))
        .hasMessageContaining("at_once_on");
  }
}
