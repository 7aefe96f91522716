package org.pacta.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Basis;
import org.pacta.agreement.CodeList;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Party;
import org.pacta.agreement.Reading;
import org.pacta.agreement.TreatyEvent;
import org.pacta.node.treaty.AgreementToday;

/**
 * A whole agreement as this node sees it now.
 *
 * @param articles in text order, with their units in our own words
 * @param safeguards rules above every agreement
 * @param acts what can be judged, with the facts each rule may read
 * @param notes notes and events registered here, oldest first
 * @param duties what the Parties owe outside any case, what is open first
 * @param lapses times outside any case that run or have run out
 */
record AgreementBody(
    AgreementLine agreement,
    List<Party> parties,
    List<Article> articles,
    List<RuleBody> rules,
    List<RuleBody> safeguards,
    CodeList topics,
    CodeList categories,
    List<TimeWord> deadlines,
    List<Reading> readings,
    List<JudgedAct> acts,
    List<Note> notes,
    List<OwedBody> duties,
    List<LapseBody> lapses,
    Basis basis) {

  /** An article with its units. */
  record Article(String article, List<Unit> units) {}

  /**
   * A unit of the text.
   *
   * @param decisionCount kept decisions that rest on it
   */
  record Unit(String id, String gist, String sha256, int decisionCount) {}

  /** A note or another dated event. */
  record Note(
      String event,
      @Nullable String party,
      LocalDate date,
      List<String> units,
      @Nullable Instant recorded) {
    static Note of(TreatyEvent note) {
      return new Note(note.event(), note.party(), note.date(), note.units(), note.recorded());
    }
  }

  /** An act and the type of each fact about it. */
  record JudgedAct(String id, Map<String, String> facts) {}

  /** A time word of the text; lengths are ISO 8601. */
  record TimeWord(
      String id,
      String term,
      List<String> cite,
      LimitKind limit,
      String length,
      @Nullable String urgentLength,
      @Nullable String targetSource,
      @Nullable String from,
      String time) {
    static TimeWord of(Deadline deadline) {
      return new TimeWord(
          deadline.id(),
          deadline.term(),
          deadline.cite(),
          LimitKind.of(deadline.legal()),
          deadline.length().toString(),
          deadline.urgentTarget() == null ? null : deadline.urgentTarget().toString(),
          deadline.targetSource(),
          deadline.from(),
          deadline.inWords());
    }
  }

  static AgreementBody of(AgreementToday today) {
    Agreement agreement = today.agreement();
    return new AgreementBody(
        AgreementLine.of(today),
        agreement.parties(),
        articles(today),
        agreement.rules().stream().map(RuleBody::of).toList(),
        agreement.safeguards().stream().map(RuleBody::of).toList(),
        agreement.topics(),
        agreement.categories(),
        agreement.deadlines().stream().map(TimeWord::of).toList(),
        agreement.readings(),
        agreement.vocabulary().acts().stream()
            .map(act -> new JudgedAct(act.id(), act.facts()))
            .toList(),
        today.notes().stream().map(Note::of).toList(),
        today.duties().stream().map(duty -> OwedBody.of(duty, agreement)).toList(),
        today.lapses().stream().map(LapseBody::of).toList(),
        agreement.basis());
  }

  private static List<Article> articles(AgreementToday today) {
    Map<String, List<Unit>> units = new LinkedHashMap<>();
    for (var unit : today.agreement().units()) {
      int count = today.decisionCountByUnit().getOrDefault(unit.id(), 0);
      units
          .computeIfAbsent(unit.article(), _ -> new ArrayList<>())
          .add(new Unit(unit.id(), unit.gist(), unit.sha256(), count));
    }
    return units.entrySet().stream()
        .map(article -> new Article(article.getKey(), article.getValue()))
        .toList();
  }
}
