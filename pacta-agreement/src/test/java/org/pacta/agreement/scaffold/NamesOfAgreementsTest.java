package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By whatever word a treaty names itself, its life is found, also in the passive voice. */
class NamesOfAgreementsTest {
  private static final String SUSPENDED =
      "suspension: {effective: {after: P15D, from: suspension_notice_received}";

  @Test
  void aGermanConventionIsConcludedLeftAndSuspendedInThePassiveVoice() {
    String draft =
        Treaties.draft(
            """
            (1) Diese Konvention wird auf unbestimmte Zeit abgeschlossen.
            (2) Diese Konvention kann jederzeit von jeder Vertragspartei durch Notifikation an den Verwahrer gekündigt werden. Die Kündigung wird sechs Monate nach Erhalt der Notifikation durch den Verwahrer wirksam.
            (3) Die Anwendung dieser Konvention kann von jeder Vertragspartei gänzlich oder teilweise ausgesetzt werden, falls dies zur Aufrechterhaltung der Sicherheit erforderlich ist. Die Vertragsparteien informieren den Verwahrer unverzüglich über die Ergreifung einer solchen Maßnahme. Jede Maßnahme nach diesem Absatz wird fünfzehn Tage nach Erhalt der Notifikation durch den Verwahrer wirksam.
            """);

    assertThat(draft)
        .contains(
            "duration: {indefinite: true, cite: [\"1(1)\"]}",
            "termination: {effective: {after: P6M, from: termination_notice_received}, cite: [\"1(2)/2\", \"1(2)/1\"]}",
            SUSPENDED + ", cite: [\"1(3)/3\", \"1(3)/1\"]}",
            "TODO the wording goes on: gänzlich oder teilweise ausgesetzt werden")
        .doesNotContain("term: \"sechs monate nach\"", "term: \"fünfzehn tage nach\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Konvention über Lotsen|Diese Konvention kann von jeder Vertragspartei gekündigt werden. Die Kündigung wird sechs Monate nach Erhalt der Notifikation durch den Verwahrer wirksam. Der Verwahrer unterrichtet die Vertragsparteien.",
        "Конвенция о лоцманах|Настоящая Конвенция может быть денонсирована любой Стороной. Денонсация вступает в силу через шесть месяцев после получения уведомления депозитарием. Депозитарий информирует Стороны.",
        "Úmluva o lodivodech|Tato Úmluva může být na moři a v přístavu vypovězena kteroukoli smluvní stranou. Výpověď nabude účinnosti šest měsíců po obdržení oznámení depozitářem. Depozitář o tom informuje smluvní strany podle této úmluvy.",
      })
  void aNoticeOfAnyPartyInThePassiveVoiceCountsOnceItIsInForce(String title, String wording) {
    assertThat(ScaffoldFile.of("x", Treaties.read(title + "\n\nArticle 1\n" + wording + "\n")))
        .contains(
            "withdrawal: {effective: {after: P6M, from: withdrawal_notice_received}, only_after: entry_into_force, cite: [\"1/2\", \"1/1\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "De toepassing van dit Verdrag kan door elke Partij geheel worden opgeschort.|Elke maatregel krachtens dit artikel wordt van kracht vijftien dagen na de ontvangst van de kennisgeving.",
        "Применение настоящего Договора может быть приостановлено любой Стороной.|Любая мера по настоящей статье вступает в силу через пятнадцать дней после получения уведомления.",
        "Provádění této Úmluvy může být pozastaveno kteroukoli smluvní stranou.|Každé opatření podle tohoto článku nabude účinnosti patnáct dnů po obdržení oznámení.",
        "The application of this Treaty may be suspended by any Party.|Any measure under this Article shall take effect fifteen days after receipt of the notification.",
        "L'application du présent Traité peut être suspendue par toute Partie.|Toute mesure au titre du présent article prend effet quinze jours après la réception de la notification.",
        "La aplicación del presente Convenio podrá ser suspendida por cualquier Parte.|Toda medida en virtud del presente artículo surtirá efecto quince días después de la recepción de la notificación.",
      })
  void whatIsSuspendedByAMeasureTakesEffectWithIt(String may, String effect) {
    assertThat(Treaties.draft(may + " " + effect))
        .contains(SUSPENDED + ", cite: [\"1/2\", \"1/1\"]}")
        .doesNotContain("term: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Diese Konvention|wird auf unbestimmte Zeit geschlossen.",
        "de|Dieses Protokoll|wird auf unbestimmte Zeit geschlossen.",
        "de|Diese Vereinbarung|gilt auf unbestimmte Zeit.",
        "de|Dieses Memorandum|gilt auf unbestimmte Zeit.",
        "de|Diese Abmachung|gilt auf unbestimmte Zeit.",
        "de|Die Geltungsdauer dieses Vertrages|ist auf unbestimmte Zeit festgelegt.",
        "fr|La présente Convention|est conclue pour une durée indéterminée.",
        "fr|Le présent Mémorandum|est conclu pour une durée indéterminée.",
        "fr|La présente Entente|est conclue pour une durée indéterminée.",
        "fr|Cet Arrangement|est conclu pour une durée indéterminée.",
        "es|La presente Convención|tendrá una duración indefinida.",
        "es|El presente Memorando|tendrá una duración indefinida.",
        "es|El presente Protocolo|tendrá una duración indefinida.",
        "nl|Deze Conventie|wordt voor onbepaalde tijd gesloten.",
        "nl|Deze Regeling|wordt voor onbepaalde tijd gesloten.",
        "nl|Dit Protocol|wordt voor onbepaalde tijd gesloten.",
        "ru|Настоящая Конвенция|заключается на неопределенный срок.",
        "ru|Настоящий Протокол|заключается на неопределенный срок.",
        "ru|Настоящий Меморандум|заключается на неопределенный срок.",
        "cs|Tato Úmluva|se uzavírá na dobu neurčitou.",
        "cs|Tento Protokol|se uzavírá na dobu neurčitou.",
        "cs|Toto Memorandum|se uzavírá na dobu neurčitou.",
        "cs|Toto Ujednání|se uzavírá na dobu neurčitou.",
      })
  void itLastsByWhateverWordItIsNamed(String language, String named, String lasts) {
    TreatyText read = Treaties.read("Article 1\n" + named + " " + lasts + "\n");

    assertThat(ScaffoldFile.of("x", read))
        .as(language)
        .contains("duration: {indefinite: true, cite: [\"1\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Konvention über Lotsen",
        "KONVENTION ÜBER LOTSEN",
        "Konvention über die polizeiliche Zusammenarbeit in Südosteuropa",
        "Conventie inzake loodsen",
        "Protocolo sobre prácticos",
        "Memorándum sobre prácticos",
        "Mémorandum sur les pilotes",
        "Protokol o lodivodech",
      })
  void theLineThatBeginsWithItIsTheTitle(String title) {
    TreatyText read =
        Treaties.read(title + "\n\nArticle 1\nDie Lotsen treffen sich.\n\nArticle 2\nSie gehen.\n");

    assertThat(read.units().getFirst().text()).isEqualTo(title);
    assertThat(read.findings()).noneMatch(finding -> finding.message().contains("no title"));
  }
}
