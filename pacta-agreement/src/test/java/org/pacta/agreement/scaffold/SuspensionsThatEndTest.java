package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A suspension that ends by itself, or by notice, is offered so or told. */
class SuspensionsThatEndTest {
  private static final String HEAD =
      """
      Agreement between Utopia and Atlantis on pilots

      Article 1
      Pilots shall be helped.
      Article 2
      Suspension
      """;

  @TempDir Path folder;

  @Test
  void byThemselvesAndByNotice() throws Exception {
    TreatyText read =
        Treaties.read(
            HEAD
                + """
                (1) Either Party may suspend this Agreement in whole or in part for reasons of State security.
                (2) The suspension shall take effect forty-eight hours after receipt of the notification and shall end, unless it is renewed, after ninety days. It may be lifted at any time by notification, with immediate effect.
                """);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "suspension: {effective: {after: PT48H, from: suspension_notice_received}, lapses_after: P90D, cite: [\"2(2)/1\", \"2(1)\"]}",
            "confirm that it ends by itself: \"shall end, unless it is renewed, after ninety days\" in 2(2)/1",
            "resumption: {date: {at: resumption_notice_received}, cite: [\"2(2)/2\"]}  # guessed from 2(2)/2",
            "# Speaks of resumption: 2(2)/2");
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The suspension shall not exceed three months.|P3M",
        "A suspension lapses after thirty days unless it is confirmed.|P30D",
        "The suspension may be maintained for a maximum period of six months.|P6M",
        "Die Aussetzung endet, sofern sie nicht verlängert wird, nach neunzig Tagen.|P90D",
        "Die Dauer der Aussetzung darf drei Monate nicht überschreiten.|P3M",
        "Die Aussetzung darf drei Monate nicht überschreiten; die andere Vertragspartei wird zehn Tage vorher unterrichtet.|P3M",
        "La suspension prend fin, sauf renouvellement, après soixante jours.|P60D",
        "La suspension ne peut excéder six mois.|P6M",
        "La suspension ne peut excéder six mois; les Parties se consultent dans les dix jours.|P6M",
        "De opschorting eindigt na negentig dagen, tenzij zij wordt verlengd.|P90D",
        "Приостановление прекращается по истечении тридцати дней, если оно не будет продлено.|P30D",
        "Приостановление действия Соглашения осуществляется на срок не более трех месяцев.|P3M",
        "Pozastavení skončí uplynutím šedesáti dnů, nebude-li prodlouženo.|P60D",
        "Doba pozastavení nesmí přesáhnout tři měsíce.|P3M",
        "La suspensión no podrá exceder de tres meses.|P3M",
        "The suspension shall last for a maximum of ninety days and may be extended by thirty days.|P90D",
        "Die Aussetzung gilt für höchstens neunzig Tage; sie kann einmal um höchstens dreißig Tage verlängert werden.|P90D",
        "La suspension prend fin au plus tard quatre-vingt-dix jours après sa prise d'effet, renouvelable pour trente jours au maximum.|P90D",
        "De opschorting duurt ten hoogste negentig dagen en kan telkens met dertig dagen worden verlengd.|P90D",
        "Приостановление действует не более девяноста дней и может быть продлено на тридцать дней.|P90D",
        "Pozastavení trvá nejdéle devadesát dnů a může být prodlouženo o třicet dnů.|P90D",
      })
  void afterALengthInManyWordings(String sentence, String length) throws Exception {
    TreatyText read =
        Treaties.read(
            HEAD
                + "1. Either Party may suspend this Agreement. The suspension takes effect ten days after receipt of the notice.\n2. "
                + sentence
                + "\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "suspension: {effective: {after: P10D, from: suspension_notice_received}, lapses_after: "
                + length
                + ", cite: [\"2(1)/2\"",
            "TODO confirm that it ends by itself",
            "deadlines: {}");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void withoutAKnownStartTheLengthIsTold() {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(
                    HEAD
                        + "1. Either Party may suspend this Agreement for reasons of security.\n2. The suspension shall not exceed three months.\n")))
        .contains(
            "# TODO suspension: confirm that it ends by itself: \"shall not exceed three months\" in 2(2), lapses_after: P3M; see 2(1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The suspension shall be lifted by notification once the reasons have ceased.",
        "The Party concerned may revoke the suspension by written notice.",
        "Die Aussetzung kann jederzeit durch Notifikation aufgehoben werden.",
        "Die Aufhebung der Aussetzung wird der anderen Vertragspartei mitgeteilt.",
        "La suspension peut être levée à tout moment par notification.",
        "De opschorting kan te allen tijde door kennisgeving worden opgeheven.",
        "Об отмене приостановления уведомляется другая Сторона.",
        "Решение о приостановлении может быть отменено путем уведомления.",
        "Pozastavení může být kdykoliv zrušeno oznámením.",
        "La suspensión podrá ser levantada en cualquier momento mediante notificación.",
      })
  void liftingIsAResumption(String sentence) {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(
                    HEAD
                        + "1. Either Party may suspend this Agreement. The suspension takes effect ten days after receipt of the notice.\n2. "
                        + sentence
                        + "\n")))
        .contains("# TODO resumption: no common wording; see 2(2)", "# Speaks of resumption: 2(2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The suspension takes effect upon receipt of the notification.|suspension",
        "Die Aussetzung wird mit Eingang der Notifikation wirksam.|suspension",
        "La suspension prend effet dès réception de la notification.|suspension",
        "The suspension takes effect ten days after receipt. It may be lifted with immediate effect.|resumption",
      })
  void atOnce(String sentence, String clause) {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(HEAD + "Either Party may suspend this Agreement. " + sentence)))
        .contains(clause + ": {date: {at: " + clause + "_notice_received}, cite: [\"2/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The lifting of the suspension shall take effect upon receipt of the notification.|{date: {at: resumption_notice_received}",
        "The lifting of the suspension shall take effect thirty days after receipt of the notification.|{effective: {after: P30D, from: resumption_notice_received}",
        "Die Aufhebung der Aussetzung wird mit Eingang der Notifikation wirksam.|{date: {at: resumption_notice_received}",
        "Die Aufhebung der Aussetzung wird dreißig Tage nach Eingang der Notifikation wirksam.|{effective: {after: P30D, from: resumption_notice_received}",
        "La levée de la suspension prend effet trente jours après la réception de la notification.|{effective: {after: P30D, from: resumption_notice_received}",
        "De opheffing van de opschorting wordt dertig dagen na ontvangst van de kennisgeving van kracht.|{effective: {after: P30D, from: resumption_notice_received}",
        "Отмена приостановления вступает в силу через тридцать дней с даты получения уведомления.|{effective: {after: P30D, from: resumption_notice_received}",
        "Zrušení pozastavení nabývá účinnosti třicet dnů po doručení oznámení.|{effective: {after: P30D, from: resumption_notice_received}",
      })
  void theDayOfTheLiftingStartsNoSuspension(String sentence, String resumption) {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(
                    HEAD
                        + "1. Either Party may suspend this Agreement for reasons of security.\n2. "
                        + sentence
                        + "\n")))
        .contains(
            "# TODO suspension: no common wording; see 2(1)",
            "resumption: " + resumption + ", cite: [\"2(2)\"]}",
            "entry_into_force: {date: {at: TODO}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Die Aussetzung wird zehn Tage nach Eingang der Notifikation wirksam. Die Aufhebung wird mit Eingang der Notifikation wirksam.|suspension: {effective: {after: P10D, from: suspension_notice_received}",
        "The suspension takes effect ten days after receipt of the notice and may be lifted at any time.|suspension: {effective: {after: P10D, from: suspension_notice_received}",
        "The suspension of this Agreement and its cancellation shall take effect fifteen days after receipt of the notice.|resumption: {effective: {after: P15D, from: resumption_notice_received}",
        "The suspension of this Agreement and its cancellation shall take effect fifteen days after receipt of the notice.|suspension: {effective: {after: P15D, from: suspension_notice_received}",
        "La suspension et sa levée prennent effet quinze jours après la réception de la notification.|suspension: {effective: {after: P15D, from: suspension_notice_received}",
        "De opschorting en de opheffing daarvan worden vijftien dagen na ontvangst van de kennisgeving van kracht.|suspension: {effective: {after: P15D, from: suspension_notice_received}",
        "Pozastavení a jeho zrušení nabývají účinnosti patnáct dnů po doručení oznámení.|suspension: {effective: {after: P15D, from: suspension_notice_received}",
        "The suspension shall take effect upon receipt of the notification and shall be lifted thirty days after receipt of a notification.|suspension: {date: {at: suspension_notice_received}",
        "A suspension may be revoked; the revocation takes effect three days after receipt of the notice.|# TODO suspension: no common wording",
        "The suspension and its lifting take effect fifteen days after receipt of the notice.|resumption: {effective: {after: P15D, from: resumption_notice_received}",
      })
  void eachOfTheTwoHasItsOwnDay(String sentence, String clause) {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(HEAD + "Either Party may suspend this Agreement. " + sentence)))
        .contains(clause)
        .doesNotContain("resumption: {effective: {after: P10D");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The suspension shall not exceed three months and the Parties shall consult within ten days after it has begun.",
        "If the suspension lasts longer than six months, this Agreement shall end three months after a notice to that effect.",
        "The suspension shall not end before thirty days have passed.",
        "Suspension shall be preceded by consultations lasting no more than thirty days.",
        "The decision to suspend shall be notified not more than five days after it was taken.",
        "Requests received before the suspension shall lapse after sixty days.",
        "Dauert die Aussetzung länger als sechs Monate, so endet dieses Abkommen drei Monate nach der Kündigung.",
        "Si la suspension dépasse six mois, le présent Accord prend fin trois mois après la notification.",
        "Indien de opschorting langer dan zes maanden duurt, eindigt dit Verdrag drie maanden na kennisgeving.",
        "De opschorting mag drie maanden niet overschrijden en wordt ten minste tien dagen van tevoren meegedeeld.",
        "Срок приостановления не может превышать трех месяцев, о чем другая Сторона уведомляется за десять дней.",
        "Pozastavení nesmí přesáhnout tři měsíce a oznamuje se nejméně deset dnů předem.",
        "The suspension ends on receipt of a notification, and cases pending are resumed within ten days.",
        "The suspension may be extended once for a maximum of three months.",
        "Either Party may suspend the transmission of data for a maximum of ten days.",
        "Persons whose authorisation is suspended may appeal; the authorisation expires after thirty days.",
        "The suspension shall end when the reasons have ceased, and the other Party shall be informed of this within five days.",
        "The suspension of the transmission of data shall not exceed ten days.",
      })
  void whatMayEndAnotherThingIsOnlyTold(String sentence) throws Exception {
    TreatyText read =
        Treaties.read(
            HEAD
                + "1. Either Party may suspend this Agreement. The suspension takes effect fifteen days after receipt of the notice.\n2. "
                + sentence
                + "\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "suspension: {effective: {after: P15D, from: suspension_notice_received}, cite: [\"2(1)/2\"",
            "see whether it ends by itself (lapses_after): 2(2)")
        .doesNotContain("lapses_after: ");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void aPartyMaySuspendForALengthAtMost() {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(
                    HEAD
                        + "Either Party may suspend this Agreement for a maximum of ninety days. The suspension takes effect ten days after receipt of the notice.")))
        .contains("lapses_after: P90D");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Parties shall meet within thirty days of a suspension.",
        "Pilots may rest for a maximum of ten days.",
        "The Party that suspends shall inform the other Party immediately.",
      })
  void otherLengthsEndNoSuspension(String sentence) {
    assertThat(
            ScaffoldFile.of(
                "scaffold",
                Treaties.read(
                    HEAD
                        + "1. Either Party may suspend this Agreement. The suspension takes effect ten days after receipt of the notice.\n2. "
                        + sentence
                        + "\n")))
        .doesNotContain("lapses_after", "resumption");
  }
}
