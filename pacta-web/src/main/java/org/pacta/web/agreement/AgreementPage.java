package org.pacta.web.agreement;

import java.util.List;
import org.pacta.web.page.Clause;
import org.pacta.web.page.SummaryRow;

/**
 * One agreement as this node sees it today.
 *
 * @param statusWords such as "In force since 1 September 2018"
 * @param arithmetic the reckoning of dates in words
 */
public record AgreementPage(
    String id,
    String title,
    boolean operational,
    String statusWords,
    String arithmetic,
    List<Clause> statusClauses,
    List<String> notes,
    WhatIf asked,
    List<SummaryRow> facts,
    List<ArticleView> articles,
    List<DeadlineLine> deadlines,
    List<OwedLine> owed,
    List<ReadingView> readings,
    List<DecisionRow> decisions) {
  public AgreementPage {
    statusClauses = List.copyOf(statusClauses);
    notes = List.copyOf(notes);
    facts = List.copyOf(facts);
    articles = List.copyOf(articles);
    deadlines = List.copyOf(deadlines);
    owed = List.copyOf(owed);
    readings = List.copyOf(readings);
    decisions = List.copyOf(decisions);
  }

  /** An article with its units. */
  public record ArticleView(String label, String anchor, List<UnitView> units) {}

  /**
   * A unit of the text.
   *
   * @param decisionWords how many decisions rest on it; empty when none does
   */
  public record UnitView(
      String label,
      String anchor,
      String gist,
      List<RuleView> rules,
      String decisionWords,
      String decisionsHref) {}

  /** A rule beside the text it rests on. */
  public record RuleView(String id, String kind, String says, String mode) {}

  /** A time word of the text; a target is never shown without its source. */
  public record DeadlineLine(String term, String length, String source, List<Clause> clauses) {}

  /**
   * What is owed by the agreement itself, outside any case, or comes of silence.
   *
   * @param standing how it stands today
   * @param reckoning the reckoning of its time in words
   */
  public record OwedLine(
      String says,
      String who,
      String when,
      String standing,
      String reckoning,
      List<Clause> clauses) {}

  /** An interpretation the encoders chose. */
  public record ReadingView(
      String id,
      String status,
      String question,
      String reading,
      List<String> alternatives,
      String basis,
      List<Clause> clauses) {}
}
