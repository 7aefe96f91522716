package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.AgreementFileException;

/** Final clauses of conventions: consent, amendments, annexes, territories, reservations. */
class LifeOfManyTest {
  private static final String CONVENTION =
      """
      Convention on lamps at sea

      Article 1
      Lamps are lit by each Party. Keepers with reservation systems make them available.

      Article 2
      Signature and entry into force
      1. This Convention shall be open for signature. States may express their consent to be bound by:
      (a) signature without reservation as to ratification; or
      (b) signature subject to ratification, followed by ratification.
      2. Instruments of ratification shall be deposited with the Keeper.
      3. This Convention shall enter into force on the first day of the month following the expiry of a period of three months after the date on which three States have expressed their consent to be bound by the Convention.
      4. In respect of any signatory State which subsequently expresses its consent to be bound by it, the Convention shall enter into force on the first day of the month following the expiry of a period of three months after the date of its consent to be bound.

      Article 3
      Territorial application
      Any State may, at any later date, by a declaration extend this Convention to any other territory named in it.

      Article 4
      Reservations
      No reservation may be made in respect of Article 1.

      Article 5
      Amendments
      1. Amendments to this Convention may be proposed by any Party.
      2. Any amendment shall come into force on the thirtieth day after all the Parties have informed the Keeper of their acceptance thereof.

      Article 6
      Denunciation
      1. Any Party may denounce this Convention by notification, through diplomatic channels.
      2. Such denunciation shall take effect three months after receipt of the notification.
      3. The present Convention shall continue to remain effective in respect of any proceedings based on requests made during the period of its validity.

      Done at Port on 1 May 1995.
      """;

  @Test
  void consentMayBeExpressedBySignature(@TempDir Path folder)
      throws IOException, AgreementFileException {
    TreatyText read = Treaties.read(CONVENTION);

    assertThat(ScaffoldFile.of("x", read))
        .contains(
            "words: {events: [consent_to_be_bound]}",
            "following: {latest_of: consent_to_be_bound, count: 3}}, cite: [\"2(3)\", \"2(1)(a)\"]}",
            "latest_of: consent_to_be_bound, count: 1}}, later_than: decisive_consent, cite: [\"2(4)\", \"2(1)(a)\"]}")
        .doesNotContain("instrument_deposited");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void whoConsentsSubsequentlyIsLaterThanTheConsentThatDecides() {
    String confirm = "confirm that later means later than the consent that decides";
    assertThat(ScaffoldFile.of("x", Treaties.read(CONVENTION)))
        .contains("later_than: decisive_consent", confirm);
    String subsequently = "which subsequently expresses its consent to be bound by it";
    assertThat(
            ScaffoldFile.of(
                "x",
                Treaties.read(
                    CONVENTION.replace(subsequently, "which consents after the entry into force"))))
        .contains("later_ratification")
        .doesNotContain("decisive_consent", confirm);
    assertThat(
            ScaffoldFile.of(
                "x",
                Treaties.read(
                    CONVENTION.replace(
                        subsequently, "which consents after the deposit of the third instrument"))))
        .contains("later_than: decisive_consent")
        .doesNotContain(confirm);
  }

  @Test
  void whenTheWithdrawalOfAnExtensionTakesEffectIsNoDeadline() {
    String withdrawn =
        CONVENTION.replace(
            "Article 4\n",
            "Article 3a\nA declaration on a territory may be withdrawn by a notification. Such"
                + " withdrawal shall take effect six months after the date of its receipt.\n\nArticle"
                + " 4\n");
    assertThat(ScaffoldFile.of("x", Treaties.read(withdrawn)))
        .contains(
            "write extension_withdrawal: {effective: {after: P6M, from:"
                + " territory_withdrawal_received}}")
        .doesNotContain("within: P6M");
    assertThat(
            ScaffoldFile.of(
                "x", Treaties.read(withdrawn.replace("on a territory", "of a reservation"))))
        .doesNotContain("extension_withdrawal");
  }

  @Test
  void aBodyThatProposesChangesStartsNoAmendment() {
    String proposes =
        "1. The Committee may formulate and submit to the Council proposals designed to amend this"
            + " Convention.";
    String all =
        CONVENTION.replace(
            "1. Amendments to this Convention may be proposed by any Party.", proposes);
    String start = all.substring(all.indexOf("2. Any amendment shall"), all.indexOf("Article 6"));
    assertThat(ScaffoldFile.of("x", Treaties.read(all.replace(start, ""))))
        .doesNotContain("amendment: {");
    assertThat(ScaffoldFile.of("x", Treaties.read(all))).contains("amendment: {date: {after: P30D");
  }

  @Test
  void anAmendmentStartsOnADayAfterAllHaveAccepted() {
    assertThat(ScaffoldFile.of("x", Treaties.read(CONVENTION)))
        .contains(
            "amendment: {date: {after: P30D, following: {latest_of:"
                + " amendment_procedures_notice_received, per: each_party}}, cite: [\"5(2)\"]}");
  }

  @ParameterizedTest
  @CsvSource({
    "en,The list is sent on the thirtieth day after the voyage.,on the thirtieth day after",
    "nl,De lijst wordt gezonden op de dertigste dag na de reis.,op de dertigste dag na",
    "de,Die Liste wird am dreißigsten Tag nach der Reise gesandt.,am dreißigsten tag nach"
  })
  void aNumberedDayIsListedAsALength(String language, String words, String day) {
    assertThat(
            ScaffoldFile.of("x", Treaties.read(title(language) + "\n\nArticle 1\n" + words + "\n")))
        .contains("take over those that are: \"" + day + "\" in 1");
  }

  @Test
  void aLengthBeforeTheStartIsNoDuration() {
    assertThat(ScaffoldFile.of("x", Treaties.read(CONVENTION)))
        .contains("duration: TODO  # nothing was found that speaks of it");
  }

  @Test
  void theWorkListNamesWhatElseTheFinalClausesSay() {
    assertThat(ScaffoldFile.of("x", Treaties.read(CONVENTION)))
        .contains(
            "# Speaks of territories: 3; write territories and extension",
            "# Speaks of reservations: 4; write reserving",
            "# Speaks of diplomatic channels: 6(1); write them under channels",
            "# Speaks of what is pending at the end: 6(3); write pending: continues");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The authorities may agree in writing on changes to the Annex. Such changes shall enter into force on an agreed day.|false",
        "en|The Annex may be amended by an exchange of notes.|false",
        "en|This Treaty and its Annex may be amended by an exchange of notes.|true",
        "nl|De autoriteiten kunnen schriftelijk wijzigingen van het Aanhangsel overeenkomen. Dergelijke wijzigingen treden in werking op een vast te stellen datum.|false",
        "de|Die Behörden können Änderungen der Anlage vereinbaren.|false"
      })
  void aChangeOfAnAnnexIsNoAmendment(String language, String words, boolean amended) {
    String file =
        ScaffoldFile.of(
            "x",
            Treaties.read(
                title(language)
                    + "\n\nArticle 1\n1. Lamps of "
                    + treaty(language)
                    + " are listed.\n2. "
                    + words
                    + "\n"));

    assertThat(file.contains("  amendment: {")).isEqualTo(amended);
    assertThat(file).contains("# Speaks of changes to an annex: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Upon the entry into force of this Treaty the Agreement between the Ministers of 17 April 1996 on lamps shall terminate.",
        "nl|Met de inwerkingtreding van dit Verdrag treedt de overeenkomst van 17 april 1996 tussen de ministers buiten werking.",
        "de|Mit dem Inkrafttreten dieses Vertrags tritt die Vereinbarung vom 17. April 1996 außer Kraft."
      })
  void theEndOfAnotherTreatyIsNoTermination(String language, String words) {
    assertThat(
            ScaffoldFile.of(
                "x",
                Treaties.read(
                    title(language)
                        + "\n\nArticle 1\nLamps are lit.\n\nArticle 2\n"
                        + words
                        + "\n")))
        .contains("# supersedes: what ends or is replaced stands in 2")
        .doesNotContain("termination");
  }

  private static String treaty(String language) {
    return language.equals("en")
        ? "this Treaty"
        : language.equals("nl") ? "dit Verdrag" : "dieses Vertrags";
  }

  /** The language is told by the commonest words. */
  @Test
  void theStartOfAnExtensionIsOfferedAsItsEndIs() {
    TreatyText read =
        Treaties.read(
            """
            Treaty between Utopia, Atlantis and Lilliput on pilots

            Article 1
            1. Any Party may, by declaration, extend the application of this Treaty to any other territory. In respect of such territory the Treaty shall enter into force on the first day of the month following the expiration of a period of one month after the date of receipt of such declaration.
            2. A declaration may, in respect of any territory, be withdrawn by a notification. Such withdrawal shall become effective six months after its receipt.
            """);

    assertThat(ScaffoldFile.of("x", read))
        .contains(
            "# Speaks of the extension to a territory: 1(1)/2; write extension: {date: {first_day_of_month: 1, after: P1M, following: {latest_of: territory_extension_received, count: 1}}}",
            "# Speaks of the withdrawal of an extension: 1(2)/2; write extension_withdrawal: {effective: {after: P6M, from: territory_withdrawal_received}}")
        .contains("deadlines: {}");
  }

  @Test
  void whichStatesCountIsNotLost() {
    String counted =
        CONVENTION.replace(
            "which three States have", "which three member States of the League have");
    assertThat(ScaffoldFile.of("x", Treaties.read(counted)))
        .contains("count: 3", "TODO only these are counted: member States of the League");
    assertThat(ScaffoldFile.of("x", Treaties.read(CONVENTION))).doesNotContain("are counted");
  }

  private static String title(String language) {
    return switch (language) {
      case "nl" -> "Verdrag van het en de en het van de en het van een tussen";
      case "de" -> "Vertrag der und des und der die das und des der und zwischen";
      default -> "Treaty of the Parties and of this and the shall with between";
    };
  }
}
