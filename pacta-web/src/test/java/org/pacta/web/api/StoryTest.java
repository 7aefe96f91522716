package org.pacta.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.node.TestNode;
import org.pacta.web.api.ApiClient.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The story of a request between two states, by programs alone; each answer is as documented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private ApiServer kz;
  private ApiServer cz;
  private ApiClient writer;
  private ApiClient approver;
  private ApiClient desk;
  private ApiClient answerer;
  private ApiClient secondOfficer;

  @BeforeAll
  void twoStates() {
    TestNode kazakhstan = new TestNode("KZ", TestAgreements.FOLDER);
    TestNode czechia = new TestNode("CZ", TestAgreements.FOLDER);
    kazakhstan.trusts(czechia);
    czechia.trusts(kazakhstan);
    kazakhstan.node.start();
    czechia.node.start();
    kz = new ApiServer(kazakhstan);
    cz = new ApiServer(czechia);
    writer = kz.client(kazakhstan.caseOfficer);
    approver = kz.client(kazakhstan.approver);
    desk = cz.client(czechia.dutyDesk);
    answerer = cz.client(czechia.caseOfficer);
    secondOfficer = cz.client(czechia.approver);
  }

  @AfterAll
  void stop() {
    for (ApiServer server : List.of(kz, cz)) {
      server.close();
      server.people().close();
    }
  }

  @Test
  void aRequestIsAskedAnsweredInPartAndRecordedAlikeAtBothNodes() {
    String request = sent(SampleBodies.request());
    await(() -> state(writer, request).equals("delivered"));

    Reply work = desk.get("/api/v1/work");
    assertThat(work.body().get("to_take").values()).anyMatch(line -> request.endsWith(id(line)));
    JsonNode duty = duty(desk.get(request), "R9.2-duty");
    assertThat(duty.get("limit").stringValue()).isEqualTo("operational_target");
    assertThat(duty.get("target_source").stringValue()).isNotBlank();
    assertThat(duty.get("cite").toString()).contains("9(2)");

    acted(desk, request, "/acceptances", "");
    acted(desk, request, "/clarifications", "{\"text\":\"Which plate?\"}");
    await(() -> offered(writer, request, "give_information"));
    acted(writer, request, "/information", "{\"text\":\"SPECIMEN1\"}");
    acted(approver, request, "/releases", "{\"of\":\"information\"}");
    await(() -> state(answerer, request).equals("in_progress"));

    done(
        answerer.put(
            request + "/reply", seen(answerer, request), SampleBodies.replyInPart().toString()));
    assertThat(answerer.get(request + "/preview?of=answer").text("/outcome"))
        .isEqualTo("permitted");
    acted(answerer, request, "/reply-submissions", "");
    acted(secondOfficer, request, "/releases", "{\"of\":\"answer\"}");

    await(() -> state(writer, request).equals("answered_in_part"));
    await(() -> letters(writer, request).contains("refusal_notice"));
    recordsAgree(request);
    messagesAreTheSame(request);
    decisionsCanBeRead(request);
    thirdStateIsRefused(request);
    acted(writer, request, "/closures", "");
    assertThat(state(writer, request)).isEqualTo("closed");
  }

  private void recordsAgree(String request) {
    await(() -> agreed(writer.get(request)) && agreed(answerer.get(request)));
    assertThat(digests(writer.get(request))).hasSize(2).isEqualTo(digests(answerer.get(request)));
    Reply all = kz.client(kz.people().protection).get("/api/v1/records");
    assertThat(all.body().get("total").intValue()).isGreaterThanOrEqualTo(2);
    assertThat(all.header("Link")).contains("rel=\"first\"");
  }

  private void messagesAreTheSame(String request) {
    List<String> ours = manifests(writer.get(request + "/messages"));
    assertThat(ours).hasSizeGreaterThanOrEqualTo(5);
    assertThat(ours)
        .containsExactlyInAnyOrderElementsOf(manifests(answerer.get(request + "/messages")));
  }

  private void decisionsCanBeRead(String request) {
    Reply all = writer.get("/api/v1/agreements/kz-cz-2017/decisions?limit=200");
    JsonNode ours =
        all.body().get("decisions").values().stream()
            .filter(line -> request.endsWith(line.get("subject").stringValue()))
            .findFirst()
            .orElseThrow();
    Reply kept = writer.get("/api/v1/decisions/" + id(ours));
    assertThat(kept.text("/decision/outcome")).isEqualTo(ours.get("outcome").stringValue());
    assertThat(kz.client(kz.people().administrator).get("/api/v1/decisions/" + id(ours)).status())
        .isEqualTo(404);
  }

  private void thirdStateIsRefused(String request) {
    Reply refused =
        writer.post(
            request + "/disclosures",
            "{\"recipient_kind\":\"third_state\",\"recipient\":\"Utopia\",\"reason\":\"asked\"}");
    assertRefused(refused, "11(2)");
  }

  @Test
  void anOralRequestThatIsNotUrgentIsRefusedWithItsClause() {
    ObjectNode content = SampleBodies.request();
    ((ObjectNode) content.get("form")).put("means", "oral").put("urgent", false);
    assertRefused(submitted(content), "9(1)/3");
  }

  @Test
  void mutualLegalAssistanceIsRefusedWithItsClause() {
    ObjectNode content = SampleBodies.request();
    ((ObjectNode) content.get("ask")).put("nature", "mutual_legal_assistance");
    assertRefused(submitted(content), "1(2)");
  }

  @Test
  void personalDataWithoutADestructionTermAreHeldAndThePreviewSaysSo() {
    ObjectNode content = SampleBodies.request();
    ((ObjectNode) content.get("handling")).remove("destroy_by");
    Reply draft = opened(content);
    Reply preview = writer.get(draft.header("Location") + "/preview");
    assertThat(preview.text("/outcome")).isEqualTo("held");
    assertRefused(
        writer.act(draft.header("Location") + "/submissions", draft.etag(), ""), "10(5)/1");
  }

  @Test
  void anUrgentOralRequestIsConfirmedInWriting() {
    ObjectNode content = SampleBodies.request();
    ((ObjectNode) content.get("form")).put("means", "oral");
    String request = sent(content);
    await(() -> offered(writer, request, "confirm_in_writing"));
    acted(writer, request, "/confirmations", "{\"text\":\"We do.\"}");
    await(() -> !desk.get(request).body().at("/request/oral_unconfirmed").asBoolean(true));
  }

  @Test
  void aWrongAddresseeIsForwardedAndAnotherRequestWithdrawn() {
    String request = sent(SampleBodies.request());
    await(() -> desk.get(request).status() == 200);
    acted(
        desk,
        request,
        "/forwardings",
        "{\"authority\":\"cz-customs\",\"reason\":\"customs matter\"}");
    await(() -> state(writer, request).equals("forwarded"));
    acted(writer, request, "/withdrawals", "{\"reason\":\"solved\"}");
    await(() -> state(desk, request).equals("withdrawn"));
  }

  @Test
  void whatIsSentBackToItsAuthorCanBeEditedAgain() {
    Reply draft = opened(SampleBodies.request());
    String request = draft.header("Location");
    done(writer.act(request + "/submissions", draft.etag(), ""));
    acted(approver, request, "/returns", "{\"of\":\"request\",\"reason\":\"say more\"}");
    assertThat(offered(writer, request, "edit_draft")).isTrue();
  }

  private Reply opened(ObjectNode content) {
    Reply draft = writer.post("/api/v1/requests", SampleBodies.opening(content));
    assertThat(draft.status()).as(draft.answer().body()).isEqualTo(201);
    return draft;
  }

  private Reply submitted(ObjectNode content) {
    Reply draft = opened(content);
    return writer.act(draft.header("Location") + "/submissions", draft.etag(), "");
  }

  private String sent(ObjectNode content) {
    Reply draft = opened(content);
    String request = draft.header("Location");
    Reply submitted = done(writer.act(request + "/submissions", draft.etag(), ""));
    done(approver.act(request + "/releases", submitted.etag(), "{\"of\":\"request\"}"));
    return request;
  }

  /** Acts on what stands now; a receipt that comes in between makes the first look stale. */
  private static void acted(ApiClient client, String request, String resource, String body) {
    Reply reply = client.act(request + resource, seen(client, request), body);
    for (int i = 0; i < 5 && reply.status() == 412; i++) {
      reply = client.act(request + resource, seen(client, request), body);
    }
    done(reply);
  }

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.answer().body()).isEqualTo(200);
    assertThat(reply.etag()).matches("\"\\d+\"");
    return reply;
  }

  private static void assertRefused(Reply refused, String clause) {
    assertThat(refused.status()).as(refused.answer().body()).isEqualTo(403);
    assertThat(refused.text("/type")).isEqualTo("urn:pacta:problem:not-permitted");
    assertThat(refused.text("/owner")).isEqualTo("law");
    assertThat(refused.body().at("/decision/cites").toString()).contains(clause);
    assertThat(refused.body().at("/decision/cure").values()).isNotEmpty();
  }

  private static String seen(ApiClient client, String request) {
    return client.get(request).etag();
  }

  private static String state(ApiClient client, String request) {
    return client.get(request).text("/request/state");
  }

  private static boolean offered(ApiClient client, String request, String act) {
    return client.get(request).body().path("acts").values().stream()
        .anyMatch(offer -> offer.get("act").stringValue().equals(act));
  }

  private static JsonNode duty(Reply view, String rule) {
    return view.body().get("duties").values().stream()
        .filter(duty -> duty.get("rule").stringValue().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> letters(ApiClient client, String request) {
    return texts(client.get(request).body().get("letters"), "type");
  }

  private static List<String> digests(Reply view) {
    return texts(view.body().get("records"), "digest");
  }

  private static List<String> manifests(Reply messages) {
    return texts(messages.body().get("messages"), "manifest_id");
  }

  private static boolean agreed(Reply view) {
    return view.body().get("records").values().stream()
        .allMatch(entry -> entry.get("agreed").booleanValue());
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(entry -> entry.get(field).stringValue())
        .toList();
  }

  private static String id(JsonNode line) {
    return line.get("id").stringValue();
  }

  private static void await(BooleanSupplier condition) {
    long endNanos = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(endNanos);
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
