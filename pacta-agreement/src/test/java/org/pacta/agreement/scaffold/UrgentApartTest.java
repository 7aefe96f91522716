package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An urgent length in a sentence of its own belongs to the deadline before it. */
class UrgentApartTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The requested Party shall reply within ten days. In urgent cases the reply shall be given within 24 hours.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The requested Party shall answer within thirty days. In cases of urgency it shall answer within three days.|within: P30D, urgent_within: P3D, start_day: excluded",
        "The requested Party shall reply within ten days. In urgent cases this period shall be reduced to 24 hours.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "The visit shall be announced at least ten days before. In urgent cases it shall be announced at least two days before.|before: P10D, urgent_within: P2D",
        "Die ersuchte Vertragspartei antwortet innerhalb von zehn Tagen. In dringenden Fällen wird innerhalb von 24 Stunden geantwortet.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Die Antwort ergeht innerhalb von zehn Tagen. In dringenden Fällen verkürzt sich die Frist auf 24 Stunden.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "La Partie requise répond dans un délai de dix jours. En cas d'urgence, la réponse est donnée dans les vingt-quatre heures.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "De aangezochte partij antwoordt binnen tien dagen. In spoedeisende gevallen wordt binnen 24 uur geantwoord.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Запрашиваемая Сторона отвечает в течение десяти дней. В неотложных случаях ответ направляется в течение двадцати четырех часов.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "Dožádaná strana odpoví do deseti dnů. V naléhavých případech se odpověď zašle do 24 hodin.|within: P10D, urgent_within: PT24H, start_day: excluded",
        "La Parte requerida responderá dentro de diez días. En casos urgentes la respuesta se dará dentro de 24 horas.|within: P10D, urgent_within: PT24H, start_day: excluded",
      })
  void isOneDeadlineWithTheOneBefore(String sentences, String lengths) throws Exception {
    TreatyText read = Treaties.article(sentences);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            lengths,
            "cite: [\"1/1\", \"1/2\"]}  # TODO confirm that 1/2 gives the urgent length of the same"
                + " deadline")
        .doesNotContain("D-2:");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void itMayStandInTheNextParagraph() {
    assertThat(
            Treaties.draft(
                """
                1. The requested Party shall reply within ten days.
                2. Reasons are given for a refusal.
                3. In urgent cases the reply shall be given within 24 hours.\
                """))
        .contains("within: P10D, urgent_within: PT24H", "cite: [\"1(1)\", \"1(3)\"]}")
        .doesNotContain("D-2:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The requested Party shall reply within ten days. In urgent cases a request may be made orally and shall be confirmed in writing within 24 hours.",
        "The requested Party shall reply within ten days. In urgent cases the host shall be paid within 24 hours.",
        "The requested Party shall reply within two days. In urgent cases the reply shall be given within ten days of the end of the emergency.",
        "The requested Party shall reply within ten days. The visit is announced within three days. In urgent cases the reply shall be given within 24 hours.",
        "The requested Party shall reply within ten days. The reply shall be read within 24 hours.",
        "The visit shall be announced ten days before. In urgent cases the visit shall be reported within two days.",
      })
  void anotherLengthStaysApart(String sentences) {
    assertThat(Treaties.draft(sentences)).contains("D-2:").doesNotContain("urgent_within");
  }
}
