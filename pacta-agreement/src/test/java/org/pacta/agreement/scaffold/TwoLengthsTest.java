package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lengths of one sentence for urgent and for other cases are one deadline; longest times are told.
 */
class TwoLengthsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A request shall be submitted not later than five working days before it begins, and in urgent cases twenty-four hours before.|before: P5D, urgent_within: PT24H, days: working, calendar: bearer",
        "The requested Party shall reply within ten days, in urgent cases within 24 hours.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The requested Party shall reply within 24 hours in urgent cases and within ten days in other cases.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "In urgent cases the Party shall reply within 24 hours, otherwise within ten days.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Die ersuchte Vertragspartei antwortet innerhalb von zehn Tagen, in dringenden Fällen innerhalb von 24 Stunden.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "La Partie requise répond dans un délai de dix jours et, en cas d'urgence, dans les vingt-quatre heures.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "De aangezochte partij antwoordt binnen tien dagen en in spoedeisende gevallen binnen 24 uur.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Запрашиваемая Сторона отвечает в течение десяти дней, а в неотложных случаях в течение двадцати четырех часов.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Dožádaná strana odpoví do deseti dnů a v naléhavých případech do 24 hodin.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The requested Party shall reply within ten days except in urgent cases, in which it shall reply within 24 hours.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The requested Party shall reply within ten days (in urgent cases within 24 hours).|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The requested Party shall reply within ten days after it receives a request, in urgent cases within 24 hours.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Die ersuchte Vertragspartei antwortet innerhalb von zehn Tagen beziehungsweise in dringenden Fällen innerhalb von 24 Stunden.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Die ersuchte Vertragspartei antwortet innerhalb von zehn Tagen (in dringenden Fällen innerhalb von 24 Stunden).|within: P10D, urgent_within: PT24H, start_day: excluded",
        "De aangezochte partij antwoordt binnen tien dagen dan wel in spoedeisende gevallen binnen 24 uur.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "La Partie requise répond dans un délai de dix jours sauf en cas d'urgence où elle répond dans les vingt-quatre heures.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Запрашиваемая Сторона отвечает в течение десяти дней (в неотложных случаях в течение двадцати четырех часов).|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Dožádaná strana odpoví do deseti dnů (v naléhavých případech do 24 hodin).|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The Party shall reply within ten days, or within 24 hours in urgent cases.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The Party shall reply within ten days in non-urgent cases and within 24 hours in urgent cases.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The Party shall reply within ten days and in case of emergency within 24 hours.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The Party shall reply within one year and six months, in urgent cases within one year.|within: P1Y6M, urgent_within: P1Y, start_day: excluded",
        "La Parte requerida responderá dentro de diez días y en casos urgentes dentro de 24 horas.|within: P10D, urgent_within: PT24H, start_day: excluded",
      })
  void urgentAndOtherCases(String sentence, String lengths) throws Exception {
    TreatyText read = Treaties.article(sentence);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(lengths, "cite: [\"1\"]}  # TODO confirm which length is that of urgent cases")
        .doesNotContain("D-2:");
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In urgent cases the requested Party shall reply within six hours if the information is available in a database directly accessible to it, and in other cases within three days.|within: P3D, variants: {kind_1: PT6H}",
        "The Party shall answer within eight hours where its files hold the data, within three days where it must ask another authority, and in all other cases within seven days.|within: P7D, variants: {kind_1: PT8H, kind_2: P3D}",
        "Die Antwort ergeht innerhalb von acht Stunden, wenn die Daten vorliegen, in den übrigen Fällen innerhalb von drei Tagen.|within: P3D, variants: {kind_1: PT8H}",
        "La réponse est donnée dans les huit heures si les données sont disponibles et, dans les autres cas, dans un délai de trois jours.|within: P3D, variants: {kind_1: PT8H}",
      })
  void kindsOfMatters(String sentence, String lengths) throws Exception {
    TreatyText read = Treaties.article(sentence);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(lengths, "  # TODO name the kinds of matters")
        .doesNotContain("D-2:");
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Party shall reply within ten days and pay within two months.|D-2:",
        "The Party shall reply within ten days and pay, in urgent cases, within two days.|D-2:",
        "The Party shall reply within 24 hours, in urgent cases within ten days.|D-2:",
        "The Party shall reply within 24 hours in urgent cases and within ten days.|D-2:",
        "The Party shall pay within ten days, reply within 24 hours in urgent cases.|D-2:",
        "Requests shall be answered within ten days; urgent cases are dealt with first and the reply is confirmed within two days.|D-2:",
        "In urgent cases the Party shall reply within 24 hours and pay within ten days.|D-2:",
        "Unless otherwise agreed, the requested Party shall reply within ten days if the data are available and shall be reimbursed within three months.|D-2:",
        "Objections are to be raised within thirty days if the notice was public, and withdrawn, unless otherwise provided, within ten days.|D-2:",
        "Tenzij anders overeengekomen antwoordt de partij binnen tien dagen na een verzoek als bedoeld in artikel 3 en betaalt zij binnen dertig dagen.|D-2:",
        "Soweit nicht anders vereinbart, antwortet die Vertragspartei innerhalb von zehn Tagen, wenn die Daten vorliegen, und zahlt innerhalb von drei Monaten.|D-2:",
        "The Party shall reply within ten days if the data are available, otherwise it shall pay within three months.|D-2:",
        "Urgent requests are answered within ten days of receipt and at least two days before the voyage.|D-2:",
      })
  void otherLengthsStayApart(String sentence, String second) {
    assertThat(Treaties.draft(sentence))
        .contains(second)
        .doesNotContain("urgent_within", "variants");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The authorization shall be valid for a maximum of ten days and may be renewed twice.|\"ten days\" (P10D)",
        "The Parties may set up teams for a limited period, which shall not exceed six months.|\"not exceed six months\" (P6M)",
        "The consent shall be given for a maximum period of thirty days.|\"thirty days\" (P30D)",
        "Die Genehmigung gilt für höchstens zehn Tage.|\"zehn tage\" (P10D)",
        "Die Dauer darf sechs Monate nicht überschreiten.|\"sechs monate\" (P6M)",
        "L'autorisation est valable pour une durée maximale de dix jours.|\"dix jours\" (P10D)",
        "De machtiging is geldig voor een termijn van maximaal tien dagen.|\"maximaal tien dagen\" (P10D)",
        "Разрешение действует не более десяти дней.|\"десяти дней\" (P10D)",
        "Povolení platí nejvýše deset dní.|\"deset dní\" (P10D)",
      })
  void longestTimesAreLimits(String sentence, String told) {
    assertThat(Treaties.draft(sentence))
        .contains(
            "# Longest times; a deadline where something must end by then, a guard where it may not last longer: "
                + told
                + " in 1")
        .doesNotContain("Lengths that are no limit", "D-1");
  }

  @Test
  void aPunishmentIsNoLongestTime() {
    assertThat(
            Treaties.draft("The offence is punishable by imprisonment of not more than ten years."))
        .doesNotContain("Longest times")
        .contains("Lengths that are no limit by their words");
  }
}
