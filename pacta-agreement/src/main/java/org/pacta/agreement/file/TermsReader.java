package org.pacta.agreement.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Attribution;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.temporal.FixedTerm;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.NonRenewal;
import org.pacta.agreement.temporal.PartTerms;
import org.pacta.agreement.temporal.Periodic;
import org.pacta.agreement.temporal.Reservation;
import org.pacta.agreement.temporal.Reserving;
import org.pacta.agreement.temporal.SuspensionTerms;
import org.pacta.agreement.temporal.TemporalFormula;
import org.pacta.agreement.temporal.Territorial;
import org.pacta.agreement.temporal.Territory;
import org.pacta.agreement.temporal.Turn;

/** Reads the life of an agreement besides its dated clauses. */
public final class TermsReader {
  private static final String ALL = "all";
  private static final String ENTRY = "entry_into_force";
  private static final String DAY_OF_MONTH = "31";

  private final Yaml root;
  private final Values reader;
  private final Yaml temporal;

  TermsReader(Yaml root, Values reader) {
    this.root = root;
    this.reader = reader;
    this.temporal = root.at("temporal").orElse(root);
  }

  /** The bodies, each with the Party whose it is; whoever is named that is none is reported. */
  private Attribution bodies() {
    Map<String, String> of = new HashMap<>();
    root.entries("bodies")
        .forEach((id, body) -> {
          if (!body.text("of").isEmpty()) {
            of.put(id, body.text("of"));
          }
        });
    return new Attribution(List.copyOf(root.entries("bodies").keySet()), of, Set.of());
  }

  LifeTerms terms() {
    Set<String> acceding = new HashSet<>();
    root.items("parties").stream()
        .filter(party -> party.text("joins").equals("accession"))
        .forEach(party -> acceding.add(party.text("id")));
    return new LifeTerms(
        multilateral(root),
        acceding,
        bodies(),
        temporal
            .at("later_ratification")
            .filter(clause -> clause.text("later_than").equals("decisive_consent"))
            .isPresent(),
        temporal
            .at("minimum_parties")
            .map(least ->
                new LifeTerms.Minimum(
                    least.at("count").map(Yaml::count).orElse(1), least.texts("cite")))
            .orElse(null),
        temporal
            .at("duration")
            .filter(Yaml.Mapping.class::isInstance)
            .filter(duration -> duration.at("indefinite").isEmpty())
            .map(this::fixedTerm)
            .orElse(null),
        temporal.items("reservations").stream().map(TermsReader::reservation).toList(),
        temporal.at("reserving").map(TermsReader::reserving).orElse(null),
        onlyInForce(),
        temporal.items("periodic").stream().map(this::periodic).toList(),
        temporal.at("provisional_application").map(this::provisional).orElse(null),
        suspensions(),
        temporal.items("parts").stream()
            .map(part -> new PartTerms(part.text("id"), part.texts("units"), part.texts("cite")))
            .toList(),
        temporal.at(LifeTerms.Superseded.CLAUSE).map(TermsReader::superseded).orElse(null),
        root.items("turns").stream().map(this::turn).toList(),
        PendingReader.pending(temporal),
        territorial(),
        List.copyOf(root.entries("text").keySet()));
  }

  private Set<String> onlyInForce() {
    Set<String> clauses = new HashSet<>();
    temporal
        .entries()
        .forEach((key, value) ->
            value.items().stream()
                .filter(clause -> clause.text("only_after").equals(ENTRY))
                .forEach(clause -> clauses.add(named(key, clause))));
    return clauses;
  }

  private Territorial territorial() {
    List<Territory> all = new ArrayList<>();
    root.entries("territories")
        .forEach((id, item) ->
            all.add(
                new Territory(
                    id,
                    item.text("name"),
                    item.text("of"),
                    RuleReader.parse(Territory.Applies.class, item.text("applies")),
                    item.texts("cite"))));
    Map<String, List<String>> spared = new LinkedHashMap<>();
    Territorial.SPARING.forEach(clause ->
        temporal.at(clause).ifPresent(it -> spared.put(clause, it.texts("except_territories"))));
    boolean partly =
        temporal
            .at(Territorial.EXTENSION)
            .filter(clause -> clause.flag("partial_allowed", false))
            .isPresent();
    List<String> atOnceOn =
        temporal.at(Territorial.EXTENSION).stream()
            .flatMap(clause -> clause.texts(Territorial.AT_ONCE).stream())
            .toList();
    return new Territorial(all, partly, spared, atOnceOn);
  }

  private Turn turn(Yaml turn) {
    Yaml per = turn.at("per").orElse(turn);
    String from = per.text("from");
    boolean dated = !from.isEmpty() && Character.isDigit(from.charAt(0));
    return new Turn(
        turn.text("id"),
        turn.texts("order"),
        per.textOrNull("event"),
        per.text("begins").equals("whoever_acts_first"),
        reader.lengthOrNull(per, "length"),
        dated ? reader.date(per, "from") : null,
        dated ? null : per.textOrNull("from"),
        turn.texts("cite"));
  }

  private static LifeTerms.Superseded superseded(Yaml clause) {
    return new LifeTerms.Superseded(
        clause.text("agreement"),
        new LifeTerms.Reach(clause.texts("only"), clause.texts("except")),
        PendingReader.continues(clause),
        pairs(clause));
  }

  /** Pairs of Parties between which an earlier agreement ends, each by itself. */
  public static List<List<String>> pairs(Yaml clause) {
    return clause.items("pairs").stream()
        .map(pair -> pair.items().stream().map(Yaml::text).toList())
        .toList();
  }

  /** True where Parties join and leave one by one. */
  static boolean multilateral(Yaml root) {
    return root.at("agreement").orElse(root).text("kind").equals("multilateral");
  }

  private static LifeTerms.Reach reach(Yaml clause, String except) {
    return new LifeTerms.Reach(clause.texts("units"), clause.texts(except));
  }

  private Map<String, SuspensionTerms> suspensions() {
    Map<String, SuspensionTerms> all = new LinkedHashMap<>();
    temporal
        .items("suspension")
        .forEach(clause -> all.put(named("suspension", clause), suspension(clause)));
    return all;
  }

  /** A clause of which there are several is named with its id. */
  static String named(String key, Yaml clause) {
    return clause.at("id").isEmpty() ? key : key + " " + clause.text("id");
  }

  private SuspensionTerms suspension(Yaml clause) {
    return new SuspensionTerms(
        reach(clause, "never"),
        LifeUnits.of(root),
        clause.flag("partial_allowed", true),
        lapse(clause),
        clause.text("suspends").equals("own_obligations"));
  }

  private SuspensionTerms.@Nullable Lapse lapse(Yaml clause) {
    TimeLength after = reader.lengthOrNull(clause, "lapses_after");
    return after == null
        ? null
        : new SuspensionTerms.Lapse(
            after,
            clause.at("renewal").map(it -> it.text().equals("from_end")).orElse(null),
            clause.at("first_day").map(it -> it.text().equals("counted")).orElse(null));
  }

  private LifeTerms.Provisional provisional(Yaml clause) {
    Yaml ended = clause.at("ended_by").orElse(clause);
    boolean plain = ended instanceof Yaml.Scalar;
    TimeLength after = plain ? null : reader.lengthOrNull(ended, "after");
    return new LifeTerms.Provisional(
        reach(clause, "except"),
        plain ? ended.text() : ended.textOrNull("event"),
        after == null ? TimeLength.parse("P0D") : after,
        ended.text("effect").equals(ALL),
        clause.text("begins_for").equals("that_party"));
  }

  private FixedTerm fixedTerm(Yaml duration) {
    return new FixedTerm(
        duration.at("from").flatMap(this::begins).orElse(null),
        reader.lengthOrNull(duration, "term"),
        duration.text("ends").equals("end_of_day"),
        duration.at("until").map(reader::date).orElse(null),
        reader.lengthOrNull(duration, "renews"),
        duration.at("renews_times").map(Yaml::count).orElse(Integer.MAX_VALUE),
        duration.at("unless_notice").map(this::notice).orElse(null),
        duration.at("extended_by").map(this::prolonging).orElse(null),
        duration.texts("cite"));
  }

  /** An event, or a formula of its day; nothing for the entry into force, as when left out. */
  private Optional<TemporalFormula> begins(Yaml from) {
    if (!(from instanceof Yaml.Scalar)) {
      return Optional.of(new TemporalReader(root, List.of(), reader).date(from));
    }
    return from.text().equals(ENTRY)
        ? Optional.empty()
        : Optional.of(new TemporalFormula.SameDay(new TemporalFormula.Awaited(from.text(), 1)));
  }

  private FixedTerm.Prolonging prolonging(Yaml item) {
    return new FixedTerm.Prolonging(
        reader.length(item, "by"),
        item.text("event"),
        item.at("times").map(Yaml::count).orElse(Integer.MAX_VALUE),
        reader.advanceOrNull(item));
  }

  private NonRenewal notice(Yaml notice) {
    return new NonRenewal(
        notice.text("event"),
        reader.advance(notice),
        notice
            .at("late_notice")
            .map(it -> RuleReader.parse(NonRenewal.Late.class, it.text()))
            .orElse(null),
        multilateral(root) && notice.text("effect").equals("that_party"));
  }

  private static Reserving reserving(Yaml clause) {
    return new Reserving(
        reach(clause, "except"),
        Set.copyOf(clause.texts("only_at")),
        clause.text("relieves").equals("reserving_party")
            ? Reserving.Relieves.RESERVING_PARTY
            : Reserving.Relieves.BOTH,
        clause.texts("cite"));
  }

  private static Reservation reservation(Yaml item) {
    return new Reservation(
        item.text("id"),
        item.text("party"),
        item.texts("units"),
        item.text("says"),
        item.flag("standing", false),
        item.texts("cite"));
  }

  private Periodic periodic(Yaml item) {
    return new Periodic(
        item.text("id"),
        item.text("event"),
        reader.length(item, "every"),
        item.text("from"),
        item.at("day").map(this::day).orElse(null),
        item.texts("cite"));
  }

  /** A day of the month, 25, or of a month, 06-25; 2000 has every day that a year can have. */
  private Periodic.Day day(Yaml day) {
    String text = day.text();
    boolean ofMonth = text.length() == DAY_OF_MONTH.length();
    LocalDate date =
        reader.date(new Yaml.Scalar("2000-" + (ofMonth ? "01-" + text : text), day.place()));
    return new Periodic.Day(ofMonth ? null : date.getMonthValue(), date.getDayOfMonth());
  }
}
