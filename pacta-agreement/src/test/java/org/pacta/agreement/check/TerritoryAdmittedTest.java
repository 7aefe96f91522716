package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** What the text admits about territories, in files and events, and what ends with a Party. */
class TerritoryAdmittedTest extends TerritoryStates {
  @Test
  void whatTheTextDoesNotAdmitCountsForNothing() throws AgreementFileException {
    Agreement agreement = load();
    List<TreatyEvent> odd =
        List.of(
            about("territory_extension_received", "BBB", "2026-05-10", List.of("ISL")),
            about("territory_extension_received", "AAA", "2026-05-10", List.of("FAR")),
            about("withdrawal_notice_received", "AAA", "2026-05-10", List.of("ISL")),
            event("territory_extension_received", "AAA", "2026-05-10"));
    List<TreatyEvent> all = Stream.concat(events().stream(), odd.stream()).toList();
    assertThat(Uncounted.among(all, agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly(
            "ISL is a territory of AAA",
            "the text does not let the agreement be extended to FAR [1]",
            "it names territories, and no clause on extension or extension_withdrawal reads it; an"
                + " event for the whole agreement names none",
            "it names no territory (territories)");
    assertThat(words(agreement, "ISL", all, "2027-01-01")).isEqualTo("not_in_force null null []");
    assertThat(asked(agreement, List.of(), all, "2027-01-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    Agreement whole =
        AgreementFolder.loadFile(
            small("").replace("temporal", "partial_allowed: true, ", "").in(folder, "w.yaml"));
    assertThat(words(whole, "ISL", events(extended("2026-05-10", "2")), "2026-12-01"))
        .isEqualTo("not_in_force null null []");
  }

  @Test
  void namesAndClausesAreHeldAgainstEachOther() {
    assertRefused(small("").replace("territories", "of: BBB", "of: ZZZ"), "unknown Party ZZZ");
    assertRefused(small("").replace("territories", "CAP:", "CCC:"), "CCC is a Party or a body");
    assertRefused(
        small("").part("temporal", TEMPORAL), "nothing says when an extension to ISL takes effect");
    assertRefused(small("").part("territories", ""), "extension says nothing without territories");
    assertRefused(
        small("")
            .replace("temporal", "  withdrawal: {", "  withdrawal: {except_territories: [ZZZ], "),
        "unknown territory ZZZ");
    assertRefused(
        small("").replace("temporal", "accession: {", "accession: {except_territories: [ISL], "),
        "except_territories says nothing under accession");
  }

  private void assertRefused(SmallFile file, String message) {
    assertThatThrownBy(() -> AgreementFolder.loadFile(file.in(folder, "small.yaml")))
        .isInstanceOf(AgreementFileException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aPartyThatHasLeftTakesItsTerritoriesWithItUnlessTheTextLeavesThem()
      throws AgreementFileException {
    List<TreatyEvent> all =
        events(extended("2026-05-10"), leaves("AAA", "2026-12-01"), later("CCC", "2026-04-10"));
    assertThat(words(load(), "ISL", all, "2027-01-02")).isEqualTo("ended 2027-01-02 null []");
    SmallFile spared =
        small("")
            .replace("temporal", "  withdrawal: {", "  withdrawal: {except_territories: [ISL], ");
    Agreement agreement = AgreementFolder.loadFile(spared.in(folder, "s.yaml"));
    assertThat(words(agreement, "ISL", all, "2027-01-02")).isEqualTo("in_force 2026-09-01 null []");
    assertThat(asked(agreement, List.of("ISL"), all, "2027-01-02").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, List.of(), all, "2027-01-02").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    List<TreatyEvent> other =
        events(extended("2026-05-10"), leaves("BBB", "2026-12-01"), later("CCC", "2026-04-10"));
    assertThat(asked(agreement, List.of("ISL"), other, "2027-01-02").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }
}
