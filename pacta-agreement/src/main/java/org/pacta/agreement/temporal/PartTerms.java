package org.pacta.agreement.temporal;

import java.util.List;

/**
 * A part of the text that enters into force, is applied provisionally, or ends apart from the rest;
 * its clauses are named after it, such as {@code entry_into_force arms}.
 *
 * @param id name of the part
 * @param units its units
 * @param cite units of the text that say so
 */
public record PartTerms(String id, List<String> units, List<String> cite) {
  /** Clauses that a part may have of its own. */
  public static final List<String> CLAUSES =
      List.of("entry_into_force", "provisional_application", "termination");

  public PartTerms {
    units = List.copyOf(units);
    cite = List.copyOf(cite);
  }

  /** The event of its end, its own or with the whole, which duties and deadlines may name. */
  public String ended() {
    return "ended " + id;
  }

  /** The event of its entry into force, named as the clause, where it has one. */
  public String entered() {
    return clause("entry_into_force");
  }

  /** The name of one of its clauses. */
  public String clause(String name) {
    return name + " " + id;
  }
}
