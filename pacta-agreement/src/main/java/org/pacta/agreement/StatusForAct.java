package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.Lifecycle;
import org.pacta.agreement.temporal.Pending;
import org.pacta.agreement.temporal.Reserving;
import org.pacta.agreement.temporal.Territorial;
import org.pacta.agreement.temporal.Unapplied;

/**
 * The status that counts for an act: that of the relations of the Parties, and in respect of the
 * territories, that its facts name, and of its case, where cases begun before an end go on.
 *
 * @param agreement whose status it is
 * @param ways what happened, in each way in which time that nobody can settle may have gone
 * @param start when the case of the act began
 * @param lifecycle its life, which remembers what it works out for this act
 * @param at instant the act is meant for
 */
public record StatusForAct(
    Agreement agreement,
    List<List<TreatyEvent>> ways,
    CaseStart start,
    Lifecycle lifecycle,
    Instant at) {
  /** The act by which a Party reserves. */
  public static final String RESERVES = "agreement.reserve";

  /** Path of the units that may be without effect, where it is not known of which that is so. */
  public static final String PERHAPS_WITHOUT = "agr.perhaps_without";

  /** Path of what each Party of the agreement has reserved, whichever the act concerns. */
  static final String RESERVED = "agr.reserved";

  private static final String WITHOUT = "agr.suspended_units";

  /**
   * The fact {@code agr}, without what depends on a Party or territory that the facts leave out, on
   * a time of which nobody knows whether it ran, or on when the case began, where nobody says.
   */
  public Facts of(String act, Facts facts) {
    List<Set<String>> relations = new PartiesOfAct(this).relations(act, facts);
    boolean goesOn = agreement.vocabulary().act(act).stream().anyMatch(terms().pending()::goesOn);
    Set<String> actors = facts.at("actor").map(it -> Set.of(party(it.toString()))).orElse(Set.of());
    Facts status =
        unapplied(
            new Asked(claimants(act, facts), actors, goesOn).among(located(act, relations, facts)));
    Reserving reserving = terms().reserving();
    return reserving == null || reserving.onlyAt().isEmpty()
        ? status
        : mayReserve(act, reserving, facts)
            .map(parties -> status.with(Reserving.OPEN_TO, parties))
            .orElse(status);
  }

  /** With whether it never had effect for anybody, where it has none here or nobody knows. */
  private Facts unapplied(Facts status) {
    Object code = status.at("agr.status").orElse("");
    boolean effect =
        Stream.of(StatusCode.values())
            .filter(StatusCode::hasEffect)
            .anyMatch(it -> it.code().equals(code));
    return effect
        ? status
        : status.with(
            Unapplied.PATH,
            ways.stream()
                .allMatch(way -> Unapplied.surely(lifecycle, way, at, agreement.parties())));
  }

  /**
   * Who may reserve then. Nothing where that hangs on a silence of which nobody knows whether it
   * has lasted; for other acts than the reservation itself, which only gains by being among them,
   * nothing either where of a Party that the facts name it is not known.
   */
  private Optional<List<String>> mayReserve(String act, Reserving reserving, Facts facts) {
    List<List<String>> open =
        ways.stream()
            .map(way -> reserving.openTo(way, agreement.parties(), terms().acceding(), at))
            .distinct()
            .toList();
    boolean known =
        act.equals(RESERVES)
            || ways.stream()
                .allMatch(way ->
                    reserving.settled(
                        way, agreement.parties(), terms().acceding(), named(facts), at));
    return open.size() == 1 && known ? Optional.of(open.getFirst()) : Optional.empty();
  }

  /** Parties that the facts of an act name, in whatever role; each where they name none. */
  private Set<String> named(Facts facts) {
    Set<String> all = agreement.parties().stream().map(Party::id).collect(Collectors.toSet());
    Set<String> named =
        facts.values().entrySet().stream()
            .filter(fact -> !fact.getKey().equals("agr"))
            .flatMap(fact ->
                fact.getValue() instanceof Map<?, ?> its
                    ? its.values().stream()
                    : Stream.of(fact.getValue()))
            .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
            .map(String::valueOf)
            .filter(all::contains)
            .collect(Collectors.toSet());
    return named.isEmpty() ? all : named;
  }

  /** The same for any act between some Parties, wherever. */
  public Facts between(Set<String> parties) {
    return new Asked(Set.of(), Set.of(), true).among(located("", List.of(parties), Facts.NONE));
  }

  /** In respect of the territories named; without word of any, as here and as in each. */
  private List<Set<String>> located(String act, List<Set<String>> relations, Facts facts) {
    Territorial territorial = terms().territorial();
    if (territorial.stated(facts)) {
      return with(relations, territorial.needed(act, territorial.named(facts)));
    }
    List<Set<String>> all = new ArrayList<>(relations);
    territorial
        .needed(act, territorial.ids())
        .forEach(id -> all.addAll(with(relations, List.of(id))));
    return all;
  }

  private static List<Set<String>> with(List<Set<String>> relations, List<String> others) {
    return relations.stream()
        .map(parties -> {
          Set<String> more = new LinkedHashSet<>(parties);
          more.addAll(others);
          return more;
        })
        .collect(Collectors.toList());
  }

  private LifeTerms terms() {
    return agreement.content().terms();
  }

  /** Who acts, as far as the facts say it: what it has reserved it may not claim. */
  private Set<String> claimants(String act, Facts facts) {
    return Stream.concat(
            Stream.of("actor"),
            agreement.vocabulary().act(act).stream()
                .flatMap(type -> Stream.ofNullable(type.roles().get(PartyRole.EVENT_PARTY.code()))))
        .flatMap(path -> facts.at(path).stream())
        .limit(1)
        .map(String::valueOf)
        .filter(acting -> !acting.isEmpty())
        .map(this::party)
        .collect(Collectors.toSet());
  }

  /** An organ acts for its Party, which may claim no more through it than by itself. */
  private String party(String acting) {
    return agreement.vocabulary().attribution().party(acting);
  }

  /**
   * An act asked about.
   *
   * @param acting who acts, or by its role must; empty where nobody says
   * @param actor who acts, where it is said
   * @param goesOn true for one that can go on in a case begun before an end
   */
  private final class Asked {
    private final Set<String> acting;
    private final Set<String> actor;
    private final boolean goesOn;

    Asked(Set<String> acting, Set<String> actor, boolean goesOn) {
      this.acting = acting;
      this.actor = actor;
      this.goesOn = goesOn;
    }

    /** What is the same in all these relations. */
    Facts among(List<Set<String>> relations) {
      List<Facts> fresh = possible(relations, null);
      if (terms().pending().isEmpty()) {
        return certain(fresh).with(Pending.BEGUN_BEFORE, false); // no case goes on after an end
      }
      List<Facts> old = possible(relations, LocalDate.MIN);
      if (fresh.equals(old)) {
        return certain(fresh).with(Pending.BEGUN_BEFORE, false); // nothing has ended for it
      }
      if (!goesOn) {
        return certain(fresh).with("agr.pending", true).with(Pending.BEGUN_BEFORE, false);
      }
      List<Facts> its = possible(relations, start.first());
      if (start.known() || its.equals(old)) {
        boolean before = !its.equals(fresh);
        return certain(its).with("agr.pending", true).with(Pending.BEGUN_BEFORE, before);
      }
      List<Facts> either = new ArrayList<>(fresh);
      either.addAll(old);
      return certain(either).with("agr.pending", true);
    }

    private List<Facts> possible(List<Set<String>> relations, @Nullable LocalDate begun) {
      return relations.stream().flatMap(parties -> between(parties, begun)).toList();
    }

    private Stream<Facts> between(Set<String> parties, @Nullable LocalDate begun) {
      return ways.stream()
          .flatMap(way ->
              facts(lifecycle.statusAt(way, at, parties, begun), parties)
                  .map(facts -> sure(facts, way, parties, begun)));
    }

    /**
     * With what is surely without effect, where a rule may fall away with it: what any Party
     * concerned has reserved is owed neither by it nor to it, whoever acts.
     */
    private Facts sure(
        Facts facts, List<TreatyEvent> way, Set<String> parties, @Nullable LocalDate begun) {
      if (!SurelyWithout.asked(agreement)) {
        return facts;
      }
      SurelyWithout without =
          withWhoeverActs(parties).stream()
              .flatMap(all -> lifecycle.eachAt(way, at, all, begun).stream())
              .map(status -> SurelyWithout.by(status, actor))
              .reduce(SurelyWithout::and)
              .orElse(SurelyWithout.NOTHING);
      return facts.with(SurelyWithout.PATH, without.asFact());
    }

    /** Where nobody says who acts, any Party may: it can be bound although those named are not. */
    private List<Set<String>> withWhoeverActs(Set<String> parties) {
      return terms().multilateral() && actor.isEmpty()
          ? agreement.parties().stream()
              .map(party -> with(List.of(parties), List.of(party.id())).getFirst())
              .toList()
          : List.of(parties);
    }

    /** As it stands for whoever acts, where a reservation bars the Party alone that made it. */
    private Stream<Facts> facts(Status status, Set<String> parties) {
      Stream<Facts> facts = ofWhoeverActs(status, parties);
      return BoundSince.asked(agreement.decider())
          ? facts.map(it -> BoundSince.in(it, status, parties, agreement.content().zones()))
          : facts;
    }

    private Stream<Facts> ofWhoeverActs(Status status, Set<String> parties) {
      if (!terms().oneSided()) {
        Facts facts = status.asFacts(agreement.id());
        return Stream.of(
            terms().reserving() == null
                ? facts
                : facts.with(RESERVED, status.standing().reserved().asFacts()));
      }
      if (status.standing().reserved().between().isEmpty()) {
        return Stream.of(
            status.asFactsInFull(agreement.id())); // what others reserve is not derived
      }
      return acting.isEmpty()
          ? parties.stream().map(party -> status.asFactsFor(List.of(party), agreement.id()))
          : Stream.of(status.asFactsFor(acting, agreement.id()));
    }
  }

  /** What is the same in all. */
  private static Facts certain(List<Facts> possible) {
    Facts certain = possible.getFirst();
    if (certain.at(SurelyWithout.PATH).isPresent()) {
      return perhaps(apartFrom(certain, possible), possible)
          .with(SurelyWithout.PATH, sure(possible));
    }
    return perhaps(apartFrom(certain, possible), possible);
  }

  /** With all units that are without effect in any of them, where they differ in that. */
  private static Facts perhaps(Facts certain, List<Facts> possible) {
    List<Optional<Object>> lists = possible.stream().map(it -> it.at(WITHOUT)).toList();
    if (lists.stream().distinct().count() < 2 || lists.stream().anyMatch(Optional::isEmpty)) {
      return certain;
    }
    List<String> all =
        lists.stream()
            .flatMap(list -> ((List<?>) list.orElseThrow()).stream())
            .map(String::valueOf)
            .distinct()
            .sorted()
            .toList();
    return certain.with(PERHAPS_WITHOUT, all);
  }

  private static List<Map<String, Object>> sure(List<Facts> possible) {
    return possible.stream()
        .map(it -> SurelyWithout.ofFact(it.at(SurelyWithout.PATH).orElse(List.of())))
        .reduce(SurelyWithout::and)
        .orElse(SurelyWithout.NOTHING)
        .asFact();
  }

  private static Facts apartFrom(Facts first, List<Facts> possible) {
    Facts certain = first;
    Map<?, ?> values = (Map<?, ?>) certain.at("agr").orElseThrow();
    for (Facts other : possible) {
      for (Map.Entry<?, ?> value : values.entrySet()) {
        String path = "agr." + value.getKey();
        if (!other.at(path).equals(Optional.of(value.getValue()))) {
          certain = certain.without(path);
        }
      }
    }
    return certain;
  }
}
