package org.pacta.agreement.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.DidYouMean;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.EventDays;
import org.pacta.agreement.file.FactsInput;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.NotifiedReader;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.file.Years;
import org.pacta.agreement.temporal.Territorial;

/** Holds events given to a command against the agreement: names, parties, units, dates. */
final class EventsInput {
  /** Most events read. */
  static final int EVENTS_MAX = 2_000;

  private static final Set<String> KEYS =
      Set.of(
          "event",
          "party",
          "date",
          "units",
          "territories",
          "recorded",
          "case",
          "at",
          "urgent",
          "depositary",
          "reservation",
          "variant",
          "facts",
          "amount",
          "currency",
          "announced",
          "effective",
          "item",
          "to",
          NotifiedReader.VALUES,
          "note");

  /** Stands for every event. */
  private static final String ALL = "all";

  private static final Set<String> REGISTER_KEYS = Set.of("events", "complete");

  private final Agreement agreement;
  private final Findings findings;

  private EventsInput(Agreement agreement, Findings findings) {
    this.agreement = agreement;
    this.findings = findings;
  }

  /**
   * The events of a tree, an array or an object that also says which events it is complete for;
   * findings say what does not fit.
   */
  static EventRegister register(Yaml tree, Agreement agreement, Findings findings) {
    if (tree.at("events").isEmpty()) {
      return new EventRegister(read(tree, agreement, findings), Set.of());
    }
    EventsInput input = new EventsInput(agreement, findings);
    tree.entries().keySet().stream()
        .filter(key -> !REGISTER_KEYS.contains(key))
        .forEach(
            key -> input.unknown(tree.placeOf(key), key, "a register has no", key, REGISTER_KEYS));
    List<String> known = agreement.vocabulary().events();
    for (Yaml name : tree.items("complete")) {
      if (!known.contains(name.text()) && !name.text().equals(ALL)) {
        input.unknown(name.place(), name.text(), "the vocabulary has no event", name.text(), known);
      }
    }
    List<TreatyEvent> events = read(tree.at("events").orElseThrow(), agreement, findings);
    List<String> complete = tree.texts("complete");
    return new EventRegister(events, Set.copyOf(complete.contains(ALL) ? known : complete));
  }

  private static List<TreatyEvent> read(Yaml tree, Agreement agreement, Findings findings) {
    if (!(tree instanceof Yaml.Sequence sequence) || sequence.items().size() > EVENTS_MAX) {
      findings.error(
          FindingCode.A302,
          tree.place(),
          "",
          "events must be a JSON array of at most " + EVENTS_MAX + " events",
          "Write for example [{\"event\": \"signature\", \"date\": \"2026-01-15\"}].");
      return List.of();
    }
    EventsInput input = new EventsInput(agreement, findings);
    List<TreatyEvent> events = new ArrayList<>();
    sequence.items().forEach(item -> events.add(input.event(item)));
    input.roles(sequence.items(), events);
    return events;
  }

  /** Events of one case name the same Parties as those that ask and are asked. */
  private void roles(List<Yaml> items, List<TreatyEvent> events) {
    CaseRoles roles = new CaseRoles(agreement.vocabulary());
    IntStream.range(0, events.size())
        .boxed()
        .sorted(Comparator.comparing(i -> events.get(i).date()))
        .forEach(i ->
            roles
                .againstItsFacts(events.get(i))
                .or(() -> roles.contradiction(events.get(i)))
                .ifPresent(words ->
                    wrong(
                        place(items.get(i), "party"),
                        "party",
                        words,
                        "Name the Party whose act the event is, or another case.")));
  }

  private TreatyEvent event(Yaml item) {
    item.entries().keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(key -> unknown(item.placeOf(key), key, "an event has no", key, KEYS));
    NotifiedReader.values(item, agreement.vocabulary(), findings);
    EventDays.check(item, "at", agreement.content().zones().values(), findings);
    return new TreatyEvent(
        name(item),
        party(item),
        date(item, "date"),
        new EventUnits(agreement, this).of(item),
        instant(item, "recorded"),
        new EventDetail(
            text(item, "case"),
            instant(item, "at"),
            flag(item, "urgent"),
            depositary(item),
            new EventReservation(agreement, this).of(item),
            variant(item),
            facts(item),
            amount(item),
            item.at("announced").isPresent() ? date(item, "announced") : null,
            item.at("effective").isPresent() ? date(item, "effective") : null,
            text(item, "item"),
            to(item),
            item.at(NotifiedReader.VALUES).isEmpty() ? null : item.texts(NotifiedReader.VALUES),
            currency(item)));
  }

  /** With whom an instrument lies; where the file names its depositaries, one of these. */
  private @Nullable String depositary(Yaml item) {
    String depositary = text(item, "depositary");
    List<String> known =
        agreement.content().tree().items("depositaries").stream().map(it -> it.text("id")).toList();
    if (depositary != null && !known.isEmpty() && !known.contains(depositary)) {
      unknown(place(item, "depositary"), depositary, "unknown depositary", depositary, known);
    }
    return depositary;
  }

  private @Nullable Long amount(Yaml item) {
    Yaml amount = item.at("amount").orElse(null);
    if (amount == null) {
      return null;
    }
    if (amount instanceof Yaml.Scalar number && number.value() instanceof Long value) {
      return value;
    }
    wrong(amount.place(), "amount", "amount must be a whole number", "Write for example 12.");
    return null;
  }

  /** The currency of an amount, and of nothing else. */
  private @Nullable String currency(Yaml item) {
    String currency = text(item, "currency");
    if (currency != null && item.at("amount").isEmpty()) {
      wrong(
          place(item, "unit"),
          "currency",
          "currency says of what the amount is, and there is none",
          "Write amount beside it, or leave it out.");
    }
    return currency;
  }

  private Facts facts(Yaml item) {
    Facts facts =
        item.at("facts")
            .map(given -> FactsInput.read(given, "", agreement.vocabulary(), findings))
            .orElse(Facts.NONE);
    return item.at(Territorial.NAMED).isEmpty() ? facts : facts.plus(territories(item));
  }

  /** The key {@code territories}, held as the fact of that name. */
  private Facts territories(Yaml item) {
    Yaml named = item.at(Territorial.NAMED).orElse(item);
    Yaml alone =
        new Yaml.Mapping(
            Map.of(Territorial.NAMED, named),
            Map.of(Territorial.NAMED, named.place()),
            item.place());
    return FactsInput.read(alone, "", agreement.vocabulary(), findings);
  }

  private String name(Yaml item) {
    String name = text(item, "event");
    List<String> known = agreement.vocabulary().events();
    if (name == null) {
      wrong(item.place(), "event", "an event needs a name", "Give an object with event and date.");
      return "";
    }
    if (!known.contains(name)) {
      unknown(place(item, "event"), name, "the vocabulary has no event", name, known);
    }
    return name;
  }

  private @Nullable String variant(Yaml item) {
    String variant = text(item, "variant");
    List<String> known =
        agreement.deadlines().stream()
            .flatMap(deadline -> deadline.variants().keySet().stream())
            .sorted()
            .toList();
    if (variant != null && !known.contains(variant)) {
      unknown(place(item, "variant"), variant, "no deadline has a variant", variant, known);
    }
    return variant;
  }

  private @Nullable String party(Yaml item) {
    String party = text(item, "party");
    Set<String> known = agreement.content().zones().keySet();
    if (party != null && !known.contains(party)) {
      unknown(place(item, "party"), party, "the agreement has no party", party, known);
    }
    return party;
  }

  /** Whom it is addressed to: one Party or body, or a list of them, and not the one whose it is. */
  private List<String> to(Yaml item) {
    Set<String> known = agreement.content().zones().keySet();
    for (Yaml one : item.items("to")) {
      if (!known.contains(one.text())) {
        unknown(one.place(), one.text(), "the agreement has no party", one.text(), known);
      } else if (one.text().equals(item.text("party"))) {
        wrong(
            one.place(),
            "to",
            one.text() + " is the party whose event it is, and not one it is addressed to",
            "Name in to the Party that it was sent to, or that received it.");
      }
    }
    if (item.at("to").isPresent() && item.items("to").isEmpty()) {
      wrong(place(item, "to"), "to", "to names nobody", "Name a Party, or leave to out for all.");
    }
    return item.texts("to");
  }

  private LocalDate date(Yaml item, String key) {
    String date = text(item, key);
    try {
      if (date != null) {
        return Moments.day(date);
      }
    } catch (DateTimeException e) {
      // said below, with what to write instead
    }
    wrong(
        place(item, key),
        key,
        date == null ? "an event needs a date" : "no such date: " + date,
        "Write year, month and day, for example 2018-07-16.");
    return LocalDate.EPOCH;
  }

  private @Nullable Instant instant(Yaml item, String key) {
    String text = text(item, key);
    try {
      return text == null ? null : Years.instant(text);
    } catch (DateTimeException e) {
      // said below, with what to write instead
    }
    wrong(
        place(item, key),
        key,
        "not an instant: " + text,
        "Write for example 2026-01-15T09:00:00Z.");
    return null;
  }

  private boolean flag(Yaml item, String key) {
    boolean fits =
        item.at(key)
            .map(value -> value instanceof Yaml.Scalar flag && flag.value() instanceof Boolean)
            .orElse(true);
    if (!fits) {
      wrong(place(item, key), key, key + " must be true or false", "Change the value.");
    }
    return item.flag(key, false);
  }

  @Nullable String text(Yaml item, String key) {
    @Nullable Yaml value = item.at(key).orElse(null);
    if (value == null) {
      return null;
    }
    if (value instanceof Yaml.Scalar scalar && scalar.value() instanceof String text) {
      return text;
    }
    wrong(value.place(), key, key + " must be a text", "Put it in quotes.");
    return null;
  }

  static Place place(Yaml item, String key) {
    return item.at(key).map(Yaml::place).orElse(item.place());
  }

  void wrong(Place place, String key, String message, String help) {
    findings.error(FindingCode.A302, place, key, message, help);
  }

  void unknown(Place place, String unit, String what, String name, Collection<String> known) {
    findings.error(FindingCode.A303, place, unit, what + " " + name, DidYouMean.among(name, known));
  }
}
