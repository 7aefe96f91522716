package org.pacta.agreement.check;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.AsOf;

/**
 * BBB proposes and AAA may refuse in time; a silence agrees. What is owed, what came about and what
 * may be asked for after it, where all that happened of these events is given.
 */
abstract class AfterAProposal {
  static final Set<String> ALL =
      Set.of("proposed", "refused", "agreed", "paused", "resumed", "reported");
  static final AsOf LATER = AsOf.endOf(LocalDate.parse("2026-05-15"));

  @TempDir Path folder;

  static List<DutyStatus> statuses(Agreement agreement, TreatyEvent... events) {
    return agreement.duties(List.of(events), LATER).stream().map(DutyState::status).toList();
  }

  static Lapsed.Outcome silence(Agreement agreement, TreatyEvent... events) {
    return agreement
        .account(new EventRegister(List.of(events), ALL), LATER)
        .lapses()
        .getFirst()
        .outcome();
  }

  static Outcome outcome(Agreement agreement, TreatyEvent... past) {
    return outcome(agreement, "2026-05-15T10:00:00Z", "2026-05-15T10:00:00Z", past);
  }

  /** What is decided on a request by what was known at an instant. */
  static Outcome outcome(Agreement agreement, String knownAt, String at, TreatyEvent... past) {
    Instant then = Instant.parse(at);
    Instant known = Instant.parse(knownAt);
    Facts asked =
        new Facts(Map.of("req", Map.of("form", "written", "nature", "police_cooperation")));
    Facts facts =
        TrialFacts.under(agreement, "request.submit", asked)
            .plus(
                agreement.fromEvents(new EventRegister(List.of(past), ALL), then, known).history())
            .plus(asked);
    return agreement.decide("request.submit", facts, then, known).outcome();
  }
}
