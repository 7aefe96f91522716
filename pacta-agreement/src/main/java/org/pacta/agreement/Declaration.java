package org.pacta.agreement;

import java.util.ArrayList;
import java.util.List;
import org.pacta.agreement.file.Yaml;

/**
 * What a text says that no act is judged by: an obligation owed at all times, or an effect that the
 * text itself has in law. It is shown; it never permits and never forbids.
 *
 * @param id unique in its file
 * @param kind standing, or the kind of effect, for example liability
 * @param cite units of the text
 * @param concerns who owes it, or whom the effect concerns; empty when the file does not say
 * @param says it in one plain sentence
 * @param evidencedBy events that show that a standing obligation is kept
 * @param until event from which an effect no longer holds, such as an agreement otherwise; empty
 *     for none
 * @param review how often somebody should look at it, for example {@code P1Y}; empty for not said
 */
public record Declaration(
    String id,
    String kind,
    List<String> cite,
    String concerns,
    String says,
    List<String> evidencedBy,
    String until,
    String review) {
  /** Kind of an obligation owed at all times. */
  public static final String STANDING = "standing";

  public Declaration {
    cite = List.copyOf(cite);
    evidencedBy = List.copyOf(evidencedBy);
  }

  /** Those of a file, in file order. */
  public static List<Declaration> in(Yaml file) {
    List<Declaration> found = new ArrayList<>();
    file.items("standing").forEach(item -> found.add(of(item, STANDING, item.text("bearer"))));
    file.items("declared")
        .forEach(item -> found.add(of(item, item.text("effect"), item.text("subject"))));
    return List.copyOf(found);
  }

  private static Declaration of(Yaml item, String kind, String concerns) {
    return new Declaration(
        item.text("id"),
        kind,
        item.texts("cite"),
        concerns,
        item.text("says"),
        item.texts("evidenced_by"),
        item.text("until"),
        item.text("review"));
  }

  /** What it says, and what ends it. */
  public String inWords() {
    return until.isEmpty() ? says : says + " Until " + until.replace('_', ' ') + ".";
  }

  /** Kind and whom it concerns, for people. */
  public String heading() {
    String words = kind.equals(STANDING) ? "standing obligation" : kind.replace('_', ' ');
    return concerns.isEmpty() ? words : words + " of " + concerns.replace('_', ' ');
  }
}
