package org.pacta.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.web.api.ApiClient.Reply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bad input: each limit and each mistake is answered 4xx with its place, and never echoed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InputTest {
  private static final String SECRET = "ERIKSSON-SPECIMEN";
  private ApiServer server;
  private ApiClient writer;

  @BeforeAll
  void start() {
    server = ApiServer.shared();
    writer = server.client(server.people().caseOfficer);
  }

  private Reply put(String body) {
    Reply draft = writer.post("/api/v1/requests", "{\"agreement\":\"kz-cz-2017\"}");
    return writer.put(draft.header("Location"), draft.etag(), body);
  }

  private static void assertNamed(Reply refused, String field, String code) {
    assertThat(refused.status()).as(refused.answer().body()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    assertThat(refused.text("/errors/0/code")).isEqualTo(code);
    assertThat(refused.answer().body()).doesNotContain(SECRET);
  }

  @Test
  void aTextOverItsLimitIsNamed() {
    ObjectNode content = SampleBodies.request();
    ((ObjectNode) content.get("ask"))
        .put("facts", SECRET + "x".repeat(ApiLimits.TEXT_CHARACTERS_MAX));
    assertNamed(put(content.toString()), "/ask/facts", "too-long");
    content = SampleBodies.request();
    ((ObjectNode) content.at("/persons/0"))
        .put("family_name", SECRET + "x".repeat(ApiLimits.LINE_CHARACTERS_MAX));
    assertNamed(put(content.toString()), "/persons/0/family_name", "too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u001b[2J", "\\ud800"})
  void aCharacterNobodyCanKeepIsNamed(String character) {
    assertNamed(
        put("{\"ask\":{\"subject\":\"" + SECRET + character + "\"}}"),
        "/ask/subject",
        "unreadable-character");
    assertNamed(writer.get("/api/v1/requests?q=%00"), "q", "unreadable-character");
  }

  @Test
  void aListOverItsLimitIsNamed() {
    ObjectNode content = SampleBodies.request();
    ArrayNode questions = (ArrayNode) content.at("/ask/questions");
    for (int i = 0; i <= ApiLimits.LIST_ENTRIES_MAX; i++) {
      questions.add("q");
    }
    assertNamed(put(content.toString()), "/ask/questions", "too-many");
  }

  @Test
  void aLimitOfTheRoomIsNamedAsAPointer() {
    ObjectNode content = SampleBodies.request();
    ((ArrayNode) content.at("/ask/questions")).add("x".repeat(5_000));
    assertNamed(put(content.toString()), "/ask/questions/2", "too-long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"ERIKSSON\":1}|/ERIKSSON|unknown-field",
        "{\"ask\":{\"subjct\":\"ERIKSSON-SPECIMEN\"}}|/ask/subjct|unknown-field",
        "{\"persons\":[{\"name\":\"ERIKSSON-SPECIMEN\"}]}|/persons/0/name|unknown-field",
        "{\"ask\":\"ERIKSSON-SPECIMEN\"}|/ask|wrong-type",
        "{\"ask\":{\"subject\":7}}|/ask/subject|wrong-type",
        "{\"form\":{\"urgent\":\"ERIKSSON-SPECIMEN\"}}|/form/urgent|wrong-type",
        "{\"form\":{\"urgent\":1}}|/form/urgent|wrong-type",
        "{\"persons\":{}}|/persons|wrong-type",
        "{\"ask\":{\"topics\":[null]}}|/ask|wrong-type",
      })
  void aFieldThatDoesNotFitIsNamed(String body, String field, String code) {
    assertNamed(put(body), field, code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ask\":{\"subject\":\"ERIKSSON-SPECIMEN\"",
        "ERIKSSON-SPECIMEN",
        "[]",
        "7",
        "{} {}",
        "{\"ask\":{},\"ask\":{\"subject\":\"ERIKSSON-SPECIMEN\"}}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
      })
  void whatIsNotOneWellFormedObjectIsRefusedWithoutEcho(String body) {
    Reply refused = put(body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/code")).isEqualTo("malformed-json");
    assertThat(refused.answer().body()).doesNotContain(SECRET);
  }

  @Test
  void anEmptyBodyIsMalformed() {
    assertThat(put("").status()).isEqualTo(400);
  }

  @Test
  void aBodyOverTheLimitIsRefusedAtTheDoor() {
    Reply refused = put("{\"ask\":{\"facts\":\"" + "x".repeat(ApiLimits.BODY_BYTES_MAX) + "\"}}");
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text("/code")).isEqualTo("body-too-large");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    Reply draft = writer.post("/api/v1/requests", "{\"agreement\":\"kz-cz-2017\"}");
    Reply refused =
        writer.send(
            "PUT",
            draft.header("Location"),
            "a=b",
            Map.of("If-Match", draft.etag(), "Content-Type", "application/x-www-form-urlencoded"));
    assertThat(refused.status()).isEqualTo(415);
    assertThat(writer.send("GET", "/api/v1/me", "", Map.of("Accept", "application/xml")).status())
        .isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/requests?page=0,page,out-of-range",
    "/api/v1/requests?page=99999999,page,out-of-range",
    "/api/v1/requests?state=lost,state,unknown-code",
    "/api/v1/requests?side=none,side,unknown-code",
    "/api/v1/requests?sort=colour,sort,unknown-code",
    "/api/v1/requests?colour=red,colour,unknown-parameter",
    "/api/v1/records?page=x,page,out-of-range",
    "/api/v1/agreements/kz-cz-2017/status?at=yesterday,at,not-a-date",
    "/api/v1/agreements/kz-cz-2017/decisions?limit=201,limit,out-of-range",
  })
  void aQueryThatDoesNotFitIsNamed(String path, String field, String code) {
    assertNamed(writer.get(path), field, code);
  }

  @Test
  void whatIsNotThereIsNotFoundAndAnotherMethodIsNotAllowed() {
    assertThat(writer.get("/api/v1/nothing").text("/code")).isEqualTo("not-found");
    assertThat(writer.get("/api/v2/me").status()).isEqualTo(404);
    assertThat(writer.get("/api/v1/requests/not-an-id").status()).isEqualTo(404);
    assertThat(writer.get("/api/v1/requests/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(writer.get("/api/v1/agreements/none").status()).isEqualTo(404);
    assertThat(writer.get("/api/v1/decisions/" + UUID.randomUUID()).status()).isEqualTo(404);
    Reply other = writer.send("DELETE", "/api/v1/me", "", Map.of());
    assertThat(other.status()).isEqualTo(405);
    assertThat(other.header("Allow")).isEqualTo("GET");
  }

  @Test
  void aVersionIsNeededAndAStaleOneIsNoticed() {
    Reply draft = writer.post("/api/v1/requests", "{\"agreement\":\"kz-cz-2017\"}");
    String request = draft.header("Location");
    Reply missing = writer.send("PUT", request, "{}", Map.of());
    assertThat(missing.status()).isEqualTo(428);
    assertThat(missing.text("/errors/0/field")).isEqualTo("If-Match");
    Reply saved = writer.put(request, draft.etag(), "{\"ask\":{\"subject\":\"one\"}}");
    Reply stale = writer.put(request, draft.etag(), "{\"ask\":{\"subject\":\"two\"}}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.etag()).isEqualTo(saved.etag());
    assertThat(writer.put(request, "\"x\"", "{}").status()).isEqualTo(412);
    assertThat(writer.get(request).text("/content/ask/subject")).isEqualTo("one");
    assertThat(writer.send("GET", request, "", Map.of("If-None-Match", saved.etag())).status())
        .isEqualTo(304);
  }

  @Test
  void whatIsLeftOutIsNotAnsweredAndAPatchChangesOnlyWhatItNames() {
    Reply draft = writer.post("/api/v1/requests", "{\"agreement\":\"kz-cz-2017\"}");
    String request = draft.header("Location");
    Reply saved = writer.put(request, draft.etag(), "{\"form\":{\"urgent\":false}}");
    assertThat(writer.get(request).body().at("/content/form/urgent").booleanValue()).isFalse();
    assertThat(writer.get(request).body().at("/content/form").has("other_language_agreed"))
        .isFalse();
    Reply patched =
        writer.send(
            "PATCH",
            request,
            "{\"ask\":{\"subject\":\"a car\"},\"form\":{\"urgent\":null}}",
            Map.of("If-Match", saved.etag(), "Content-Type", "application/merge-patch+json"));
    assertThat(patched.status()).as(patched.answer().body()).isEqualTo(200);
    assertThat(writer.get(request).text("/content/ask/subject")).isEqualTo("a car");
    assertThat(writer.get(request).body().at("/content/form").has("urgent")).isFalse();
    assertThat(writer.send("DELETE", request, "", Map.of("If-Match", patched.etag())).status())
        .isEqualTo(204);
    assertThat(writer.get(request).status()).isEqualTo(404);
  }

  @Test
  void anUnknownAgreementAndAnUnknownActAreNamed() {
    assertNamed(
        writer.post("/api/v1/requests", "{\"agreement\":\"none\"}"), "/agreement", "unknown-code");
    assertNamed(
        writer.send(
            "POST", "/api/v1/agreements/kz-cz-2017/decisions", "{\"act\":\"none\"}", Map.of()),
        "/act",
        "unknown-code");
    assertNamed(
        writer.send(
            "POST",
            "/api/v1/agreements/kz-cz-2017/decisions",
            "{\"act\":\"request.submit\",\"facts\":{\"req\":{\"urgent\":1.5}}}",
            Map.of()),
        "/facts/req/urgent",
        "wrong-type");
  }

  @Test
  void everyAgreementCanBeReadButAHistoricalOneIsNoBasis() {
    for (var line : writer.get("/api/v1/agreements").body().get("agreements").values()) {
      String id = line.get("id").stringValue();
      assertThat(writer.get("/api/v1/agreements/" + id).status()).isEqualTo(200);
      assertThat(writer.get("/api/v1/agreements/" + id + "/status").status()).isEqualTo(200);
      if (!line.get("operational").booleanValue()) {
        assertNamed(
            writer.post("/api/v1/requests", "{\"agreement\":\"" + id + "\"}"),
            "/agreement",
            "unknown-code");
      }
    }
  }

  @Test
  void theAgreementCanBeReadAndAsked() {
    assertThat(writer.get("/api/v1/agreements").answer().body()).contains("\"kz-cz-2017\"");
    Reply agreement = writer.get("/api/v1/agreements/kz-cz-2017");
    assertThat(agreement.body().at("/articles").size()).isGreaterThan(10);
    Reply status = writer.get("/api/v1/agreements/kz-cz-2017/status?at=2018-09-01");
    assertThat(status.text("/status/status")).isEqualTo("in_force");
    assertThat(
            writer.get("/api/v1/agreements/kz-cz-2017/status?at=2018-08-31").text("/status/status"))
        .isEqualTo("not_in_force");
    Reply decision =
        writer.send(
            "POST",
            "/api/v1/agreements/kz-cz-2017/decisions",
            "{\"act\":\"request.submit\",\"facts\":{\"req\":{\"form\":\"oral\",\"urgent\":false}}}",
            Map.of());
    assertThat(decision.status()).isEqualTo(200);
    assertThat(decision.body().get("permitted").booleanValue()).isFalse();
    assertThat(writer.get("/api/v1/authorities").text("/own_party")).isEqualTo("KZ");
  }
}
