package org.pacta.agreement.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;
import org.pacta.agreement.temporal.Territorial;

/** Reads the tests that travel with an agreement. */
final class ScenarioReader {
  private final Values reader;

  ScenarioReader(Values reader) {
    this.reader = reader;
  }

  List<Scenario> decisions(Yaml root) {
    Bases bases = Bases.of(root);
    return root.items("tests").stream().map(test -> decision(test, bases)).toList();
  }

  List<TemporalScenario> dates(Yaml root) {
    return root.items("temporal_tests").stream().map(this::date).toList();
  }

  List<DutyScenario> duties(Yaml root) {
    Bases bases = Bases.of(root);
    return root.items("duty_tests").stream().map(test -> duty(test, bases)).toList();
  }

  private Scenario decision(Yaml item, Bases bases) {
    Yaml expect = item.at("expect").orElse(item);
    return new Scenario(
        item.text("name"),
        item.text("act"),
        bases.onOk(item),
        item.flag("pretend_operational", false),
        bases.facts(item),
        bases.unknown(item),
        item.at("events").isPresent() || item.at("complete").isPresent()
            ? new EventRegister(events(item), Set.copyOf(item.texts("complete")))
            : null,
        Objects.requireNonNullElse(reader.moment(item, "at"), Scenario.AT),
        RuleReader.parse(Outcome.class, expect.text("outcome")),
        expect.textOrNull("rule"),
        expect.texts("cites"),
        expect.at("missing").isPresent() ? expect.texts("missing") : null,
        expect.texts("duties"),
        expect.at("not_stated").isPresent() ? expect.texts("not_stated") : null,
        readings(item),
        item.place());
  }

  private TemporalScenario date(Yaml item) {
    Map<String, LocalDate> given = new LinkedHashMap<>();
    Yaml dates = item.at("given").orElse(item);
    if (dates instanceof Yaml.Scalar) {
      given.put("", reader.date(dates));
    }
    if (item.at("given").isPresent()) {
      dates.entries().forEach((party, date) -> given.put(party, reader.date(date)));
    }
    @Nullable LocalDate expect = item.at("expect").map(reader::date).orElse(null);
    String clause = item.at("clause").map(Yaml::text).orElse(item.text("deadline"));
    return new TemporalScenario(
        item.text("name"),
        clause,
        given,
        events(item),
        expect,
        reader.date(item, "at"),
        item.texts("between"),
        item.textOrNull("territory"),
        item.at("status").map(it -> RuleReader.parse(StatusCode.class, it.text())).orElse(null),
        readings(item),
        item.place());
  }

  private static Map<String, String> readings(Yaml item) {
    Map<String, String> readings = new LinkedHashMap<>();
    item.entries("readings").forEach((reading, choice) -> readings.put(reading, choice.text()));
    return readings;
  }

  private List<TreatyEvent> events(Yaml item) {
    return item.items("events").stream().map(it -> event(it, facts(it))).toList();
  }

  private TreatyEvent event(Yaml event, Facts known) {
    return new TreatyEvent(
        event.text("event"),
        event.textOrNull("party"),
        reader.date(event, "date"),
        event.texts("units"),
        null,
        new EventDetail(
            event.textOrNull("case"),
            reader.instant(event, "at"),
            event.flag("urgent", false),
            event.textOrNull("depositary"),
            event.textOrNull("reservation"),
            event.textOrNull("variant"),
            territories(event, known),
            amount(event),
            event.at("announced").map(reader::date).orElse(null),
            event.at("effective").map(reader::date).orElse(null),
            event.textOrNull("item"),
            event.texts("to"),
            event.at(NotifiedReader.VALUES).isEmpty() ? null : event.texts(NotifiedReader.VALUES),
            event.textOrNull("currency")));
  }

  private static Facts facts(Yaml event) {
    return new Facts(event.at("facts").map(VocabularyReader::facts).orElse(Map.of()));
  }

  private static Facts territories(Yaml event, Facts facts) {
    return event.at(Territorial.NAMED).isEmpty()
        ? facts
        : facts.with(Territorial.NAMED, event.texts(Territorial.NAMED));
  }

  private static @Nullable Long amount(Yaml event) {
    return event.at("amount").orElse(null) instanceof Yaml.Scalar(Long amount, Place _)
        ? amount
        : null;
  }

  private DutyScenario duty(Yaml item, Bases bases) {
    List<TreatyEvent> events =
        item.items("events").stream().map(it -> event(it, bases.facts(item, it))).toList();
    Map<String, String> expect = new LinkedHashMap<>();
    item.entries("expect").forEach((rule, status) -> expect.put(rule, status.text()));
    Map<String, Long> amounts = new LinkedHashMap<>();
    item.entries("amounts").forEach((rule, amount) -> amounts.put(rule, (Long) amount.plain()));
    return new DutyScenario(
        item.text("name"),
        new EventRegister(events, Set.copyOf(item.texts("complete"))),
        moment(item),
        expect,
        byParty(item, "by"),
        byParty(item, "to"),
        amounts,
        readings(item),
        item.place());
  }

  private static Map<String, Map<String, String>> byParty(Yaml item, String key) {
    Map<String, Map<String, String>> expect = new LinkedHashMap<>();
    item.entries(key)
        .forEach((rule, parties) -> {
          Map<String, String> each = new LinkedHashMap<>();
          parties.entries().forEach((party, status) -> each.put(party, status.text()));
          expect.put(rule, each);
        });
    return expect;
  }

  private AsOf moment(Yaml item) {
    Instant instant = item.text("at").contains("T") ? reader.instant(item, "at") : null;
    return instant == null ? AsOf.endOf(reader.date(item, "at")) : AsOf.instant(instant);
  }
}
