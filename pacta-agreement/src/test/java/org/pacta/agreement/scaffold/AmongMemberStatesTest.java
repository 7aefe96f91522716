package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.AgreementFileException;

/** A convention among the members of a union, which starts with a number of notices. */
class AmongMemberStatesTest {
  private static final String CONVENTION =
      """
      Overeenkomst betreffende lampen tussen de lidstaten van de Lampenunie

      Artikel 1
      Lampen
      1. De lidstaten doven een lamp, zoals bedoeld in het Rechtslampverdrag van 4 mei 1970, zoals gewijzigd bij het protocol van 5 juni 1980.
      2. Zij eisen dat het branden wordt beëindigd in de gevallen van het Rechtslampverdrag.
      3. De overeen te komen verlenging, met een periode van maximaal 8 dagen, wordt schriftelijk gevraagd.
      4. Elke lidstaat kan verklaren dat hij niet gebonden is door lid 2. Die verklaring kan te allen tijde worden ingetrokken of gewijzigd.

      Artikel 2
      Verzoeken
      1. Verzoeken om een lamp bevatten de kleur van het licht.
      2. De te verstrekken gegevens omvatten:
      a. de naam van de lamp;
      b. de duur van het branden.

      Artikel 3
      Voorbehouden
      Andere voorbehouden dan die waarin deze overeenkomst voor een van haar lampen uitdrukkelijk voorziet, zijn niet toegestaan.

      Artikel 4
      Inwerkingtreding
      1. De lidstaten stellen de bewaarder in kennis van de voltooiing van hun procedures.
      2. Deze overeenkomst treedt, negentig dagen na de in lid 1 bedoelde kennisgeving door de staat die lid is van de unie ten tijde van de aanneming door de Raad van de akte tot vaststelling van deze overeenkomst en die als achtste daartoe overgaat, in werking voor de acht betrokken lidstaten.
      3. Kennisgeving door een lidstaat na de achtste kennisgeving betekent dat de overeenkomst 90 dagen na eerstbedoelde kennisgeving in werking treedt tussen deze lidstaat en de lidstaten waarvoor de overeenkomst reeds in werking is getreden.
      4. Tot de inwerkingtreding van deze overeenkomst kan elke lidstaat verklaren dat hij de overeenkomst zal toepassen in zijn betrekkingen met de lidstaten die eenzelfde verklaring hebben afgelegd. Die verklaringen worden van toepassing dertig dagen nadat ze zijn neergelegd.

      Artikel 5
      Inwerkingtreding voor Lichtland
      De bepalingen zijn voor Lichtland in werking zestig dagen na de ontvangst van zijn mededeling.

      Gedaan te Lampendam, de tweede maart 2005.
      """;

  @Test
  void itStartsWithTheNoticesThatAreAwaitedAndLaterForWhoComesLater(@TempDir Path folder)
      throws IOException, AgreementFileException {
    TreatyText read = Treaties.read(CONVENTION);

    assertThat(ScaffoldFile.of("x", read))
        .contains(
            "kind: multilateral",
            "entry_into_force: {date: {after: P90D, following: {latest_of: internal_procedures_notice_received, count: 8}}, cite: [\"4(2)\"]}",
            "later_ratification: {date: {after: P90D, following: {latest_of: internal_procedures_notice_received, count: 1}}, later_than: decisive_consent, cite: [\"4(3)\"]}")
        .doesNotContain("in 5,");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void eachMayDeclareThatItAppliesItBefore() {
    assertThat(ScaffoldFile.of("x", Treaties.read(CONVENTION)))
        .contains(
            "provisional_application: {effective: {after: P30D, from: provisional_application_notified}, begins_for: that_party, cite: [\"4(4)/2\", \"4(4)/1\"]}");
  }

  @Test
  void whatAnotherTreatyBecameAndWhatElseEndsOrChangesIsNoClauseOfThisOne() {
    assertThat(ScaffoldFile.of("x", Treaties.read(CONVENTION)))
        .doesNotContain("amendment:", "# Speaks of termination", "# Speaks of amendment");
  }

  @Test
  void nobodyHasToKeepATimeAfterWhichItStarts() {
    assertThat(ScaffoldFile.of("x", Treaties.read(CONVENTION)))
        .contains("deadlines: {}")
        .doesNotContain("zestig dagen na");
  }

  @Test
  void theWorkListNamesOptOutsLongerTimesAndWhatARequestStates() {
    assertThat(ScaffoldFile.of("x", Treaties.read(CONVENTION)))
        .contains(
            "# Speaks of reservations: 1(4)/1, 3; write reserving",
            "# Speaks of a time that can be made longer: 1(3); write extension under its deadline",
            "#   2(1): Verzoeken om een lamp bevatten",
            "#   2(2)(a): de naam van de lamp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This Convention shall enter into force 90 days after the notification by the State which is the eighth to complete this formality, for the eight Member States concerned.|8",
        "This Convention shall enter into force 90 days after receipt of the fifth notification.|5",
        "La présente convention entre en vigueur 90 jours après la notification faite par l'État qui procède le huitième à cette formalité pour les huit États membres concernés.|8",
        "El presente Convenio entrará en vigor a los 90 días después de la notificación del quinto Estado.|5",
        "Dieses Übereinkommen tritt 90 Tage nach der Notifikation des fünften Staates in Kraft.|5",
        "Dieses Übereinkommen tritt 90 Tage nach der Notifikation für die acht Mitgliedstaaten in Kraft.|8",
        "Настоящая Конвенция вступает в силу через 90 дней после получения пятого уведомления.|5",
        "Tato úmluva vstupuje v platnost 90 dnů po oznámení pátého státu.|5"
      })
  void theLastOfThemTellsHowManyAreAwaited(String words, int count) {
    assertThat(EntryFormula.of(words))
        .contains(
            "date: {after: P90D, following: {latest_of: internal_procedures_notice_received, count: "
                + count
                + "}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Any State may declare that it shall not be bound by paragraph 2.|reservations",
        "en|Any State may declare itself not bound by this Article.|reservations",
        "fr|Chaque État peut déclarer qu'il n'est pas lié par le paragraphe 2.|reservations",
        "es|Cada Estado podrá declarar que no estará vinculado por el apartado 2.|reservations",
        "de|Jeder Staat kann erklären, dass er durch Absatz 2 nicht gebunden ist.|reservations",
        "nl|Elke staat kan verklaren niet gebonden te zijn door dit artikel.|reservations",
        "ru|Каждое государство может заявить, что оно не связано пунктом 2.|reservations",
        "cs|Každý stát může prohlásit, že není vázán odstavcem 2.|reservations"
      })
  void anOptOutIsAReservation(String language, String words, String hint) {
    TreatyText read = Treaties.read("Title of it\n\nArticle 1\n" + words + "\n");

    assertThat(LifeHints.in(read.units(), Map.of()).toString()).as(language).contains(hint);
  }
}
