package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.Decider;
import org.pacta.agreement.decision.RuleCompiler;
import org.pacta.agreement.guard.FactType;

/** What holds whatever the facts are. */
class DecisionPropertiesTest {
  private static final Agreement KZ_CZ = Agreements.KZ_CZ;
  private static final Agreement MANY =
      Agreements.ALL.agreement("model-multilateral").orElseThrow();
  private static final Decider WITHOUT_SAFEGUARDS = decider(KZ_CZ.rules());
  private static final Decider ONE_MORE_PROHIBITION = decider(withProhibitions());

  /** An act with facts drawn by a seed; about a third of the facts are unknown. */
  record Case(String act, Facts facts, long seed) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(KZ_CZ.vocabulary().acts())
        .flatMap(act ->
            Arbitraries.longs()
                .map(seed -> new Case(act.id(), facts(act, new Random(seed)), seed)));
  }

  @Property(tries = 1_500)
  void orderNeverMatters(@ForAll("cases") Case drawn) {
    Decider shuffled = Shuffled.DECIDERS.get(Math.floorMod(drawn.seed(), Shuffled.COUNT));
    assertThat(outcome(shuffled, drawn)).isEqualTo(outcome(KZ_CZ.decider(), drawn));
  }

  @Property(tries = 1_500)
  void addingAProhibitionOrAnOverlayNeverPermitsMore(@ForAll("cases") Case drawn) {
    if (outcome(ONE_MORE_PROHIBITION, drawn) == Outcome.PERMITTED) {
      assertThat(outcome(KZ_CZ.decider(), drawn)).isEqualTo(Outcome.PERMITTED);
    }
    if (outcome(KZ_CZ.decider(), drawn) == Outcome.PERMITTED) {
      assertThat(outcome(WITHOUT_SAFEGUARDS, drawn)).isEqualTo(Outcome.PERMITTED);
    }
  }

  @Property(tries = 1_500)
  void removingAFactNeverPermits(@ForAll("cases") Case drawn) {
    Outcome before = outcome(KZ_CZ.decider(), drawn);
    for (String path : paths(drawn.facts())) {
      Case less = new Case(drawn.act(), drawn.facts().without(path), drawn.seed());
      if (outcome(KZ_CZ.decider(), less) == Outcome.PERMITTED) {
        assertThat(before).as("without " + path).isEqualTo(Outcome.PERMITTED);
      }
    }
  }

  /** An act among many, with events from which it follows who is bound. */
  record Among(String act, Facts facts, List<TreatyEvent> events) {}

  @Provide
  Arbitrary<Among> amongMany() {
    return Arbitraries.of(MANY.vocabulary().acts())
        .flatMap(act -> Arbitraries.longs().map(seed -> among(act, new Random(seed))));
  }

  private static Among among(ActType act, Random random) {
    Map<String, Object> values = new LinkedHashMap<>();
    MANY.vocabulary()
        .variables(act)
        .forEach((name, type) -> values.put(name, value(MANY, type, random)));
    values.keySet().removeAll(Set.of("now", "agr"));
    Facts drawn = new Facts(values);
    return new Among(
        act.id(),
        random.nextBoolean() ? drawn.plus(MANY.vocabulary().baseFacts().without("agr")) : drawn,
        membership(random));
  }

  /** Most Parties join, and some of them leave. */
  private static List<TreatyEvent> membership(Random random) {
    List<TreatyEvent> events = new ArrayList<>();
    for (Party party : MANY.parties()) {
      if (random.nextInt(6) > 0) {
        String joins = party.id().equals("TRN") ? "accession_deposited" : "instrument_deposited";
        for (String depositary : List.of("estmark", "norvia")) {
          events.add(joining(joins, party.id(), depositary));
        }
      }
      if (random.nextInt(4) == 0) {
        events.add(
            new TreatyEvent("withdrawal_notice_received", party.id(), LocalDate.of(2024, 12, 1)));
      }
    }
    return events;
  }

  private static TreatyEvent joining(String event, String party, String depositary) {
    EventDetail detail =
        new EventDetail(null, null, false, depositary, null, null, Facts.NONE, null, null, null);
    return new TreatyEvent(event, party, LocalDate.of(2024, 6, 3), List.of(), null, detail);
  }

  @Property(tries = 600)
  void leavingAPartyOutNeverPermits(@ForAll("amongMany") Among drawn) {
    if (among(drawn, drawn.facts()) == Outcome.PERMITTED) {
      return;
    }
    ActType act = MANY.vocabulary().act(drawn.act()).orElseThrow();
    List<String> paths =
        new ArrayList<>(Vocabulary.partyFacts(act, MANY.vocabulary().types()).keySet());
    if (MANY.vocabulary().concerning(act).isEmpty()) {
      paths.add("actor"); // where Parties are named, one of them acts unless another is said to
    }
    for (String path : paths) {
      assertThat(among(drawn, drawn.facts().without(path)))
          .as("without " + path)
          .isNotEqualTo(Outcome.PERMITTED);
    }
  }

  private static Outcome among(Among drawn, Facts facts) {
    Facts status =
        Statuses.forAct(MANY, drawn.act(), facts, drawn.events(), Agreements.NOW, Agreements.NOW);
    return MANY.decider().outcome(drawn.act(), facts.plus(status), Agreements.NOW);
  }

  @Property(tries = 1_500)
  void theExplanationAgreesWithTheOutcome(@ForAll("cases") Case drawn) {
    Decision decision = KZ_CZ.decide(drawn.act(), drawn.facts(), Agreements.NOW, Agreements.NOW);
    assertThat(decision.outcome()).isEqualTo(outcome(KZ_CZ.decider(), drawn));
    assertThat(decision.missing().isEmpty() && decision.outcome() == Outcome.UNDETERMINED)
        .as(decision.toJson())
        .isFalse();
    assertThat(decision.summary()).isNotEmpty();
  }

  @Property(tries = 30)
  void unknownNeverPermits(@ForAll("cases") Case drawn) {
    assertThat(KZ_CZ.decider().outcome(drawn.act(), Facts.NONE, Agreements.NOW))
        .isNotEqualTo(Outcome.PERMITTED);
  }

  private static Outcome outcome(Decider decider, Case drawn) {
    return decider.outcome(drawn.act(), drawn.facts(), Agreements.NOW);
  }

  private static List<String> paths(Facts facts) {
    List<String> paths = new ArrayList<>();
    facts
        .values()
        .forEach((variable, value) -> {
          if (value instanceof Map<?, ?> fields) {
            fields.keySet().forEach(field -> paths.add(variable + "." + field));
          }
        });
    return paths;
  }

  private static Facts facts(ActType act, Random random) {
    Map<String, Object> values = new LinkedHashMap<>();
    KZ_CZ
        .vocabulary()
        .variables(act)
        .forEach((name, type) -> values.put(name, value(KZ_CZ, type, random)));
    values.remove("now");
    Facts drawn = new Facts(values);
    // Half the cases start from a clear base, so that permissions are reached often enough.
    return random.nextBoolean() ? drawn.plus(KZ_CZ.vocabulary().baseFacts()) : drawn;
  }

  private static Object value(Agreement agreement, FactType type, Random random) {
    return switch (type) {
      case FactType.Text _ -> List.of("", "KZ", "CZ").get(random.nextInt(3));
      case FactType.Flag _ -> random.nextInt(3) > 0;
      case FactType.Number _ -> (long) random.nextInt(20);
      case FactType.Moment _ -> Instant.ofEpochSecond(random.nextInt());
      case FactType.Coded coded -> {
        List<String> codes = agreement.vocabulary().codes(coded.list());
        yield codes.get(random.nextInt(codes.size()));
      }
      case FactType.ListOf list -> {
        List<Object> items = new ArrayList<>();
        boolean none = // no code to draw, such as territories where the file lists none
            list.element() instanceof FactType.Coded coded
                && agreement.vocabulary().codes(coded.list()).isEmpty();
        for (int i = none ? 0 : random.nextInt(3); i > 0; i--) {
          items.add(value(agreement, list.element(), random));
        }
        yield items;
      }
      case FactType.Structure structure -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        agreement
            .vocabulary()
            .types()
            .fields(structure.name())
            .forEach((field, inner) -> {
              if (random.nextInt(6) > 0) {
                fields.put(field, value(agreement, inner, random));
              }
            });
        yield fields;
      }
    };
  }

  private static List<Rule> withProhibitions() {
    List<Rule> rules = allRules();
    RuleHead head =
        new RuleHead(
            "extra",
            List.of("title"),
            Mode.AUTOMATED,
            "Added by a test.",
            KZ_CZ.vocabulary().acts().stream().map(ActType::id).toList(),
            List.of(),
            null,
            null,
            Set.of());
    rules.add(new Prohibition(head, "sg.assessed || law.sender_ok", List.of(), null));
    return rules;
  }

  private static List<Rule> allRules() {
    List<Rule> rules = new ArrayList<>(KZ_CZ.safeguards());
    rules.addAll(KZ_CZ.rules());
    return rules;
  }

  private static Decider decider(List<Rule> rules) {
    Map<String, ActRules> tables =
        new RuleCompiler(
                KZ_CZ.vocabulary(),
                Map.of(),
                (rule, part, problem) -> {
                  throw new AssertionError(rule + " " + part, problem);
                })
            .compile(rules);
    return new Decider(KZ_CZ.vocabulary(), tables, KZ_CZ.basis(), KZ_CZ.content(), List.of());
  }

  private static final class Shuffled {
    static final int COUNT = 4;
    static final List<Decider> DECIDERS = new ArrayList<>();

    static {
      for (int i = 0; i < COUNT; i++) {
        List<Rule> rules = allRules();
        Collections.shuffle(rules, new Random(i));
        DECIDERS.add(decider(rules));
      }
    }
  }
}
