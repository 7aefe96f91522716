package org.pacta.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.web.api.ApiClient.Reply;

/** {@code Idempotency-Key} over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatTest {
  private static final String OPEN = "{\"agreement\":\"kz-cz-2017\"}";
  private ApiServer server;
  private ApiClient writer;

  @BeforeAll
  void start() {
    server = ApiServer.shared();
    writer = server.client(server.people().caseOfficer);
  }

  private Reply open(String key, String body) {
    return writer.send("POST", "/api/v1/requests", body, Map.of(RepeatGuard.KEY, key));
  }

  private int requestCount() {
    return writer.get("/api/v1/requests").body().get("total").intValue();
  }

  @Test
  void aRepeatIsAnsweredTheSameAndDoesNothing() {
    String key = UUID.randomUUID().toString();
    Reply first = open(key, OPEN);
    int count = requestCount();
    Reply again = open(key, OPEN);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(again.header(RepeatGuard.REPLAYED)).isEqualTo("true");
    assertThat(requestCount()).isEqualTo(count);
  }

  @Test
  void aKeyIsNeededAndCannotBeUsedForAnotherBody() {
    Reply missing = writer.send("POST", "/api/v1/requests", OPEN, Map.of());
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.text("/errors/0/field")).isEqualTo("Idempotency-Key");
    assertThat(open("x".repeat(201), OPEN).status()).isEqualTo(400);
    String key = UUID.randomUUID().toString();
    open(key, OPEN);
    Reply other = open(key, "{\"agreement\":\"kz-cz-2017\",\"content\":{}}");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
  }

  @Test
  void manyAtTheSameTimeOpenOneRequest() throws Exception {
    int count = requestCount();
    String key = UUID.randomUUID().toString();
    List<Callable<Reply>> calls =
        IntStream.range(0, 8).<Callable<Reply>>mapToObj(i -> () -> open(key, OPEN)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reply : threads.invokeAll(calls)) {
        assertThat(reply.get().status()).isIn(201, 409);
      }
    }
    assertThat(requestCount()).isEqualTo(count + 1);
  }

  @Test
  void whatIsRefusedForItsFieldsLeavesNothingAndMayBeSentMended() {
    int count = requestCount();
    String key = UUID.randomUUID().toString();
    Reply refused =
        open(
            key,
            "{\"agreement\":\"kz-cz-2017\",\"content\":{\"ask\":{\"questions\":[\""
                + "x".repeat(5_000)
                + "\"]}}}");
    assertThat(refused.status()).as(refused.answer().body()).isEqualTo(422);
    assertThat(requestCount()).isEqualTo(count);
    assertThat(open(key, OPEN).status()).isEqualTo(201);
    assertThat(requestCount()).isEqualTo(count + 1);
  }

  @Test
  void theAgreementsRefusalIsRepeatedAndNotJudgedTwice() {
    var content = SampleBodies.request();
    ((tools.jackson.databind.node.ObjectNode) content.get("ask"))
        .put("nature", "mutual_legal_assistance");
    Reply draft = writer.post("/api/v1/requests", SampleBodies.opening(content));
    String path = draft.header("Location") + "/submissions";
    var headers = Map.of("If-Match", draft.etag(), RepeatGuard.KEY, UUID.randomUUID().toString());
    Reply first = writer.send("POST", path, "", headers);
    Reply again = writer.send("POST", path, "", headers);
    assertThat(first.status()).isEqualTo(403);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(
            writer.get(draft.header("Location")).body().get("timeline").values().stream()
                .filter(entry -> entry.get("act").stringValue().equals("request.not_permitted")))
        .hasSize(1);
  }

  @Test
  void whatIsKeptForADayHoldsNoCaseContent() {
    writer.post("/api/v1/requests", SampleBodies.opening(SampleBodies.request()));
    List<String> kept =
        server
            .people()
            .node
            .database()
            .sql()
            .sql("SELECT body FROM repeatable_call")
            .query(String.class)
            .list();
    assertThat(kept).isNotEmpty().noneMatch(body -> body.contains("ERIKSSON"));
  }
}
