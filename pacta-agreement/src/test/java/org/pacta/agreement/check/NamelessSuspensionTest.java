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
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** A notice to suspend of nobody by name, where the text names whose notice suspends. */
class NamelessSuspensionTest {
  @TempDir Path folder;

  private static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  @Test
  void oneOfNobodyByNameMayBeThatOfThePartyTheTextNames() throws AgreementFileException {
    String one = "suspension_notice_received";
    String own = "date: {at: suspension_notice_received, party: AAA}";
    String both =
        "date: {later_of: [{at: suspension_notice_received, party: AAA},"
            + " {at: suspension_notice_received, party: BBB}]}";
    TreatyEvent nameless = new TreatyEvent(one, null, LocalDate.parse("2026-04-02"));
    TreatyEvent byOne = event(one, "AAA", "2026-04-01");
    TreatyEvent later = event(one, "AAA", "2026-04-03");
    assertThat(under(own).status(List.of(nameless), LocalDate.parse("2026-05-01")).status())
        .isEqualTo(StatusCode.SUSPENDED);
    assertThat(
            under(own).status(List.of(event(one, "BBB", "2026-04-02")), nameless.date()).status())
        .isEqualTo(StatusCode.IN_FORCE);
    Agreement two = under(both);
    LocalDate day = LocalDate.parse("2026-05-01");
    assertThat(two.status(List.of(byOne, nameless), day).since()).isEqualTo("2026-04-02");
    assertThat(two.status(List.of(nameless, later), day).since()).isEqualTo("2026-04-03");
    assertThat(two.status(List.of(nameless), day).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(two.status(List.of(byOne, later), day).status()).isEqualTo(StatusCode.IN_FORCE);
  }

  private Agreement under(String suspension) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {suspension: {" + suspension + ", cite: [\"9\"]}, ")
            .in(folder, "named.yaml"));
  }

  @Test
  void oneOfNobodyByNameSuspendsForEachThatTheTextNames() throws AgreementFileException {
    Agreement either =
        under(
            "date: {earlier_of: [{at: suspension_notice_received, party: AAA},"
                + " {at: suspension_notice_received, party: BBB}]}");
    TreatyEvent nameless =
        new TreatyEvent("suspension_notice_received", null, LocalDate.parse("2026-04-02"));
    assertThat(
            either
                .status(List.of(nameless), LocalDate.parse("2026-05-01"))
                .standing()
                .parties()
                .entrySet())
        .allMatch(it -> !it.getValue().suspended().isEmpty());
  }
}
