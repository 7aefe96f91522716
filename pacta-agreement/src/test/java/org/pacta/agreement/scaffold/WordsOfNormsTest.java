package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mark of a sentence: none too many, and norms that use no word of norms. */
class WordsOfNormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“Pilot” shall mean a person on a ship.|definition",
        "Silence shall be understood as consent.|definition",
        "Logs may not be passed on.|prohibition",
        "Pilots shall not carry arms.|prohibition",
        "Pilots will not carry arms.|prohibition",
        "No Participant will spend more than agreed.|prohibition",
        "No pilot of either Side may enter.|prohibition",
        "No Party shall be obliged to answer.|permission",
        "They do not pursue other ships.|prohibition",
        "A Side does not hand over a pilot who is its citizen.|prohibition",
        "The method or means of transport may be named.|permission",
        "Each Side appoints three pilots.|duty in the present tense",
        "The names are communicated through the consulates.|duty in the present tense",
        "The keeper answers a letter not later than:|duty in the present tense",
        "A ship which does not answer is noted.|duty in the present tense",
        "The pilots will meet.|duty"
      })
  void asEnglishTreatiesWriteThem(String sentence, String marks) {
    assertThat(unit("3(1)", sentence, "en")).isEqualTo(marks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|Les demandes sont adressées par écrit.",
        "de|Die Lotsen treffen sich am Hafen.",
        "ru|Лоцманы встречаются в порту.",
        "cs|Lodivodové se scházejí v přístavu.",
        "es|Los prácticos se reúnen en el puerto."
      })
  void thePresentTenseStatesDutiesInOtherLanguagesToo(String language, String sentence) {
    assertThat(unit("3(1)", sentence, language)).isEqualTo("duty in the present tense");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|No officer discloses what is entrusted to him.",
        "en|The requested Party does not refuse the request.",
        "fr|Aucun agent ne divulgue les secrets du port.",
        "fr|La Partie requise ne refuse pas la demande.",
        "es|Ningún funcionario divulga los secretos del puerto.",
        "es|La Parte requerida no denegará la solicitud.",
        "es|La Parte requerida no deniega la solicitud.",
        "de|Kein Beamter gibt die Geheimnisse des Hafens weiter.",
        "de|Die ersuchte Partei lehnt das Ersuchen nicht ab.",
        "ru|Ни один сотрудник не разглашает тайны порта.",
        "ru|Запрашиваемая Сторона не отказывает в просьбе.",
        "cs|Žádný úředník nesděluje tajemství přístavu.",
        "cs|Dožádaná strana neodmítne žádost o pomoc.",
        "nl|Geen ambtenaar maakt de geheimen van de haven bekend.",
        "nl|De aangezochte Partij weigert het verzoek niet."
      })
  void theNegatedPresentForbids(String language, String sentence) {
    assertThat(unit("3(1)", sentence, language)).isEqualTo("prohibition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|Le navire qui ne répond pas aux appels est noté.",
        "de|Ein Schiff, das nicht antwortet, wird im Hafen gemeldet.",
        "es|El buque que no responde se anota en el puerto.",
        "ru|Судно, которое не отвечает, отмечается в порту.",
        "nl|Een schip dat niet antwoordt wordt in de haven genoteerd."
      })
  void aNegationInASubordinateClauseForbidsNothing(String language, String sentence) {
    assertThat(unit("3(1)", sentence, language)).startsWith("duty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|Les données ne peuvent pas être transmises.",
        "de|Daten dürfen nicht übermittelt werden.",
        "ru|Информация не может быть передана.",
        "es|Los datos no podrán utilizarse."
      })
  void whatIsForbiddenIsNotPermittedToo(String language, String sentence) {
    assertThat(unit("3(1)", sentence, language)).isEqualTo("prohibition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|Een loods wordt niet vervolgd of onderworpen aan enige beperking.|prohibition",
        "nl|Loodsen worden in de haven niet vastgehouden.|prohibition",
        "de|Ein Lotse wird nicht verfolgt.|prohibition",
        "de|Lotsen werden wegen solcher Taten nicht festgehalten.|prohibition",
        "fr|Un pilote ne sera ni poursuivi ni détenu.|prohibition",
        "fr|Le pilote n’est pas poursuivi.|prohibition",
        "es|El práctico no será detenido.|prohibition",
        "ru|Лоцман не привлекается к ответственности.|prohibition",
        "cs|Lodivod není stíhán.|prohibition",
        "nl|Lampen worden niet beschouwd als vuur.|duty in the present tense",
        "de|Lampen werden nicht als Feuer angesehen.|duty in the present tense"
      })
  void thePresentTenseForbidsToo(String language, String sentence, String marks) {
    assertThat(unit("3(1)", sentence, language)).isEqualTo(marks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "De autoriteit verschaft eenieder wiens aanwezigheid is toegestaan een lamp.|duty in the present tense",
        "Hulp wordt verleend aan loodsen die bevoegd zijn een schip te leiden.|duty in the present tense",
        "Indien de autoriteit niet bevoegd is, zendt zij de brief door.|duty in the present tense",
        "De Staat is bevoegd de brief door te zenden.|permission",
        "Dit is toegestaan.|permission",
        "Van nood is sprake indien de loods niet kan worden afgewacht.|definition",
        "In dit Verdrag worden onder loods verstaan: hij die leidt.|definition",
        "Voor Utopia geldt dit Verdrag uitsluitend voor het eiland.|duty in the present tense",
        "Logboeken worden uitsluitend met toestemming verstrekt.|prohibition, duty",
        "De hulp doet niet af aan andere hulp.|declaration",
        "Aan dit Verdrag is voor niemand het recht te ontlenen lampen achter te houden.|declaration",
        "De Staat kan lampen verstrekken.|permission",
        "De Staten verstrekken elkaar lampen.|duty"
      })
  void dutchClausesAreToldFromSentences(String sentence, String marks) {
    assertThat(unit("3(1)", sentence, "nl")).isEqualTo(marks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lotsen, deren Einsatz zulässig ist, erhalten eine Lampe.|duty in the present tense",
        "Lotsen, die entbehrt werden können, gehen heim.|duty in the present tense",
        "Der Einsatz ist zulässig.|permission",
        "Der Lotse kann heimgehen.|permission"
      })
  void germanClausesAreToldFromSentences(String sentence, String marks) {
    assertThat(unit("3(1)", sentence, "de")).isEqualTo(marks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|De brief wordt een redelijke tijd vóór de reis verzonden.|redelijke tijd",
        "nl|De loods gaat heim zodra de omstandigheden dat toelaten.|zodra de omstandigheden dat toelaten",
        "en|The pilot goes home as soon as circumstances permit.|as soon as circumstances permit",
        "en|The letter is sent a reasonable time before the voyage.|a reasonable time before",
        "fr|Le pilote rentre dès que les circonstances le permettent.|dès que les circonstances le permettent",
        "de|Der Brief wird in angemessener Frist gesandt.|in angemessener frist",
        "es|Se responde en un plazo razonable.|plazo razonable",
        "ru|Ответ дается в разумный срок.|разумный срок",
        "cs|Odpověď se zašle v přiměřené lhůtě.|přiměřené lhůtě"
      })
  void timeWithoutALengthIsSeen(String language, String sentence, String word) {
    assertThat(new FoundUnit("1", Wording.of(sentence), 1, language).times().wordless())
        .containsExactly(word);
  }

  @Test
  void anItemOfAListStatesNoDuty() {
    assertThat(unit("1(2)(c)", "het verstrekken van lampen;", "nl")).isEmpty();
  }

  @Test
  void whatIsNoSentenceOfAnArticleStatesNoDuty() {
    assertThat(unit("3(1)(a)", "ships at anchor;", "en")).isEmpty();
    assertThat(unit("pre/1", "The Sides are friends.", "en")).isEmpty();
    assertThat(unit("fin", "It is done in two copies.", "en")).isEmpty();
    assertThat(unit("title", "Agreement of the Sides.", "en")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|duty|The Parties shall apply the provisions of this Convention to other sports.",
        "en|declaration|This Convention shall apply to other sports.",
        "en|declaration|Such denunciation shall become effective on the first day of the month.",
        "en|declaration|An amendment shall come into force after a month.",
        "en|duty|Offenders shall receive penalties or, as the case may be, measures.",
        "en|duty|Clubs shall control factors which may lead to violence.",
        "en|duty|Visas which may be required shall be granted.",
        "en|permission|Papers which may be kept are listed; they may be shown.",
        "en|permission|It may recommend measures to be taken for the purposes of this Convention.",
        "nl|duty in the present tense|De Partijen geven elkaar gegevens die hiertoe noodzakelijk kunnen zijn.",
        "nl|permission|Een Partij kan zijn ambtenaren zenden.",
        "nl|prohibition|Gegevens mogen niets bevatten op basis waarvan de betrokkene kan worden herkend."
      })
  void wordsThatOnlyDescribeMarkNoNorm(String language, String mark, String sentence) {
    assertThat(new FoundUnit("1", Wording.of(sentence), 1, language).looksLike())
        .containsExactly(mark);
  }

  private static String unit(String id, String sentence, String language) {
    return String.join(
        ", ",
        new FoundUnit(id, Wording.of(sentence), 1, language)
            .looksLike().stream().filter(mark -> !mark.equals("condition")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fr;Nul n’est tenu de plonger.;permission",
        "fr;Aucune Partie n’est obligée de plonger.;permission",
        "fr;Le pilote ne peut ni plonger ni nager.;prohibition",
        "fr;Les cartes ne sont copiées qu’avec l’accord du port.;prohibition",
        "fr;Le présent Accord ne s’applique pas aux ports.;declaration",
        "fr;La plongée sera interdite.;prohibition",
        "en;No one is obliged to dive.;permission",
        "en;No harbour master shall be required to dive.;permission",
        "en;Where, for reasons of weather, consent cannot be asked, the pilot may dive.;permission",
        "en;Logs cannot be shown to others.;prohibition",
        "es;Nadie está obligado a bucear.;permission",
        "es;Ninguna Parte estará obligada a bucear.;permission",
        "es;El buceo quedará prohibido.;prohibition",
        "es;Se entenderá por puerto el lugar de los barcos.;definition",
        "de;Niemand ist zum Tauchen verpflichtet.;permission",
        "de;Keine Vertragspartei ist zur Hilfe verpflichtet.;permission",
        "de;Der Lotse darf weder tauchen noch schwimmen.;prohibition",
        "ru;Никто не обязан нырять.;permission",
        "ru;Сторона не обязана нырять.;permission",
        "ru;Лоцман не может нырять.;prohibition",
        "cs;Nikdo není povinen se potápět.;permission",
        "cs;Smluvní strana není povinna pomoci.;permission",
        "cs;Pilot se nesmí potápět.;prohibition",
        "nl;Niemand is verplicht te duiken.;permission",
        "nl;Geen enkele Partij is gehouden te duiken.;permission",
        "nl;De loods mag duiken noch zwemmen.;prohibition"
      })
  void whatNobodyMustAndWhatNobodyMay(String language, String words, String mark) {
    List<String> looks = new FoundUnit("9", Wording.of(words), 1, language).looksLike();

    assertThat(looks)
        .contains(mark)
        .doesNotContain("duty", mark.equals("prohibition") ? "permission" : "prohibition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;If a log cannot be found, the pilot shall say so.",
        "fr;Si le port ne peut être atteint, le pilote est averti.",
        "ru;Если лоцман не может нырять, он уведомляет порт.",
        "cs;Pokud pilot nemůže vyplout, oznámí to."
      })
  void whatCannotBeIsNotForbidden(String language, String words) {
    assertThat(new FoundUnit("9", Wording.of(words), 1, language).looksLike())
        .doesNotContain("prohibition");
  }
}
