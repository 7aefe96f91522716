package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Silence that brings something about is hinted at; a yearly report is on the year it names. */
class SilenceAndReportsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Each Bureau shall, by 31 March of each year, send the other a report on the requests received in the preceding year.|31|3",
        "A report on the previous calendar year is sent no later than 15 February.|15|2",
        "Statistics for the year just ended shall be exchanged before 1 May.|30|4",
        "Der Bericht über das vorangegangene Jahr wird bis zum 31. März übermittelt.|31|3",
        "Über die im Vorjahr gestellten Ersuchen wird bis zum 31. März berichtet.|31|3",
        "Le rapport sur l'année précédente est transmis au plus tard le 31 mars.|31|3",
        "El informe sobre el año anterior se enviará a más tardar el 31 de marzo.|31|3",
        "Het verslag over het voorgaande jaar wordt uiterlijk op 31 maart toegezonden.|31|3",
        "Отчет за предыдущий год направляется не позднее 31 марта.|31|3",
        "Zpráva za předchozí rok se zašle do 31. března.|31|3",
      })
  void aReportOnTheYearBefore(String sentence, String day, String months) throws Exception {
    TreatyText read = Treaties.article(sentence);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains("running: true, due: {day: " + day + ", months_after: " + months + "}}");
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The plan for a year is sent no later than 30 November of the preceding year.|{day: 30, months_before: 2}",
        "Der Plan wird bis zum 31. Oktober des vorangegangenen Jahres übermittelt.|{day: 31, months_before: 3}",
        "Le plan est transmis au plus tard le 30 novembre de l'année précédente.|{day: 30, months_before: 2}",
        "План направляется не позднее 30 ноября предыдущего года.|{day: 30, months_before: 2}",
        "Plán se zašle do 30. listopadu předchozího roku.|{day: 30, months_before: 2}",
        "By 30 September the plan for the next year is sent.|{day: 30, month: 9}",
        "A report on the past year is sent by 31 December.|{day: 31, month: 12}",
        "A report on the past year is sent before 1 January.|{day: 31, month: 12}",
      })
  void aDayOfTheYearBefore(String sentence, String due) throws Exception {
    TreatyText read = Treaties.article(sentence);

    assertThat(ScaffoldFile.of("scaffold", read)).contains("{every: year, due: " + due + "}");
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If the providing Party does not object within twenty days, its consent shall be deemed to have been given.",
        "Where no answer is given within thirty days, consent shall be considered as granted.",
        "If a request is not confirmed within the period laid down in paragraph 1, the requested Party may regard it as withdrawn.",
        "The requested Party shall answer within ten days. If it does not, the request shall be deemed refused.",
        "Failing a reply within thirty days, the proposal shall be treated as accepted.",
        "If no objection is received within thirty days, the Party may use the information for that purpose.",
        "After that time consent shall be presumed to have been given.",
        "Erhebt die Vertragspartei innerhalb von zehn Tagen keinen Einwand, so gilt die Zustimmung als erteilt.",
        "Antwortet die ersuchte Behörde binnen zehn Tagen nicht, gilt das Ersuchen als abgelehnt.",
        "En l'absence de réponse dans un délai de dix jours, le consentement est réputé acquis.",
        "Si la Partie n'a pas répondu dans les dix jours, la demande est considérée comme acceptée.",
        "A falta de respuesta en el plazo de diez días, se considerará otorgado el consentimiento.",
        "Indien binnen tien dagen geen bezwaar is gemaakt, wordt de toestemming geacht te zijn verleend.",
        "Indien de partij niet binnen tien dagen heeft geantwoord, wordt het verzoek als ingetrokken beschouwd.",
        "При отсутствии ответа в течение десяти дней согласие считается полученным.",
        "Если возражения не поступили в течение десяти дней, запрос считается принятым.",
        "Pokud strana do deseti dnů nevznese námitky, považuje se souhlas za udělený.",
      })
  void silenceIsHintedAt(String sentence) {
    assertThat(Treaties.draft(sentence))
        .containsPattern("# Speaks of what follows from silence: 1(?:/2)?; write lapse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The officers shall be deemed to be officers of the host Party.",
        "The report for the year is sent by 31 March.",
        "The plan for the following year is sent by 31 March.",
        "Diese Daten gelten als vertraulich.",
        "Where the object of the request is a person, that person shall be regarded as a witness.",
        "If the requested Party considers the answer incomplete, the case shall be treated as urgent.",
        "Costs that are not extraordinary are considered as borne by the requested Party.",
        "No information obtained by the answer shall be considered public.",
        "Si la demande est urgente, elle est considérée comme prioritaire.",
        "Запрос считается срочным, если он так обозначен.",
      })
  void otherWordsHintAtNone(String sentence) {
    assertThat(Treaties.draft(sentence)).doesNotContain("from silence", "months_after");
  }
}
