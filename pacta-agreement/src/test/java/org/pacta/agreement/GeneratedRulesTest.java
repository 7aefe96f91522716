package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.file.SourceFile;

/** What holds whatever the file says: over files drawn at random. */
class GeneratedRulesTest {
  /** Most rules of a drawn file. */
  private static final int RULES_MAX = 10;

  /** Sets of facts tried on each file. */
  private static final int FACTS_COUNT = 20;

  private static final AgreementLoader LOADER = loader();

  @Property(tries = 25)
  void orderNeverMatters(@ForAll long seed) throws AgreementFileException {
    GeneratedRules drawn = new GeneratedRules(seed);
    List<String> rules = drawn.rules(RULES_MAX);
    List<String> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, new Random(seed));
    Agreement one = load(rules);
    Agreement other = load(shuffled);
    for (int i = 0; i < FACTS_COUNT; i++) {
      Facts facts = drawn.facts();
      for (String act : GeneratedRules.ACTS) {
        Decision first = decide(one, act, facts);
        Decision second = decide(other, act, facts);
        assertThat(second.outcome()).isEqualTo(first.outcome());
        assertThat(second.missing()).isEqualTo(first.missing());
        if (first.outcome() != Outcome.NO_CLAUSE) {
          assertThat(rulesOf(second)).isEqualTo(rulesOf(first));
        }
        Statistics.collect(first.outcome());
      }
    }
  }

  @Property(tries = 25)
  void aProhibitionConditionOrOverlayNeverPermitsMore(@ForAll long seed)
      throws AgreementFileException {
    GeneratedRules drawn = new GeneratedRules(seed);
    List<String> rules = drawn.rules(RULES_MAX);
    List<String> more = new ArrayList<>(rules);
    for (String act : GeneratedRules.ACTS) {
      more.add(drawn.prohibition("X" + more.size(), act));
      more.add(drawn.condition("X" + more.size(), act));
    }
    Agreement plain = load(rules);
    List<Agreement> tightened =
        List.of(
            load(more),
            LOADER.with(List.of(drawn.overlay())).load(GeneratedRules.file("1.0.0", rules)));
    for (int i = 0; i < FACTS_COUNT; i++) {
      Facts facts = drawn.facts();
      for (String act : GeneratedRules.ACTS) {
        for (Agreement tighter : tightened) {
          if (decide(tighter, act, facts).permitted()) {
            assertThat(decide(plain, act, facts).permitted()).isTrue();
          }
        }
      }
    }
  }

  @Property(tries = 25)
  void removingAFactNeverPermitsAndUnknownNeverDoes(@ForAll long seed)
      throws AgreementFileException {
    GeneratedRules drawn = new GeneratedRules(seed);
    Agreement agreement = load(drawn.rules(RULES_MAX));
    for (int i = 0; i < FACTS_COUNT; i++) {
      Facts facts = drawn.facts();
      for (String act : GeneratedRules.ACTS) {
        boolean before = decide(agreement, act, facts).permitted();
        for (String path : before ? List.<String>of() : GeneratedRules.paths(facts)) {
          assertThat(decide(agreement, act, facts.without(path)).permitted())
              .as(act + " without " + path)
              .isFalse();
        }
        assertThat(decide(agreement, act, Facts.NONE).permitted()).isFalse();
      }
    }
  }

  @Property(tries = 25)
  void theShortWayAndTheRecordAgree(@ForAll long seed) throws AgreementFileException {
    GeneratedRules drawn = new GeneratedRules(seed);
    Agreement agreement = load(drawn.rules(RULES_MAX));
    for (int i = 0; i < FACTS_COUNT; i++) {
      Facts facts = drawn.facts();
      for (String act : GeneratedRules.ACTS) {
        assertThat(agreement.decider().outcome(act, facts, Agreements.NOW))
            .isEqualTo(decide(agreement, act, facts).outcome());
      }
    }
  }

  @Property(tries = 25)
  void aDecisionReplayedFromItsRecordIsIdentical(@ForAll long seed) throws AgreementFileException {
    GeneratedRules drawn = new GeneratedRules(seed);
    List<String> rules = drawn.rules(RULES_MAX);
    Agreement agreement = load(rules);
    Agreement laterEdition = LOADER.load(GeneratedRules.file("1.0.1", rules));
    for (int i = 0; i < FACTS_COUNT; i++) {
      Facts facts = drawn.facts();
      for (String act : GeneratedRules.ACTS) {
        String record = decide(agreement, act, facts).toJson();
        assertThat(replay(record, laterEdition, agreement).identical()).as(record).isTrue();

        Replay later = replay(record, laterEdition);
        assertThat(later.same()).as(record).isTrue();
        assertThat(later.otherBasis()).containsOnlyKeys("edition", "sha256");

        String tzdata = agreement.basis().tzdata();
        Replay otherZones = replay(record.replace('"' + tzdata + '"', "\"2999z\""), agreement);
        assertThat(otherZones.same()).isTrue();
        assertThat(otherZones.otherBasis()).containsOnlyKeys("tzdata");
      }
    }
  }

  @Test
  void aGuardThatErrsDeniesAndNamesItself() throws AgreementFileException {
    String erring = "timestamp(req.urgency_reason) < now";
    Agreement agreement =
        load(
            List.of(
                GeneratedRules.rule("P1", "permission", "request.submit", "when: \"req.urgent\""),
                GeneratedRules.rule(
                    "F1", "prohibition", "request.submit", "when: \"" + erring + "\"")));
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("req.urgent", true)
            .with("req.urgency_reason", "no instant");
    Decision decision = decide(agreement, "request.submit", facts);
    assertThat(decision.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(decision.because().getFirst().rule()).isEqualTo("F1");
    assertThat(decision.because().getFirst().atoms().getFirst().expr()).contains("(in error)");
  }

  @Test
  void aPermissionThatErrsOpensNothing() throws AgreementFileException {
    Agreement agreement =
        load(
            List.of(
                GeneratedRules.rule(
                    "P1",
                    "permission",
                    "request.submit",
                    "when: \"timestamp(req.urgency_reason) < now\"")));
    Facts facts = agreement.vocabulary().baseFacts().with("req.urgency_reason", "no instant");
    assertThat(decide(agreement, "request.submit", facts).outcome()).isEqualTo(Outcome.NO_CLAUSE);
  }

  private static Replay replay(String record, Agreement... agreements)
      throws AgreementFileException {
    return Replay.of(SourceFile.ofText("record.json", record), List.of(agreements));
  }

  private static Set<String> rulesOf(Decision decision) {
    return decision.because().stream().map(Because::rule).collect(Collectors.toSet());
  }

  private static Decision decide(Agreement agreement, String act, Facts facts) {
    return agreement.decide(act, facts, Agreements.NOW, Agreements.NOW);
  }

  private static Agreement load(List<String> rules) throws AgreementFileException {
    return LOADER.load(GeneratedRules.file("1.0.0", rules));
  }

  private static AgreementLoader loader() {
    try {
      return AgreementLoader.in(Agreements.FOLDER);
    } catch (AgreementFileException e) {
      throw new IllegalStateException(e);
    }
  }
}
