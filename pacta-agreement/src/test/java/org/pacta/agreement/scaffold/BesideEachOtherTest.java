package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word without a length and the longest time beside it are one deadline with a target. */
class BesideEachOtherTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "De partij van dit verdrag deelt het bericht aan de loods mee, en wel onverwijld, maar uiterlijk binnen vier weken na binnenkomst van het verzoek.|onverwijld, maar uiterlijk binnen vier weken|P4W",
        "The Party shall reply to the pilot as soon as possible, but in any event within five (5) days.|as soon as possible, but in any event within five (5) days|P5D",
        "The Party shall reply to the pilot without delay and no later than ten days after receipt of the request.|without delay and no later than ten days|P10D",
        "Die Vertragspartei antwortet dem Lotsen unverzüglich, spätestens innerhalb von zehn Tagen.|unverzüglich, spätestens innerhalb von zehn tagen|P10D",
        "La Partie répond au pilote sans délai, et en tout cas dans les dix jours.|sans délai, et en tout cas dans les dix jours|P10D"
      })
  void areOneDeadline(String sentence, String term, String iso) throws Exception {
    TreatyText read = Treaties.article(sentence);

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains(
            "D-1: {term: \"" + term + "\", within: " + iso,
            "target: PT24H, target_source: platform default, cite: [\"1\"]}")
        .doesNotContain("D-2:", "indeterminate");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void noTargetIsLongerThanTheTime() throws Exception {
    TreatyText read =
        Treaties.article(
            "The Party shall reply as soon as possible, but in any event within four (4) hours.");

    assertThat(ScaffoldFile.of("scaffold", read))
        .contains("within: PT4H")
        .doesNotContain("target:", "D-2:");
    Treaties.fileIsSound(read, folder);
  }

  @Test
  void ofTwoActsTheyAreTwo() {
    assertThat(
            Treaties.draft(
                "The Party shall tell the pilot without delay and reply to him within ten days."))
        .contains("D-1:", "D-2:", "indeterminate: true");
  }

  @Test
  void aWordBesideTheTimeOfTheStartIsKept() {
    assertThat(
            Treaties.draft(
                "The Parties shall ratify this Agreement without delay, and within ten days it shall enter into force."))
        .contains("without delay");
  }

  @Test
  void expeditiouslyIsATimeWord() {
    assertThat(Treaties.draft("Requests shall be answered expeditiously."))
        .contains("term: \"expeditiously\", indeterminate: true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pilot may go where no ship of the other Party is immediately available to help.",
        "De loods mag gaan indien geen schip onmiddellijk beschikbaar is.",
        "Der Lotse darf gehen, wenn kein Schiff sofort verfügbar ist.",
        "Le pilote peut partir si aucun navire n'est immédiatement disponible."
      })
  void whatIsAtHandIsNoTime(String sentence) {
    assertThat(TimeTerms.in(sentence).wordless()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The log shall be made immediately available to the pilot.",
        "Het logboek wordt onmiddellijk beschikbaar gesteld."
      })
  void whatIsBroughtAtOnceIs(String sentence) {
    assertThat(TimeTerms.in(sentence).wordless()).hasSize(1);
  }
}
