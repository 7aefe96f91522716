package org.pacta.web.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Alternative;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Party;
import org.pacta.agreement.Reading;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;
import org.pacta.node.treaty.AgreementToday;
import org.pacta.web.agreement.AgreementPage.ArticleView;
import org.pacta.web.agreement.AgreementPage.DeadlineLine;
import org.pacta.web.agreement.AgreementPage.ReadingView;
import org.pacta.web.agreement.AgreementPage.RuleView;
import org.pacta.web.agreement.AgreementPage.UnitView;
import org.pacta.web.page.Clauses;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.SummaryRow;
import org.pacta.web.page.UnitLabel;
import org.pacta.web.page.Words;

/** Puts an agreement with its status, rules and decisions on one page. */
final class AgreementViews {
  private final AgreementToday today;
  private final Agreement agreement;
  private final PageTools tools;

  AgreementViews(AgreementToday today, PageTools tools) {
    this.today = today;
    this.agreement = today.agreement();
    this.tools = tools;
  }

  AgreementPage page(WhatIf asked) {
    return new AgreementPage(
        agreement.id(),
        agreement.title(),
        agreement.operational(),
        StatusWords.of(today.status()),
        Words.plain(today.status().arithmetic()),
        tools.clauses().of(agreement.id(), today.status().cite()),
        today.notes().stream().map(this::note).toList(),
        asked,
        facts(),
        articles(),
        agreement.deadlines().stream().map(this::deadline).toList(),
        OwedLines.of(today, tools),
        agreement.readings().stream().map(this::reading).toList(),
        DecisionRows.of(agreement, today.latestDecisions(), tools));
  }

  private List<SummaryRow> facts() {
    return List.of(
        new SummaryRow("Parties", agreement.parties().stream().map(Party::name).toList()),
        new SummaryRow("Edition of this encoding", agreement.edition()),
        new SummaryRow("Digest of the file (SHA-256)", agreement.basis().sha256()),
        new SummaryRow("Safeguards above it", agreement.basis().safeguards()));
  }

  private String note(TreatyEvent event) {
    String party = event.party();
    return Words.day(event.date())
        + ": "
        + Words.code(event.event())
        + (party == null ? "" : " (" + tools.clauses().party(agreement.id(), party) + ")");
  }

  private List<ArticleView> articles() {
    Map<String, List<RuleView>> rules = rulesByUnit();
    Map<String, List<UnitView>> units = new LinkedHashMap<>();
    for (TextUnit unit : agreement.units()) {
      units
          .computeIfAbsent(unit.article(), article -> new ArrayList<>())
          .add(unit(unit, rules.getOrDefault(unit.id(), List.of())));
    }
    return units.entrySet().stream()
        .map(entry ->
            new ArticleView(
                articleLabel(entry.getKey()), "article-" + entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String articleLabel(String article) {
    return switch (article) {
      case "title" -> "Title";
      case "pre" -> "Preamble";
      case "fin" -> "Closing words";
      default ->
          Character.isDigit(article.charAt(0)) ? "Article " + article : UnitLabel.of(article);
    };
  }

  private Map<String, List<RuleView>> rulesByUnit() {
    Map<String, List<RuleView>> rules = new LinkedHashMap<>();
    for (Rule rule : agreement.rules()) {
      RuleView view = new RuleView(rule.id(), Words.code(rule.kind()), rule.says(), mode(rule));
      rule.cite().forEach(unit -> rules.computeIfAbsent(unit, one -> new ArrayList<>()).add(view));
    }
    return rules;
  }

  private static String mode(Rule rule) {
    return switch (rule.mode()) {
      case AUTOMATED -> "Decided from recorded facts";
      case ATTESTED -> "Needs a named official's finding";
      case REGISTER -> "Done between governments; kept here";
    };
  }

  private UnitView unit(TextUnit unit, List<RuleView> rules) {
    int count = today.decisionCountByUnit().getOrDefault(unit.id(), 0);
    String href =
        "/agreements/"
            + agreement.id()
            + "/decisions?unit="
            + java.net.URLEncoder.encode(unit.id(), java.nio.charset.StandardCharsets.UTF_8);
    return new UnitView(
        UnitLabel.of(unit.id()),
        Clauses.anchor(unit.id()),
        unit.gist(),
        rules,
        count == 0 ? "" : count + (count == 1 ? " decision" : " decisions"),
        href);
  }

  private DeadlineLine deadline(Deadline deadline) {
    TimeLength urgent = deadline.urgentTarget();
    String source = deadline.targetSource();
    String length =
        deadline.legal()
            ? "Legal deadline: " + deadline.inWords()
            : "Target: "
                + deadline.inWords()
                + (urgent == null || deadline.stated() ? "" : "; urgent: " + urgent.inWords());
    return new DeadlineLine(
        deadline.term(),
        length,
        source == null ? "The text itself" : source + " (not a legal deadline)",
        tools.clauses().of(agreement.id(), deadline.cite()));
  }

  private ReadingView reading(Reading reading) {
    return new ReadingView(
        reading.id(),
        Words.code(reading.status().code()),
        reading.question(),
        reading.reading(),
        reading.alternatives().stream().map(Alternative::reading).toList(),
        reading.basis(),
        tools.clauses().of(agreement.id(), reading.cite()));
  }

  static String parties(Agreement agreement) {
    return agreement.parties().stream().map(Party::shortName).collect(Collectors.joining(", "));
  }
}
