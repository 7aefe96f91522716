package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks of negated norms and of declarations; schedules, conditions and lists that are offered. */
class GuessesOfNormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pilots may neither stop nor search a ship.|prohibition",
        "The use of horns shall be prohibited.|prohibition",
        "Entry shall be strictly prohibited.|prohibition",
        "Nothing in this Agreement shall be construed as a waiver.|declaration",
        "Notice shall not be required by night.|permission",
        "This paragraph shall not apply to ferries.|declaration",
        "This Agreement shall not affect other rights.|declaration",
        "This Agreement shall enter into force tomorrow.|declaration",
        "This Agreement shall continue to apply to lamps.|declaration",
        "Lamps shall be considered as ships.|declaration",
        "A pilot shall not carry arms.|prohibition"
      })
  void negatedNormsAndDeclarations(String sentence, String marks) {
    TreatyText read = Treaties.read("Agreement between A and B\n\nArticle 1\n" + sentence + "\n");

    assertThat(String.join(", ", read.units().getLast().looksLike())).isEqualTo(marks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pilots shall meet at least four times a month.|{every: month, times: 4}",
        "Pilots shall meet twice a year.|{every: year, times: 2}",
        "Pilots shall meet once a year.|{every: year}",
        "A plan shall be made for each quarter, no later than the 20th day of the preceding month.|{every: quarter, due: {day: 20, months_before: 1}}",
        "Les pilotes se réunissent deux fois par an.|{every: year, times: 2}",
        "Die Lotsen treffen sich zweimal im Jahr.|{every: year, times: 2}",
        "De loodsen vergaderen eenmaal per jaar.|{every: year}"
      })
  void howOftenIsOfferedAsSchedule(String sentence, String schedule) {
    assertThat(file("Article 1\n" + sentence + "\n")).contains("schedule: " + schedule + ",");
  }

  @Test
  void whatNoLengthHoldsIsQuoted() {
    assertThat(
            file(
                """
                Article 1
                1. A pilot shall be released no later than six hours after arrest, the hours between midnight and 9.00 not being counted.
                2. The pilots shall meet once a year, alternately in each State.
                """))
        .contains(
            "# TODO 1(1) also says: the hours between midnight and 9.00 not being counted",
            "# TODO 1(2) also says: alternately in each State");
  }

  @Test
  void theLengthOfAPunishmentIsNoDeadline() {
    assertThat(
            file(
                "Article 1\nHelp is refused for an offence punishable by deprivation of liberty not exceeding one year.\n"))
        .contains("deadlines: {}", "\"not exceeding one year\" in 1");
  }

  @Test
  void conditionsOfLifeClausesAreQuotedAndTheLiftingIsAResumption() {
    assertThat(
            file(
                """
                Article 1
                Suspension
                Either Party may suspend the application of this Agreement in whole or in part, except Article 3, if it endangers public order. The suspension and its lifting shall be notified. They shall take effect 48 hours after receipt of the notice.
                """))
        .contains("suspension: {effective: {after: PT48H, from: suspension_notice_received}")
        .contains("resumption: {effective: {after: PT48H, from: resumption_notice_received}")
        .contains("the wording goes on: in whole or in part, except Article 3, if it endangers");
  }

  @Test
  void listsOfTermsBodiesAndTopicsAreOffered() {
    assertThat(
            file(
                """
                Article 1
                For the purposes of this Agreement:
                1. Border area shall mean: a) the north shore; b) the south shore;
                2. Lamp shall mean any light.

                Article 2
                The authorities competent for this Agreement shall be:
                for Utopia:
                - the Harbour Guard;
                for Atlantis:
                - the Coast Guard.

                Article 3
                Requests may in particular relate to:
                a) owners of ships;
                b) owners of ships and lamps;
                c) owners of ships and horns.

                Article 4
                Relation to other treaties
                Upon the entry into force of this Agreement the Protocol on Lamps of 17 September 1999 shall cease to apply.
                """))
        .contains("{term: \"Border area\"", "{term: \"Lamp\"")
        .contains("the_harbour_guard", "the_coast_guard")
        .contains("owners_of_ships: {", "owners_of_ships_and: {", "owners_of_ships_and_2: {")
        .contains("# supersedes: what ends or is replaced stands in 4");
  }

  private static String file(String articles) {
    return ScaffoldFile.of(
        "scaffold",
        Treaties.read("Agreement between Utopia and Atlantis on pilots\n\n" + articles));
  }
}
