package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;

/** What duties, status and decide say of what was done late, of the status, and of what follows. */
class SaidByTheCommandsTest {
  private static final String BEFORE =
      "{\"event\": \"request_received\", \"party\": \"BBB\", \"date\": \"2026-04-01\", \"case\": \"C-1\"}";
  private static final String NOTICE =
      "{\"event\": \"termination_notice_received\", \"party\": \"AAA\", \"date\": \"2026-12-01\"}";

  @TempDir Path folder;

  private static SmallFile file(String duty) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            "{id: W1, kind: power, cite: [\"9\"], holder: each_party, act: [agreement.terminate],"
                + " when: notice.written, effect: {event: termination_notice_received}}",
            "{id: D3, kind: duty, cite: [\"3\"], bearer: BBB, trigger: request_received, perform:"
                + " reply_sent"
                + duty
                + "}")
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                + " cite: [\"9\"]}, termination: {effective: {after: P3M, from:"
                + " termination_notice_received}, ends: end_of_day, cite: [\"9\"]}}");
  }

  private String said(String command, SmallFile file, String day, String... events)
      throws IOException {
    Path list =
        Files.writeString(folder.resolve("events.json"), "[" + String.join(",", events) + "]");
    return Ran.of(
            command,
            file.in(folder, "small.yaml").toString(),
            "--events",
            list.toString(),
            "--at",
            day)
        .out();
  }

  private static String done(String day) {
    return "{\"event\": \"reply_sent\", \"party\": \"BBB\", \"date\": \""
        + day
        + "\", \"case\": \"C-1\"}";
  }

  @Test
  void whatARefusalEndedIsNotCalledDone() throws IOException {
    SmallFile refusable = file(", due: D-1, discharged_also_by: [refusal_notified]");
    String refused = done("2026-04-05").replace("reply_sent", "refusal_notified");
    assertThat(said("duties", refusable, "2026-07-01", BEFORE, refused))
        .contains("met", "Ended by refusal_notified on 5 April 2026.")
        .doesNotContain("Done on");
  }

  @Test
  void whatWasDoneLateSaysWhenAndByHowMuch() throws IOException {
    SmallFile legal = file(", due: D-1");
    assertThat(said("duties", legal, "2026-07-01", BEFORE, done("2026-06-01")))
        .contains("breach", "Done on 1 June 2026, 31 days late.");
    assertThat(said("duties", legal, "2026-07-01", BEFORE, done("2026-04-30")))
        .contains("met", "Done on 30 April 2026.");
    assertThat(said("duties", legal, "2026-07-01", BEFORE)).doesNotContain("Done on");
    SmallFile target =
        file(", due: D-1")
            .part(
                "deadlines",
                "deadlines: {D-1: {term: promptly, indeterminate: true, target: P3D, target_source:"
                    + " platform default, cite: [\"3\"]}}");
    assertThat(said("duties", target, "2026-07-01", BEFORE, done("2026-04-05")))
        .contains("Done on 5 April 2026, 1 day late for the target, which is no time of the text.");
  }

  @Test
  void toWhomADutyIsOwedIsSaidWhereItsCaseTells() throws IOException {
    SmallFile file = file("").replace("rules", "bearer: BBB", "bearer: requested_party");
    String asked =
        BEFORE.replace(
            "\"case\"",
            "\"facts\": {\"req\": {\"requesting\": \"AAA\", \"requested\": \"BBB\"}}, \"case\"");
    assertThat(said("duties", file, "2026-04-10", asked))
        .startsWith("open  D3 [3] owed by BBB (requested_party) to AAA: reply_sent (case C-1)");
    assertThat(said("duties", file(""), "2026-04-10", BEFORE))
        .startsWith("open  D3 [3] owed by BBB: ");
    Path list = Files.writeString(folder.resolve("events.json"), "[" + asked + "]");
    String[] all = {
      "duties",
      file.in(folder, "small.yaml").toString(),
      "--events",
      list.toString(),
      "--at",
      "2026-04-10",
      "--output",
      "json"
    };
    assertThat(Ran.of((Object[]) all).out()).contains("\"creditor\":\"AAA\"");
  }

  @Test
  void theStatusAsOfTheEventIsKnownToAConditionOfADuty() throws IOException {
    SmallFile inForce = file(", only_if: \"agr.status == 'in_force'\", facts_of: request.submit");
    assertThat(said("duties", inForce, "2026-04-10", BEFORE)).startsWith("open  D3");
    SmallFile ended =
        file(
            ", only_if: \"agr.status == 'ended'\", facts_of: request.submit, also_while: [ended],"
                + " survives: [ended]");
    assertThat(said("duties", ended, "2027-04-10", BEFORE, NOTICE)).doesNotContain("D3");
    String after = BEFORE.replace("2026-04-01", "2027-04-01");
    assertThat(said("duties", ended, "2027-04-10", after, NOTICE)).startsWith("open  D3");
    String stated =
        after.replace("\"case\"", "\"facts\": {\"agr\": {\"status\": \"in_force\"}}, \"case\"");
    assertThat(said("duties", ended, "2027-04-10", stated, NOTICE))
        .as("what the event says of it counts")
        .doesNotContain("D3");
  }

  @Test
  void whatLiesAheadIsNotListedAsIgnored() throws IOException {
    String suspension = NOTICE.replace("termination", "suspension");
    for (String command : new String[] {"status", "duties"}) {
      assertThat(said(command, file(""), "2026-06-01", suspension)).doesNotContain("ignored");
      assertThat(said(command, file(""), "2026-12-01", suspension)).contains("ignored");
    }
  }

  private String decided(String written, String... more) throws IOException {
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"),
            "{\"actor\": \"AAA\", \"notice\": {\"written\": " + written + "}}");
    String[] all = {
      "decide",
      file("").in(folder, "small.yaml").toString(),
      "--act",
      "agreement.terminate",
      "--base",
      "ok",
      "--at",
      "2026-12-01",
      "--facts",
      facts.toString()
    };
    return Ran.of(Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray(String[]::new))
        .out();
  }

  @Test
  void anActOfTheLifeOfTheAgreementSaysWhenItWouldTakeEffect() throws IOException {
    assertThat(decided("true"))
        .contains(
            "permitted",
            "Brings about termination_notice_received; received on 2026-12-01: termination"
                + " 2027-03-01 (9).");
    assertThat(decided("false")).doesNotContain("Brings about");
    String record = decided("true", "--output", "json");
    assertThat(record).contains("\"takes_effect\":[{\"dates\":[{", "\"date\":\"2027-03-01\"");
    Path kept = Files.writeString(folder.resolve("record.json"), record);
    assertThat(Ran.of("replay", kept.toString(), folder.resolve("small.yaml").toString()).out())
        .contains("identical");
  }

  @Test
  void aPeriodThatDoesNotBindAndWasMissedIsNoTarget() throws IOException {
    SmallFile intended =
        file(", due: D-1").part("not_binding", "not_binding: {units: [\"3\"], cite: [\"3\"]}");
    assertThat(said("duties", intended, "2026-07-01", BEFORE, done("2026-06-01")))
        .contains("late", "whose words do not bind", "Done on 1 June 2026, 31 days late.")
        .doesNotContain("target");
  }

  @Test
  void whatMustNotBeDoneSaysWhatBrokeItAndWhen() throws IOException {
    SmallFile kept = file("").replace("rules", "perform: reply_sent", "refrain: reply_sent");
    assertThat(said("duties", kept, "2026-07-01", BEFORE, done("2026-06-01")))
        .contains("breach", "Not kept: reply sent on 1 June 2026.");
    assertThat(said("duties", kept, "2026-07-01", BEFORE)).doesNotContain("Not kept");
  }

  @Test
  void whereTheFileIsRefusedTestSaysThatNoTestRan() {
    SmallFile bare = new SmallFile().replace("text", "\"9\":", "\"4\": More., \"9\":");
    Ran test = Ran.of("test", bare.in(folder, "small.yaml").toString());
    assertThat(test.code()).isEqualTo(3);
    assertThat(test.out())
        .contains("A102", "No test was run", "can stand under not_encoded meanwhile");
  }
}
