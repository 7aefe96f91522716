package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.ActType;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Facts;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.OfAgreement;
import org.pacta.agreement.guard.Scale;

/** Reads {@code vocabulary.yaml}. */
public final class VocabularyReader {
  private final Yaml root;
  private final Findings findings;
  private final FactTypeReader factTypes;
  private final ActTypeReader actTypes;

  VocabularyReader(Yaml root, Findings findings) {
    this.root = root;
    this.findings = findings;
    this.factTypes = new FactTypeReader(findings);
    this.actTypes = new ActTypeReader(root, factTypes, findings);
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
    Map<String, Map<String, FactType>> declared = new LinkedHashMap<>();
    root.entries("types")
        .forEach((name, added) -> declared.put(name, factTypes.fields(name, added)));
    declared.forEach((name, ownFields) -> {
      Yaml added = root.entries("types").getOrDefault(name, root);
      Map<String, FactType> fields = new LinkedHashMap<>(base.types().fields(name));
      ownFields.forEach((field, type) -> {
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
    declared.forEach((name, ownFields) ->
        ownFields.forEach(
            (field, type) -> factTypes.known(type, types, root.entries("types").get(name), field)));
    Map<String, ActType> acts = new LinkedHashMap<>(base.actTypes());
    root.entries("acts")
        .forEach((id, added) -> {
          ActType whole = actTypes.extended(base, id, actTypes.act(id, added, types, events));
          actTypes.outside(added, whole, types);
          actTypes.rolesGiven(added, whole);
          base.act(id).ifPresent(shared -> actTypes.staysInside(added, shared, base));
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

  Vocabulary vocabulary() {
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
    root.entries("types")
        .forEach((name, fields) -> structures.put(name, factTypes.fields(name, fields)));
    FactTypes types = new FactTypes(structures, codes);
    structures.forEach((name, fields) ->
        fields.forEach(
            (field, type) -> factTypes.known(type, types, root.entries("types").get(name), field)));
    Map<String, ActType> acts = new LinkedHashMap<>();
    List<String> events = root.texts("events");
    root.entries("acts")
        .forEach((id, act) -> {
          ActType read = actTypes.act(id, act, types, events);
          actTypes.rolesGiven(act, read);
          acts.put(id, read);
        });
    return new Vocabulary(
        root.text("vocabulary"),
        types,
        actTypes.variables(root, "always", types),
        acts,
        root.texts("events"),
        new Facts(facts(root.at("base_facts").orElse(root))));
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
