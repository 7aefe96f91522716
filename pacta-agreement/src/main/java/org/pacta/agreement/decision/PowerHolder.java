package org.pacta.agreement.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.ActType;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Power;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.temporal.Turn;

/**
 * Whose a power is on an act: that of one Party, named by its id or by a fact of the act that says
 * which Party has the role, or of several together.
 */
public final class PowerHolder {
  private PowerHolder() {}

  /** True when nothing on the act says whose the power is, so that any Party could use it. */
  public static boolean anybody(Power power, ActType act, Vocabulary vocabulary) {
    return (!power.holder().equals(PartyRole.EACH_PARTY.code()) || ofOneself(act))
        && condition(power, act, vocabulary).isEmpty();
  }

  /** True for an act of a Party about itself, such as its withdrawal: one fact says which it is. */
  public static boolean ofOneself(ActType act) {
    return act.roles().containsKey(PartyRole.EVENT_PARTY.code());
  }

  /**
   * Whose acts a power works for, as a guard beside its own: the Party that holds it acts; where
   * Parties hold it together, each of them has agreed; where a joint body holds it, two of them at
   * least have, as none of them is that body alone; where the Parties concerned hold it, those that
   * the facts of the act name.
   */
  static Optional<String> condition(Power power, ActType act, Vocabulary vocabulary) {
    List<String> parties = vocabulary.codes("party");
    if (vocabulary.bodies().contains(power.holder())) {
      return Optional.of("actor == '" + power.holder() + "'");
    }
    if (parties.contains(power.holder())) {
      return Optional.of(acts(power.holder(), act, vocabulary));
    }
    if (vocabulary.inTurn(power.holder())) {
      return Optional.of("actor == " + Turn.path(power.holder()));
    }
    String role = act.roles().get(power.holder());
    if (role != null) {
      return Optional.of(whoeverActs(role, act, vocabulary));
    }
    return PartyRole.of(power.holder())
        .flatMap(holder ->
            switch (holder) {
              case BOTH_PARTIES -> Optional.of(each(parties, "'%1$s' in agreed_by"));
              case ALL_PARTIES ->
                  Optional.of(
                      each(parties, "(!('%1$s' in agr.members) || '%1$s' in agreed_by)")
                          + " && size(agr.members) > 0");
              case JOINT_BODY -> Optional.of(twoOf(parties));
              case EACH_PARTY_CONCERNED -> anyConcerned(vocabulary.concerning(act));
              case PARTIES_CONCERNED ->
                  allConcerned(act, vocabulary.concerning(act), parties.size() > 2);
              case EACH_PARTY -> noBody(others(act, vocabulary));
              case EVENT_PARTY,
                  OTHER_PARTY,
                  REQUESTING_PARTY,
                  REQUESTED_PARTY,
                  SENDING_PARTY,
                  RECEIVING_PARTY,
                  HOST_PARTY,
                  DEPOSITARIES ->
                  Optional.empty();
            });
  }

  /**
   * A Party acts, itself or by a body of its own; in the life of the agreement no body speaks for
   * it (Articles on Responsibility of States, Art. 4; Vienna Convention, Art. 7).
   */
  private static String acts(String party, ActType act, Vocabulary vocabulary) {
    List<String> bodies = bodies(party, act, vocabulary);
    return bodies.isEmpty()
        ? "actor == '" + party + "'"
        : "actor in ['" + party + "', '" + String.join("', '", bodies) + "']";
  }

  /** The same of whichever Party a fact names. */
  private static String whoeverActs(String fact, ActType act, Vocabulary vocabulary) {
    return vocabulary.codes("party").stream()
        .filter(party -> !bodies(party, act, vocabulary).isEmpty())
        .map(party ->
            "(%s == '%s' && actor in ['%s'])"
                .formatted(fact, party, String.join("', '", bodies(party, act, vocabulary))))
        .reduce("actor == " + fact, (all, one) -> all + " || " + one);
  }

  /** Bodies by which a Party can use a power over an act. */
  private static List<String> bodies(String party, ActType act, Vocabulary vocabulary) {
    return ActType.ofLife(act.id())
        ? List.of()
        : vocabulary.attribution().parties().entrySet().stream()
            .filter(whose -> whose.getValue().equals(party))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
  }

  /** Bodies that use no power of a Party over an act: of no Party, and in its life any of them. */
  private static List<String> others(ActType act, Vocabulary vocabulary) {
    Set<String> organs = vocabulary.attribution().parties().keySet();
    return vocabulary.bodies().stream()
        .filter(body -> ActType.ofLife(act.id()) || !organs.contains(body))
        .toList();
  }

  /** Where others than Parties act, whoever acts is none of them. */
  private static Optional<String> noBody(List<String> bodies) {
    return bodies.isEmpty()
        ? Optional.empty()
        : Optional.of("!(actor in ['" + String.join("', '", bodies) + "'])");
  }

  /** Whoever acts is a Party that the act names. */
  private static Optional<String> anyConcerned(Map<String, FactType> facts) {
    return joined(facts, " || ", "actor in %s", "actor == %s");
  }

  /**
   * Every Party that the act names has agreed, and there are two of them at least. Where a fact may
   * name none of them, an empty text says that it names no State of the file, and among many one
   * that is not bound is no Party of the act.
   */
  private static Optional<String> allConcerned(
      ActType act, Map<String, FactType> facts, boolean many) {
    return facts.entrySet().stream()
        .map(fact -> agreed(fact, act.outsideUnlessBound().contains(fact.getKey()), many))
        .reduce((one, other) -> one + " && " + other)
        .map(all -> "(" + all + ") && " + another(act, facts, many));
  }

  /** There is one more, beside one that is a Party for sure where the act names such a one. */
  private static String another(ActType act, Map<String, FactType> facts, boolean many) {
    return facts.entrySet().stream()
        .filter(fact -> !act.outsideUnlessBound().contains(fact.getKey()))
        .sorted(Comparator.comparing(fact -> fact.getValue() instanceof FactType.ListOf))
        .map(fact -> fact.getKey() + (fact.getValue() instanceof FactType.ListOf ? "[0]" : ""))
        .findFirst()
        .map(sure ->
            "agreed_by.exists(one, one != %s && %s)".formatted(sure, concerned(act, facts, many)))
        .orElse("!agreed_by.all(one, one == agreed_by[0])");
  }

  /** {@code one} is a Party that the act names. */
  private static String concerned(ActType act, Map<String, FactType> facts, boolean many) {
    return facts.entrySet().stream()
        .map(fact -> {
          String named =
              (fact.getValue() instanceof FactType.ListOf ? "one in " : "one == ") + fact.getKey();
          return many && act.outsideUnlessBound().contains(fact.getKey())
              ? "(" + named + " && one in agr.members)"
              : named;
        })
        .collect(Collectors.joining(" || ", "(", ")"));
  }

  private static String agreed(
      Map.Entry<String, FactType> fact, boolean perhapsNobody, boolean many) {
    boolean list = fact.getValue() instanceof FactType.ListOf;
    String one = list ? "one" : fact.getKey();
    String nobody =
        !perhapsNobody
            ? ""
            : "%1$s == '' || ".formatted(one)
                + (many ? "!(%1$s in agr.members) || ".formatted(one) : "");
    String agreed = nobody + one + " in agreed_by";
    return list
        ? fact.getKey() + ".all(one, " + agreed + ")"
        : perhapsNobody ? "(" + agreed + ")" : agreed;
  }

  private static Optional<String> joined(
      Map<String, FactType> facts, String operator, String ofList, String ofOne) {
    return facts.entrySet().stream()
        .map(fact ->
            (fact.getValue() instanceof FactType.ListOf ? ofList : ofOne).formatted(fact.getKey()))
        .reduce((one, other) -> one + operator + other)
        .map(condition -> "(" + condition + ")");
  }

  private static String each(List<String> parties, String condition) {
    return parties.stream().map(condition::formatted).collect(Collectors.joining(" && "));
  }

  /** Two different ones, and nobody who is no member. */
  private static String twoOf(List<String> parties) {
    return parties.size() == 2
        ? each(parties, "'%1$s' in agreed_by")
        : "!agreed_by.all(one, one == agreed_by[0]) && agreed_by.all(one, one in agr.members)";
  }
}
