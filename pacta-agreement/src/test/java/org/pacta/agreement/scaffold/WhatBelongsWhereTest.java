package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Severity;

/**
 * Words after a list, annexes in one line, lines of publishers, and what stands beside signatures.
 */
class WhatBelongsWhereTest {
  private String text = "";

  @AfterEach
  void nothingIsLost() {
    Treaties.nothingIsLost(text, Treaties.read(text));
  }

  @Test
  void aSentenceAfterAListOnOneLineBelongsToTheParagraph() {
    assertThat(
            ids(
                """
                Article 1
                1. A request shall contain: (a) the name of the ship; (b) the voyage; (c) the pilot, if any. A request without these may be sent back; the watch shall not be affected.
                2. The keeper shall be told of: (a) storms; and (b) ice. The notice shall be brief.
                """))
        .containsExactly(
            "title",
            "1(1)/0",
            "1(1)(a)",
            "1(1)(b)",
            "1(1)(c)",
            "1(1)/end",
            "1(2)/0",
            "1(2)(a)",
            "1(2)(b)",
            "1(2)/end");
  }

  @Test
  void aListWhoseItemsHaveSeveralSentencesKeepsThem() {
    assertThat(
            ids(
                """
                Article 1
                In this Agreement: (a) "pilot": a person on board. Cooks are none; (b) "ship": any vessel. Rafts are none.
                """))
        .contains("1(b)/2")
        .doesNotContain("1/end");
  }

  @Test
  void aSentenceBelowNumberedItemsBelongsToWhatHoldsThem() {
    assertThat(
            ids(
                """
                Article 1
                Places are offered in the following fields:
                (1) knots
                (2) such other fields as are agreed

                Utopia shall offer ten places. Atlantis shall offer four.
                """))
        .containsExactly("title", "1/0", "1(1)", "1(2)", "1/1", "1/2");
  }

  @Test
  void anAnnexThatIsNothingButItsHeadingIsAUnit() {
    List<String> ids =
        ids(
            """
            Article 1
            The ports are those of Annex 1. The form is that of Annex II.

            Done at Utopia on 4 May 2021 in the English language.

            For the Government of Utopia        For the Government of Atlantis

            ANNEX 1 Ports: Old Quay; New Quay (in summer only)

            ANNEX II
            Form A (request) – Form B (reply)
            """);

    assertThat(ids).containsSubsequence("fin", "annex-1", "annex-II");
  }

  @Test
  void linesOfPublishersAndEditorsAreNoUnits() {
    assertThat(
            ids(
                """
                LEX UTOPICA – Collection of Treaties, Series B, 8/2004

                [This Agreement is provisionally applied. It has not entered into force.]

                Home » Treaties » Pilots

                The Government of Utopia and the Government of Atlantis have agreed as follows:

                Article 1
                Pilots shall be helped.

                Done at Utopia on 4 May 2021 in the English language.

                For the Government of Utopia        For the Government of Atlantis

                ANNEX I
                1. The pilot shall carry a lamp.

                Printed in Utopia by the Stationery Office CCP 0219
                Last update: 14.06.2013
                """))
        .containsExactly("title", "pre", "1", "fin", "annex-I(1)");
  }

  @Test
  void aReservationBesideASignatureIsAWarning() {
    text =
        HEAD
            + """
            Article 1
            Pilots shall be helped.

            Done at Utopia on 4 May 2021 in the English language.

            For Utopia        For Atlantis
            O. TREGEAR        (ad referendum) L. BONAVERA, subject to the declaration under Article 1
            """;

    assertThat(Treaties.read(text).findings())
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.message()).contains("reservation", "(ad referendum) L. BONAVERA"));
  }

  @Test
  void aNoteOfAWebPageIsNoReservation() {
    text =
        HEAD
            + """
            Article 1
            Pilots shall be helped.

            Done at Utopia on 4 May 2021 in the English language.

            For Utopia        For Atlantis
            The Library of Ships welcomes the reuse of its materials for research and for schools. Some documents may be subject to copyright, which is retained by the owners of the rights under the law.
            """;

    assertThat(Treaties.read(text).findings())
        .noneMatch(finding -> finding.severity() == Severity.WARNING);
  }

  private static final String HEAD =
      """
      Agreement between Utopia and Atlantis on pilots

      """;

  private List<String> ids(String rest) {
    text = HEAD + rest;
    return Treaties.read(text).units().stream().map(FoundUnit::id).toList();
  }
}
