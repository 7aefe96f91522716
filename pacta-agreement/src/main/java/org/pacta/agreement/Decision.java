package org.pacta.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an agreement says to an act, and why.
 *
 * @param act act judged, for example {@code request.submit}
 * @param outcome anything but {@code PERMITTED} means: do not do it
 * @param at instant the act is meant for
 * @param knownAt instant whose knowledge was used
 * @param facts everything that was given as known, so that the decision can be made again
 * @param basis files and rules the decision was made from
 * @param because rules that settled it
 * @param cure what would change it, one sentence each
 * @param wouldPermit permissions that stand ready, or the nearest ones
 * @param dutiesIfDone duties the act starts
 * @param dutiesUnclear duties of which it is not known whether the act starts them
 * @param silencesIfDone times the act starts, after which silence brings something about
 * @param readings open readings relied on
 * @param missing paths of the facts that are not known and matter
 * @param notStated what the act was asked to state and does not; it changes no outcome
 * @param alsoChecked rules evaluated besides those in {@code because}
 */
public record Decision(
    String act,
    Outcome outcome,
    Instant at,
    Instant knownAt,
    Facts facts,
    Basis basis,
    List<Because> because,
    List<String> cure,
    List<WouldPermit> wouldPermit,
    List<DutyStarted> dutiesIfDone,
    List<DutyUnclear> dutiesUnclear,
    List<SilenceStarted> silencesIfDone,
    List<String> readings,
    List<String> missing,
    List<NotStated> notStated,
    AlsoChecked alsoChecked) {
  public Decision {
    because = List.copyOf(because);
    cure = List.copyOf(cure);
    wouldPermit = List.copyOf(wouldPermit);
    dutiesIfDone = List.copyOf(dutiesIfDone);
    dutiesUnclear = List.copyOf(dutiesUnclear);
    silencesIfDone = List.copyOf(silencesIfDone);
    readings = List.copyOf(readings);
    missing = List.copyOf(missing);
    notStated = List.copyOf(notStated);
  }

  /** True only for {@code PERMITTED}. */
  public boolean permitted() {
    return outcome == Outcome.PERMITTED;
  }

  /** Units cited by the rules that settled the decision, without repeats, in their order. */
  public List<String> cites() {
    return because.stream().flatMap(reason -> reason.cite().stream()).distinct().toList();
  }

  /** The record as canonical JSON (RFC 8785): same decision, same bytes. */
  public String toJson() {
    return toJson(Map.of());
  }

  /** The same with what was reckoned beside it, which a replay does not look at. */
  public String toJson(Map<String, ?> beside) {
    return DecisionText.json(this, beside);
  }

  /** One plain sentence for an officer: what, on which clause, and what would change it. */
  public String summary() {
    return summary(Because::cite);
  }

  /**
   * The same naming some of the units that settled it.
   *
   * @param named which units of a rule
   */
  public String summary(Function<Because, List<String>> named) {
    return DecisionText.summary(this, named);
  }
}
