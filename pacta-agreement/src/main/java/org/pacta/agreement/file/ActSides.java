package org.pacta.agreement.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.agreement.ActType;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Vocabulary;

/**
 * Whether facts that somebody typed tell of one act: whose it is, and between whom. A guard asks
 * for one of the facts that name a Party, so that what another of them says to the contrary would
 * go unseen.
 */
record ActSides(ActType act, Vocabulary words, Findings findings) {
  private static final String ACTOR = "actor";

  /** Refuses an act of a Party with itself, and one role of which two Parties are given. */
  void check(Yaml facts) {
    Map<PartyRole, Named> roles = new EnumMap<>(PartyRole.class);
    act.roles()
        .forEach((role, fact) ->
            PartyRole.of(role)
                .ifPresent(
                    known -> named(facts, fact).ifPresent(party -> roles.put(known, party))));
    act.sameParty().forEach(group -> one(group, roles));
    act.sameParty().forEach(group -> likewise(group, roles));
    if (between(roles)) {
      by(facts, roles);
    }
  }

  /** A role that no fact gives is of the Party that another role of the same one names. */
  private static void likewise(List<String> group, Map<PartyRole, Named> roles) {
    List<PartyRole> all = group.stream().flatMap(role -> PartyRole.of(role).stream()).toList();
    all.stream()
        .filter(roles::containsKey)
        .findFirst()
        .map(roles::get)
        .ifPresent(named -> all.forEach(role -> roles.putIfAbsent(role, named)));
  }

  /** True where those that face each other are two. */
  private boolean between(Map<PartyRole, Named> roles) {
    for (Map.Entry<PartyRole, Named> one : roles.entrySet()) {
      for (PartyRole facing : one.getKey().opposites()) {
        Named other = roles.get(facing);
        if (other != null && other.party().equals(one.getValue().party())) {
          twoSides(one.getValue(), other);
          return false;
        }
      }
    }
    return true;
  }

  private void twoSides(Named one, Named other) {
    wrong(
        other,
        "%s and %s are both %s: an act has two sides"
            .formatted(one.fact(), other.fact(), one.party()),
        "Name the other Party in one of them.");
  }

  /** Roles of one Party, the first of which leads. */
  private void one(List<String> group, Map<PartyRole, Named> roles) {
    List<PartyRole> given =
        group.stream()
            .flatMap(role -> PartyRole.of(role).stream())
            .filter(roles::containsKey)
            .toList();
    given.stream()
        .findFirst()
        .map(roles::get)
        .ifPresent(first ->
            given.stream()
                .skip(1)
                .map(roles::get)
                .filter(next -> next != null && !next.party().equals(first.party()))
                .forEach(next -> two(first, next)));
  }

  private void two(Named first, Named next) {
    wrong(
        next,
        "%s is %s, but %s is %s, and in %s they are one Party"
            .formatted(next.fact(), next.party(), first.fact(), first.party(), act.id()),
        "Name one Party in both; what is another matter is another act, such as data.transfer.");
  }

  /** Who acts, or the Party whose body does, is the one whose act it is. */
  private void by(Yaml facts, Map<PartyRole, Named> roles) {
    Optional<Named> actor = named(facts, ACTOR);
    Optional<PartyRole> by = PartyRole.of(act.by());
    if (actor.isEmpty() || by.isEmpty()) {
      return;
    }
    String party = words.attribution().party(actor.get().party());
    Named whose = roles.get(by.get());
    boolean others =
        whose == null
            ? by.get().opposites().stream()
                .map(roles::get)
                .anyMatch(facing -> facing != null && facing.party().equals(party))
            : !party.equals(whose.party());
    if (others && !words.attribution().contains(party)) {
      wrong(
          actor.get(),
          "actor is %s, but %s is the act of the %s, and %s"
              .formatted(
                  actor.get().party(),
                  act.id(),
                  act.by().replace('_', ' '),
                  whose == null ? party + " faces it" : whose.fact() + " is " + whose.party()),
          "Name one Party in both, or leave actor out.");
    }
  }

  /** The Party that a fact names; empty where it names none, or is not known. */
  private static Optional<Named> named(Yaml facts, String path) {
    Yaml at = facts;
    for (String name : path.split("\\.", -1)) {
      Optional<Yaml> inner =
          at instanceof Yaml.Mapping mapping ? mapping.at(name) : Optional.empty();
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      at = inner.get();
    }
    return at instanceof Yaml.Scalar(Object value, Place place)
            && value instanceof String party
            && !party.isEmpty()
        ? Optional.of(new Named(path, party, place))
        : Optional.empty();
  }

  private void wrong(Named fact, String message, String help) {
    findings.error(FindingCode.A302, fact.place(), fact.fact(), message, help);
  }

  /** A Party named by a fact. */
  private record Named(String fact, String party, Place place) {}
}
