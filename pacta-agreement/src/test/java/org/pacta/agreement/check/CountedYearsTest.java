package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** The year, quarter and month of an event are those of the Party whose event it is. */
class CountedYearsTest {
  private static final String NEXT_YEAR = "2026-03-01T09:00:00Z";

  @TempDir Path folder;
  private Agreement agreement;

  @BeforeEach
  void load() throws AgreementFileException {
    agreement = over("year");
  }

  private Agreement over(String span) throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part(
                "parties",
                """
                parties:
                  - {id: AAA, name: Aland, time_zone: Asia/Muscat, cite: ["1"]}
                  - {id: BBB, name: Beland, time_zone: UTC, cite: ["1"]}
                """)
            .part("words", "words: {events: [expert_posted]}")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"total('expert_posted',"
                    + " '"
                    + span
                    + "') < 6\"}");
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private Outcome asked(String now, @Nullable String party, String date, @Nullable String moment) {
    Instant at = Instant.parse(now);
    EventDetail detail =
        new EventDetail(
            null,
            moment == null ? null : Instant.parse(moment),
            false,
            null,
            null,
            null,
            Facts.NONE,
            6L,
            null,
            null);
    TreatyEvent posted =
        new TreatyEvent("expert_posted", party, LocalDate.parse(date), List.of(), null, detail);
    EventRegister register = new EventRegister(List.of(posted), Set.of("expert_posted"));
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("req.nature", "police_cooperation")
            .plus(agreement.fromEvents(register, at, at).history());
    return agreement.decide("request.submit", facts, at, at).outcome();
  }

  @Test
  void aDayIsThatOfTheParty() throws AgreementFileException {
    agreement = over("day");
    String late = "2026-03-01T19:30:00Z";
    assertThat(asked("2026-03-01T19:45:00Z", "AAA", "2026-03-01", late))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked("2026-03-01T20:15:00Z", "AAA", "2026-03-01", late))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked("2026-03-01T20:15:00Z", "BBB", "2026-03-01", late))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void newYearInMuscatIsOfTheNewYear() {
    String eve = "2025-12-31T21:00:00Z";
    assertThat(asked(NEXT_YEAR, "AAA", "2026-01-01", eve)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(NEXT_YEAR, "BBB", "2025-12-31", eve)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aDayWithoutAMomentIsOfOneYear() {
    assertThat(asked(NEXT_YEAR, "AAA", "2026-01-01", null)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(NEXT_YEAR, "AAA", "2025-12-31", null)).isEqualTo(Outcome.PERMITTED);
    assertThat(asked("2026-01-01T09:00:00Z", "AAA", "2025-12-31", null))
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void anEventOfNobodyIsOfAYearWhereItIsThatEverywhere() {
    assertThat(asked(NEXT_YEAR, null, "2026-01-10", null)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(NEXT_YEAR, null, "2026-01-01", "2025-12-31T21:00:00Z"))
        .isEqualTo(Outcome.UNDETERMINED);
  }
}
