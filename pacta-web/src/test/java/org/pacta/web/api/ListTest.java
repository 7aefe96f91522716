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
