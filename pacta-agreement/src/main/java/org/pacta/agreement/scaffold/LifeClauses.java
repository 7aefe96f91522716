package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.file.UnitText;

/**
 * Clauses that start, suspend, change and end the treaty, with formulas where wording is common.
 */
final class LifeClauses {
  /**
   * A clause found.
   *
   * @param name key under {@code temporal}
   * @param formula YAML of its formula; empty when the wording is not a common one
   * @param cites units that speak of it; with a formula the unit that states it comes first
   * @param differ units give different formulas, so that none was taken
   * @param remark what the formula does not say; empty for nothing
   */
  record Found(String name, String formula, List<String> cites, boolean differ, String remark) {
    Found remarked(String more) {
      return new Found(
          name, formula, cites, differ, remark.isEmpty() ? more : remark + "; " + more);
    }

    /** The same with a further key beside its formula. */
    Found also(String key) {
      return new Found(name, formula + ", " + key, cites, differ, remark);
    }

    /** The same resting on a further unit too. */
    Found citing(String unit) {
      return cites.contains(unit)
          ? this
          : new Found(
              name,
              formula,
              Stream.concat(cites.stream(), Stream.of(unit)).toList(),
              differ,
              remark);
    }

    /** The clause without a formula, which a person must write. */
    Found unwritten(String why) {
      return new Found(name, "", cites, differ, why);
    }
  }

  /** A formula and the units it was read from. */
  private record Candidate(String formula, List<String> units) {}

  private static final int CITES_MAX = 3;
  private static final Set<String> NOTICED =
      Set.of("suspension", "resumption", "termination", "withdrawal", "accession");
  private static final Phrase EFFECT =
      Phrase.of(
          "(?:tak(?:e|es|ing)|have|cease to have|with) effect|effective|cease to be in force|pren(?:d|dra|nent|dront) effet|surtirán? efecto|wirksam|вступ\\p{L}+ в силу|nab(?:ývá|ývají|ude|udou) účinnosti|tre(?:edt|den) .{0,120}in werking|word(?:t|en) .{0,120}van kracht");

  private static final Phrase NOTICE =
      Phrase.of(
          "notif|notice|(?<!\\p{L})may\\b|diplomatic|in writing|written|entitled|peut|puede|podrá|kann|schriftlich|уведом|письменн|може[тм]|вправе|oznám|písemn|může|kan\\b|schriftelijk|kennisgeving");

  /** An amendment starts in the way the agreement did. */
  private static final Phrase SAME =
      Phrase.of(
          "same (?:procedures?|manner|way|conditions|formalit|requirements)|(?:selon|suivant) (?:la|les) mêmes? (?:procédures?|modalités)|dans les mêmes conditions|(?:según|por) el mismo procedimiento|(?:con|de acuerdo con) l[ao]s mism[ao]s (?:formalidades|requisitos)|(?:nach|in) de(?:m|n|r)selben (?:verfahren|weise)|gleichen verfahren|(?:в|по) (?:том|таком) же порядке|stejn\\p{L}+ (?:způsobem|postup)|(?:op|volgens) dezelfde (?:wijze|procedure)"
              + "|into force (?:in accordance with|under|pursuant to|as provided (?:for )?in) (?:the )?(?:article|paragraph|provisions of)|en vigueur (?:conformément à|selon|en vertu de) l['’]article|en vigor (?:de conformidad con|conforme a|según) el artículo|(?:nach|gemäß) artikel \\d{1,3} in kraft|overeenkomstig artikel \\d{1,3} in werking|в силу в соответствии со? стать|v platnost (?:podle|v souladu s) článk");

  /** Most sentences about one clause that are read for its date: no treaty comes near. */
  private static final int SENTENCES_MAX = 200;

  static final String AS_AGREEMENT = "as the agreement";

  private LifeClauses() {}

  /**
   * Clauses by name, in the order of the treaty's life.
   *
   * @param titles titles of articles by their id
   * @param many the treaty has more than two Parties
   */
  static Map<String, Found> in(List<FoundUnit> units, Map<String, String> titles, boolean many) {
    LifePlaces places = new LifePlaces(units, titles);
    Map<String, Found> found = new LinkedHashMap<>();
    for (String name : LifeTopics.names()) {
      List<FoundUnit> about = places.about(name).stream().limit(SENTENCES_MAX).toList();
      if (!about.isEmpty()) {
        found.put(name, clause(name, about, units));
      }
    }
    Map<String, Found> awaited =
        LaterConsent.among(
            DefinitiveSignature.among(SuspensionEnd.among(found, units), units), units);
    return many
        ? LeavingOnce.among(
            LeavingOne.among(DeclaredApplication.among(awaited, units), units), units)
        : awaited;
  }

  private static Found clause(String name, List<FoundUnit> about, List<FoundUnit> units) {
    List<Candidate> candidates =
        name.equals("duration") ? terms(about, units) : formulas(name, about);
    if (candidates.isEmpty() && NOTICED.contains(name)) {
      Set<String> articles =
          about.stream().map(unit -> UnitText.article(unit.id())).collect(Collectors.toSet());
      candidates =
          formulas(
              name,
              units.stream()
                  .filter(unit -> articles.contains(UnitText.article(unit.id())))
                  .filter(
                      unit -> EFFECT.in(unit.wording()) || NoticeFormula.givesNotice(unit.text()))
                  .filter(unit -> !ofAnother(name, unit))
                  .limit(SENTENCES_MAX)
                  .toList());
    }
    if (candidates.isEmpty()) {
      return new Found(
          name, "", about.stream().map(FoundUnit::id).limit(CITES_MAX).toList(), false, "");
    }
    if (candidates.stream().map(Candidate::formula).distinct().count() > 1) {
      List<String> cites = candidates.stream().flatMap(one -> one.units().stream()).toList();
      return new Found(name, "", cites, true, "");
    }
    return found(name, candidates.getFirst(), about, units);
  }

  /** A neighbour that says when another clause takes effect. */
  private static boolean ofAnother(String name, FoundUnit unit) {
    boolean suspended = SuspensionEnd.SUSPENDED.in(unit.wording());
    if (LifePlaces.OF_MEASURE.in(unit.wording())) {
      return !name.equals("suspension");
    }
    if (LifeTopics.speaks(name, unit.wording()) || name.equals("suspension") && suspended) {
      return name.equals("accession") && LifePlaces.startsByAccessionToo(unit.wording());
    }
    return name.equals("resumption") && suspended
        || Stream.concat(NOTICED.stream(), Stream.of("entry_into_force"))
            .filter(other -> !other.equals(name))
            .anyMatch(other -> LifeTopics.speaks(other, unit.wording()));
  }

  private static List<Candidate> formulas(String name, List<FoundUnit> about) {
    List<Candidate> candidates = new ArrayList<>();
    for (FoundUnit unit : about) {
      formula(name, unit.text())
          .ifPresent(formula -> candidates.add(new Candidate(formula, List.of(unit.id()))));
    }
    return candidates;
  }

  /** Lengths of the treaty's life, one for each article: its sentences belong together. */
  private static List<Candidate> terms(List<FoundUnit> about, List<FoundUnit> units) {
    Map<String, Candidate> byArticle = new LinkedHashMap<>();
    for (FoundUnit unit : about) {
      List<FoundUnit> together = onwards(unit, units);
      String all = together.stream().map(FoundUnit::text).collect(Collectors.joining(" "));
      Optional<String> formula = TermFormula.of(all);
      boolean alone =
          formula.equals(TermFormula.of(unit.text()))
              && LifeRemarks.renewals(all) == LifeRemarks.renewals(unit.text());
      List<String> read =
          alone ? List.of(unit.id()) : together.stream().map(FoundUnit::id).toList();
      formula.ifPresent(
          term -> byArticle.putIfAbsent(UnitText.article(unit.id()), new Candidate(term, read)));
    }
    return List.copyOf(byArticle.values());
  }

  private static Found found(
      String name, Candidate candidate, List<FoundUnit> about, List<FoundUnit> units) {
    Set<String> cites = new LinkedHashSet<>(candidate.units());
    if (NOTICED.contains(name)) {
      Map<String, Integer> places = new HashMap<>();
      units.forEach(unit -> places.put(unit.id(), places.size()));
      String stated = candidate.units().getFirst();
      about.stream()
          .filter(unit -> sameArticle(unit.id(), stated))
          .filter(unit -> !after(unit.id(), stated, places) || NOTICE.in(unit.wording()))
          .forEach(unit -> cites.add(unit.id()));
    }
    String read =
        units.stream()
            .filter(unit -> cites.contains(unit.id()))
            .map(FoundUnit::text)
            .collect(Collectors.joining(" "));
    return new Found(
        name, candidate.formula(), List.copyOf(cites), false, LifeRemarks.of(name, read));
  }

  /** What follows the effect of a notice mostly says what goes on all the same. */
  private static boolean after(String one, String other, Map<String, Integer> places) {
    return places.getOrDefault(one, 0) > places.getOrDefault(other, 0);
  }

  /** A unit and what goes on about the term: a second sentence often says how it is extended. */
  private static List<FoundUnit> onwards(FoundUnit unit, List<FoundUnit> units) {
    int at = units.indexOf(unit);
    List<FoundUnit> together = new ArrayList<>(List.of(unit));
    units.subList(at + 1, Math.min(units.size(), at + CITES_MAX)).stream()
        .filter(other -> sameArticle(other.id(), unit.id()))
        .filter(other -> TermFormula.renewed(other.text()))
        .forEach(together::add);
    return together;
  }

  private static boolean sameArticle(String one, String other) {
    return UnitText.article(one).equals(UnitText.article(other));
  }

  private static Optional<String> formula(String name, String text) {
    return switch (name) {
      case "entry_into_force" -> EntryFormula.of(PartStart.without(text));
      case "suspension" -> NoticeFormula.suspension(text);
      case "resumption" -> NoticeFormula.resumption(text);
      case "termination" ->
          TermFormula.endsByItself(text)
              ? Optional.empty()
              : NoticeFormula.of(text, "termination_notice_received");
      case "withdrawal" -> NoticeFormula.of(text, "withdrawal_notice_received");
      case "accession" -> NoticeFormula.of(text, "accession_deposited");
      case "amendment" ->
          SAME.in(Wording.of(text)) ? Optional.of(AS_AGREEMENT) : EntryFormula.amendment(text);
      case "later_ratification" -> EntryFormula.later(text);
      case "provisional_application" -> provisional(text);
      default -> Optional.empty();
    };
  }

  private static Optional<String> provisional(String text) {
    Optional<String> formula = EntryFormula.of(text).filter(found -> found.contains("signature"));
    boolean plain =
        text.matches(
                "(?iu).*(?:signature|signing|unterzeichnung|firma|podpis|подписани|onderteken).*")
            && !EntryFormula.timed(text);
    return formula.or(() -> plain ? Optional.of("date: {at: signature}") : Optional.empty());
  }

  /** First match of a pattern in a text. */
  static Optional<Matcher> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found) : Optional.empty();
  }
}
