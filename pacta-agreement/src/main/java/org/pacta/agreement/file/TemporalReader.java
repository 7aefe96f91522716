package org.pacta.agreement.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.MonthEnd;
import org.pacta.agreement.temporal.PartTerms;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.TemporalClause.Onset;
import org.pacta.agreement.temporal.TemporalFormula;
import org.pacta.agreement.temporal.TemporalFormula.Awaited;
import org.pacta.agreement.temporal.Territorial;

/** Reads the temporal clauses of an agreement file. */
final class TemporalReader {
  private static final List<String> CLAUSES =
      List.of(
          "entry_into_force",
          "provisional_application",
          "suspension",
          "resumption",
          "termination",
          "termination_by_consent",
          "accession",
          "later_ratification",
          "withdrawal",
          Territorial.EXTENSION,
          Territorial.WITHDRAWAL);

  private static final String AMENDMENT_NOTICE = "amendment_procedures_notice_received";

  private final Yaml root;
  private final List<ZoneId> zones;
  private final Values reader;

  /**
   * A reader of the clauses of a file.
   *
   * @param zones of the Parties
   */
  TemporalReader(Yaml root, List<ZoneId> zones, Values reader) {
    this.root = root;
    this.zones = List.copyOf(zones);
    this.reader = reader;
  }

  Map<String, TemporalClause> clauses() {
    Map<String, TemporalClause> clauses = new LinkedHashMap<>();
    Yaml temporal = root.at("temporal").orElse(root);
    for (String name : CLAUSES) {
      temporal
          .at(name)
          .flatMap(clause -> formula(clause).map(formula -> clause(name, root, clause, formula)))
          .ifPresent(clause -> clauses.put(name, clause));
    }
    amendment(temporal, clauses);
    temporal
        .at(LifeTerms.Superseded.CLAUSE)
        .ifPresent(it ->
            clauses.put(
                LifeTerms.Superseded.CLAUSE,
                clause(
                    LifeTerms.Superseded.CLAUSE,
                    root,
                    it,
                    formula(it)
                        .orElse(new TemporalFormula.SameDay(new Awaited("superseded", 1))))));
    temporal.items("suspension").stream()
        .filter(item -> item.at("id").isPresent())
        .forEach(item -> suspension(item, clauses));
    root.items("annexes").forEach(annex -> annex(annex, clauses));
    temporal.items("parts").forEach(part -> part(part, clauses));
    return clauses;
  }

  /**
   * An amendment that starts as the agreement did waits for notices of its own: among many for
   * those of all bound, as so many first notices as brought the agreement into force settle nothing
   * for the others.
   */
  private void amendment(Yaml temporal, Map<String, TemporalClause> clauses) {
    TemporalClause entry = clauses.get("entry_into_force");
    Optional<Yaml> amendment = temporal.at("amendment");
    if (entry == null || amendment.isEmpty()) {
      return;
    }
    TemporalFormula formula =
        amendment.get().at("date").map(this::date).orElseGet(() -> renamed(entry.formula()));
    clauses.put(
        "amendment",
        new TemporalClause(
            "amendment",
            formula,
            false,
            entry.monthEnd(),
            amendment.get().texts("cite"),
            null,
            null,
            null,
            onset(amendment.get()),
            zones));
  }

  /** One of several clauses of suspension, which may say how it ends by itself. */
  private void suspension(Yaml item, Map<String, TemporalClause> clauses) {
    String name = "suspension " + item.text("id");
    formula(item).ifPresent(formula -> clauses.put(name, clause(name, root, item, formula)));
    String resumption = "resumption " + item.text("id");
    item.at("resumption")
        .flatMap(end -> formula(end).map(formula -> clause(resumption, root, end, formula)))
        .ifPresent(end -> clauses.put(resumption, end));
  }

  /** A part that starts or ends apart from the rest has clauses of its own, named after it. */
  private void part(Yaml part, Map<String, TemporalClause> clauses) {
    for (String name : PartTerms.CLAUSES) {
      String own = name + " " + part.text("id");
      part.at(name)
          .flatMap(clause -> formula(clause).map(formula -> clause(own, root, clause, formula)))
          .ifPresent(clause -> clauses.put(own, clause));
    }
  }

  /** An annex that is amended by a procedure of its own is a clause of its own. */
  private void annex(Yaml annex, Map<String, TemporalClause> clauses) {
    annex
        .at("amended_by")
        .ifPresent(formula -> {
          String name = "amendment " + annex.text("id");
          clauses.put(
              name,
              new TemporalClause(
                  name,
                  date(formula),
                  false,
                  MonthEnd.CLAMP_TO_LAST_DAY,
                  annex.texts("cite"),
                  null,
                  null,
                  null,
                  Onset.AS_COUNTED,
                  zones));
        });
  }

  private TemporalFormula renamed(TemporalFormula formula) {
    return switch (formula) {
      case TemporalFormula.FirstDayOfMonth(int ordinal, TimeLength after, Awaited awaited) ->
          new TemporalFormula.FirstDayOfMonth(ordinal, after, renamed(awaited));
      case TemporalFormula.LengthAfter(TimeLength length, Awaited awaited) ->
          new TemporalFormula.LengthAfter(length, renamed(awaited));
      case TemporalFormula.SameDay(Awaited awaited) ->
          new TemporalFormula.SameDay(renamed(awaited));
      case TemporalFormula.Agreed(Awaited awaited) -> new TemporalFormula.Agreed(renamed(awaited));
      case TemporalFormula.Stated stated -> stated;
      case TemporalFormula.Latest(List<TemporalFormula> parts) ->
          new TemporalFormula.Latest(parts.stream().map(this::renamed).toList());
      case TemporalFormula.Earliest(List<TemporalFormula> parts) ->
          new TemporalFormula.Earliest(parts.stream().map(this::renamed).toList());
    };
  }

  private Awaited renamed(Awaited awaited) {
    return TermsReader.multilateral(root)
        ? new Awaited(
            AMENDMENT_NOTICE, Awaited.EACH_PARTY, awaited.depositaries(), null, awaited.byAll())
        : new Awaited(
            AMENDMENT_NOTICE,
            awaited.count(),
            awaited.depositaries(),
            awaited.party(),
            awaited.byAll());
  }

  private TemporalClause clause(String name, Yaml root, Yaml clause, TemporalFormula formula) {
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
        recorded.map(item -> source(root, item.text("source"))).orElse(null),
        clause.at("not_before").map(this::date).orElse(null),
        onset(clause),
        zones);
  }

  /** Hours run to the moment, unless the clause says that the effect comes with a day. */
  private static Onset onset(Yaml clause) {
    boolean ofDays = clause.at("starts").isPresent() || clause.at("ends").isPresent();
    return clause.text("starts").equals("moment")
        ? Onset.MOMENT
        : ofDays ? Onset.DAY : Onset.AS_COUNTED;
  }

  /** A source as people read it; its id when the file does not describe it. */
  private static String source(Yaml root, String id) {
    return root.items("sources").stream()
        .filter(source -> source.text("id").equals(id))
        .map(source -> source.text("what").strip())
        .findFirst()
        .orElse(id);
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

  /** A date by a formula. */
  TemporalFormula date(Yaml date) {
    if (date.at("at").isPresent()) {
      int count = date.at("per").isPresent() ? Awaited.EACH_PARTY : 1;
      return new TemporalFormula.SameDay(awaited(date, "at", count));
    }
    if (date.at("agreed_in").isPresent()) {
      return new TemporalFormula.Agreed(awaited(date, "agreed_in", 1));
    }
    if (date.at("fixed").isPresent()) {
      return new TemporalFormula.Stated(reader.date(date, "fixed"));
    }
    if (date.at("later_of").isPresent()) {
      return new TemporalFormula.Latest(parts(date, "later_of"));
    }
    if (date.at("earlier_of").isPresent()) {
      return new TemporalFormula.Earliest(parts(date, "earlier_of"));
    }
    Awaited awaited =
        date.at("following")
            .map(following -> awaited(following, "latest_of", Awaited.EACH_PARTY))
            .orElse(new Awaited("", 1));
    if (date.at("first_day_of_month").isEmpty()) {
      return new TemporalFormula.LengthAfter(reader.length(date, "after"), awaited);
    }
    TimeLength after =
        date.at("after").isPresent() ? reader.length(date, "after") : TimeLength.parse("P0D");
    return new TemporalFormula.FirstDayOfMonth(
        date.at("first_day_of_month").map(Yaml::count).orElse(1), after, awaited);
  }

  private List<TemporalFormula> parts(Yaml date, String key) {
    return date.items(key).stream().map(this::date).toList();
  }

  private Awaited awaited(Yaml holder, String key, int otherwise) {
    int depositaries =
        switch (holder.text("depositaries")) {
          case "all" -> root.items("depositaries").size();
          default -> 0;
        };
    String party = holder.textOrNull("party");
    return new Awaited(
        holder.text(key),
        holder.at("count").map(Yaml::count).orElse(party == null ? otherwise : 1),
        depositaries,
        party,
        holder.text("receipt").equals("last"));
  }
}
