package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence looks like, and the time words in it. */
class MarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|duty|The Parties shall meet.",
        "en|prohibition|Data may not be passed on.",
        "en|prohibition|Data shall be used solely for the request.",
        "en|permission|A request may be oral.",
        "en|power|Either Party may at any time terminate this Agreement.",
        "en|definition|“Officer” means a member of the police.",
        "en|condition|Help is given provided that it is lawful.",
        "fr|duty|Les Parties s'engagent à coopérer.",
        "fr|prohibition|Les données ne peuvent pas être transmises.",
        "fr|power|Une Partie peut refuser la demande.",
        "es|duty|La respuesta deberá ser escrita.",
        "es|prohibition|Los datos no podrán utilizarse.",
        "es|power|La Parte podrá denegar la solicitud.",
        "de|duty|Die Behörden sind verpflichtet zu antworten.",
        "de|prohibition|Daten dürfen nicht übermittelt werden.",
        "de|power|Eine Vertragspartei kann ein Ersuchen ablehnen.",
        "ru|duty|Стороны обязаны уведомлять друг друга.",
        "ru|prohibition|Информация не может быть передана.",
        "ru|power|Сторона может отказать в запросе.",
        "cs|duty|Strana je povinna odpovědět.",
        "cs|prohibition|Údaje nesmějí být předány.",
        "cs|power|Strana může odmítnout žádost.",
        "nl|prohibition|Zij zijn in geen enkel geval bevoegd een persoon aan te houden.",
        "nl|prohibition|De ambtenaren zijn op dit grondgebied niet bevoegd tot aanhouding.",
        "nl|prohibition|Hun komt bij de observatie geen aanhoudingsbevoegdheid toe.",
        "de|prohibition|Die Beamten sind auf diesem Gebiet nicht befugt, Personen anzuhalten.",
        "fr|prohibition|Les agents ne sont pas habilités à procéder à une arrestation.",
        "en|prohibition|The officers are not entitled to make arrests.",
        "es|prohibition|Los agentes no están facultados para practicar detenciones.",
        "cs|prohibition|Policisté nejsou oprávněni zadržet osobu.",
        "ru|prohibition|Сотрудники не уполномочены производить аресты.",
        "nl|prohibition|De grenscontrole wordt uitsluitend uitgevoerd door ambtenaren van de gaststaat.",
        "nl|prohibition|De zelfstandige uitvoering van operaties is geen taak van het centrum.",
        "nl|prohibition|Zij beschikken ter plaatse niet over soevereine bevoegdheden, tenzij anders is bepaald.",
        "nl|prohibition|Op verzoeken wordt alleen toestemming verleend als de voorwaarden zijn vervuld.",
        "nl|prohibition|Infiltratie is beperkt tot afzonderlijke optredens.",
        "nl|prohibition|Een politieoptreden is slechts mogelijk op verzoek.",
        "nl|prohibition|Andere middelen worden slechts vervoerd, indien hierom is verzocht.",
        "nl|condition|Voorwaarde voor de plaatsing is dat hierover overeenstemming wordt bereikt.",
        "nl|declaration|Artikel 8, eerste en vierde lid, vinden overeenkomstige toepassing.",
        "nl|declaration|Voor het overige geldt artikel 11, elfde lid, overeenkomstig.",
        "en|prohibition|Consent is granted only if the third State agrees.",
        "en|prohibition|Data are only used for the purposes of the request.",
        "en|prohibition|An operation is possible only upon request.",
        "en|prohibition|Infiltration is limited to single operations.",
        "en|prohibition|Independent operations are not a task of the centre.",
        "en|prohibition|The officers have no executive powers in the host State.",
        "en|declaration|Article 8 applies mutatis mutandis.",
        "de|prohibition|Die Zustimmung wird nur erteilt, wenn der Drittstaat einwilligt.",
        "de|prohibition|Der Einsatz ist nur auf Ersuchen möglich.",
        "de|prohibition|Die Infiltration ist auf einzelne Einsätze beschränkt.",
        "de|prohibition|Eigene Einsätze sind keine Aufgabe des Zentrums.",
        "de|prohibition|Die Beamten verfügen dort über keine hoheitlichen Befugnisse.",
        "de|condition|Voraussetzung für die Unterstellung ist, dass Einvernehmen besteht.",
        "de|declaration|Artikel 8 gilt entsprechend.",
        "fr|prohibition|L’autorisation n’est accordée que si l’État tiers y consent.",
        "fr|prohibition|Les données ne sont transmises que sur demande.",
        "fr|prohibition|L'infiltration est limitée à des opérations isolées.",
        "fr|prohibition|Les opérations autonomes n'entrent pas dans les missions du centre.",
        "fr|prohibition|Ils ne disposent d'aucun pouvoir souverain sur place.",
        "es|prohibition|El consentimiento sólo se concederá si el tercer Estado lo acepta.",
        "es|prohibition|La infiltración está limitada a operaciones aisladas.",
        "es|prohibition|Los agentes no tienen facultades coercitivas en el Estado receptor.",
        "ru|prohibition|Согласие предоставляется только при согласии третьего государства.",
        "ru|prohibition|Внедрение ограничивается отдельными действиями.",
        "ru|prohibition|Сотрудники не обладают властными полномочиями.",
        "cs|prohibition|Souhlas se udělí pouze tehdy, souhlasí-li třetí stát.",
        "cs|prohibition|Zásah je možný pouze na žádost.",
        "cs|prohibition|Policisté nemají na místě výkonné pravomoci.",
        "cs|declaration|Článek 8 se použije obdobně."
      })
  void wordsOfNormsAreMarked(String language, String mark, String sentence) {
    assertThat(new FoundUnit("1", Wording.of(sentence), 1, language).looksLike()).contains(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|De gegevens worden niet alleen op verzoek verstrekt.",
        "nl|Onder haven wordt slechts de kade verstaan.",
        "nl|De aansprakelijkheid is beperkt tot de schade.",
        "nl|Zij die niet beschikken over een visum worden gemeld.",
        "en|The use of force, which is limited to self-defence, is noted.",
        "en|Liability is limited to the damage.",
        "en|An offer is considered only if made in writing.",
        "de|Die Lotsen werden nicht nur im Hafen gemeldet.",
        "de|Das Abkommen wird nur auf Schiffe angewendet.",
        "fr|Il n'est pas nécessaire que le navire réponde.",
        "fr|La responsabilité est limitée à ce dommage.",
        "es|El acuerdo está limitado a los buques.",
        "ru|Соглашение применяется только к судам.",
        "cs|Dohoda se vztahuje pouze na lodě."
      })
  void whatOnlyLimitsTheReachForbidsNothing(String language, String sentence) {
    assertThat(new FoundUnit("1", Wording.of(sentence), 1, language).looksLike())
        .doesNotContain("prohibition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "HOOFDSTUK 2;chapter-2",
        "Afdeling II;section-II",
        "Deel I;part-I",
        "EERSTE DEEL;part-1",
        "TITRE DEUXIÈME;title-2",
        "Sous-section 2;chapter-2",
        "PREMIÈRE PARTIE;part-1",
        "LIVRE I;chapter-I",
        "CAPÍTULO SEGUNDO;chapter-2",
        "PRIMERA PARTE;part-1",
        "ERSTER ABSCHNITT;section-1",
        "Zweites Kapitel;chapter-2",
        "Раздел первый;section-1",
        "ГЛАВА ВТОРАЯ;chapter-2",
        "Část druhá;part-2",
        "Oddíl druhý;section-2",
        "Second Part;part-2",
        "Chapter the First;chapter-1"
      })
  void headingsOfChaptersInManyLanguages(String line, String id) {
    assertThat(Heading.of(line))
        .hasValueSatisfying(heading -> {
          assertThat(heading.kind()).isEqualTo(Heading.Kind.DIVISION);
          assertThat(Ids.division(heading)).isEqualTo(id);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Second part of the works is open",
        "Première partie des travaux",
        "Erster Teil der Arbeiten darf beginnen",
        "first chapter",
        "One part shall be paid."
      })
  void aSentenceOfAPartIsNoHeading(String line) {
    assertThat(DivisionHeading.of(line)).isEmpty();
  }

  @Test
  void aLongTitleIsATitleAndADeclarationIsNone() {
    TreatyText read =
        Treaties.read(
            """
            Agreement between Utopia and Atlantis on pilots

            Article 1
            Logs and records; special provisions on the logs that ships with a mast keep and on those of ships that have none at all
            1. Pilots shall keep logs.
            2. Harbours shall keep records.

            Annex
            Joint declaration
            The Republic of Utopia declares
            1. that it has ships;
            2. that it has none.
            """);

    assertThat(read.units())
        .extracting(FoundUnit::id)
        .containsExactly("title", "1(1)", "1(2)", "annex/0", "annex(1)", "annex(2)");
    assertThat(read.titles().get("1")).startsWith("Logs and records; special");
  }

  @Test
  void numbersOfItemsWithinNumbersOfParagraphs() {
    TreatyText read =
        Treaties.read(
            """
            Agreement between Utopia and Atlantis on pilots

            Article 1
            1. Pilots shall report:
            1. the ship; and
            2. the harbour.
            They shall do so in writing.
            2. Harbours shall keep:
            1. a lamp;
            2. a horn.
            3. Ships shall be named after:
            1. a star.
            2. a port.
            3. a wind.
            Other names are void.
            4. Ships may be sunk.
            """);

    assertThat(read.units())
        .extracting(FoundUnit::id)
        .containsExactly(
            "title",
            "1(1)/0",
            "1(1)(1)",
            "1(1)(2)",
            "1(1)/end",
            "1(2)/0",
            "1(2)(1)",
            "1(2)(2)",
            "1(3)/0",
            "1(3)(1)",
            "1(3)(2)",
            "1(3)(3)",
            "1(3)/end",
            "1(4)");
    assertThat(read.findings()).noneMatch(finding -> finding.code().equals("A202"));
  }

  @Test
  void aNumberThatMayBeAnItemOrAParagraphIsTold() {
    assertThat(
            Treaties.read(
                    "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n1. Pilots shall dive.\n2. Harbours shall keep:\n1. A lamp.\n2. A horn.\n3. Ships may be sunk.\n")
                .findings())
        .anyMatch(finding -> finding.message().startsWith("3 may go on the list"));
  }

  @Test
  void theMonthOfMayIsNoPermission() {
    assertThat(
            new FoundUnit("fin", Wording.of("Done at Utopia on 4 May 2021."), 1, "en").looksLike())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "within thirty (30) days|P30D|false",
        "no later than 48 hours after receipt|PT48H|false",
        "within 15 working days|P15D|true",
        "not later than three months from the request|P3M|false",
        "within two weeks|P2W|false",
        "within a year|P1Y|false",
        "within twenty-one days|P21D|false",
        "dans un délai de trente jours|P30D|false",
        "dentro del plazo de treinta días|P30D|false",
        "innerhalb von dreißig Tagen|P30D|false",
        "в течение тридцати дней|P30D|false",
        "do třiceti dnů|P30D|false",
        "do 30 pracovních dnů|P30D|true"
      })
  void aPeriodHasItsLength(String words, String iso, boolean working) {
    assertThat(TimeTerms.in("It is done " + words + ".").lengths())
        .singleElement()
        .satisfies(length -> {
          assertThat(length.iso()).isEqualTo(iso);
          assertThat(length.working()).isEqualTo(working);
          assertThat(length.limit()).isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "immediately",
    "without undue delay",
    "as soon as possible",
    "sans délai",
    "sin demora",
    "unverzüglich",
    "незамедлительно",
    "neprodleně"
  })
  void aWordWithoutLengthGetsNone(String word) {
    TimeTerms terms = TimeTerms.in("It is done " + word + ".");

    assertThat(terms.lengths()).isEmpty();
    assertThat(terms.wordless()).containsExactly(word);
  }

  @Test
  void theFirstDayOfAMonthIsNoPeriod() {
    assertThat(TimeTerms.in("on the first day of the second month").lengths()).isEmpty();
  }

  @Test
  void wordsAndFiguresThatDifferAreDoubtful() {
    assertThat(TimeTerms.in("within thirty (20) days").lengths())
        .singleElement()
        .matches(TimeTerms.Length::doubtful);
  }

  @Test
  void abbreviationsDatesAndInitialsDoNotEndASentence() {
    assertThat(
            Sentences.of(
                "See Art. 3, No. 5 and U.N. Charter, e.g. Paris, of 1. 9. 2018. Am 1. September ist Schluss."
                    + " Srov. čl. 2 odst. 1 písm. A. Done in 2018 г. Стороны согласны."))
        .isEqualTo(
            List.of(
                "See Art. 3, No. 5 and U.N. Charter, e.g. Paris, of 1. 9. 2018.",
                "Am 1. September ist Schluss.",
                "Srov. čl. 2 odst. 1 písm. A. Done in 2018 г.",
                "Стороны согласны."));
  }
}
