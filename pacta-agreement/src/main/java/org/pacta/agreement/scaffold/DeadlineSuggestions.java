package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.CanonicalJson;

/** Ready entries of {@code deadlines} for the time words of a text. */
final class DeadlineSuggestions {
  /** Most lengths named that are no limit. */
  private static final int LASTING_MAX = 60;

  /** Opening words of a list whose items state how long. */
  private static final Pattern OPENS_LIMITS =
      Pattern.compile("(?iu)(?:" + TimeNumbers.LEADS + ")\\s*:$");

  private static final Pattern INTO_FORCE =
      Pattern.compile(
          "(?iu)(?:into force|en vigueur|en vigor|in kraft|in werking|в силу|v platnost)(?: on)?\\s*$");

  private static final int CONTEXT = 60;
  private static final Pattern AFTER_EXPIRY =
      Pattern.compile(
          "(?iu)(?:after|following|upon|until)(?: the)?(?: (?:expir\\p{L}+|end|lapse) of(?: a period of)?)?\\s*$");

  private static final Pattern FROM_ENTRY =
      Pattern.compile(
          "(?iu)(?:\\s(?:of|from|after|following|the|its|this|date|day|on which)){0,8}\\s(?:entry into force|(?:(?:this|the) \\p{L}+|it) (?:enters|entered|comes) into force)");

  /** Hours that do not count, and turns. */
  private static final Phrase BESIDE =
      Phrase.of(
          "(?:(?:the )?hours between (?:[^.;,]|[.,](?=\\d)){3,60}(?:,? (?:shall )?not (?:being |be )?(?:counted|included))?|not counting [^.;,]{3,60}|(?:excluding|except for|not including) (?:the )?(?:hours|nights?|weekends?|sundays?|(?:public )?holidays)[^.;,]{0,60}"
              + "|ne cour(?:t|ent) pas [^.;]{3,60}|(?:non compris|à l[’']exclusion d)[^.;]{3,60}|sin contar [^.;]{3,60}|no se comput[^.;]{3,60}|nicht (?:mitgerechnet|eingerechnet)|не (?:засчитыва|учитыва)\\p{L}+[^.;]{0,60}|(?:nezapočítáv|neběží)[^.;]{0,60}|niet (?:meegerekend|meegeteld)|loopt niet [^.;]{3,60}"
              + "|alternat(?:ely|ing)[^.;,]{0,60}|(?<!\\p{L})in turn(?!\\p{L})[^.;,]{0,60}|abwechselnd[^.;,]{0,40}|alternativement[^.;,]{0,40}|поочередно[^.;,]{0,40}|střídavě[^.;,]{0,40}|(?:beurtelings|afwisselend)[^.;,]{0,40})");

  /**
   * What the text offers.
   *
   * @param lines lines of YAML, one for each period and each word
   * @param lasting lengths that limit nothing by their words, each with its unit
   * @param longest longest times, each with its unit
   * @param beside what units that offer nothing say of turns and of time that does not count, and
   *     time words that no deadline is offered for
   */
  record Offered(
      List<String> lines, List<String> lasting, List<String> longest, List<String> beside) {}

  private final Map<String, List<FoundUnit>> cites = new LinkedHashMap<>();
  private final Map<String, String> besides = new HashMap<>();
  private final List<String> lasting = new ArrayList<>();
  private final List<String> longest = new ArrayList<>();
  private final Map<String, String> remarks = new HashMap<>();
  private final Set<String> urgent = new HashSet<>();

  /** By unit the word that is the target of a deadline with a length. */
  private final Map<String, String> targets = new HashMap<>();

  private final WordlessTerms wordless = new WordlessTerms();

  private DeadlineSuggestions() {}

  /**
   * Deadlines with every unit that says each. Units that state when the treaty starts or ends are
   * under {@code temporal} instead.
   */
  static Offered of(List<FoundUnit> units, Set<String> temporal) {
    DeadlineSuggestions found = new DeadlineSuggestions();
    Set<String> ends = TerritoryDates.in(units).keySet();
    String limited = "";
    for (int i = 0; i < units.size(); i++) {
      FoundUnit unit = units.get(i);
      boolean skipped = unit.id().equals("title") || unit.id().startsWith("pre");
      if (unit.id().endsWith("/0")) {
        String base = unit.id().substring(0, unit.id().length() - 2);
        limited = OPENS_LIMITS.matcher(unit.text()).find() ? base + "(" : "";
      }
      boolean item = !limited.isEmpty() && unit.id().startsWith(limited);
      if (!skipped && !temporal.contains(unit.id()) && !ends.contains(unit.id())) {
        found.lengths(i, units, item);
        found.days(unit);
        found.again(unit);
      }
      if (!skipped) {
        found.wordless.of(unit, found.targets.getOrDefault(unit.id(), ""), found::add);
      }
    }
    return found.offered(units);
  }

  private Offered offered(List<FoundUnit> units) {
    List<String> lines = new ArrayList<>();
    cites.forEach((entry, where) ->
        lines.add(
            entry.replace("#", "" + (lines.size() + 1))
                + ", cite: ["
                + String.join(
                    ", ", where.stream().map(unit -> CanonicalJson.write(unit.id())).toList())
                + "]}"
                + remarks.getOrDefault(entry, "")
                + where.stream().map(this::beside).distinct().collect(Collectors.joining())));
    Set<String> cited =
        cites.values().stream()
            .flatMap(List::stream)
            .map(FoundUnit::id)
            .collect(Collectors.toSet());
    List<String> others =
        units.stream()
            .filter(unit -> !cited.contains(unit.id()))
            .map(this::beside)
            .filter(said -> !said.isEmpty())
            .toList();
    List<String> comments = Stream.concat(others.stream(), wordless.comments().stream()).toList();
    return new Offered(lines, List.copyOf(lasting), List.copyOf(longest), comments);
  }

  private void lengths(int at, List<FoundUnit> units, boolean item) {
    String text = units.get(at).text();
    Optional<UrgentApart> apart =
        UrgentApart.of(at, units)
            .filter(one -> !item && EntryFormula.firstOfMonth(text).isEmpty())
            .filter(one -> !starts(text, one.main()) && !fromEntry(text, one.main()));
    if (apart.isPresent()) {
      apart(apart.get(), units.get(at));
    } else if (!urgent.contains(units.get(at).id())) {
      lengths(units.get(at), item);
    }
  }

  private void lengths(FoundUnit unit, boolean item) {
    boolean month =
        !unit.times().lengths().isEmpty() && EntryFormula.firstOfMonth(unit.text()).isPresent();
    if (unit.times().lengths().isEmpty() && lasting.size() < LASTING_MAX) {
      NthDays.term(unit.wording())
          .ifPresent(day ->
              lasting.add(CanonicalJson.write(day.toLowerCase(Locale.ROOT)) + " in " + unit.id()));
    }
    Optional<TwoLengths> together = month ? Optional.empty() : TwoLengths.in(unit);
    together.ifPresent(one -> together(one, unit));
    Optional<AtLatest> latest =
        (month || together.isPresent() ? Optional.<AtLatest>empty() : AtLatest.in(unit))
            .filter(one -> !starts(unit.text(), one.main()) && !notBefore(unit.text(), one.main()));
    latest.ifPresent(one -> atLatest(one, unit));
    for (TimeTerms.Length length : unit.times().lengths()) {
      if (together.filter(one -> one.holds(length)).isPresent()
          || latest.filter(one -> one.main().equals(length)).isPresent()
          || starts(unit.text(), length)
          || notBefore(unit.text(), length)) {
        continue;
      }
      // "The first day of the month following a period of": more than the length counts.
      boolean offered = !month && (length.limit() || length.again() && length.wholeDays() || item);
      String term = CanonicalJson.write(length.term().toLowerCase(Locale.ROOT));
      if (offered && !length.doubtful()) {
        boolean entry = fromEntry(unit.text(), length) && !length.backwards();
        add("term: " + term + (entry ? ", from: entry_into_force" : "") + counted(length), unit);
      } else if (!offered && length.most() && longest.size() < LASTING_MAX) {
        longest.add(term + " (" + length.iso() + ") in " + unit.id());
      } else if (!offered && lasting.size() < LASTING_MAX) {
        lasting.add(term + " in " + unit.id());
      }
    }
  }

  /** One deadline whose length differs by urgency or by kinds of matters. */
  private void together(TwoLengths one, FoundUnit unit) {
    String entry = entry(one.term(), one.main(), one.keys());
    add(entry, unit);
    remarks.put("D-#: {" + entry, one.remark());
  }

  /** One deadline whose urgent length stands in a unit of its own. */
  private void apart(UrgentApart one, FoundUnit unit) {
    String entry = entry(one.term(), one.main(), ", urgent_within: " + one.fast().iso());
    add(entry, unit);
    add(entry, one.urgent());
    urgent.add(one.urgent().id());
    remarks.put("D-#: {" + entry, one.remark());
  }

  /** One deadline whose word without a length is what is aimed at. */
  private void atLatest(AtLatest one, FoundUnit unit) {
    add(entry(one.term(), one.main(), "") + one.target(), unit);
    targets.put(unit.id(), one.word());
  }

  private static String entry(String term, TimeTerms.Length main, String keys) {
    String counted = counted(main);
    int end = counted.indexOf(main.iso()) + main.iso().length();
    return "term: "
        + CanonicalJson.write(term)
        + counted.substring(0, end)
        + keys
        + counted.substring(end);
  }

  /** Something is in force only after it, which nobody has to keep. */
  private static boolean starts(String text, TimeTerms.Length length) {
    return INTO_FORCE.matcher(text.substring(0, Math.max(0, text.indexOf(length.term())))).find();
  }

  /** "After the expiry of three years from its entry into force": not before, and no limit. */
  private static boolean notBefore(String text, TimeTerms.Length length) {
    int at = Math.max(0, text.indexOf(length.term()));
    return fromEntry(text, length)
        && AFTER_EXPIRY.matcher(text.substring(Math.max(0, at - CONTEXT), at)).find();
  }

  /** "Within six months of its entry into force". */
  static boolean fromEntry(String text, TimeTerms.Length length) {
    int end = text.indexOf(length.term()) + length.term().length();
    return FROM_ENTRY.matcher(text).region(end, text.length()).lookingAt();
  }

  private void days(FoundUnit unit) {
    boolean reported = !unit.days().isEmpty() && YearlyDay.onYearBefore(unit.wording());
    for (YearlyDay day : unit.days()) {
      add(
          "term: "
              + CanonicalJson.write(day.term().toLowerCase(Locale.ROOT))
              + ", schedule: "
              + day.schedule(reported),
          unit);
    }
  }

  private void again(FoundUnit unit) {
    for (Recurrence one : unit.recurrences()) {
      add(
          "term: "
              + CanonicalJson.write(one.term().toLowerCase(Locale.ROOT))
              + ", schedule: "
              + one.schedule(),
          unit);
    }
  }

  private static String counted(TimeTerms.Length length) {
    String working = length.working() ? ", days: working, calendar: bearer" : "";
    if (length.again() && !length.limit()) {
      return ", schedule: {every: " + length.iso() + "}";
    }
    return length.backwards()
        ? ", before: " + length.iso() + working
        : ", within: "
            + length.iso()
            + working
            + ", start_day: excluded, last_day: included, roll: none";
  }

  private void add(String entry, FoundUnit unit) {
    cites.computeIfAbsent("D-#: {" + entry, _ -> new ArrayList<>()).add(unit);
  }

  /** What a unit says about the counting that no length holds; empty for nothing. */
  private String beside(FoundUnit unit) {
    return besides.computeIfAbsent(unit.id(), _ -> said(unit));
  }

  private static String said(FoundUnit unit) {
    return BESIDE
        .first(unit.wording())
        .map(said ->
            "  # TODO " + unit.id() + " also says: " + ScaffoldFile.oneLine(said.group().strip()))
        .orElse("");
  }
}
