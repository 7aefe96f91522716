package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Date, place and languages come from the unit that states them, and each is cited. */
class ClosingFactsTest {
  private static final String TREATY =
      """
      Agreement between Utopia and Atlantis on pilots

      Article 1
      Pilots shall be helped.

      In witness whereof the undersigned have signed this Agreement.
      """;

  @Test
  void eachFactCitesTheUnitThatStatesIt() {
    String file =
        file(
            "Done at Port al-Bahr on 17 November 1997, in the Lowlandic, Arabic and English"
                + " languages. In case of divergence the English text shall prevail.\n");

    assertThat(file)
        .contains(
            "signed: {date: \"1997-11-17\", place: \"Port al-Bahr\", cite: [\"fin/2\"]}"
                + "  # found in fin/2: to be confirmed")
        .contains(
            "authentic: [en, ar, \"TODO code of Lowlandic\"], prevailing: en, encoded_from: en, cite: [\"fin/2\", \"fin/3\"]}"
                + "  # found in fin/2, fin/3: to be confirmed; TODO write the codes of: Lowlandic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Done in triplicate at Merrow Bay this 22nd day of February 2019.|2019-02-22|Merrow Bay",
        "Done at Lake Ohm on the fifth day of May of the year two thousand and six.|2006-05-05|Lake Ohm",
        "Signed in Skarv on the 14th day of May, nineteen hundred and ninety-four.|1994-05-14|Skarv",
        "Fait en deux exemplaires à Castel-sur-Dorre, le 19 octobre 1967.|1967-10-19|Castel-sur-Dorre",
        "Geschehen zu Neustadt am 1. März 2010.|2010-03-01|Neustadt",
        "Geschehen zu Neustadt am zweiundzwanzigsten März 2010.|2010-03-22|Neustadt",
        "Gedaan te Loodsdam, de tweede maart 2005.|2005-03-02|Loodsdam",
        "Gedaan te ’s-Lampenhage, de 2e maart 2005.|2005-03-02|’s-Lampenhage",
        "Gedaan te Loodsdam, de eenendertigste mei 2005.|2005-05-31|Loodsdam",
        "Fait à Dorre, le vingt et un mai 1967.|1967-05-21|Dorre",
        "Hecho en Puerto, el dos de mayo de 1990.|1990-05-02|Puerto",
        "Совершено в Порту двадцать первого мая 1990 года.|1990-05-21|Порту",
        "Dáno v Přístavu dne třetího května 1990.|1990-05-03|Přístavu",
        "Done this first day of June two thousand and twenty-one.|2021-06-01|TODO"
      })
  void datesAndPlacesInManyWays(String closing, String date, String place) {
    assertThat(file(closing + "\n"))
        .contains("signed: {date: \"" + date + "\", place: \"" + place + "\"");
  }

  @Test
  void aSecondDayOfSignatureIsNamed() {
    assertThat(file("DONE at Port on 23 July 2007 and at Merrow on 26 July 2007.\n"))
        .contains(
            "signed: {date: \"2007-07-23\", place: \"Port\", cite: [\"fin/2\"]}",
            "TODO the wording names other days too: 2007-07-26");
  }

  @Test
  void languagesMayStandBeforeTheClosingWords() {
    assertThat(
            ScaffoldFile.of(
                "x",
                Treaties.read(
                    """
                    Agreement between Utopia and Atlantis on pilots

                    Article 1
                    1. Pilots shall be helped.
                    2. This Agreement is drawn up in the English, Maltese and Slovenian languages.

                    Done at Port on 23 July 2007.
                    """)))
        .contains("authentic: [en, mt, sl], prevailing: null, encoded_from: en, cite: [\"1(2)\"]");
  }

  @Test
  void languagesWithoutACodeAreNamedAndNothingElse() {
    assertThat(
            file(
                "Fait à Dorre, le 19 octobre 1967, en langues française et dorrienne, les deux textes"
                    + " faisant également foi.\n"))
        .contains("authentic: [fr, \"TODO code of dorrienne\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Done in two originals, each in the French and English languages; in case of differences in interpretation the English text is decisive.|en",
        "Done in Arabic and English, both texts having equal validity. In case of divergence, the English text will be used.|en",
        "Done in French and English, both equally authentic.|null"
      })
  void theLanguageThatPrevails(String closing, String prevailing) {
    assertThat(file(closing + "\n")).contains("prevailing: " + prevailing + ",");
  }

  @Test
  void signaturesOnTheLineOfTheClosingWordsAreSplitOff() {
    TreatyText read =
        Treaties.read(
            TREATY
                .replace("In witness whereof the undersigned have signed this Agreement.\n", "")
                .concat(
                    "Done in Port Blue on 6 October 2014 in the English language. [illegible signatures]"
                        + " For the Pilots of Utopia – For the Pilots of Atlantis\n"));

    assertThat(read.units().getLast().text())
        .isEqualTo("Done in Port Blue on 6 October 2014 in the English language.");
    assertThat(read.leftOut())
        .filteredOn(part -> part.why() == LeftOut.Why.SIGNATURES)
        .extracting(LeftOut::text)
        .containsExactly(
            "[illegible signatures]", "For the Pilots of Utopia –", "For the Pilots of Atlantis");
    assertThat(
            Treaties.read(TREATY + "Done in Port Blue. For the pilots the English text counts.\n")
                .units())
        .last()
        .satisfies(unit -> assertThat(unit.text()).startsWith("For the pilots"));
  }

  @Test
  void aDateThatTheWordingCorrectsIsTold() {
    TreatyText read =
        Treaties.read(
            TREATY + "Signed at Port Blue on 16 November 2021 (should read: 14 November).\n");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "to be confirmed; TODO the wording corrects something: (should read: 14 November)");
    assertThat(read.findings())
        .anyMatch(finding -> finding.message().contains("(should read: 14 November)"));
  }

  @Test
  void aStateThatSignsNamesNoLanguage() {
    TreatyText read =
        Treaties.read(
            """
            Agreement between the Kingdom of the Netherlands and the Slovak Republic on pilots

            Article 1
            Pilots help.

            DONE at The Hague, on 30 September 2009, in two originals, each in the English language. *For the Kingdom of the Netherlands,* A. CLERK *For the Slovak Republic,* B. SCRIVENER
            """);

    assertThat(ScaffoldFile.of("x", read))
        .contains("authentic: [en],", "{id: NL, name:", "{id: SK, name: \"Slovak Republic\"");
    assertThat(ClosingFacts.of(read.units()).languages()).containsExactly("en");
    assertThat(read.leftOut()).filteredOn(part -> part.why() == LeftOut.Why.SIGNATURES).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Swiss Confederation|en|CH",
        "République française|fr|FR",
        "Slowaakse Republiek|nl|SK",
        "Republic of Korea|en|KR",
        "Czech Republic|en|CZ",
        "Kingdom of the Netherlands|en|NL",
        "Czechoslovak Socialist Republic|en|''",
        "Czech and Slovak Federative Republic|en|''",
        "Kingdom of Utopia|en|''"
      })
  void theNameOfAStateGivesItsCode(String name, String language, String code) {
    assertThat(StateCodes.of(name, language)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GEDAAN te Prüm, de zevenentwintigste mei tweeduizendvijf|2005-05-27",
        "GEDAAN te Prüm, de tweede mei negentienhonderdvijfentachtig|1985-05-02",
        "GESCHEHEN zu Prüm am ersten Mai neunzehnhundertdreiundneunzig|1993-05-01",
        "GEDAAN te Prüm, de tweede mei tweeduizendzoveel|''"
      })
  void aYearMayBeOneWord(String words, String day) {
    assertThat(Dates.first(words).map(Object::toString).orElse("")).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gedaan te Loodsdam, de tweede maart 2005, in de Deense, de Finse, de Ierse, de Italiaanse, de Portugese, de Zweedse en de Laaglandse taal.|it, pt, sv, fi, da, ga|Laaglandse",
        "Geschehen zu Neustadt am 1. März 2010 in dänischer, portugiesischer und flachländischer Sprache.|pt, da|flachländischer",
        "Hecho en Puerto, el dos de mayo de 1990, en los idiomas danés, sueco y llanés, siendo ambos textos auténticos.|sv, da|llanés",
        "Fait à Dorre, le 2 mai 1967, en langues danoise, suédoise et plaine.|sv, da|plaine",
        "Совершено в Порту 2 мая 1990 года на датском, ирландском и равнинском языках.|da, ga|равнинском",
        "Dáno v Přístavu dne 2. května 1990 v dánském, irském a nížinském jazyce.|da, ga|nížinském"
      })
  void aLanguageWithoutACodeIsNotLeftOutInSilence(String closing, String codes, String name) {
    assertThat(file(closing + "\n"))
        .contains("authentic: [" + codes + ", \"TODO code of " + name + "\"]");
  }

  private static String file(String closing) {
    return ScaffoldFile.of("scaffold", Treaties.read(TREATY + closing));
  }
}
