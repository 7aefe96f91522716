package org.pacta.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.officer.Role;
import org.pacta.node.request.Act;
import org.pacta.node.request.RequestState;
import org.pacta.node.request.Side;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The API document and the code are the same, both ways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  private final Contract contract = new Contract();
  private ApiServer server;

  @BeforeAll
  void start() {
    server = ApiServer.shared();
  }

  @Test
  void everyRouteOfTheCodeIsInTheDocumentAndTheOtherWayRound() {
    var mapping =
        server
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    TreeSet<String> mapped = new TreeSet<>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          boolean ours =
              handler.getBeanType().getPackageName().equals(ContractTest.class.getPackageName());
          if (ours && handler.getBeanType() != UnknownResource.class) {
            info.getPatternValues()
                .forEach(path ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapped.add(method + " " + path)));
          }
        });
    assertThat(mapped).hasSizeGreaterThan(30).isEqualTo(contract.operations());
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        codes("RequestState", RequestState.values()),
        codes("Act", Act.values()),
        codes("MessageType", MessageType.values()),
        codes("Role", Role.values()),
        codes("Side", Side.values()),
        codes("Outcome", Outcome.values()),
        codes("StatusCode", StatusCode.values()),
        codes("LimitKind", LimitKind.values()),
        codes("LetterPart", LetterPart.values()));
  }

  private static Arguments codes(String schema, Enum<?>[] values) {
    return Arguments.of(
        schema, Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeOfTheCodeIsInTheDocument(String schema, List<String> codes) {
    assertThat(listed(schema)).containsExactlyElementsOf(codes);
  }

  @Test
  void everyTypeOfProblemIsInTheDocument() {
    assertThat(listed("ProblemCode"))
        .containsExactlyElementsOf(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList());
  }

  @Test
  void everyReferenceInTheDocumentLeadsSomewhere() {
    assertThat(contract.document().findValues("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(contract.document().at(reference.stringValue().substring(1)).isMissingNode())
                .as(reference.stringValue())
                .isFalse());
  }

  /** A comma in an unquoted YAML text makes a key without a value. */
  @Test
  void noTextOfTheDocumentIsCutAtAComma() {
    assertThat(contract.document().toString()).doesNotContain(":null");
  }

  @Test
  void everyPostOfAnActNeedsAKeyAndTheDocumentSaysSo() {
    contract
        .document()
        .get("paths")
        .properties()
        .forEach(path -> {
          JsonNode post = path.getValue().get("post");
          boolean guarded = path.getKey().startsWith("/api/v1/requests");
          if (post != null) {
            assertThat(post.toString().contains("IdempotencyKey"))
                .as(path.getKey())
                .isEqualTo(guarded);
          }
        });
  }

  @Test
  void theDocumentIsServedToAnybody() {
    assertThat(server.stranger().get("/api/v1/openapi.json").text("/openapi")).isEqualTo("3.1.0");
  }

  private List<String> listed(String schema) {
    return contract.document().at("/components/schemas/" + schema + "/enum").values().stream()
        .map(JsonNode::stringValue)
        .toList();
  }
}
