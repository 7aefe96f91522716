package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of what is exchanged are categories; lists of crimes stay topics. */
class KindsOfInformationTest {
  private static final String KINDS = "# Looks like a list of kinds of information";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The competent authorities exchange information about:",
        "The Parties shall provide each other with information and documents, in particular, about:",
        "The Parties shall transmit the following personal data:",
        "The following categories of data may be transferred:",
        "The categories of personal data to be transmitted are:",
        "The Parties will exchange:",
        "Cooperation shall include the exchange of information on:",
        "Information exchanged under this Agreement may concern:",
        "The PNR data elements are:",
        "De gegevensvelden zijn:",
        "Les Parties échangent des informations concernant, notamment :",
        "Les données suivantes sont transmises :",
        "Les catégories de données à caractère personnel transmises sont :",
        "Las Partes intercambiarán información sobre:",
        "Die Vertragsparteien tauschen Informationen aus, insbesondere über:",
        "Folgende Daten werden übermittelt:",
        "De partijen wisselen informatie uit over:",
        "De volgende gegevens worden verstrekt:",
        "De volgende categorieën persoonsgegevens worden doorgegeven:",
        "Стороны обмениваются информацией, в частности, о:",
        "Передаются следующие данные:",
        "Smluvní strany si vyměňují informace, zejména o:",
        "Předávají se tyto údaje:",
      })
  void whatIsExchangedIsACategory(String opening) throws Exception {
    TreatyText read = listed(opening);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(KINDS, "#   item_one_of_it: {cite: [\"1(a)\"]}")
        .doesNotContain("list of topics");
    Treaties.fileIsSound(read, folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Parties shall cooperate in combating the following crimes:",
        "A request for information shall include the following information:",
        "The information may be transmitted for the following purposes:",
        "Information shall be transmitted only if:",
        "The Parties may refuse to transmit information where:",
        "The following conditions apply to personal data that are transmitted:",
        "The Parties shall exchange information through:",
        "Cooperation includes the exchange of information and help in:",
        "The Party shall inform the other of:",
        "Die Daten dürfen nur übermittelt werden, wenn:",
        "De gegevens worden alleen verstrekt indien:",
        "Les informations ne sont transmises que si :",
        "Данные передаются при следующих условиях:",
        "The following data shall not be transmitted:",
      })
  void whatElseIsListedIsNone(String opening) {
    assertThat(ScaffoldFile.of("scaffold", listed(opening))).doesNotContain(KINDS);
  }

  @Test
  void crimesStayTopicsBesideThem() {
    TreatyText read =
        Treaties.read(
            """
            Agreement between Utopia and Atlantis on pilots

            Article 1
            The Parties cooperate in combating all types of crime, including:
            (a) piracy;
            (b) smuggling.

            Article 2
            The Parties exchange information about:
            (a) crimes and suspects;
            (b) methods of search.

            Article 3
            The Parties shall inform each other. They agree.
            """);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "list of topics; take over what fits as codes of topics:\n#   piracy: {cite: [\"1(a)\"]}\n"
                + "#   smuggling: {cite: [\"1(b)\"]}\n",
            "#   crimes_and_suspects: {cite: [\"2(a)\"]}\n#   methods_of_search: {cite: [\"2(b)\"]}\n");
  }

  private static TreatyText listed(String opening) {
    return Treaties.read(
        "Agreement between Utopia and Atlantis on pilots\n\nArticle 1\n"
            + opening
            + "\n(a) item one of it;\n(b) item two of it.\n\nArticle 2\n"
            + "The Parties shall cooperate and inform each other. They agree.\n");
  }
}
