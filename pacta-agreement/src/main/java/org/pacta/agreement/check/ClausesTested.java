package org.pacta.agreement.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.file.TemporalScenario;
import org.pacta.agreement.temporal.FixedTerm;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.Territorial;

/**
 * The units that a test of a date exercises: those of the clause it names, or of the one on which
 * the date of a single Party, amendment or case rests.
 */
final class ClausesTested {
  private static final String ACCESSION = "accession";

  private final Map<String, List<String>> cites = new HashMap<>();
  private final LifeTerms terms;
  private final List<TemporalClause> territorial;

  ClausesTested(Agreement agreement) {
    this.terms = agreement.content().terms();
    this.territorial =
        Territorial.CLAUSES.stream()
            .flatMap(name -> agreement.content().clause(name).stream())
            .toList();
    agreement.content().temporal().forEach((name, clause) -> cites.put(name, clause.cite()));
    agreement.deadlines().forEach(deadline -> cites.put(deadline.id(), deadline.cite()));
    agreement.rules().forEach(rule -> cites.putIfAbsent(rule.id(), rule.cite()));
    terms.periodic().forEach(item -> cites.put("periodic " + item.id(), item.cite()));
    FixedTerm fixed = terms.fixedTerm();
    if (fixed != null) {
      cites.put("term", fixed.cite());
    }
  }

  /** Units of what a test names, such as {@code withdrawal ESP}. */
  List<String> cites(String tested) {
    String name = tested;
    while (!cites.containsKey(joining(name, tested)) && name.contains(" ")) {
      name = name.substring(0, name.lastIndexOf(' '));
    }
    return cites.getOrDefault(joining(name, tested), List.of());
  }

  /**
   * The units that each test of a date exercises.
   *
   * @param under the agreement under the readings that tests ask for
   */
  Map<TemporalScenario, List<String>> units(Readings under) {
    Map<TemporalScenario, List<String>> units = new LinkedHashMap<>();
    for (TemporalScenario test : under.written().content().temporalScenarios()) {
      units.put(test, cites(test, under));
    }
    return units;
  }

  /**
   * Those of a whole test: of one by status, what that status rests on; one in respect of a
   * territory tests what extends it there, too.
   */
  private List<String> cites(TemporalScenario test, Readings under) {
    List<String> own = test.status() == null ? cites(test.clause()) : ofStatus(test, under);
    return test.territory() == null
        ? own
        : Stream.concat(
                own.stream(),
                territorial.stream()
                    .filter(clause -> test.events().stream().anyMatch(clause.formula()::reads))
                    .flatMap(clause -> clause.cite().stream()))
            .distinct()
            .toList();
  }

  /** None where the file does not stand under the reading of the test, which fails then. */
  private static List<String> ofStatus(TemporalScenario test, Readings under) {
    try {
      return DateTestRun.status(under.under(test.readings()), test).cite();
    } catch (AgreementFileException e) {
      return List.of();
    }
  }

  /** Whoever need not accede joins by consent: later than the others, or with them. */
  private String joining(String name, String tested) {
    String[] words = tested.split(" ");
    boolean original =
        name.equals(ACCESSION) && words.length > 1 && !terms.acceding().contains(words[1]);
    return !original
        ? name
        : cites.containsKey("later_ratification") ? "later_ratification" : "entry_into_force";
  }
}
