package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Brings;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.GuardNames;

/** Reads the acts of a vocabulary: their facts, what they bring about, and whose they are. */
final class ActTypeReader {
  private static final String UNLESS_BOUND = "outside_unless_bound";

  private final Yaml root;
  private final Findings findings;
  private final FactTypeReader reader;

  /** Reads acts under {@code root}, whose facts are of types that {@code reader} knows. */
  ActTypeReader(Yaml root, FactTypeReader reader, Findings findings) {
    this.root = root;
    this.reader = reader;
    this.findings = findings;
  }

  ActType extended(Vocabulary base, String id, ActType added) {
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
    unchanged(id, "by", shared.get().by(), added.by());
    added
        .roles()
        .forEach(
            (role, fact) -> unchanged(id, role, shared.get().roles().getOrDefault(role, ""), fact));
    List<Brings> brings = new ArrayList<>(shared.get().brings());
    brings.addAll(added.brings());
    List<String> outside = both(shared.get().outside(), added.outside());
    List<String> unlessBound = both(shared.get().outsideUnlessBound(), added.outsideUnlessBound());
    Map<String, String> roles = new LinkedHashMap<>(added.roles());
    roles.putAll(shared.get().roles());
    String by = shared.get().by().isEmpty() ? added.by() : shared.get().by();
    List<List<String>> sameParty = both(shared.get().sameParty(), added.sameParty());
    return new ActType(id, facts, brings, outside, unlessBound, roles, by, sameParty);
  }

  /** What the shared vocabulary says of an act stays, and what else is written there is refused. */
  private void unchanged(String id, String what, String shared, String added) {
    if (!shared.isEmpty() && !added.isEmpty() && !shared.equals(added)) {
      error(
          root.place(),
          id,
          "the shared vocabulary gives " + what + " as " + shared + ", not " + added,
          "Leave it out, or make an act of the file's own.");
    }
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  ActType act(String id, Yaml act, FactTypes types, Collection<String> events) {
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
            roles(act),
            act.text("by"),
            samePartyOf(act));
    act.entries("roles").forEach((role, fact) -> role(id, role, fact, read, types));
    return read;
  }

  private static List<List<String>> samePartyOf(Yaml act) {
    return act.items("same_party").stream()
        .map(group -> group.items().stream().map(Yaml::text).toList())
        .toList();
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

  /** Whose act it is, and roles of one Party, are roles that facts of the act give. */
  void rolesGiven(Yaml holder, ActType act) {
    Stream.concat(
            holder.at("by").stream(),
            holder.items("same_party").stream().flatMap(group -> group.items().stream()))
        .filter(role -> !act.roles().containsKey(role.text()))
        .forEach(role ->
            error(
                role.place(),
                act.id(),
                "no fact of the act says which Party has the role " + role.text(),
                "Name one that stands under its roles"
                    + (act.roles().isEmpty()
                        ? ", which it has none of yet."
                        : ": " + String.join(", ", new TreeSet<>(act.roles().keySet())) + ".")));
  }

  /** Facts that may name an outsider must be facts of the act that name Parties. */
  void outside(Yaml holder, ActType act, FactTypes types) {
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
  void staysInside(Yaml holder, ActType shared, Vocabulary base) {
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

  Map<String, String> variables(Yaml holder, String key, FactTypes types) {
    Map<String, String> variables = new LinkedHashMap<>();
    holder
        .entries(key)
        .forEach((name, type) -> {
          reader.readable(GuardNames.fact(name), holder.at(key).orElse(holder), name);
          FactType.parse(type.text())
              .ifPresentOrElse(
                  known -> reader.known(known, types, holder.at(key).orElse(holder), name),
                  () -> error(type.place(), name, "not a type", "Name a type of this file."));
          variables.put(name, type.text());
        });
    return variables;
  }

  private void error(Place place, String unit, String message, String help) {
    findings.error(FindingCode.A105, place, unit, message, help);
  }
}
