package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;

/** While a topic is suspended, an act that leaves its topic out may be one on it. */
class SuspendedTopicTest {
  private static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");

  private static final String TEMPORAL =
      "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
          + " \"2026-03-01\"}, cite: [\"9\"]}, suspension: {date: {at:"
          + " suspension_notice_received}, cite: [\"9\"]}, resumption: {date: {at:"
          + " resumption_notice_received}, cite: [\"9\"]}}";

  @TempDir Path folder;

  private Decision asked(List<String> suspended, Facts facts, String... rules)
      throws AgreementFileException {
    SmallFile file = new SmallFile();
    Agreement agreement =
        AgreementFolder.loadFile(
            (rules.length == 0 ? file : file.rules(rules))
                .part(
                    "topics",
                    "topics: {open: true, cite: [\"1\"], codes: {drugs: {cite: [\"2\"]}, arms: {cite:"
                        + " [\"1\"]}}}")
                .part("temporal", TEMPORAL)
                .in(folder, "small.yaml"));
    Facts known =
        agreement
            .vocabulary()
            .baseFacts()
            .with("agr.suspended_units", suspended)
            .with("req.form", "written")
            .with("req.nature", "police_cooperation")
            .plus(facts);
    return agreement.decide("request.submit", known, AT, AT);
  }

  private static Facts on(String... topics) {
    return Facts.NONE.with("req.topics", List.of(topics));
  }

  @Test
  void withoutAWordOnItsTopicItIsNotKnown() throws AgreementFileException {
    assertThat(asked(List.of("2"), on("drugs")).outcome()).isEqualTo(Outcome.DENIED);
    Decision without = asked(List.of("2"), Facts.NONE);
    assertThat(without.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(without.missing()).containsExactly("req.topics");
    assertThat(asked(List.of("2"), on("arms")).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(List.of("2"), on()).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whereNoTopicIsSuspendedNoneIsAsked() throws AgreementFileException {
    assertThat(asked(List.of(), Facts.NONE).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(List.of("3"), Facts.NONE).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  private Decision sold(List<String> suspended, Object... stated) throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "topics",
                    "topics: {open: true, cite: [\"1\"], codes: {drugs: {cite: [\"2\"]}}}")
                .part(
                    "categories",
                    "categories: {open: true, cite: [\"3\"], codes: {drugs: {cite: [\"9\"]}}}")
                .part(
                    "words",
                    "words: {acts: {lamp.sell: {facts: {sale: Sale, kind: code(topic)}}}, types:"
                        + " {Goods: {topic: code(topic), kept: code(category)}, Sale: {goods:"
                        + " Goods, more: list(Goods)}}}")
                .part("temporal", TEMPORAL)
                .rules(
                    "{id: P1, kind: permission, act: [lamp.sell], when: \"true\", cite: [\"1\"]}")
                .in(folder, "sold.yaml"));
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("agr.suspended_units", suspended)
            .with("kind", "other")
            .with("sale.goods", Map.of("topic", "other", "kept", "other"))
            .with("sale.more", List.of());
    for (int i = 0; i < stated.length; i += 2) {
      facts = facts.with((String) stated[i], stated[i + 1]);
    }
    return agreement.decide("lamp.sell", facts, AT, AT);
  }

  @Test
  void itIsHeardWhereverTheFactsNameIt() throws AgreementFileException {
    List<String> drugs = List.of("2");
    Map<String, String> goods = Map.of("topic", "drugs", "kept", "other");
    assertThat(sold(drugs).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(sold(drugs, "kind", "drugs").outcome()).isEqualTo(Outcome.DENIED);
    assertThat(sold(drugs, "sale.goods", goods).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(sold(drugs, "sale.more", List.of(goods)).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(sold(drugs, "sale.goods", Map.of("kept", "other")).missing())
        .containsExactly("sale.goods.topic");
    assertThat(sold(drugs, "kind", "").outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aCategoryOfTheSameNameIsAnother() throws AgreementFileException {
    Map<String, String> kept = Map.of("topic", "other", "kept", "drugs");
    assertThat(sold(List.of("2"), "sale.goods", kept).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(sold(List.of("9"), "sale.goods", kept).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(sold(List.of("3")).outcome()).isEqualTo(Outcome.DENIED); // other categories
    assertThat(
            sold(List.of("3"), "sale.goods", Map.of("topic", "other", "kept", "drugs")).outcome())
        .isEqualTo(Outcome.PERMITTED);
  }

  private static final String OUTLASTS =
      "{id: P2, kind: permission, act: [request.submit], when: %s, also_while: [suspended], cite:"
          + " [\"1\"]}";

  @Test
  void whatOutlastsTheSuspensionOfTheWholeOutlastsThatOfATopic() throws AgreementFileException {
    String written = OUTLASTS.formatted("\"req.form == 'written'\"");
    assertThat(asked(List.of("2"), on("drugs"), written).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatWouldOutlastItIsAskedForThoughAnotherPermissionHolds() throws AgreementFileException {
    String holds =
        "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\", cite:"
            + " [\"1\"]}";
    Decision decision = asked(List.of("2"), on("drugs"), holds, OUTLASTS.formatted("req.urgent"));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.missing()).containsExactly("req.urgent");
  }
}
