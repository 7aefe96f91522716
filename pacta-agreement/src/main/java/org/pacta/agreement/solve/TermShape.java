package org.pacta.agreement.solve;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.Term;

/**
 * What an atom does with the values it reads, as far as it bears on which values must be tried:
 * values the atom cannot tell apart need not be tried twice.
 */
final class TermShape {
  private static final Set<String> PLAIN_FUNCTIONS =
      Set.of("_?_:_", "_&&_", "_||_", "!_", "[]", "@not_strictly_false");

  /** Fixed values that stand alone. */
  final Set<Object> singles = new LinkedHashSet<>();

  /** Fixed lists a value is looked up in; members of one list are told apart by nothing else. */
  final List<Set<Object>> groups = new ArrayList<>();

  /** Calendar lengths added to instants. */
  final Set<String> calendarLengths = new LinkedHashSet<>();

  /** Paths to whose value a calendar length is added. */
  final Set<String> calendarPaths = new HashSet<>();

  /** True when values are added or subtracted. */
  boolean adds;

  /** True when values are multiplied. */
  boolean multiplies;

  /** True when lists or texts are counted. */
  boolean counts;

  /** True when the length of texts matters. */
  boolean measuresTexts;

  /** True when texts are told apart by their order or joined. */
  boolean looksIntoTexts;

  /** True when some of what the atom does is not understood here. */
  boolean opaque;

  private final Function<String, Optional<FactType>> types;
  private final Set<String> read = new HashSet<>();

  /** The shape of a term whose facts have the types given. */
  TermShape(Term term, Function<String, Optional<FactType>> types) {
    this.types = types;
    visit(term, Kind.OTHER);
  }

  private TermShape(Object value) {
    this.types = _ -> Optional.empty();
    singles.add(value);
  }

  /** The shape of an atom that asks for one value only. */
  static TermShape naming(Object value) {
    return new TermShape(value);
  }

  private enum Kind {
    TEXT,
    NUMBER,
    MOMENT,
    LIST,
    OTHER
  }

  private void visit(Term term, Kind item) {
    switch (term) {
      case Term.Literal(Object value) -> literal(value);
      case Term.Fact(String path, int _) ->
          opaque |= types.apply(path).filter(TermShape::enumerable).isEmpty();
      case Term.Item _ -> {}
      case Term.Size(Term of) -> {
        counts = true;
        measuresTexts |= kind(of, item) == Kind.TEXT;
        visit(of, item);
      }
      case Term.Compare compare -> compare(compare, item);
      case Term.In(Term member, Term list) -> {
        visit(member, item);
        if (list instanceof Term.Literal(List<?> members)) {
          groups.add(new HashSet<>(members));
        } else {
          visit(list, item);
        }
      }
      case Term.Sum sum -> {
        Kind kind = kind(sum.left(), item);
        adds = true;
        looksIntoTexts |= kind == Kind.TEXT;
        opaque |= kind == Kind.LIST;
        sum.inside().forEach(part -> visit(part, item));
      }
      case Term.Product _, Term.Quotient _ -> {
        opaque = true; // between the values tried there may be others
        multiplies = true;
        adds = true;
        term.inside().forEach(part -> visit(part, item));
      }
      case Term.Level level -> {
        level
            .scales()
            .forEach(scale -> {
              singles.addAll(scale.levels());
              singles.addAll(scale.own().keySet());
              singles.addAll(scale.marks().keySet()); // the Parties that have marks
            });
        level.inside().forEach(part -> visit(part, item));
      }
      case Term.Both _, Term.Not _ -> term.inside().forEach(part -> visit(part, item));
      case Term.Every(boolean _, Term list, Term test) -> {
        if (list instanceof Term.Literal(List<?> members)) {
          singles.addAll(members);
        } else {
          visit(list, item);
        }
        visit(test, element(list));
      }
      case Term.Other other -> other(other, item);
    }
  }

  private void literal(Object value) {
    if (value instanceof List<?> members) {
      opaque |= !members.isEmpty();
      singles.addAll(members);
    } else {
      singles.add(value);
    }
  }

  private void compare(Term.Compare compare, Kind item) {
    Kind kind = kind(compare.left(), item);
    boolean equality =
        switch (compare.relation()) {
          case EQUAL, UNEQUAL -> true;
          case LESS, AT_MOST, MORE, AT_LEAST -> false;
        };
    looksIntoTexts |= kind == Kind.TEXT && !equality;
    if (kind == Kind.LIST) {
      counts = true;
      opaque |= !empty(compare.left()) && !empty(compare.right());
    }
    read.clear();
    boolean twice = readsTwice(compare.left()) | readsTwice(compare.right());
    boolean numbers =
        read.stream()
            .anyMatch(
                path -> types.apply(path).map(TermShape::kind).orElse(Kind.OTHER) == Kind.NUMBER);
    opaque |= (twice && has(compare, Term.Sum.class)) || (numbers && has(compare, Term.Size.class));
    compare.inside().forEach(part -> visit(part, item));
  }

  private static boolean empty(Term term) {
    return term instanceof Term.Literal(List<?> members) && members.isEmpty();
  }

  private static boolean has(Term term, Class<? extends Term> kind) {
    return kind.isInstance(term) || term.inside().stream().anyMatch(part -> has(part, kind));
  }

  private static boolean enumerable(FactType type) {
    return switch (type) {
      case FactType.Structure _ -> false;
      case FactType.ListOf(FactType of) -> !(of instanceof FactType.ListOf) && enumerable(of);
      case FactType.Text _,
          FactType.Flag _,
          FactType.Number _,
          FactType.Moment _,
          FactType.Coded _ ->
          true;
    };
  }

  /** True when the same fact stands twice in a sum, so that it counts double. */
  private boolean readsTwice(Term term) {
    boolean again = term instanceof Term.Fact(String path, int _) && !read.add(path);
    boolean inside = false;
    for (Term part : term.inside()) {
      inside |= readsTwice(part);
    }
    return again || inside;
  }

  private void other(Term.Other other, Kind item) {
    List<Term> parts = other.parts();
    boolean calendar =
        other.function().equals("after") && parts.get(1) instanceof Term.Literal(String _);
    if (calendar && parts.getFirst() instanceof Term.Fact(String path, int _)) {
      opaque |= parts.size() > 2; // the values are reckoned in UTC
      parts.stream().skip(2).forEach(part -> visit(part, item));
      calendarLengths.add(String.valueOf(((Term.Literal) parts.get(1)).value()));
      calendarPaths.add(path);
      return;
    }
    if (calendar) {
      calendarLengths.add(String.valueOf(((Term.Literal) parts.get(1)).value()));
    }
    opaque |= !PLAIN_FUNCTIONS.contains(other.function());
    parts.forEach(part -> visit(part, item));
  }

  private Kind element(Term list) {
    if (list instanceof Term.Literal(List<?> members) && !members.isEmpty()) {
      return kind(new Term.Literal(members.getFirst()), Kind.OTHER);
    }
    if (list instanceof Term.Fact(String path, int _)
        && types.apply(path).orElse(null) instanceof FactType.ListOf(FactType of)) {
      return kind(of);
    }
    return Kind.OTHER;
  }

  private Kind kind(Term term, Kind item) {
    return switch (term) {
      case Term.Literal(Object value) ->
          switch (value) {
            case String _ -> Kind.TEXT;
            case Long _ -> Kind.NUMBER;
            case Instant _, Duration _ -> Kind.MOMENT;
            case List<?> _ -> Kind.LIST;
            default -> Kind.OTHER;
          };
      case Term.Fact(String path, int _) ->
          types.apply(path).map(TermShape::kind).orElse(Kind.OTHER);
      case Term.Item _ -> item;
      case Term.Size _, Term.Product _, Term.Quotient _ -> Kind.NUMBER;
      case Term.Sum sum -> kind(sum.left(), item);
      case Term.Level level -> level.compares() ? Kind.OTHER : Kind.TEXT;
      case Term.Compare _, Term.In _, Term.Both _, Term.Not _, Term.Every _, Term.Other _ ->
          Kind.OTHER;
    };
  }

  private static Kind kind(FactType type) {
    return switch (type) {
      case FactType.Text _, FactType.Coded _ -> Kind.TEXT;
      case FactType.Number _ -> Kind.NUMBER;
      case FactType.Moment _ -> Kind.MOMENT;
      case FactType.ListOf _ -> Kind.LIST;
      case FactType.Flag _, FactType.Structure _ -> Kind.OTHER;
    };
  }
}
