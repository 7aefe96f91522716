package org.pacta.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AlsoChecked;
import org.pacta.agreement.AmountOwed;
import org.pacta.agreement.Basis;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyStarted;
import org.pacta.agreement.DutyUnclear;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.SilenceStarted;
import org.pacta.agreement.WouldPermit;

/**
 * What the agreement says to an act, and why.
 *
 * @param id of the kept decision; absent for a preview
 * @param summary one sentence for an officer
 * @param cites units of the text that settled it
 * @param missing facts that are not known and matter
 * @param cure what would change it, one sentence each
 */
record DecisionBody(
    @Nullable UUID id,
    String act,
    Outcome outcome,
    boolean permitted,
    String summary,
    Instant at,
    Instant knownAt,
    List<String> cites,
    List<Because> because,
    List<String> missing,
    List<String> cure,
    List<WouldPermit> wouldPermit,
    List<StartedDuty> dutiesIfDone,
    @Nullable List<DutyUnclear> dutiesUnclear,
    @Nullable List<SilenceStarted> silencesIfDone,
    List<String> readings,
    AlsoChecked alsoChecked,
    Basis basis) {

  static DecisionBody of(@Nullable UUID id, Decision decision) {
    return new DecisionBody(
        id,
        decision.act(),
        decision.outcome(),
        decision.permitted(),
        decision.summary(),
        decision.at(),
        decision.knownAt(),
        decision.cites(),
        decision.because(),
        decision.missing(),
        decision.cure(),
        decision.wouldPermit(),
        decision.dutiesIfDone().stream().map(StartedDuty::of).toList(),
        decision.dutiesUnclear().isEmpty() ? null : decision.dutiesUnclear(),
        decision.silencesIfDone().isEmpty() ? null : decision.silencesIfDone(),
        decision.readings(),
        decision.alsoChecked(),
        decision.basis());
  }

  /** A duty the act starts; lengths are ISO 8601. */
  record StartedDuty(
      String rule,
      String bearer,
      String trigger,
      String perform,
      List<String> cite,
      String term,
      LimitKind limit,
      String length,
      @Nullable String urgentLength,
      @Nullable String targetSource,
      Map<String, String> variants,
      String time,
      @Nullable AmountOwed amount) {
    static StartedDuty of(DutyStarted duty) {
      return new StartedDuty(
          duty.rule(),
          duty.bearer(),
          duty.trigger(),
          duty.perform(),
          duty.cite(),
          duty.term(),
          LimitKind.of(duty.legal()),
          duty.target().toString(),
          duty.urgentTarget() == null ? null : duty.urgentTarget().toString(),
          duty.targetSource(),
          duty.variants().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, kind -> kind.getValue().toString())),
          duty.time(),
          duty.amount());
    }
  }
}
