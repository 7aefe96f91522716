package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How treaties of many languages start, go on and end, beside the commonest wordings. */
class LifeWordingsTest {
  private static final String BOTH =
      "latest_of: internal_procedures_notice_received, per: each_party}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chaque Partie notifie à l'autre l'accomplissement des procédures requises pour l'entrée en vigueur du présent Accord, qui prend effet le premier jour du deuxième mois suivant la réception de la seconde notification.|date: {first_day_of_month: 2, following: {"
            + BOTH,
        "Le présent Accord entrera en vigueur le premier jour du mois qui suit l'expiration d'une période de deux mois après la date à laquelle les Parties se seront informées de l'accomplissement des procédures.|date: {first_day_of_month: 1, after: P2M, following: {"
            + BOTH,
        "De overeenkomst wordt van kracht op de eerste dag van de tweede maand volgend op de dag van ontvangst van de tweede kennisgeving.|date: {first_day_of_month: 2, following: {"
            + BOTH,
        "Tato Smlouva podléhá ratifikaci a vstoupí v platnost první den druhého měsíce následujícího po výměně ratifikačních listin.|date: {first_day_of_month: 2, following: {latest_of: exchange_of_instruments",
        "Настоящее Соглашение вступает в силу с даты его подписания и действует до истечения шести месяцев со дня, когда одна из Сторон письменно уведомит другую о намерении прекратить его действие.|date: {at: signature}",
        "This Memorandum will come into operation upon signature.|date: {at: signature}",
        "Dit Protocol treedt in werking zodra de Regering van Utopia de Regering van Atlantis in kennis heeft gesteld dat aan de vereiste voorwaarden is voldaan.|date: {at: internal_procedures_notice_received}",
        "Each Party shall notify the other of the completion of the formalities required for the entry into force of this Agreement, which will take place thirty days after the last notification.|date: {after: P30D, following: {"
            + BOTH,
        "This Agreement shall enter into force on the date on which the Government of Utopia informs the Government of Atlantis that its procedures are complete.|date: {at: internal_procedures_notice_received}",
        "This Agreement shall enter into force on the first day of the second month after the Parties have informed each other that their procedures are complete.|date: {first_day_of_month: 2, following: {"
            + BOTH,
      })
  void theStart(String sentence, String formula) {
    assertThat(file(sentence)).contains("entry_into_force: {" + formula);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Les Parties peuvent mettre fin au présent Accord par notification écrite. Cette notification est faite par l'une des Parties à l'autre, en respectant un préavis de deux mois.|P2M",
        "Chaque Partie peut dénoncer le présent Accord à tout moment avec un préavis de six mois.|P6M",
        "Jede der Vertragsparteien kann dieses Abkommen nach der Unterzeichnung mit einer Frist von drei Monaten schriftlich kündigen; die Rechte der Vertragsparteien und die Pflichten nach diesem Abkommen bleiben unberührt.|P3M",
        "Tato Smlouva se sjednává na dobu neurčitou. Každá smluvní strana ji může písemně vypovědět. Platnost Smlouvy skončí šest měsíců po doručení výpovědi.|P6M",
        "Настоящее Соглашение действует до истечения шести месяцев со дня, когда одна из Сторон письменно уведомит другую о намерении прекратить его действие; Стороны и в дальнейшем с уважением относятся к правам Сторон по Соглашению.|P6M",
      })
  void theEndByNotice(String sentence, String length) {
    assertThat(file(sentence))
        .contains(
            "termination: {effective: {after: " + length + ", from: termination_notice_received}");
  }

  @Test
  void whenATreatyStartsIsNotWhenItsEndTakesEffect() {
    assertThat(
            file(
                """
                1. Le présent Accord prend effet le premier jour du mois suivant la seconde notification nécessaire à son entrée en vigueur.
                2. Chaque Partie peut dénoncer le présent Accord à tout moment.
                """))
        .doesNotContain("latest_of: termination_notice_received");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le présent Accord est conclu pour une durée de trois ans, renouvelable par tacite reconduction pour de nouvelles périodes d'un an.",
        "This Agreement shall remain in force for three years and shall be renewed automatically for further periods of one year.",
        "El presente Convenio tendrá una vigencia de tres años y se prorrogará tácitamente por períodos sucesivos de un año.",
      })
  void isRenewedByTheYearThatIsNamedWithoutANumber(String sentence) {
    assertThat(file(sentence))
        .contains("duration: {term: P3Y, from: entry_into_force, renews: P1Y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Within six months of the entry into force of this Agreement the Sides shall name their lamps.|from: entry_into_force, within: P6M",
        "Nothing done before the entry into force of this Agreement counts; the Sides shall answer within ten days.|\"within ten days\", within: P10D",
      })
  void onlyWhatIsCountedFromTheStartRunsFromIt(String sentence, String entry) {
    assertThat(file(sentence)).contains(entry);
  }

  @Test
  void languagesWithoutAWordForLanguage() {
    assertThat(
            ScaffoldFile.of(
                "x",
                Treaties.read(
                    """
                    Convenio entre Utopía y Atlántida sobre pilotos

                    Artículo 1
                    Las partes nombrarán a los pilotos del puerto y de la isla.

                    Hecho en Madrid el 1 de mayo de 2020, en dos ejemplares, en español y catalán.
                    """)))
        .contains("authentic: [es, ca]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Přijímající orgán smluvní strany je povinen údaje podle této Smlouvy zlikvidovat.|duty",
        "Údaje podle této Smlouvy nesmějí být bez souhlasu smluvní strany poskytnuty třetímu státu.|prohibition",
        "Tato Smlouva se nevztahuje na vydávání osob mezi smluvními stranami.|declaration",
        "Il n'est pas porté atteinte aux droits et obligations des Parties dans le port.|declaration",
        "Les autorités de la Partie requise fourniront les lampes et les documents du port.|duty",
        "Le personnel de la Partie jouira de la même liberté de mouvement dans le port.|permission",
        "De regels van het verdrag van de partijen zijn met ingang van mei van toepassing op de loodsen.|declaration",
        "Die opzegging van het verdrag ontslaat de partijen niet van de verplichtingen van dit verdrag.|declaration",
        "The termination of this Agreement will not affect any activity in the harbour.|declaration",
      })
  void marks(String sentence, String mark) {
    assertThat(
            Treaties.read(
                    "Agreement between Utopia and Atlantis\n\nArticle 1\n"
                        + (sentence + " ").repeat(4))
                .units()
                .stream()
                .filter(unit -> unit.id().equals("1/1"))
                .map(FoundUnit::looksLike)
                .toList())
        .isEqualTo(List.of(List.of(mark)));
  }

  private static String file(String sentences) {
    String words = sentences.contains("\n") ? sentences : "1. " + sentences + "\n";
    return ScaffoldFile.of(
        "x",
        Treaties.read("Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n" + words));
  }

  @Test
  void whoseNoteStartsItIsAskedWhereOneAloneDoes() {
    String one =
        "Dit Verdrag treedt in werking op de eerste dag van de tweede maand volgend op de datum"
            + " waarop de Regering van Utopia de Regering van Atlantis ervan in kennis heeft"
            + " gesteld dat aan de vereisten is voldaan.";
    assertThat(LifeRemarks.of("entry_into_force", one)).contains("write party:");
    assertThat(
            LifeRemarks.of("entry_into_force", one.replace("de Regering van Atlantis", "elkaar")))
        .doesNotContain("write party:");
  }

  @Test
  void whatLosesItsValidityIsReplaced() {
    String text =
        """
        Verdrag tussen Utopia en Atlantis
        Artikel 1
        Dit Verdrag treedt in werking op de datum van ondertekening.
        Artikel 2
        Bij de inwerkingtreding van dit Verdrag verliest de op 4 maart 1985 ondertekende Overeenkomst haar geldigheid.
        Artikel 3
        Elke Partij kan te allen tijde schriftelijk om wijziging van dit Verdrag verzoeken.
        """;
    String draft = ScaffoldFile.of("x", Treaties.read(text));
    assertThat(draft).contains("# supersedes: what ends or is replaced stands in 2");
    assertThat(draft).doesNotContain("amendment:");
  }

  @Test
  void aShortenedWordEndsNoSentence() {
    assertThat(Sentences.of("Voor als GEHEIM/Stg. CONFIDENTIEEL gerubriceerde gegevens."))
        .hasSize(1);
  }
}
