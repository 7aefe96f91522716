package org.pacta.agreement.guard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Declared type of a fact. */
public sealed interface FactType {
  /** Free text. */
  record Text() implements FactType {}

  /** True or false. */
  record Flag() implements FactType {}

  /** Whole number. */
  record Number() implements FactType {}

  /** Instant. */
  record Moment() implements FactType {
    /**
     * The instant of a text: an instant, or a day, which stands for its first instant in UTC.
     *
     * @throws DateTimeException when it is neither
     */
    public static Instant of(String text) {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    }
  }

  /** Member of a code list. */
  record Coded(String list) implements FactType {}

  /** List of one type. */
  record ListOf(FactType element) implements FactType {}

  /** Structure declared in the vocabulary. */
  record Structure(String name) implements FactType {}

  /** The type as written in the vocabulary. */
  default String inWords() {
    return switch (this) {
      case Text _ -> "string";
      case Flag _ -> "bool";
      case Number _ -> "int";
      case Moment _ -> "timestamp";
      case Coded coded -> "code(" + coded.list() + ")";
      case ListOf list -> "list(" + list.element().inWords() + ")";
      case Structure structure -> structure.name();
    };
  }

  /** Reads a type as written in the vocabulary, for example {@code list(code(topic))}. */
  static Optional<FactType> parse(String text) {
    if (text.endsWith(")")) {
      return text.startsWith(Words.CODE)
          ? Words.inside(text, Words.CODE).map(Coded::new)
          : Words.inside(text, Words.LIST).flatMap(FactType::parse).map(ListOf::new);
    }
    return switch (text) {
      case "string" -> Optional.of(new Text());
      case "bool" -> Optional.of(new Flag());
      case "int" -> Optional.of(new Number());
      case "timestamp" -> Optional.of(new Moment());
      default ->
          Words.NAME.matcher(text).matches() ? Optional.of(new Structure(text)) : Optional.empty();
    };
  }

  /** How types are written. */
  final class Words {
    static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    static final String CODE = "code(";
    static final String LIST = "list(";

    private Words() {}

    /** What stands between a word with its opening bracket and the last bracket. */
    static Optional<String> inside(String text, String opening) {
      String inside =
          text.startsWith(opening) ? text.substring(opening.length(), text.length() - 1) : "";
      return inside.isEmpty() ? Optional.empty() : Optional.of(inside);
    }
  }
}
