package org.pacta.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.TreatyEvent;
import org.pacta.node.TestNode;

/** A question to an agreement about a day on which its status is another than today. */
class AskTest {
  private static final String DECISIONS = "/api/v1/agreements/kz-cz-2017/decisions";

  @Test
  void aQuestionIsAnsweredByTheStatusOfTheDayItIsAskedFor() {
    TestNode people = new TestNode("KZ", TestAgreements.FOLDER);
    try (ApiServer server = new ApiServer(people)) {
      ApiClient officer = server.client(people.caseOfficer);
      Instant now = Instant.now();
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      people
          .node
          .treaties()
          .register(
              "kz-cz-2017", new TreatyEvent("suspension_notice_received", "CZ", today), "KZ", now);
      assertThat(ask(officer, now)).isEqualTo("undetermined");
      assertThat(ask(officer, now.plus(Duration.ofDays(40)))).isEqualTo("denied");
    } finally {
      people.close();
    }
  }

  private static String ask(ApiClient officer, Instant at) {
    String question =
        "{\"act\":\"request.submit\",\"facts\":{\"req\":{\"form\":\"written\"}},\"at\":\""
            + at
            + "\"}";
    return officer.post(DECISIONS, question).text("/outcome");
  }
}
