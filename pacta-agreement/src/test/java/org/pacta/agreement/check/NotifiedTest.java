package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Lists that each Party notifies and may change: languages, authorities, offences it excludes. */
class NotifiedTest extends BoundStates {
  private static final String WORDS =
      "words: {events: [accession_unopposed, languages_notified, language_added, language_dropped]}";
  private static final String LANGUAGES =
      "{id: languages, list: language, by: languages_notified, adds: language_added, removes:"
          + " language_dropped, at_first: {CCC: [en]}, cite: [\"2\"], says: Languages accepted.}";
  private static final String ASKED =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.language in"
          + " notified('languages', req.requested)\", cite: [\"1\"]}";
  private static final Set<String> ALL =
      Set.of("languages_notified", "language_added", "language_dropped");

  private SmallFile file(String list, String rule) {
    return file(rule).part("words", WORDS).part("notified", "notified: [" + list + "]");
  }

  private Agreement agreement() throws AgreementFileException {
    return AgreementFolder.loadFile(file(LANGUAGES, ASKED).in(folder, "small.yaml"));
  }

  private static TreatyEvent note(
      String name, @Nullable String party, String day, String... values) {
    TreatyEvent plain = event(name, party, day);
    return new TreatyEvent(
        name, party, plain.date(), List.of(), null, EventDetail.NONE.naming(List.of(values)));
  }

  private Outcome asked(String requested, String language, Set<String> complete, TreatyEvent... all)
      throws AgreementFileException {
    Agreement agreement = agreement();
    Instant at = Instant.parse("2026-06-01T12:00:00Z");
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .plus(agreement.fromEvents(new EventRegister(List.of(all), complete), at, at).history())
            .plus(asking("AAA", requested))
            .with("req.language", language)
            .with("agr.members", List.of("AAA", "BBB", "CCC"));
    return agreement.decide("request.submit", facts, at, at).outcome();
  }

  @Test
  void theListIsWhatItsPartyNotifiedLast() throws AgreementFileException {
    TreatyEvent all = note("languages_notified", "BBB", "2026-03-01", "en", "cs");
    TreatyEvent more = note("language_added", "BBB", "2026-04-01", "ru");
    TreatyEvent less = note("language_dropped", "BBB", "2026-05-01", "cs");
    TreatyEvent anew = note("languages_notified", "BBB", "2026-05-10", "kk");
    assertThat(asked("BBB", "cs", ALL, all)).isEqualTo(Outcome.PERMITTED);
    assertThat(asked("BBB", "ru", ALL, less, more, all)).isEqualTo(Outcome.PERMITTED);
    assertThat(asked("BBB", "cs", ALL, less, more, all)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked("BBB", "en", ALL, all, anew)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked("CCC", "en", ALL, all, anew))
        .as("of another, as the text says")
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked("CCC", "en", ALL, note("languages_notified", "CCC", "2026-05-10")))
        .as("none any more")
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whatMayHaveChangedItLeavesItOpen() throws AgreementFileException {
    TreatyEvent all = note("languages_notified", "BBB", "2026-03-01", "en");
    TreatyEvent sameDay = note("language_dropped", "BBB", "2026-03-01", "en");
    assertThat(asked("BBB", "en", Set.of("languages_notified"), all))
        .as("one was perhaps dropped")
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked("BBB", "en", ALL, all, sameDay))
        .as("which came first nobody says")
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked("BBB", "en", ALL, all, note("language_added", null, "2026-04-01", "ru")))
        .as("of whomever")
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked("BBB", "en", ALL, all, event("language_dropped", "BBB", "2026-04-01")))
        .as("which one nobody says")
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked("BBB", "en", ALL, all, note("languages_notified", "BBB", "2026-06-01")))
        .as("on the day itself")
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private List<String> messages(String list, String rule) {
    return file(list, rule).findings(folder).stream().map(Finding::message).toList();
  }

  @Test
  void aNameThatLeadsNowhereIsFound() {
    assertThat(messages(LANGUAGES.replace("list: language,", "list: tongue,"), ASKED))
        .contains("unknown code list tongue");
    assertThat(messages(LANGUAGES.replace("adds: language_added", "adds: language_aded"), ASKED))
        .contains("unknown event language_aded");
    assertThat(
            messages(LANGUAGES.replace("adds: language_added", "adds: languages_notified"), ASKED))
        .contains("one event changes the list in two ways");
    assertThat(messages(LANGUAGES.replace("CCC: [en]", "XXX: [en]"), ASKED))
        .contains("unknown Party XXX");
    assertThat(messages(LANGUAGES.replace("CCC: [en]", "CCC: [english]"), ASKED))
        .contains("'english' is no code of language");
    assertThat(messages(LANGUAGES.replace("by:", "takes_effect: P3Q, by:"), ASKED))
        .contains("'P3Q' is no length of time");
    assertThat(messages(LANGUAGES + ", " + LANGUAGES, ASKED))
        .contains("the id stands twice under notified");
    assertThat(messages(LANGUAGES, ASKED.replace("'languages'", "'tongues'")))
        .anyMatch(it -> it.contains("asks for no list under notified; the file has [languages]"));
    assertThat(messages(LANGUAGES, ASKED.replace("req.requested)", "req.form)")))
        .anyMatch(it -> it.contains("must name one Party, whose list it is"));
  }

  @Test
  void aTestOrAFileOfEventsNamesMembersWhereTheyCount() throws Exception {
    Path file = file(LANGUAGES, ASKED).in(folder, "small.yaml");
    for (String[] wrong :
        new String[][] {
          {
            "languages_notified\", \"party\": \"BBB", "changes the list languages and names nothing"
          },
          {
            "language_added\", \"values\": [\"xx\"], \"party\": \"BBB",
            "'xx' is no code of language"
          },
          {
            "language_added\", \"values\": \"en\", \"party\": \"BBB",
            "values must be a list of texts"
          },
          {
            "signature\", \"values\": [\"en\"], \"party\": \"BBB",
            "no list under notified changes by signature"
          }
        }) {
      Path events =
          Files.writeString(
              folder.resolve("events.json"),
              "[{\"event\": \"" + wrong[0] + "\", \"date\": \"2026-03-01\"}]");
      Ran ran = Ran.of("status", file, "--events", events);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains(wrong[1]);
    }
  }

  @Test
  void anotherListIsADifferenceOfTwoEditions() throws AgreementFileException {
    Agreement one = agreement();
    Agreement other =
        AgreementFolder.loadFile(
            file(
                    LANGUAGES.replace(
                        "by: languages_notified", "takes_effect: P1M, by: languages_notified"),
                    ASKED)
                .in(folder, "other.yaml"));
    assertThat(Comparison.of(one, other, List.of()).terms())
        .extracting(Comparison.Difference::id)
        .contains("notified languages");
  }

  @Test
  void theMatterOfACaseStandsAfterTheCase() {
    for (String parts :
        List.of("case_item", "case_item, case_id", "case_id, case_item, case_item")) {
      List<String> messages =
          new ArrayList<>(
              messages(
                  LANGUAGES,
                  ASKED.replace(
                      "req.language in",
                      "happened('language_added', " + parts + ") || req.language in")));
      assertThat(messages).as(parts).anyMatch(it -> it.contains("a case before the matter of it"));
    }
  }

  @Test
  void aNoticeBetweenTwoOthersOfOneDaySaysNothingOfTheirOrder() throws AgreementFileException {
    TreatyEvent first = note("language_dropped", "BBB", "2026-03-01", "en");
    TreatyEvent noon = note("language_added", "BBB", "2026-03-01", "en");
    TreatyEvent morning = note("language_dropped", "BBB", "2026-03-01", "kk");
    assertThat(
            asked(
                "BBB",
                "en",
                ALL,
                first,
                noon.at(Instant.parse("2026-03-01T12:00:00Z")),
                morning.at(Instant.parse("2026-03-01T10:00:00Z"))))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aDutyAsksForTheListAsItStoodWhenItStarted() throws AgreementFileException {
    String duty =
        "{id: D1, kind: duty, bearer: AAA, trigger: meeting_requested, perform: report_submitted,"
            + " due: D-30, only_if: \"'en' in notified('languages', 'BBB')\", cite: [\"3\"]}";
    Agreement agreement =
        AgreementFolder.loadFile(
            file(LANGUAGES.replace("by:", "takes_effect: P3M, by:"), duty)
                .part(
                    "words",
                    WORDS.replace("[accession", "[meeting_requested, report_submitted, accession"))
                .in(folder, "small.yaml"));
    for (String[] expected :
        new String[][] {
          {"2026-05-20", "none"}, {"2026-06-11", "unclear"}, {"2026-06-12", "open"}
        }) {
      EventRegister past =
          new EventRegister(
              events(
                  note("languages_notified", "BBB", "2026-03-11", "en"),
                  event("meeting_requested", null, expected[0])),
              ALL);
      assertThat(
              agreement.account(past, AsOf.endOf(LocalDate.parse("2026-06-20"))).duties().stream()
                  .map(it -> it.status().code())
                  .findFirst()
                  .orElse("none"))
          .as(expected[0])
          .isEqualTo(expected[1]);
    }
  }

  @Test
  void ofOneDayWhatChangesNoMemberOfAnotherLeavesNothingOpen() throws AgreementFileException {
    TreatyEvent more = note("language_added", "CCC", "2026-03-01", "cs");
    TreatyEvent less = note("language_dropped", "CCC", "2026-03-01", "ru");
    assertThat(asked("CCC", "en", ALL, more, less)).isEqualTo(Outcome.PERMITTED);
    assertThat(asked("CCC", "cs", ALL, less, more)).isEqualTo(Outcome.PERMITTED);
    TreatyEvent all = note("languages_notified", "CCC", "2026-03-01", "en", "kk");
    TreatyEvent again = note("languages_notified", "CCC", "2026-03-01", "kk", "en");
    assertThat(asked("CCC", "kk", ALL, all, again)).isEqualTo(Outcome.PERMITTED);
    assertThat(asked("CCC", "kk", ALL, all, note("language_added", "CCC", "2026-03-01", "ru")))
        .as("added before or after the whole list")
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aLaterNoticeSettlesWhatEarlierOnesLeftOpen() throws AgreementFileException {
    TreatyEvent all = note("languages_notified", "BBB", "2026-03-01", "en");
    TreatyEvent other = note("languages_notified", "BBB", "2026-03-01", "cs");
    TreatyEvent anew = note("languages_notified", "BBB", "2026-04-01", "kk");
    assertThat(asked("BBB", "kk", ALL, all, other)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked("BBB", "kk", ALL, anew, all, other)).isEqualTo(Outcome.PERMITTED);
    assertThat(asked("BBB", "cs", ALL, all, other, anew)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked("BBB", "kk", ALL, note("languages_notified", null, "2026-03-01", "cs"), anew))
        .as("of whomever, before the whole list")
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked("BBB", "kk", ALL, event("language_dropped", "BBB", "2026-03-01"), anew))
        .as("which one nobody says, before the whole list")
        .isEqualTo(Outcome.PERMITTED);
    TreatyEvent more = note("language_added", "BBB", "2026-03-01", "cs");
    TreatyEvent less = note("language_dropped", "BBB", "2026-03-01", "cs");
    TreatyEvent back = note("language_added", "BBB", "2026-04-01", "cs");
    assertThat(asked("BBB", "cs", ALL, more, less)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked("BBB", "cs", ALL, more, less, back)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatMayHaveChangedNothingLeavesNothingOpen() throws AgreementFileException {
    TreatyEvent all = note("languages_notified", "BBB", "2026-03-01", "en");
    assertThat(asked("BBB", "en", ALL, all, note("languages_notified", "BBB", "2026-06-01", "en")))
        .as("the same list once more, on the day itself")
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked("BBB", "en", ALL, all, note("language_added", null, "2026-04-01", "en")))
        .as("of whomever, but added already")
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked("BBB", "en", ALL, event("language_dropped", "BBB", "2026-04-01"), all))
        .as("dropped, which one nobody says")
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aNoticeThatLiesAheadChangesNothingYet() throws AgreementFileException {
    assertThat(asked("CCC", "en", ALL, note("languages_notified", null, "2026-09-01", "cs")))
        .isEqualTo(Outcome.PERMITTED);
  }
}
