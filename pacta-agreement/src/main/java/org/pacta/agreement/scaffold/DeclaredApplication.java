package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Each State declares for itself that it applies the treaty before the entry into force, to those
 * that declare the same.
 */
final class DeclaredApplication {
  private static final String CLAUSE = "provisional_application";
  private static final String EVENT = "provisional_application_notified";

  /** By such words a sentence speaks of it, without the word provisional. */
  static final String SAME_DECLARED =
      "(?:until|pending|before|prior to) [^.;]{0,60}(?:entry|enters?) into force[^.;]{0,300}declar[^.;]{0,200}(?:same|similar|identical|like) declaration"
          + "|jusqu['’]à [^.;]{0,60}entrée en vigueur[^.;]{0,300}déclar[^.;]{0,200}(?:même|semblable|similaire) déclaration"
          + "|hasta [^.;]{0,60}entrada en vigor[^.;]{0,300}declarar[^.;]{0,200}(?:misma|idéntica|igual) declaración"
          + "|bis zum inkrafttreten[^.;]{0,300}erklär[^.;]{0,200}(?:dieselbe|gleiche|gleichlautende|entsprechende) erklärung"
          + "|(?:tot|vóór|voor) de inwerkingtreding[^.;]{0,300}verkla[^.;]{0,200}(?:eenzelfde|dezelfde|gelijke|soortgelijke) verklaring"
          + "|до вступления[^.;]{0,300}заяв[^.;]{0,200}(?:такое же|аналогичное) заявление"
          + "|(?:do|před) vstup\\p{L}+[^.;]{0,300}prohlá[^.;]{0,200}(?:stejné|totéž|obdobné) prohlášení";

  private static final Phrase SAYS = Phrase.of(SAME_DECLARED);

  private DeclaredApplication() {}

  /** The clauses with the day from which a State that declares so applies the treaty. */
  static Map<String, LifeClauses.Found> among(
      Map<String, LifeClauses.Found> life, List<FoundUnit> units) {
    LifeClauses.Found found = life.get(CLAUSE);
    Optional<FoundUnit> says =
        found == null
            ? Optional.empty()
            : units.stream()
                .filter(unit -> found.cites().contains(unit.id()) && SAYS.in(unit.wording()))
                .findFirst();
    if (says.isEmpty()) {
      return life;
    }
    Map<String, LifeClauses.Found> all = new LinkedHashMap<>(life);
    all.put(CLAUSE, declared(says.get(), units));
    return all;
  }

  private static LifeClauses.Found declared(FoundUnit says, List<FoundUnit> units) {
    for (FoundUnit unit : units) {
      Optional<String> starts =
          Units.paragraph(unit.id()).equals(Units.paragraph(says.id()))
              ? NoticeFormula.of(unit.text(), EVENT)
              : Optional.empty();
      if (starts.isPresent()) {
        List<String> cites = Stream.of(unit.id(), says.id()).distinct().toList();
        return found(starts.get(), cites);
      }
    }
    return found("date: {at: " + EVENT + "}", List.of(says.id()));
  }

  private static LifeClauses.Found found(String starts, List<String> cites) {
    return new LifeClauses.Found(CLAUSE, starts, cites, false, "").also("begins_for: that_party");
  }
}
