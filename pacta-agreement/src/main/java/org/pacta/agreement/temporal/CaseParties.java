package org.pacta.agreement.temporal;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.Vocabulary;

/** Which Party has a role in the case of an event, such as the one that asks. */
final class CaseParties {
  /** Most facts offered to say which Party has a role: those of all shared acts and a few more. */
  private static final int FACTS_NAMED = 20;

  private final Vocabulary vocabulary;
  private final Map<Asked, List<String>> paths = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> outside = new ConcurrentHashMap<>();

  /**
   * The roles of cases.
   *
   * @param vocabulary acts whose facts say who has them
   */
  CaseParties(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What is asked of every event of a name. */
  private record Asked(PartyRole role, String event) {}

  /** True for a role that one Party has in a case, towards another. */
  static boolean ofCase(PartyRole role) {
    return !role.opposites().isEmpty();
  }

  /**
   * The Party with a role, bound or not: by whose act the event is, by its facts, by what came
   * before it in the same case, because there is but one other of those bound or, if none of that
   * says it, by what came after it.
   */
  Optional<String> with(
      PartyRole role, TreatyEvent event, List<TreatyEvent> happened, Collection<String> bound) {
    Set<String> before = inCase(role, event, happened);
    if (!before.isEmpty()) {
      return sole(before);
    }
    Optional<String> other =
        opposite(role, event, happened)
            .filter(facing -> bound.size() == 2 && bound.contains(facing))
            .flatMap(facing -> bound.stream().filter(party -> !party.equals(facing)).findFirst());
    return other.isPresent()
        ? other
        : sole(of(role, later(event, happened).filter(it -> sameItem(event, it))));
  }

  /** Parties that have the same role in the same case by events of some names, with the first. */
  Map<String, TreatyEvent> besides(
      PartyRole role, List<String> names, TreatyEvent event, List<TreatyEvent> happened) {
    String caseId = event.detail().caseId();
    Map<String, TreatyEvent> first = new LinkedHashMap<>();
    if (caseId != null) {
      happened.stream()
          .filter(it -> names.contains(it.event()) && caseId.equals(it.detail().caseId()))
          .forEach(it -> of(role, Stream.of(it)).forEach(party -> first.putIfAbsent(party, it)));
    }
    return first;
  }

  private Optional<String> opposite(PartyRole role, TreatyEvent event, List<TreatyEvent> happened) {
    return role.opposites().stream()
        .flatMap(other -> stated(other, event, happened).stream())
        .findFirst();
  }

  /** The two Parties of the case, bound or not; empty when it does not name both. */
  Set<String> concerned(TreatyEvent event, List<TreatyEvent> happened) {
    for (PartyRole role : List.of(PartyRole.REQUESTING_PARTY, PartyRole.SENDING_PARTY)) {
      Set<String> both = new LinkedHashSet<>();
      stated(role, event, happened).ifPresent(both::add);
      opposite(role, event, happened).ifPresent(both::add);
      if (both.size() == 2) {
        return both;
      }
    }
    return Set.of();
  }

  /**
   * Parties to which one with a role owes what it owes in the case, bound or not: those with the
   * opposite role by the last event that says so, or by all of its day of which nobody knows which
   * was last. A fact that may name an outsider tells nothing of it.
   */
  Set<String> facing(PartyRole role, TreatyEvent event, List<TreatyEvent> happened) {
    return role.opposites().stream()
        .flatMap(other -> last(other, event, happened))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<String> last(PartyRole role, TreatyEvent event, List<TreatyEvent> happened) {
    List<TreatyEvent> naming =
        ofCase(event, happened)
            .filter(it -> inside(role, it, List.of()).findFirst().isPresent())
            .filter(it -> sameItem(event, it))
            .toList();
    return naming.stream()
        .limit(1)
        .flatMap(first ->
            naming.stream()
                .filter(it -> it.equals(first) || (first != event && perhapsLast(it, first))))
        .flatMap(it -> inside(role, it, List.of()).limit(1));
  }

  private static boolean perhapsLast(TreatyEvent event, TreatyEvent last) {
    boolean told = event.detail().instant() != null && last.detail().instant() != null;
    return !told && event.date().equals(last.date());
  }

  /**
   * The two Parties of the case that face each other in it, bound or not; empty when it does not
   * name both, or by facts alone that may name an outsider.
   */
  Set<String> facing(TreatyEvent event, List<TreatyEvent> happened) {
    for (List<TreatyEvent> read : List.of(List.<TreatyEvent>of(), happened)) {
      for (PartyRole role : List.of(PartyRole.REQUESTING_PARTY, PartyRole.SENDING_PARTY)) {
        Set<String> both =
            Stream.concat(Stream.of(role), role.opposites().stream())
                .flatMap(it -> inside(it, event, read))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (both.size() == 2) {
          return both;
        }
      }
    }
    return Set.of();
  }

  /** The same of a Party, by the roles that the case gives it. */
  Set<String> facing(String party, TreatyEvent event, List<TreatyEvent> happened) {
    if (ofCase(event, happened).noneMatch(this::saysRoles)) {
      return Set.of(); // before every role is looked for in each event of the case
    }
    return Stream.of(PartyRole.values())
        .filter(role -> stated(role, event, happened).filter(party::equals).isPresent())
        .flatMap(role -> facing(role, event, happened).stream())
        .filter(other -> !other.equals(party))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Every Party, bound or not, that the events of the case name, as whose act they are or by their
   * facts; empty while not two at least are known, as nobody is concerned alone.
   */
  Set<String> all(TreatyEvent event, List<TreatyEvent> happened, Collection<String> parties) {
    Set<String> named = new LinkedHashSet<>(parties);
    named.retainAll(ofCase(event, happened).flatMap(this::parties).collect(Collectors.toSet()));
    return named.size() < 2 ? Set.of() : named;
  }

  private Stream<String> parties(TreatyEvent event) {
    Stream<String> facts =
        bringing(event.event(), vocabulary.acts())
            .flatMap(act -> vocabulary.concerning(act).keySet().stream())
            .distinct()
            .flatMap(path -> event.detail().facts().at(path).stream())
            .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
            .map(String::valueOf);
    return Stream.concat(Stream.ofNullable(event.actOf()), facts);
  }

  /** By the event itself, or by what came before it in its case, as long as that names but one. */
  private Optional<String> stated(PartyRole role, TreatyEvent event, List<TreatyEvent> happened) {
    return sole(inCase(role, event, happened));
  }

  private Set<String> inCase(PartyRole role, TreatyEvent event, List<TreatyEvent> happened) {
    Set<String> own = of(role, Stream.of(event));
    if (!own.isEmpty()) {
      return own;
    }
    List<TreatyEvent> before =
        ofCase(event, happened).filter(it -> it != event && sameItem(event, it)).toList();
    // What led to the last event of the same kind is over with it.
    Set<String> since =
        of(role, before.stream().takeWhile(it -> !it.event().equals(event.event())));
    return since.isEmpty() ? of(role, before.stream()) : since;
  }

  private boolean saysRoles(TreatyEvent event) {
    return !event.detail().facts().values().isEmpty()
        || event.party() != null && vocabulary.roleOf(event.event()).isPresent();
  }

  private static boolean sameItem(TreatyEvent one, TreatyEvent other) {
    String item = one.detail().item();
    String its = other.detail().item();
    return item == null || its == null || item.equals(its);
  }

  private Set<String> of(PartyRole role, Stream<TreatyEvent> events) {
    return events
        .flatMap(it -> named(role, it, _ -> true).limit(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<String> sole(Set<String> parties) {
    return parties.size() == 1 ? parties.stream().findFirst() : Optional.empty();
  }

  private Stream<String> inside(PartyRole role, TreatyEvent event, List<TreatyEvent> happened) {
    return ofCase(event, happened)
        .filter(it -> sameItem(event, it))
        .flatMap(it -> named(role, it, Predicate.not(outside(it)::contains)));
  }

  /** Facts of an event that may name an outsider, by the acts that bring it about. */
  private Set<String> outside(TreatyEvent event) {
    return outside.computeIfAbsent(
        event.event(),
        name ->
            bringing(name, vocabulary.acts())
                .flatMap(act -> act.outside().stream())
                .collect(Collectors.toSet()));
  }

  /** The Party whose act an event of a case is; empty where any Party's act it may be. */
  Set<String> acting(TreatyEvent event) {
    String actor = event.actOf();
    return actor != null && vocabulary.roleOf(event.event()).isPresent() ? Set.of(actor) : Set.of();
  }

  /** The event, and what came before it in the same case, the latest first. */
  private static Stream<TreatyEvent> ofCase(TreatyEvent event, List<TreatyEvent> happened) {
    String caseId = event.detail().caseId();
    Stream<TreatyEvent> before =
        happened.stream()
            .filter(it -> caseId != null && caseId.equals(it.detail().caseId()))
            .filter(it -> !it.date().isAfter(event.date()) && !laterThatDay(it, event));
    return Stream.concat(Stream.of(event), before.toList().reversed().stream());
  }

  private static boolean laterThatDay(TreatyEvent event, TreatyEvent than) {
    Instant its = event.detail().instant();
    Instant other = than.detail().instant();
    return its != null && other != null && event.date().equals(than.date()) && its.isAfter(other);
  }

  private static Stream<TreatyEvent> later(TreatyEvent event, List<TreatyEvent> happened) {
    String caseId = event.detail().caseId();
    return happened.stream()
        .filter(it -> caseId != null && caseId.equals(it.detail().caseId()))
        .filter(it -> it.date().isAfter(event.date()) || laterThatDay(it, event));
  }

  /** The Party whose act an event is by its facts, where these name one. */
  Optional<String> whose(TreatyEvent event) {
    return sole(of(PartyRole.EVENT_PARTY, Stream.of(event)));
  }

  /** What would say which Party has a role in the case of an event, in words. */
  String naming(PartyRole role, TreatyEvent event) {
    List<String> facts = paths(role, event.event()).stream().limit(FACTS_NAMED).toList();
    Optional<PartyRole> its = vocabulary.roleOf(event.event());
    String party =
        its.isEmpty()
            ? "party: " + role.code() + " for " + event.event() + " under words.events"
            : its.get() == role ? "party of " + event.event() : "";
    return Stream.concat(Stream.of(party).filter(it -> !it.isEmpty()), facts.stream())
        .collect(Collectors.joining(" or "));
  }

  private Stream<String> named(PartyRole role, TreatyEvent event, Predicate<String> read) {
    @Nullable String actor = event.actOf();
    boolean its =
        actor != null && vocabulary.roleOf(event.event()).filter(role::equals).isPresent();
    Stream<String> facts =
        paths(role, event.event()).stream()
            .filter(read)
            .flatMap(path -> event.detail().facts().at(path).stream())
            .filter(String.class::isInstance) // not stated is said otherwise
            .map(String.class::cast)
            .filter(Predicate.not(String::isEmpty)); // says that there is none
    return its ? Stream.concat(Stream.ofNullable(actor), facts) : facts;
  }

  /** Facts that give the role: those of the acts that bring the event, else those of any act. */
  private List<String> paths(PartyRole role, String event) {
    return paths.computeIfAbsent(new Asked(role, event), this::giving);
  }

  private List<String> giving(Asked asked) {
    String role = asked.role().code();
    List<ActType> giving =
        vocabulary.acts().stream().filter(act -> act.roles().containsKey(role)).toList();
    return bringing(asked.event(), giving)
        .flatMap(act -> Stream.ofNullable(act.roles().get(role)))
        .distinct()
        .toList();
  }

  /** The acts that bring an event; all of them where none does. */
  private static Stream<ActType> bringing(String event, List<ActType> acts) {
    List<ActType> bringing =
        acts.stream()
            .filter(act -> act.brings().stream().anyMatch(it -> it.event().equals(event)))
            .toList();
    return (bringing.isEmpty() ? acts : bringing).stream();
  }
}
