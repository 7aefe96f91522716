package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notice ends the treaty for whom and when the text says, or the file says that it is open. */
class NoticesTest {
  private static final String MANY = "Treaty between Utopia, Atlantis and Lilliput on pilots\n\n";
  private static final String TWO = "Treaty between Utopia and Atlantis on pilots\n\n";

  @Test
  void theFirstOfTheMonthIsNotLost(@TempDir Path folder) throws Exception {
    TreatyText read =
        Treaties.read(
            MANY
                + """
                Article 1
                Accession
                For any acceding State this Treaty enters into force on the first day of the month following the expiration of a period of three months after the deposit of its instrument of accession.

                Article 2
                Denunciation
                1. Any Party may, in so far as it is concerned, denounce this Treaty by a notice to the depositary.
                2. Such denunciation becomes effective on the first day of the second month after receipt of the notice.
                """);
    String file = ScaffoldFile.of("scaffold", read);

    assertThat(file)
        .contains(
            "accession: {date: {first_day_of_month: 1, after: P3M, following: {latest_of: accession_deposited, count: 1}}, cite: [\"1\"]}",
            "withdrawal: {date: {first_day_of_month: 2, following: {latest_of: withdrawal_notice_received, count: 1}}, only_after: entry_into_force, cite: [\"2(2)\", \"2(1)\"]}")
        .doesNotContain("termination", "within: P3M");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void aPartyLeavesWhatIsInForceAndAStateMayLeaveBefore() {
    String denounced =
        MANY
            + """
            Article 1
            Denunciation
            1. Any Party may, in so far as it is concerned, denounce this Treaty by a notice to the depositary.
            2. Such denunciation becomes effective six months after receipt of the notice.
            """;
    String once = "only_after: entry_into_force";
    assertThat(ScaffoldFile.of("x", Treaties.read(denounced)))
        .contains(once, "confirm that no notice counts before the entry into force");
    assertThat(ScaffoldFile.of("x", Treaties.read(denounced.replace("Any Party", "Any State"))))
        .contains("withdrawal: {")
        .doesNotContain(once);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It ends at the end of the calendar year six months after receipt of the notice.",
        "La dénonciation prend effet à la fin de l’année, six mois après réception de la notification.",
        "La denuncia surtirá efecto el último día del año, seis meses después de la notificación.",
        "Die Kündigung wird sechs Monate nach ihrem Eingang zum Ende des Kalenderjahres wirksam.",
        "Денонсация вступает в силу через шесть месяцев после уведомления, в последний день года.",
        "Výpověď nabývá účinnosti šest měsíců po doručení, posledním dnem roku.",
        "De opzegging wordt zes maanden na ontvangst van kracht op de laatste dag van het kalenderjaar."
      })
  void anEndOfTheYearIsNotDropped(String words) {
    assertThat(NoticeFormula.of(words, "termination_notice_received")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le premier jour du mois suivant l’expiration d’un délai de trois mois après le dépôt du deuxième instrument de ratification",
        "el primer día del mes siguiente a la expiración de un plazo de tres meses después del depósito de dos instrumentos de ratificación",
        "am ersten Tag des Monats nach Ablauf von drei Monaten nach Hinterlegung der zweiten Ratifikationsurkunde",
        "op de eerste dag van de maand na het verstrijken van drie maanden na de nederlegging van de tweede akte"
      })
  void theLengthBeforeTheFirstOfTheMonthIsKept(String words) {
    assertThat(EntryFormula.of(words))
        .hasValueSatisfying(
            formula -> assertThat(formula).contains("first_day_of_month: 1, after: P3M"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Any Contracting Party may denounce this Treaty; it takes effect six months after receipt of the notice.",
        "Chaque Partie peut dénoncer le présent Traité; la dénonciation prend effet six mois après réception de la notification.",
        "Cualquiera de las Partes podrá denunciar el presente Tratado; surtirá efecto seis meses después de la notificación.",
        "Jede Vertragspartei kann diesen Vertrag kündigen; die Kündigung wird sechs Monate nach Eingang wirksam.",
        "Любая Сторона может денонсировать настоящий Договор; денонсация вступает в силу через шесть месяцев после уведомления.",
        "Každá smluvní strana může tuto smlouvu vypovědět; výpověď nabývá účinnosti šest měsíců po doručení.",
        "Het Verdrag kan door elke Verdragsluitende Partij worden opgezegd; dit wordt zes maanden na ontvangst van kracht."
      })
  void theNoticeOfOneAmongManyIsAWithdrawal(String words) {
    FoundUnit unit = new FoundUnit("9", Wording.of(words), 1, "en");
    assertThat(LifeClauses.in(List.of(unit), Map.of(), true))
        .hasEntrySatisfying(
            "withdrawal",
            found -> {
              assertThat(found.formula()).contains("P6M, from: withdrawal_notice_received");
              assertThat(found.remark()).contains("does not end it for all");
            });
  }

  @Test
  void anEndWithoutAPartyAmongManyIsLeftOpen() {
    assertThat(
            file(
                MANY,
                "Article 1\nTermination\nThis Treaty may be terminated by notice with effect six months after its receipt.\n"))
        .contains("# TODO termination: among many Parties, say whether it ends for all; see 1")
        .doesNotContain("termination_notice_received");
    assertThat(
            file(
                TWO,
                "Article 1\nTermination\nEither Party may terminate this Treaty by notice with effect six months after its receipt.\n"))
        .contains("  termination: {effective: {after: P6M");
  }

  @Test
  void aDeclarationWithdrawnIsNoWithdrawalFromTheTreaty() {
    assertThat(
            file(
                MANY,
                """
                Article 1
                Territories
                Any declaration made under this Treaty may be withdrawn by notification. The withdrawal shall become effective six months after receipt of the notification.
                """))
        .doesNotContain("withdrawal_notice_received");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "For the other Parties the Treaty enters into force ninety days after deposit of their instruments.",
        "Pour les autres Parties, le Traité entre en vigueur quatre-vingt-dix jours après le dépôt de leurs instruments.",
        "Para las demás Partes el Tratado entrará en vigor noventa días después del depósito de sus instrumentos.",
        "Für die übrigen Vertragsparteien tritt der Vertrag neunzig Tage nach Hinterlegung ihrer Urkunden in Kraft.",
        "Voor de overige Partijen treedt het Verdrag negentig dagen na de neerlegging van hun akten in werking."
      })
  void theStartForTheOthersIsApart(String words) {
    FoundUnit unit = new FoundUnit("9", Wording.of(words), 1, "en");

    assertThat(LifeClauses.in(List.of(unit), Map.of(), true))
        .doesNotContainKey("entry_into_force")
        .hasEntrySatisfying(
            "later_ratification",
            found ->
                assertThat(found.formula())
                    .contains("after: P90D", "instrument_deposited, count: 1"));
  }

  @Test
  void anAmendmentStartsAsTheAgreementOnlyWhereTheTextSaysSo() {
    assertThat(file(MANY, "Article 1\nAmendment\nThis Treaty may be amended in writing.\n"))
        .contains("amendment: {date: {at: TODO}, cite: [\"1\"]}  # TODO when an amendment starts");
    assertThat(
            file(
                MANY,
                "Article 1\nAmendment\nAmendments of this Treaty enter into force by the same procedure.\n"))
        .contains("amendment: {cite: [\"1\"]}  # guessed from 1: as the agreement did");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It enters into force thirty days after the exchange of notes.",
        "Il entrera en vigueur trente jours après l’échange des notes constatant l’approbation.",
        "Entrará en vigor treinta días después del canje de notas.",
        "Er tritt dreißig Tage nach dem Notenaustausch in Kraft.",
        "Он вступает в силу через тридцать дней после обмена дипломатическими нотами.",
        "Vstupuje v platnost třicet dní po výměně nót.",
        "Het treedt in werking dertig dagen na de uitwisseling van diplomatieke nota’s."
      })
  void anExchangeOfNotesIsOneEvent(String words) {
    assertThat(EntryFormula.of(words))
        .contains(
            "date: {after: P30D, following: {latest_of: internal_procedures_notice_received, count: 1}}");
  }

  @Test
  void theLastNoteOfAnExchangeIsThatOfEachParty() {
    assertThat(
            EntryFormula.of(
                "It enters into force on the day of the last of the exchange of notes."))
        .contains("date: {at: internal_procedures_notice_received, per: each_party}");
  }

  private static String file(String title, String articles) {
    return ScaffoldFile.of("scaffold", Treaties.read(title + articles));
  }
}
