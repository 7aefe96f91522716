package org.pacta.agreement;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.Notified;
import org.pacta.agreement.temporal.Territorial;

/**
 * The typed facts, acts and events that the guards of an agreement are checked against.
 *
 * @param id for example {@code pacta-core/1}
 * @param types structures and code lists; {@code topic} and {@code category} are the agreement's
 * @param always type of each variable that every guard may read
 * @param actTypes acts by id
 * @param events names of the events
 * @param baseFacts agreement in force, national law passed, safeguards assessed and clear, no
 *     territory concerned: for tests and trials
 * @param ownEvents role in its case of the Party that an event of the file's own names
 */
public record Vocabulary(
    String id,
    FactTypes types,
    Map<String, String> always,
    Map<String, ActType> actTypes,
    List<String> events,
    Facts baseFacts,
    Map<String, PartyRole> ownEvents) {
  /** Code list of the events. */
  public static final String EVENT = "event";

  /** Structure that each agreement fills with its turns. */
  private static final String TURNS = "Turns";

  /** Code list of the units of the text. */
  public static final String UNIT = "unit_of_text";

  /** Code lists that each agreement fills, or may add to by other means. */
  public static final Set<String> OF_AGREEMENT =
      Set.of("topic", "category", "party", Territorial.CODES, EVENT);

  public Vocabulary {
    always = Collections.unmodifiableMap(new LinkedHashMap<>(always));
    actTypes = Collections.unmodifiableMap(new LinkedHashMap<>(actTypes));
    events = List.copyOf(events);
    ownEvents = Collections.unmodifiableMap(new LinkedHashMap<>(ownEvents));
  }

  /** A vocabulary that says of no event of its own whose it is. */
  public Vocabulary(
      String id,
      FactTypes types,
      Map<String, String> always,
      Map<String, ActType> actTypes,
      List<String> events,
      Facts baseFacts) {
    this(id, types, always, actTypes, events, baseFacts, Map.of());
  }

  /** Role in its case of the Party that an event names; empty where any Party's act it may be. */
  public Optional<PartyRole> roleOf(String event) {
    return Optional.ofNullable(ownEvents.get(event)).or(() -> EventRole.of(event));
  }

  /**
   * Entries of a code list, for example {@code form}; {@code topic} and {@code category} are those
   * of the agreement. Empty for an unknown list.
   */
  public List<String> codes(String list) {
    return types.codes().getOrDefault(list, List.of());
  }

  /** All acts. */
  public List<ActType> acts() {
    return List.copyOf(actTypes.values());
  }

  /** The act with this id. */
  public Optional<ActType> act(String id) {
    return Optional.ofNullable(actTypes.get(id));
  }

  /** Type of every variable the guards of an act may read. */
  public Map<String, FactType> variables(ActType act) {
    Map<String, FactType> variables = new LinkedHashMap<>();
    always.forEach(
        (name, type) -> FactType.parse(type).ifPresent(known -> variables.put(name, known)));
    act.facts()
        .forEach(
            (name, type) -> FactType.parse(type).ifPresent(known -> variables.put(name, known)));
    return variables;
  }

  /** Facts of an act that name a Party or a list of Parties, by their path. */
  public static Map<String, FactType> partyFacts(ActType act, FactTypes types) {
    Map<String, FactType> named = new LinkedHashMap<>();
    act.facts()
        .forEach((variable, type) ->
            FactType.parse(type)
                .ifPresent(known -> {
                  if (known instanceof FactType.Structure structure) {
                    types
                        .fields(structure.name())
                        .forEach((field, of) -> partyFact(variable + "." + field, of, named));
                  } else {
                    partyFact(variable, known, named);
                  }
                }));
    return named;
  }

  /** Facts of an act that name the Parties it concerns: not those that may name an outsider. */
  public Map<String, FactType> concerning(ActType act) {
    Map<String, FactType> inside = partyFacts(act, types);
    inside.keySet().removeAll(act.outside());
    return inside;
  }

  /**
   * Parties named among the facts of an act, outsiders left out, and whoever acts unless it is one.
   */
  Stream<String> concerned(ActType act, Facts facts) {
    Set<String> outsiders = named(act.outside(), facts).collect(Collectors.toSet());
    return Stream.concat(
        named(concerning(act).keySet(), facts),
        named(List.of("actor"), facts).filter(actor -> !outsiders.contains(actor)));
  }

  /**
   * Parties for which the agreement must be in force, by the fact that names them: as {@link
   * #concerned}.
   */
  public Map<String, List<String>> concernedByFact(ActType act, Facts facts) {
    Set<String> outsiders = named(act.outside(), facts).collect(Collectors.toSet());
    Map<String, List<String>> named = new LinkedHashMap<>();
    concerning(act).keySet().forEach(path -> named.put(path, named(List.of(path), facts).toList()));
    named.put(
        "actor",
        named(List.of("actor"), facts).filter(actor -> !outsiders.contains(actor)).toList());
    return named;
  }

  /** Parties named only by facts for which one that is not bound is an outsider. */
  Set<String> outsideUnlessBound(ActType act, Facts facts) {
    Set<String> named = named(act.outsideUnlessBound(), facts).collect(Collectors.toSet());
    concernedByFact(act, facts).entrySet().stream()
        .filter(fact -> !act.outsideUnlessBound().contains(fact.getKey()))
        .forEach(fact -> named.removeAll(fact.getValue()));
    return named;
  }

  /**
   * Facts that would name a Party the act concerns, but do not: where any is left out, it may be a
   * Party for which the agreement is not in force. Who acts is one of the Parties named, unless it
   * is said; an act that names none needs to say it.
   */
  public List<String> unnamed(ActType act, Facts facts) {
    Set<String> inside = concerning(act).keySet();
    String own = act.roles().get(PartyRole.EVENT_PARTY.code());
    boolean says = !inside.isEmpty() || (own != null && stated(own, facts));
    return Stream.concat(inside.stream(), says ? Stream.of() : Stream.of("actor"))
        .filter(path -> !stated(path, facts))
        .filter(path -> !act.outsideUnlessBound().contains(path) || facts.at(path).isEmpty())
        .toList();
  }

  /** An empty text stands for what was not given. */
  private static boolean stated(String path, Facts facts) {
    return facts.at(path).filter(value -> !value.equals("")).isPresent();
  }

  /** Parties that facts name, by themselves or by a body of theirs; any other id itself. */
  private Stream<String> named(Collection<String> paths, Facts facts) {
    return paths.stream()
        .flatMap(path -> facts.at(path).stream())
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
        .map(String::valueOf)
        .map(attribution()::party);
  }

  private static void partyFact(String path, FactType type, Map<String, FactType> named) {
    FactType one = type instanceof FactType.ListOf list ? list.element() : type;
    if (one.equals(new FactType.Coded("party"))
        || one.equals(new FactType.Coded(FactTypes.ACTOR))) {
      named.put(path, type);
    }
  }

  /** This vocabulary with further facts underneath the tests. */
  public Vocabulary withBase(Facts more) {
    return new Vocabulary(id, types, always, actTypes, events, baseFacts.plus(more), ownEvents);
  }

  /** This vocabulary with facts that say whose turn it is. */
  public Vocabulary withTurns(List<String> ids) {
    Map<String, FactType> fields = new LinkedHashMap<>();
    ids.forEach(id -> fields.put(id, new FactType.Coded("party")));
    return ids.isEmpty() ? this : with(types.withFields(TURNS, fields));
  }

  /** True for what the Parties do in turn. */
  public boolean inTurn(String id) {
    return types.fields(TURNS).containsKey(id);
  }

  /** This vocabulary with bodies that act besides the Parties, and whose events there are. */
  public Vocabulary withBodies(Attribution bodies) {
    if (bodies.isEmpty()) {
      return this;
    }
    List<String> actors = Stream.concat(codes("party").stream(), bodies.ids().stream()).toList();
    Map<String, String> read = new LinkedHashMap<>(always);
    read.put("actor", "code(" + FactTypes.ACTOR + ")");
    FactTypes all = byActors(byActors(types, "Happening", "party"), "Meeting", "called_by");
    return new Vocabulary(
        id,
        all.withCodes(FactTypes.ACTOR, actors).withAttribution(bodies),
        read,
        actTypes,
        events,
        baseFacts);
  }

  /** These types where a field that names whose act something is can name a body. */
  private static FactTypes byActors(FactTypes types, String structure, String field) {
    Map<String, FactType> fields = new LinkedHashMap<>(types.fields(structure));
    fields.replace(field, new FactType.Coded(FactTypes.ACTOR));
    return fields.isEmpty() ? types : types.withFields(structure, fields);
  }

  /** Whose act it is what a body does. */
  public Attribution attribution() {
    return types.own().attribution();
  }

  /** Bodies that act besides the Parties. */
  public List<String> bodies() {
    return codes(FactTypes.ACTOR).stream().filter(it -> !codes("party").contains(it)).toList();
  }

  /** This vocabulary with events that follow from the dates of an agreement's own parts. */
  public Vocabulary withEvents(Collection<String> more) {
    List<String> all = Stream.concat(events.stream(), more.stream()).distinct().toList();
    return new Vocabulary(id, types.withCodes(EVENT, all), always, actTypes, all, baseFacts);
  }

  /** This vocabulary with values that hold when nothing is stated, by path. */
  public Vocabulary withUnstated(Map<String, Object> values) {
    return values.isEmpty() ? this : with(types.withUnstated(values));
  }

  /** This vocabulary with the lists that Parties notify, by id. */
  public Vocabulary withNotified(Map<String, Notified> lists) {
    return lists.isEmpty() ? this : with(types.withNotified(lists));
  }

  /** This vocabulary with the time zone of each Party. */
  public Vocabulary withZones(Map<String, ZoneId> byParty) {
    return with(types.withZones(byParty));
  }

  /** This vocabulary with a code list of an agreement. */
  public Vocabulary withCodes(String list, List<String> members) {
    return with(types.withCodes(list, members));
  }

  private Vocabulary with(FactTypes others) {
    return new Vocabulary(id, others, always, actTypes, events, baseFacts, ownEvents);
  }
}
