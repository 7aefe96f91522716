package org.pacta.agreement.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.temporal.MonthEnd;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.TemporalFormula;
import org.pacta.agreement.temporal.TemporalFormula.Awaited;

/** Reads the temporal clauses of an agreement file. */
final class TemporalReader {
  private static final List<String> CLAUSES =
      List.of("entry_into_force", "suspension", "resumption", "termination");

  private static final String AMENDMENT_NOTICE = "amendment_procedures_notice_received";

  private final AgreementReader reader;

  TemporalReader(AgreementReader reader) {
    this.reader = reader;
  }

  Map<String, TemporalClause> clauses(Yaml root) {
    Map<String, TemporalClause> clauses = new LinkedHashMap<>();
    Yaml temporal = root.at("temporal").orElse(root);
    for (String name : CLAUSES) {
      temporal
          .at(name)
          .flatMap(clause -> formula(clause).map(formula -> clause(name, clause, formula)))
          .ifPresent(clause -> clauses.put(name, clause));
    }
    amendment(temporal, clauses);
    return clauses;
  }

  /** An amendment that starts as the agreement did waits for notices of its own. */
  private static void amendment(Yaml temporal, Map<String, TemporalClause> clauses) {
    TemporalClause entry = clauses.get("entry_into_force");
    Optional<Yaml> amendment = temporal.at("amendment");
    if (entry == null || amendment.isEmpty()) {
      return;
    }
    Awaited notices = new Awaited(AMENDMENT_NOTICE, entry.formula().awaited().count());
    TemporalFormula formula =
        switch (entry.formula()) {
          case TemporalFormula.FirstDayOfMonth first ->
              new TemporalFormula.FirstDayOfMonth(first.ordinal(), notices);
          case TemporalFormula.LengthAfter length ->
              new TemporalFormula.LengthAfter(length.length(), notices);
          case TemporalFormula.SameDay _ -> new TemporalFormula.SameDay(notices);
        };
    clauses.put(
        "amendment",
        new TemporalClause(
            "amendment",
            formula,
            false,
            entry.monthEnd(),
            amendment.get().texts("cite"),
            null,
            null));
  }

  private TemporalClause clause(String name, Yaml clause, TemporalFormula formula) {
    Optional<Yaml> recorded = clause.at("recorded");
    @Nullable LocalDate date = recorded.map(item -> reader.date(item, "date")).orElse(null);
    return new TemporalClause(
        name,
        formula,
        clause.text("ends").equals("end_of_day"),
        clause
            .at("month_end")
            .map(rule -> RuleReader.parse(MonthEnd.class, rule.text()))
            .orElse(MonthEnd.CLAMP_TO_LAST_DAY),
        clause.texts("cite"),
        date,
        recorded.map(item -> item.text("source")).orElse(null));
  }

  private Optional<TemporalFormula> formula(Yaml clause) {
    if (clause.at("effective").isPresent()) {
      Yaml effective = clause.at("effective").get();
      return Optional.of(
          new TemporalFormula.LengthAfter(
              reader.length(effective, "after"), new Awaited(effective.text("from"), 1)));
    }
    return clause.at("date").map(this::date);
  }

  private TemporalFormula date(Yaml date) {
    if (date.at("at").isPresent()) {
      return new TemporalFormula.SameDay(new Awaited(date.text("at"), 1));
    }
    Awaited awaited = date.at("following").map(TemporalReader::awaited).orElse(new Awaited("", 1));
    if (date.at("after").isPresent()) {
      return new TemporalFormula.LengthAfter(reader.length(date, "after"), awaited);
    }
    return new TemporalFormula.FirstDayOfMonth(
        Integer.parseInt(date.text("first_day_of_month")), awaited);
  }

  private static Awaited awaited(Yaml following) {
    return new Awaited(
        following.text("latest_of"),
        following
            .at("count")
            .map(count -> Integer.parseInt(count.text()))
            .orElse(Awaited.EACH_PARTY));
  }
}
