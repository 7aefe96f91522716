package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Brings;
import org.pacta.agreement.Facts;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.OfAgreement;
import org.pacta.agreement.guard.Scale;

/** Reads {@code vocabulary.yaml}. */
public final class VocabularyReader {
  private static final String UNLESS_BOUND = "outside_unless_bound";

  private final Yaml root;
  private final Findings findings;

  private VocabularyReader(Yaml root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /**
   * Reads the shared vocabulary.
   *
   * @throws AgreementFileException when a type or a code list it names does not exist
   */
  public static Vocabulary read(SourceFile file, SchemaCheck schema) throws AgreementFileException {
    Findings findings = new Findings(file.name());
    Yaml root = YamlReader.read(file);
    schema.check(root, findings);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    Vocabulary vocabulary = new VocabularyReader(root, findings).vocabulary();
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    return vocabulary;
  }

  /**
   * The vocabulary with the words of one file added. What exists is never changed: a field keeps
   * its type, a list its members.
   *
   * @param words value of the key {@code words}
   */
  public static Vocabulary extend(Vocabulary base, Yaml words, Findings findings) {
    return new VocabularyReader(words, findings).extended(base);
  }

  private Vocabulary extended(Vocabulary base) {
    Map<String, List<String>> codes = new LinkedHashMap<>(base.types().codes());
    root.entries("codes")
        .forEach((list, members) -> {
          Set<String> all = new LinkedHashSet<>(codes.getOrDefault(list, List.of()));
          members.items().forEach(member -> all.add(member.text()));
          codes.put(list, List.copyOf(all));
        });
    OfAgreement before = base.types().own();
    List<Scale> scales = new ArrayList<>(before.scales());
    scales.addAll(new ScaleReader(root, findings).read(codes));
    OfAgreement own = before.withScales(scales);
    Map<String, Map<String, FactType>> structures = new LinkedHashMap<>(base.types().structures());
    root.entries("types")
        .forEach((name, added) -> {
          Map<String, FactType> fields = new LinkedHashMap<>(base.types().fields(name));
          fields(name, added)
              .forEach((field, type) -> {
                FactType known = fields.putIfAbsent(field, type);
                if (known != null && !known.equals(type)) {
                  error(
                      added.placeOf(field),
                      name + "." + field,
                      "the shared vocabulary gives this field another type",
                      "Give your field another name.");
                }
              });
          structures.put(name, fields);
        });
    Set<String> events = new LinkedHashSet<>(base.events());
    root.items("events").forEach(event -> events.add(name(event)));
    codes.put(Vocabulary.EVENT, List.copyOf(events));
    FactTypes types = new FactTypes(structures, codes, own);
    root.entries("types")
        .forEach((name, added) ->
            fields(name, added).forEach((field, type) -> known(type, types, added, field)));
    Map<String, ActType> acts = new LinkedHashMap<>(base.actTypes());
    root.entries("acts")
        .forEach((id, added) -> {
          ActType whole = extended(base, id, act(id, added, types, events));
          outside(added, whole, types);
          base.act(id).ifPresent(shared -> staysInside(added, shared, base));
          acts.put(id, whole);
        });
    return new Vocabulary(
        base.id(),
        types,
        base.always(),
        acts,
        List.copyOf(events),
        base.baseFacts(),
        ownEvents(base));
  }

  /** An event is its name, or its name with whose it is. */
  private static String name(Yaml event) {
    return event instanceof Yaml.Mapping ? event.text("id") : event.text();
  }

  private Map<String, PartyRole> ownEvents(Vocabulary base) {
    Map<String, PartyRole> roles = new LinkedHashMap<>(base.ownEvents());
    for (Yaml event : root.items("events")) {
      PartyRole role = PartyRole.of(event.text("party")).orElse(null);
      PartyRole known = base.roleOf(name(event)).orElse(role);
      if (role != null && known != null && role != known) {
        error(
            event.placeOf("party"),
            name(event),
            "the shared vocabulary says that it is an act of the " + known.code(),
            "Give your event another name.");
      } else if (role != null) {
        roles.put(name(event), role);
      }
    }
    return roles;
  }

  private ActType extended(Vocabulary base, String id, ActType added) {
    added.facts().keySet().stream()
        .filter(base.always()::containsKey)
        .forEach(name ->
            error(
                root.place(),
                id,
                name + " is a fact of every act and stays what it is",
                "Give your fact another name."));
    Optional<ActType> shared = base.act(id);
    if (shared.isEmpty()) {
      return added;
    }
    Map<String, String> facts = new LinkedHashMap<>(shared.get().facts());
    added
        .facts()
        .forEach((variable, type) -> {
          String known = facts.putIfAbsent(variable, type);
          if (known != null && !known.equals(type)) {
            error(
                root.place(),
                id,
                "the shared vocabulary gives " + variable + " another type",
                "Give your fact another name.");
          }
        });
    List<Brings> brings = new ArrayList<>(shared.get().brings());
    brings.addAll(added.brings());
    List<String> outside = both(shared.get().outside(), added.outside());
    List<String> unlessBound = both(shared.get().outsideUnlessBound(), added.outsideUnlessBound());
    Map<String, String> roles = new LinkedHashMap<>(added.roles());
    roles.putAll(shared.get().roles());
    return new ActType(id, facts, brings, outside, unlessBound, roles);
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private Vocabulary vocabulary() {
    if (root.text("vocabulary").isEmpty()) {
      error(
          root.place(), "vocabulary", "the id of the vocabulary is missing", "Add vocabulary: ID.");
    }
    Map<String, List<String>> codes = new LinkedHashMap<>();
    root.entries("codes")
        .keySet()
        .forEach(list ->
            codes.put(list, root.at("codes").map(all -> all.texts(list)).orElse(List.of())));
    codes.put(Vocabulary.EVENT, root.texts("events"));
    Map<String, Map<String, FactType>> structures = new LinkedHashMap<>();
    root.entries("types").forEach((name, fields) -> structures.put(name, fields(name, fields)));
    FactTypes types = new FactTypes(structures, codes);
    structures.forEach((name, fields) ->
        fields.forEach(
            (field, type) -> known(type, types, root.entries("types").get(name), field)));
    Map<String, ActType> acts = new LinkedHashMap<>();
    List<String> events = root.texts("events");
    root.entries("acts").forEach((id, act) -> acts.put(id, act(id, act, types, events)));
    return new Vocabulary(
        root.text("vocabulary"),
        types,
        variables(root, "always", types),
        acts,
        root.texts("events"),
        new Facts(facts(root.at("base_facts").orElse(root))));
  }

  private Map<String, FactType> fields(String name, Yaml fields) {
    Map<String, FactType> read = new LinkedHashMap<>();
    fields
        .entries()
        .forEach((field, type) ->
            FactType.parse(type.text())
                .ifPresentOrElse(
                    known -> read.put(field, known),
                    () ->
                        error(
                            type.place(),
                            name + "." + field,
                            "not a type: " + type.text(),
                            "Use string, bool, int, timestamp, code(x), list(x) or a type of"
                                + " this file.")));
    return read;
  }

  private void known(FactType type, FactTypes types, @Nullable Yaml holder, String field) {
    Place place = holder == null ? Place.WHOLE_FILE : holder.placeOf(field);
    switch (type) {
      case FactType.Structure structure -> {
        if (!types.structures().containsKey(structure.name())) {
          error(place, field, "no type " + structure.name(), "Declare it under types.");
        }
      }
      case FactType.Coded coded -> {
        if (!Vocabulary.OF_AGREEMENT.contains(coded.list())
            && !types.codes().containsKey(coded.list())) {
          error(place, field, "no code list " + coded.list(), "Declare it under codes.");
        }
      }
      case FactType.ListOf list -> known(list.element(), types, holder, field);
      case FactType.Text _, FactType.Flag _, FactType.Number _, FactType.Moment _ -> {}
    }
  }

  private ActType act(String id, Yaml act, FactTypes types, Collection<String> events) {
    List<Brings> brings = new ArrayList<>();
    for (Yaml item : act.items("brings")) {
      String event = item.text("event");
      if (!events.contains(event)) {
        error(item.place(), id, "no event " + event, "Add it to events, or correct the name.");
      }
      brings.add(new Brings(event, item.textOrNull("when")));
    }
    ActType read =
        new ActType(
            id,
            variables(act, "facts", types),
            brings,
            act.texts("outside"),
            act.texts(UNLESS_BOUND),
            roles(act));
    act.entries("roles").forEach((role, fact) -> role(id, role, fact, read, types));
    return read;
  }

  private static Map<String, String> roles(Yaml act) {
    Map<String, String> roles = new LinkedHashMap<>();
    act.entries("roles").forEach((role, fact) -> roles.put(role, fact.text()));
    return roles;
  }

  private void role(String act, String role, Yaml fact, ActType read, FactTypes types) {
    Map<String, FactType> variables = new LinkedHashMap<>();
    read.facts()
        .forEach(
            (name, type) -> FactType.parse(type).ifPresent(known -> variables.put(name, known)));
    boolean names =
        types
            .typeAt(fact.text(), variables)
            .filter(new FactType.Coded("party")::equals)
            .isPresent();
    if (!PartyRole.codes().contains(role) || !names) {
      error(
          fact.place(),
          act,
          "no role " + role + " given by " + fact.text(),
          "Name one of the roles of Parties, and a fact of the act that names a Party.");
    }
  }

  /** Facts that may name an outsider must be facts of the act that name Parties. */
  private void outside(Yaml holder, ActType act, FactTypes types) {
    Set<String> known = Vocabulary.partyFacts(act, types).keySet();
    Stream.of("outside", UNLESS_BOUND)
        .flatMap(key -> holder.items(key).stream())
        .filter(path -> !known.contains(path.text()))
        .forEach(path ->
            error(
                path.place(),
                act.id(),
                "the act has no fact " + path.text() + " that names a Party",
                "Name one of its facts of the type code(party) or list(code(party)): "
                    + String.join(", ", known)
                    + "."));
  }

  /** A shared fact that names a Party of a shared act goes on naming one, whoever is bound. */
  private void staysInside(Yaml holder, ActType shared, Vocabulary base) {
    Set<String> inside = base.concerning(shared).keySet();
    Stream.of("outside", UNLESS_BOUND)
        .flatMap(key -> holder.items(key).stream())
        .filter(path -> inside.contains(path.text()))
        .forEach(path ->
            error(
                path.place(),
                shared.id(),
                path.text() + " names a Party of the shared act, which is never changed",
                "Take it out, or name the outsider by a fact of the file's own."));
  }

  private Map<String, String> variables(Yaml holder, String key, FactTypes types) {
    Map<String, String> variables = new LinkedHashMap<>();
    holder
        .entries(key)
        .forEach((name, type) -> {
          FactType.parse(type.text())
              .ifPresentOrElse(
                  known -> known(known, types, holder.at(key).orElse(holder), name),
                  () -> error(type.place(), name, "not a type", "Name a type of this file."));
          variables.put(name, type.text());
        });
    return variables;
  }

  @SuppressWarnings("unchecked") // plain() of a mapping is a map keyed by text
  static Map<String, Object> facts(Yaml mapping) {
    return mapping instanceof Yaml.Mapping && mapping.plain() instanceof Map<?, ?> map
        ? (Map<String, Object>) map
        : Map.of();
  }

  private void error(Place place, String unit, String message, String help) {
    findings.error(FindingCode.A105, place, unit, message, help);
  }
}
