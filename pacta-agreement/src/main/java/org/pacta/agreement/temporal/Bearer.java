package org.pacta.agreement.temporal;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Extension;
import org.pacta.agreement.OwedTo;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.TreatyEvent;

/**
 * Who owes.
 *
 * @param party party, or empty while only the role is known
 * @param zone zone its days and hours are counted in
 * @param named true when this very party owes, so that only its own performance meets the duty
 * @param others Parties that owe the same each by itself: what one of them does ends or pauses its
 *     own duty alone
 * @param since of those others, with what each came to owe it, where that is known: what it did
 *     before was none of its own
 * @param together Parties that owe it together, where only some of all do; else empty
 * @param towards Parties to which it is owed, where the case names them; else empty
 * @param enders for an event that ends it only as the act of some, who these are
 * @param unknown what would say which Party has the role, or null when that is known or no Party
 *     has it alone
 * @param open true when any Party that performs takes the role, as nobody has it yet
 */
record Bearer(
    Optional<String> party,
    ZoneId zone,
    boolean named,
    Set<String> others,
    Map<String, TreatyEvent> since,
    List<String> together,
    Set<String> towards,
    Map<String, Set<String>> enders,
    @Nullable String unknown,
    boolean open) {
  Bearer {
    others = Set.copyOf(others);
    since = Map.copyOf(since);
    together = List.copyOf(together);
    towards = Set.copyOf(towards);
    enders = Map.copyOf(enders);
  }

  /** One Party alone, or a role that no one Party has. */
  Bearer(Optional<String> party, ZoneId zone, boolean named, Set<String> others) {
    this(party, zone, named, others, Map.of(), List.of(), Set.of(), Map.of(), null, false);
  }

  /** The same beside others that came to owe it with some events. */
  Bearer besides(Map<String, TreatyEvent> first) {
    return new Bearer(party, zone, named, others, first, together, towards, enders, unknown, open);
  }

  /** The same owing it to some Parties. */
  Bearer towards(Set<String> creditors) {
    return new Bearer(
        party, zone, named, others, since, together, creditors, enders, unknown, open);
  }

  /** The same by another clock. */
  Bearer by(ZoneId clock) {
    return new Bearer(party, clock, named, others, since, together, towards, enders, unknown, open);
  }

  /** The same ended by some events only as the act of some. */
  Bearer endedBy(Map<String, Set<String>> acting) {
    return new Bearer(party, zone, named, others, since, together, towards, acting, unknown, open);
  }

  /** The same while nobody has said which Party has the role. */
  Bearer unknown(String missing) {
    return new Bearer(party, zone, named, others, since, together, towards, enders, missing, open);
  }

  /** The same while nobody has the role, which whoever performs takes. */
  Bearer whoeverActs(String missing) {
    return new Bearer(party, zone, named, others, since, together, towards, enders, missing, true);
  }

  /** True for whoever owes the same to the same. */
  boolean same(Bearer other) {
    return maybe(other) && towards.equals(other.towards);
  }

  /** The same as far as it is known to whom. */
  boolean maybe(Bearer other) {
    return named == other.named
        && (!named || party.equals(other.party))
        && together.equals(other.together)
        && (towards.isEmpty() || other.towards.isEmpty() || towards.equals(other.towards));
  }

  /** True for what the Party of an event owes, or the other, where nobody says whose that was. */
  boolean mayBeAnother(Duty duty, TreatyEvent trigger) {
    boolean byEvent =
        duty.bearer().equals(PartyRole.EVENT_PARTY.code())
            || (duty.bearer().equals(PartyRole.OTHER_PARTY.code())
                && trigger.detail().to().isEmpty());
    return byEvent && trigger.actOf() == null && !Timeline.ofDates(trigger) && !others.isEmpty();
  }

  /** True where it is owed to one Party of its case, and nothing says to which. */
  boolean toWhomever(Duty duty) {
    return towards.isEmpty()
        && duty.owedTo().whom() == OwedTo.Whom.ONCE
        && PartyRole.of(duty.bearer()).filter(CaseParties::ofCase).isPresent();
  }

  /** The one to which it is owed, or null where it is not one alone. */
  @Nullable String facing() {
    return towards.size() == 1
        ? towards.stream().filter(it -> party.filter(it::equals).isEmpty()).findFirst().orElse(null)
        : null;
  }

  /** The Parties between which it is owed, as far as it is two that are named. */
  Set<String> relation() {
    if (together.size() == 2) {
      return Set.copyOf(together);
    }
    Stream<String> debtor = named ? party.stream() : Stream.empty();
    Stream<String> creditor = towards.size() == 1 ? towards.stream() : Stream.empty();
    return Stream.concat(debtor, creditor).collect(Collectors.toUnmodifiableSet());
  }

  /** Whoever alone owes it, and those to which it is owed; nobody where it is not one Party's. */
  Set<String> concerned() {
    return named
        ? Stream.concat(party.stream(), towards.stream()).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /**
   * The same; while nobody has said which Party has the role, that of the event which starts it.
   */
  Set<String> relation(TreatyEvent trigger) {
    Set<String> between = relation();
    String actor = trigger.actOf();
    return between.isEmpty() && unknown != null && actor != null ? Set.of(actor) : between;
  }

  /** True for what this party did, or nobody by name, towards those to whom it is owed. */
  boolean did(TreatyEvent event) {
    boolean theirs =
        event.party() == null
            || (named ? party.filter(event::isActOf).isPresent() : open || unknown == null);
    return theirs && reaches(event);
  }

  /**
   * True for a notice of whoever may prolong the time of what is owed, or of nobody by name; none
   * counts by its Party while nobody knows who owes it.
   */
  boolean notifies(Extension.Notifier who, TreatyEvent event) {
    if (event.party() == null || who == Extension.Notifier.ANY_PARTY) {
      return true;
    }
    if (unknown != null) {
      return false;
    }
    boolean all = !named && together.isEmpty(); // all Parties, or a body
    boolean its =
        named
            ? party.stream().anyMatch(event::isActOf)
            : together.stream().anyMatch(event::isActOf);
    return all || its == (who == Extension.Notifier.BEARER);
  }

  /** True unless the event names others as those it is addressed to than to whom this is owed. */
  private boolean reaches(TreatyEvent event) {
    List<String> to = event.detail().to();
    return to.isEmpty() || towards.isEmpty() || to.stream().anyMatch(towards::contains);
  }

  /**
   * True for what may end or pause this duty: whatever no other did for its own. Where it ends as
   * the act of some alone, such an act ends it for each that owes it, and of these each its own.
   */
  boolean bears(TreatyEvent event) {
    String by = event.actOf();
    Set<String> ending = enders.get(event.event());
    if (by == null) {
      return true;
    }
    if (ending != null) {
      boolean among = named && party.filter(ending::contains).isPresent();
      return ending.stream().anyMatch(event::isActOf) && !(among && ofAnother(event, by));
    }
    return !ofAnother(event, by) && (together.isEmpty() || together.contains(by));
  }

  /** True for what another did for its own, once it owed it. */
  private boolean ofAnother(TreatyEvent event, String by) {
    TreatyEvent first = since.get(by);
    return others.contains(by) && (first == null || !Bearing.before(event, first));
  }
}
