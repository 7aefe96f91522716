package org.pacta.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.node.TestNode;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.web.api.ApiClient.Reply;
import tools.jackson.databind.JsonNode;

/** Who may see and do what: each route, each role, need-to-know, deny by default. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("releases", "{\"of\":\"request\"}"),
          Map.entry("returns", "{\"of\":\"request\",\"reason\":\"why\"}"),
          Map.entry("clarifications", "{\"text\":\"what\"}"),
          Map.entry("information", "{\"text\":\"that\"}"),
          Map.entry("confirmations", "{\"text\":\"yes\"}"),
          Map.entry("withdrawals", "{\"reason\":\"why\"}"),
          Map.entry("forwardings", "{\"authority\":\"kz-econ\",\"reason\":\"why\"}"),
          Map.entry(
              "disclosures",
              "{\"recipient_kind\":\"third_state\",\"recipient\":\"Utopia\",\"reason\":\"why\"}"));

  private final Map<String, Officer> known = new HashMap<>();
  private ApiServer server;
  private TestNode people;
  private String draft = "";
  private String sent = "";
  private String decision = "";

  @BeforeAll
  void start() {
    people = new TestNode("KZ", TestAgreements.FOLDER);
    TestNode partner = new TestNode("CZ", TestAgreements.FOLDER);
    people.trusts(partner);
    partner.close();
    server = new ApiServer(people);
    ApiClient writer = server.client(people.caseOfficer);
    draft = opened(writer).header("Location");
    Reply second = opened(writer);
    sent = second.header("Location");
    Reply submitted = writer.act(sent + "/submissions", second.etag(), "");
    Reply released =
        server
            .client(people.approver)
            .act(sent + "/releases", submitted.etag(), "{\"of\":\"request\"}");
    assertThat(released.text("/request/state")).isEqualTo("sent");
    decision = writer.get("/api/v1/agreements/kz-cz-2017/decisions").text("/decisions/0/id");
  }

  @AfterAll
  void stop() {
    server.close();
    people.close();
  }

  private static Reply opened(ApiClient writer) {
    return writer.post("/api/v1/requests", SampleBodies.opening(SampleBodies.request()));
  }

  static Stream<String> routesOfARequest() {
    return new Contract().operations().stream().filter(route -> route.contains("/requests/{id}"));
  }

  @ParameterizedTest
  @MethodSource("routesOfARequest")
  void aForeignRequestReadsLikeNone(String route) {
    ApiClient elsewhere =
        server.client(person("kz-econ", Role.CASE_OFFICER, Role.APPROVER, Role.DUTY_DESK));
    ApiClient administrator = server.client(people.administrator);
    Reply none = call(elsewhere, route, "/api/v1/requests/" + UUID.randomUUID());
    assertThat(none.status()).as(none.answer().body()).isEqualTo(404);
    for (String request : new String[] {draft, sent}) {
      assertSame(call(elsewhere, route, request), none);
      assertSame(call(administrator, route, request), none);
    }
    ApiClient protection = server.client(people.protection);
    assertSame(call(protection, route, draft), none);
  }

  private static void assertSame(Reply reply, Reply none) {
    assertThat(reply.status()).isEqualTo(none.status());
    assertThat(withoutErrorId(reply)).isEqualTo(withoutErrorId(none));
    assertThat(reply.etag()).isEmpty();
  }

  private static String withoutErrorId(Reply reply) {
    return reply.answer().body().replaceFirst("\"error_id\":\"[^\"]*\"", "");
  }

  static Stream<Arguments> actsAndTheirRoles() {
    Set<Role> writers = Set.of(Role.CASE_OFFICER);
    Set<Role> approvers = Set.of(Role.APPROVER);
    Set<Role> desk = Set.of(Role.DUTY_DESK, Role.CASE_OFFICER);
    return Stream.of(
        Arguments.of("PUT /api/v1/requests/{id}", writers),
        Arguments.of("DELETE /api/v1/requests/{id}", writers),
        Arguments.of("POST /api/v1/requests/{id}/submissions", writers),
        Arguments.of("POST /api/v1/requests/{id}/releases", approvers),
        Arguments.of("POST /api/v1/requests/{id}/returns", approvers),
        Arguments.of("POST /api/v1/requests/{id}/confirmations", writers),
        Arguments.of("POST /api/v1/requests/{id}/acceptances", desk),
        Arguments.of("POST /api/v1/requests/{id}/clarifications", desk),
        Arguments.of("POST /api/v1/requests/{id}/information", writers),
        Arguments.of("POST /api/v1/requests/{id}/forwardings", desk),
        Arguments.of("POST /api/v1/requests/{id}/reply-submissions", writers),
        Arguments.of("PUT /api/v1/requests/{id}/reply", writers));
  }

  /** With a version nobody has, so that a permitted role gets no further than the version. */
  @ParameterizedTest
  @MethodSource("actsAndTheirRoles")
  void anActNeedsItsRole(String route, Set<Role> allowed) {
    for (Role role : Role.values()) {
      Reply reply = call(server.client(person("kz-cp", role)), route, sent);
      int expected =
          switch (role) {
            case ADMINISTRATOR -> 404;
            case CASE_OFFICER, DUTY_DESK, APPROVER, DATA_PROTECTION_OFFICER ->
                allowed.contains(role) ? 412 : 403;
          };
      assertThat(reply.status()).as(role + " " + reply.answer().body()).isEqualTo(expected);
      if (expected == 403) {
        assertThat(reply.text("/code")).isEqualTo("role-needed");
        assertThat(reply.text("/role_needed")).isNotBlank();
      }
    }
  }

  @Test
  void onlyACaseOfficerOpensARequest() {
    for (Role role : Role.values()) {
      Reply reply = opened(server.client(person("kz-cp", role)));
      assertThat(reply.status()).isEqualTo(role == Role.CASE_OFFICER ? 201 : 403);
    }
  }

  @Test
  void nobodyReleasesWhatTheyWrote() {
    ApiClient both = server.client(person("kz-cp", Role.CASE_OFFICER, Role.APPROVER));
    Reply mine = opened(both);
    Reply submitted = both.act(mine.header("Location") + "/submissions", mine.etag(), "");
    Reply refused =
        both.act(mine.header("Location") + "/releases", submitted.etag(), "{\"of\":\"request\"}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/code")).isEqualTo("second-person-needed");
  }

  @Test
  void anAdministratorSeesNoCaseContent() {
    ApiClient administrator = server.client(people.administrator);
    assertThat(administrator.get("/api/v1/requests").body().get("total").intValue()).isZero();
    assertThat(administrator.get("/api/v1/records").body().get("total").intValue()).isZero();
    assertThat(administrator.get("/api/v1/decisions/" + decision).status()).isEqualTo(404);
    for (var list : administrator.get("/api/v1/work").body().properties()) {
      if (!list.getKey().equals("unsent")) {
        assertThat(list.getValue().size()).as(list.getKey()).isZero();
      }
    }
  }

  @Test
  void theDataProtectionOfficerSeesWhatLeftButMayNotAct() {
    ApiClient protection = server.client(people.protection);
    Reply view = protection.get(sent);
    assertThat(view.status()).isEqualTo(200);
    assertThat(view.body().get("acts").values()).isEmpty();
    assertThat(protection.get("/api/v1/records").body().get("total").intValue()).isPositive();
  }

  private Officer person(String authority, Role... roles) {
    // Kept, because hashing a password is slow on purpose.
    return known.computeIfAbsent(
        authority + List.of(roles), _ -> people.person("p" + UUID.randomUUID(), authority, roles));
  }

  /** Calls a route with everything in order but perhaps the version. */
  private static Reply call(ApiClient client, String route, String request) {
    String method = route.substring(0, route.indexOf(' '));
    String rest = route.substring(route.indexOf("{id}") + "{id}".length());
    JsonNode empty = WireJson.MAPPER.createObjectNode();
    String body =
        method.equals("GET") || method.equals("DELETE")
            ? ""
            : BODIES.getOrDefault(rest.replace("/", ""), empty.toString());
    return method.equals("GET")
        ? client.get(request + rest)
        : client.send(
            method,
            request + rest,
            body,
            Map.of("If-Match", "\"999\"", RepeatGuard.KEY, UUID.randomUUID().toString()));
  }
}
