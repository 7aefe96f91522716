package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** The agreement applies to a territory of a Party, or does not, from a day, in some units. */
class TerritoryTest extends TerritoryStates {
  @Test
  void itAppliesFromItsExtensionOnAndNotBefore() throws AgreementFileException {
    Agreement agreement = load();
    List<TreatyEvent> all = events(extended("2026-05-10"));
    assertThat(asked(agreement, List.of("ISL"), all, "2026-08-31").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, List.of("ISL"), all, "2026-09-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, List.of("ISL"), events(), "2026-09-01").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, List.of(), events(), "2026-09-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, List.of("CAP", "FAR"), all, "2026-09-01").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, List.of("CAP"), all, "2026-09-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(words(agreement, "ISL", all, "2026-08-31"))
        .isEqualTo("not_in_force null 2026-08-31 []");
    assertThat(words(agreement, "ISL", all, "2026-09-01")).isEqualTo("in_force 2026-09-01 null []");
    assertThat(words(agreement, "CAP", all, "2026-09-01")).isEqualTo("in_force 2026-04-01 null []");
    assertThat(words(agreement, "FAR", all, "2026-09-01")).isEqualTo("not_in_force null null []");
    assertThat(words(agreement, "CAP", all, "2026-03-31"))
        .isEqualTo("not_in_force null 2026-03-31 []");
  }

  @Test
  void whatIsForbiddenInOneOfTheTerritoriesNamedStaysForbidden() throws AgreementFileException {
    for (String key : List.of("", "only_while: [in_force], ")) {
      String bans =
          "{id: F1, kind: prohibition, act: [request.submit], when: \"req.nature =="
              + " 'police_cooperation'\", "
              + key
              + "cite: [\"3\"]}";
      SmallFile file = file(bans).part("temporal", TEMPORAL + CLAUSES);
      Agreement agreement =
          AgreementFolder.loadFile(file.part("territories", TERRITORIES).in(folder, "small.yaml"));
      assertThat(asked(agreement, List.of("CAP"), events(), "2026-09-01").outcome())
          .isEqualTo(Outcome.DENIED);
      Decision both = asked(agreement, List.of("CAP", "FAR"), events(), "2026-09-01");
      assertThat(both.outcome()).as(key).isEqualTo(Outcome.DENIED);
      assertThat(both.because()).extracting(it -> it.rule()).contains("F1");
      assertThat(asked(agreement, List.of("FAR", "ISL"), events(), "2026-09-01").outcome())
          .as("nowhere named does it apply")
          .isEqualTo(Outcome.NO_CLAUSE);
    }
  }

  @Test
  void theRefusalCitesTheTerritorialClause() throws AgreementFileException {
    Decision decision = asked(load(), List.of("FAR"), events(), "2026-09-01");
    assertThat(decision.because().getFirst().rule()).isEqualTo("agreement-applies-there");
    assertThat(decision.because().getFirst().cite()).containsExactly("1");
    assertThat(decision.cure()).first().asString().contains("Farland (FAR)");
    assertThat(asked(load(), List.of("ISL"), events(), "2026-09-01").cure())
        .first()
        .isEqualTo("Wait until the agreement is extended to the Isles (ISL).");
    assertThat(asked(load(), List.of("ISL"), events(), "2026-03-01").because())
        .extracting(it -> it.rule())
        .contains("agreement-in-force", "agreement-applies-there");
  }

  @Test
  void whatIsNamedWhenJoiningAppliesFromTheEntryIntoForce() throws AgreementFileException {
    Agreement agreement = load();
    List<TreatyEvent> all = events(about("territory_named", "AAA", "2026-02-01", List.of("ISL")));
    assertThat(words(agreement, "ISL", all, "2026-03-31"))
        .isEqualTo("not_in_force null 2026-03-31 []");
    assertThat(words(agreement, "ISL", all, "2026-04-01")).isEqualTo("in_force 2026-04-01 null []");
  }

  @Test
  void someUnitsCanApplyAlone() throws AgreementFileException {
    Agreement agreement = load();
    List<TreatyEvent> third = events(extended("2026-05-10", "3"));
    assertThat(asked(agreement, List.of("ISL"), third, "2026-09-01").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(words(agreement, "ISL", third, "2026-09-01"))
        .isEqualTo("in_force 2026-09-01 null [3]");
    List<TreatyEvent> both = events(extended("2026-05-10", "2"), extended("2026-06-10", "3"));
    assertThat(asked(agreement, List.of("ISL"), both, "2026-09-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    List<TreatyEvent> less = events(extended("2026-05-10"), withdrawn("ISL", "2026-10-01", "2"));
    assertThat(asked(agreement, List.of("ISL"), less, "2026-11-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, List.of("ISL"), less, "2026-11-02").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(standing(agreement, "ISL", less, "2026-11-02").unitsEnded()).containsExactly("2");
  }

  @Test
  void anExtensionIsWithdrawnAndOnlyThere() throws AgreementFileException {
    Agreement agreement = load();
    List<TreatyEvent> all =
        events(
            extended("2026-05-10"), withdrawn("ISL", "2026-10-01"), withdrawn("CAP", "2026-10-02"));
    assertThat(asked(agreement, List.of("ISL"), all, "2026-11-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, List.of("ISL"), all, "2026-11-02").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, List.of(), all, "2026-11-02").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(words(agreement, "ISL", all, "2026-11-01"))
        .isEqualTo("in_force 2026-09-01 2026-11-01 []");
    assertThat(words(agreement, "ISL", all, "2026-11-02")).isEqualTo("ended 2026-11-02 null []");
    assertThat(words(agreement, "CAP", all, "2026-11-03")).isEqualTo("ended 2026-11-03 null []");
    assertThat(days(agreement.dates(all, LocalDate.parse("2026-11-03"))))
        .containsEntry("extension ISL", "2026-09-01")
        .containsEntry("extension_withdrawal ISL", "2026-11-01")
        .containsEntry("extension_withdrawal CAP", "2026-11-02")
        .doesNotContainKeys("extension CAP", "extension FAR");
  }

  @Test
  void aWithdrawalReachesWhatHasNotTakenEffect() throws AgreementFileException {
    List<TreatyEvent> all = events(extended("2026-05-10"), withdrawn("ISL", "2026-05-20"));
    assertThat(words(load(), "ISL", all, "2026-10-01")).isEqualTo("not_in_force null null []");
    List<TreatyEvent> anew = events(withdrawn("ISL", "2026-05-09"), extended("2026-05-10"));
    assertThat(words(load(), "ISL", anew, "2026-10-01")).isEqualTo("in_force 2026-09-01 null []");
  }

  @Test
  void aRuleThatOutlastsTheEndOutlastsItThere() throws AgreementFileException {
    Agreement agreement = load();
    Facts facts = new Facts(Map.of("territories", List.of("ISL"), "actor", "AAA"));
    List<TreatyEvent> all = events(extended("2026-05-10"), withdrawn("ISL", "2026-10-01"));
    assertThat(decision(agreement, "data.destroy", facts, all, "2026-12-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(decision(agreement, "data.destroy", facts, events(), "2026-12-01").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void withoutWordOfWhereItAppliesNothingIsPermittedThere() throws AgreementFileException {
    Agreement agreement = load();
    Facts facts = new Facts(Map.of("territories", List.of("CAP")));
    Facts known = asked(agreement, List.of("CAP"), events(), "2026-09-01").facts();
    Decision unknown =
        agreement.decide(
            "request.submit",
            known.plus(facts).without("agr.territories"),
            java.time.Instant.parse("2026-09-01T00:00:00Z"),
            java.time.Instant.parse("2026-09-01T00:00:00Z"));
    assertThat(unknown.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(unknown.missing()).contains("agr.territories");
  }

  @Test
  void noDutyStartsForATerritoryToWhichItDoesNotApply() throws AgreementFileException {
    Agreement agreement = load();
    TreatyEvent there = about("request_received", "AAA", "2026-10-01", List.of("ISL"));
    assertThat(owing(agreement, events(there), "2026-10-02")).isEmpty();
    assertThat(owing(agreement, events(extended("2026-05-10"), there), "2026-10-02"))
        .containsExactly("AAA open");
  }

  @Test
  void aGuardCanAskWhereItApplies() throws AgreementFileException {
    String guarded =
        "{id: P1, kind: permission, act: [request.submit], when: \"size(territories) == 0 ||"
            + " 'ISL' in agr.territories\", cite: [\"2\"]}";
    Agreement agreement =
        AgreementFolder.loadFile(
            file(guarded)
                .part("temporal", TEMPORAL + CLAUSES)
                .part("territories", TERRITORIES)
                .in(folder, "g.yaml"));
    assertThat(asked(agreement, List.of("CAP"), events(), "2026-09-01").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(
            asked(agreement, List.of("CAP"), events(extended("2026-05-10")), "2026-09-01")
                .outcome())
        .isEqualTo(Outcome.PERMITTED);
    Facts without = new Facts(Map.of("req", Map.of("requesting", "BBB", "requested", "AAA")));
    assertThat(decision(agreement, "request.submit", without, events(), "2026-09-01").outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void theStatusOfATerritoryIsThatOfTheActsAboutIt() throws AgreementFileException {
    Agreement agreement = load();
    LocalDate day = LocalDate.parse("2026-06-01");
    assertThat(agreement.status(events(), day, List.of("ISL")).status())
        .isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(agreement.status(events(), day, List.of("CAP")).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }
}
