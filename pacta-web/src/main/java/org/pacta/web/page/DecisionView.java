package org.pacta.web.page;

import java.util.List;

/**
 * What the agreement said to an act, in words.
 *
 * @param tone permitted, denied, held or undetermined; styles only
 * @param outcome in words, the heading
 * @param explanation the rules that settled it, in words
 * @param wouldChange what would change it
 * @param duties what follows if the act is done
 */
public record DecisionView(
    String tone,
    String outcome,
    String explanation,
    List<Clause> clauses,
    List<String> missing,
    List<String> wouldChange,
    List<String> duties) {
  public DecisionView {
    clauses = List.copyOf(clauses);
    missing = List.copyOf(missing);
    wouldChange = List.copyOf(wouldChange);
    duties = List.copyOf(duties);
  }
}
