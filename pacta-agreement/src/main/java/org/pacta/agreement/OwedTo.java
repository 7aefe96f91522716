package org.pacta.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom a duty is owed by itself, so that what is done towards one leaves it owed to the others.
 *
 * @param whom which Parties these are
 * @param fact path of the fact that names them, or null
 * @param bodies ids of the body, or of the bodies of Parties of which it is owed to one; else empty
 */
public record OwedTo(Whom whom, @Nullable String fact, List<String> bodies) {
  /** Owed once, to the other side of its case or to nobody by name. */
  public static final OwedTo ONCE = of(Whom.ONCE);

  /** Event that makes a signatory; one that names no Party is of all that may sign. */
  public static final String SIGNATURE = "signature";

  /** Which Parties a duty is owed to by themselves. */
  public enum Whom {
    /** None: one performance is enough. */
    ONCE,
    /** None by name: it is owed to all bound, whoever else its case names. */
    ALL_PARTIES,
    /** Those bound; before it binds anybody, as negotiating States. */
    EACH_OTHER_PARTY,
    /** Those that have signed or acceded. */
    EACH_OTHER_SIGNATORY,
    /** Those that may sign, and those that have acceded. */
    EACH_OTHER_NEGOTIATING_STATE,
    /** All that the file lists. */
    EACH_OTHER_LISTED_STATE,
    /** Those that a fact of the event names. */
    NAMED_BY_FACT,
    /** A body that is no Party, such as a secretariat or an authority. */
    BODY,
    /** The body, of some, of the Party to which it is owed in its case. */
    BODY_OF_PARTY
  }

  public OwedTo {
    bodies = List.copyOf(bodies);
  }

  /** Those that a word of the language names. */
  public static OwedTo of(Whom whom) {
    return new OwedTo(whom, null, List.of());
  }

  /** Those that a fact names. */
  public static OwedTo namedBy(String fact) {
    return new OwedTo(Whom.NAMED_BY_FACT, fact, List.of());
  }

  /** A body of the file. */
  public static OwedTo body(String id) {
    return new OwedTo(Whom.BODY, null, List.of(id));
  }

  /** Of these bodies the one of the Party to which it is owed. */
  public static OwedTo bodies(List<String> ids) {
    return new OwedTo(Whom.BODY_OF_PARTY, null, ids);
  }

  /** Events by which it is known to whom it is owed, beside those that bind a Party. */
  public List<String> events() {
    return whom == Whom.EACH_OTHER_SIGNATORY ? List.of(SIGNATURE) : List.of();
  }

  /** To whom, in words; empty where it is nobody by name. */
  public String inWords() {
    return switch (whom) {
      case ONCE -> "";
      case ALL_PARTIES -> "all Parties";
      case EACH_OTHER_PARTY -> "each other Party";
      case EACH_OTHER_SIGNATORY -> "each other signatory";
      case EACH_OTHER_NEGOTIATING_STATE -> "each other negotiating State";
      case EACH_OTHER_LISTED_STATE -> "each other State listed";
      case NAMED_BY_FACT -> "those that " + fact + " names";
      case BODY, BODY_OF_PARTY -> String.join(" or ", bodies);
    };
  }

  /** True when it is owed to each of some by itself. */
  public boolean severally() {
    return whom != Whom.ONCE && whom != Whom.ALL_PARTIES;
  }

  /** True when only one that is bound can be owed it. */
  public boolean toTheBound() {
    return switch (whom) {
      case ONCE, ALL_PARTIES, EACH_OTHER_PARTY, NAMED_BY_FACT -> true;
      case EACH_OTHER_SIGNATORY,
          EACH_OTHER_NEGOTIATING_STATE,
          EACH_OTHER_LISTED_STATE,
          BODY,
          BODY_OF_PARTY ->
          false;
    };
  }
}
