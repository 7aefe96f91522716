package org.pacta.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.node.TestNode;
import org.pacta.node.request.RequestFilter;
import org.pacta.web.api.ApiClient.Reply;

/** Lists: pages, links, filters and order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListTest {
  private static final int DRAFT_COUNT = RequestFilter.PAGE_ROWS + 2;
  private ApiServer server;
  private ApiClient writer;

  @BeforeAll
  void start() {
    server = new ApiServer(new TestNode("KZ", TestAgreements.FOLDER));
    writer = server.client(server.people().caseOfficer);
    for (int i = 0; i < DRAFT_COUNT; i++) {
      writer.post(
          "/api/v1/requests",
          "{\"agreement\":\"kz-cz-2017\",\"content\":{\"ask\":{\"subject\":\"car %02d\"}}}"
              .formatted(i));
    }
  }

  @AfterAll
  void stop() {
    server.close();
    server.people().close();
  }

  @Test
  void aListComesInPagesThatLinkToEachOther() {
    Reply first = writer.get("/api/v1/requests?state=draft&sort=subject");
    assertThat(first.body().get("total").intValue()).isEqualTo(DRAFT_COUNT);
    assertThat(first.body().get("requests").size()).isEqualTo(RequestFilter.PAGE_ROWS);
    assertThat(first.text("/requests/0/subject")).isEqualTo("car 00");
    assertThat(first.header("Link")).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    String next = first.header("Link").replaceFirst(".*<([^>]+)>; rel=\"next\".*", "$1");
    Reply second = writer.get(next);
    assertThat(second.body().get("requests").size()).isEqualTo(2);
    assertThat(second.text("/requests/1/subject")).isEqualTo("car 26");
    assertThat(second.header("Link")).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
  }

  @Test
  void aListIsNarrowedToAPartnerATimeAndAHolder() {
    assertThat(total("partner=CZ")).isEqualTo(DRAFT_COUNT);
    assertThat(total("partner=UTO")).isZero();
    assertThat(total("due=none")).isEqualTo(DRAFT_COUNT);
    assertThat(total("due=overdue")).isZero();
    assertThat(total("due=week&partner=CZ")).isZero();
    assertThat(total("holder=me")).isEqualTo(DRAFT_COUNT);
    assertThat(total("holder=nobody")).isZero();
    assertThat(writer.get("/api/v1/work?partner=UTO").body().get("returned").size()).isZero();
    assertThat(writer.get("/api/v1/work?holder=me&due=none").body().get("returned").size())
        .isPositive();
    assertThat(
            writer
                .get("/api/v1/records?kind=transfer&partner=CZ&destroy_before=2030-01-01")
                .body()
                .get("total")
                .intValue())
        .isZero();
  }

  @Test
  void aFilterThatIsNotOneIsNamed() {
    for (String call :
        new String[] {
          "/api/v1/requests?due=soon",
          "/api/v1/work?due=soon",
          "/api/v1/records?kind=copy",
          "/api/v1/records?destroy_before=2030-13-01",
          "/api/v1/records?partner=" + "x".repeat(201),
          "/api/v1/work?q=car"
        }) {
      Reply refused = writer.get(call);
      assertThat(refused.status()).as(call).isBetween(400, 499);
      assertThat(refused.text("/errors/0/field"))
          .as(call)
          .isEqualTo(call.substring(call.indexOf('?') + 1, call.indexOf('=')));
    }
  }

  private int total(String query) {
    return writer.get("/api/v1/requests?" + query).body().get("total").intValue();
  }

  @Test
  void aListIsFilteredAndTurnedRound() {
    assertThat(writer.get("/api/v1/requests?q=car%2007").body().get("total").intValue()).isOne();
    assertThat(writer.get("/api/v1/requests?state=sent,received").body().get("total").intValue())
        .isZero();
    assertThat(writer.get("/api/v1/requests?side=requested").body().get("total").intValue())
        .isZero();
    assertThat(writer.get("/api/v1/requests?sort=-subject").text("/requests/0/subject"))
        .isEqualTo("car 26");
  }
}
