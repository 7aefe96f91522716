package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.AmountOwed;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;

/** An equal share: an amount that asks how many Parties there are, and nothing else of that. */
class EqualShareTest {
  @TempDir Path folder;

  private List<DutyState> duties(@Nullable String at, TreatyEvent... more)
      throws AgreementFileException {
    EventDetail of600 =
        new EventDetail(
            null,
            null,
            false,
            null,
            null,
            null,
            new Facts(Map.of("cost", Map.of("amount", 600))),
            null,
            null,
            null);
    TreatyEvent billed =
        new TreatyEvent("billed", "BBB", LocalDate.parse("2026-06-10"), List.of(), null, of600)
            .at(at == null ? null : Instant.parse(at));
    List<TreatyEvent> all = new ArrayList<>(List.of(more));
    all.add(billed);
    return AgreementFolder.loadFile(
            new SmallFile()
                .replace("head", "kind: bilateral", "kind: multilateral")
                .part(
                    "parties",
                    BoundStates.PARTIES.replace("CCC, name", "CCC, joins: accession, name"))
                .part("words", "words: {events: [billed, paid]}")
                .part(
                    "temporal",
                    """
                    temporal:
                      duration: indefinite
                      entry_into_force: {date: {fixed: "2026-03-01"}, cite: ["9"]}
                      accession: {date: {at: accession_deposited}, starts: moment, cite: ["9"]}
                    """)
                .part("tests", "tests: []")
                .rules(
                    "{id: D1, kind: duty, bearer: AAA, trigger: billed, perform: paid, due: D-1,"
                        + " amount: {is: cost.amount / size(agr.members), round: up, unit: EUR},"
                        + " cite: [\"3\"]}")
                .in(folder, "small.yaml"))
        .duties(all, LocalDate.parse("2026-07-01"));
  }

  private static @Nullable Long share(List<DutyState> duties) {
    return Objects.requireNonNull(duties.getFirst().amount()).value();
  }

  @Test
  void isReckonedByItself() throws AgreementFileException {
    assertThat(share(duties(null))).isEqualTo(300);
  }

  @Test
  void isNotKnownOnTheDayInTheCourseOfWhichOneJoins() throws AgreementFileException {
    TreatyEvent joins =
        new TreatyEvent("accession_deposited", "CCC", LocalDate.parse("2026-06-10"))
            .at(Instant.parse("2026-06-10T14:00:00Z"));
    assertThat(share(duties("2026-06-10T10:00:00Z", joins))).isEqualTo(300);
    assertThat(share(duties("2026-06-10T15:00:00Z", joins))).isEqualTo(200);
    AmountOwed open = Objects.requireNonNull(duties(null, joins).getFirst().amount());
    assertThat(open.value()).isNull();
    assertThat(open.missing()).containsExactly("the moment (at) of billed");
  }
}
