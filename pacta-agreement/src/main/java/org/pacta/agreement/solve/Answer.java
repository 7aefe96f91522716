package org.pacta.agreement.solve;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pacta.agreement.guard.Guard;

/**
 * Whether wishes can come true together.
 *
 * @param verdict possible, impossible, not found as far as tried, or not searched to the end
 * @param facts by path, facts under which they do; empty unless possible
 */
public record Answer(Verdict verdict, Map<String, Object> facts) {
  /** Most facts named in a sentence. */
  static final int NAMED_MAX = 6;

  /** The answer of a search that was stopped. */
  static final Answer STOPPED = new Answer(Verdict.STOPPED, Map.of());

  /** What is certain. */
  public enum Verdict {
    /** Facts were found. */
    POSSIBLE,
    /** No facts can exist. */
    IMPOSSIBLE,
    /** None were found, but not all could be tried. */
    NOT_FOUND,
    /** The search took more than its share and was stopped; nothing is known. */
    STOPPED
  }

  /** True when facts were found. */
  public boolean possible() {
    return verdict == Verdict.POSSIBLE;
  }

  /** True when the search was stopped before it could say anything. */
  public boolean stopped() {
    return verdict == Verdict.STOPPED;
  }

  /** True when no facts were found, for certain or as far as tried. */
  public boolean none() {
    return verdict == Verdict.IMPOSSIBLE || verdict == Verdict.NOT_FOUND;
  }

  /** The same answer with no more facts than some guards read: those a reader is told of. */
  public Answer about(List<Guard> guards) {
    Map<String, Object> read = new LinkedHashMap<>();
    guards.stream()
        .flatMap(Guard::atoms)
        .flatMap(atom -> atom.paths().stream())
        .filter(facts::containsKey)
        .forEach(path -> read.put(path, Objects.requireNonNull(facts.get(path))));
    return new Answer(verdict, read);
  }

  /** What to add to a sentence that says there are no such facts. */
  public String reservation() {
    return verdict == Verdict.NOT_FOUND ? " as far as tried" : "";
  }

  /** The facts in words, for example {@code req.form is oral, req.topics is [drugs]}. */
  public String inWords() {
    String more = facts.size() > NAMED_MAX ? ", …" : "";
    return facts.isEmpty()
        ? "any facts"
        : facts.entrySet().stream()
                .limit(NAMED_MAX)
                .map(fact -> fact.getKey() + " is " + words(fact.getValue()))
                .collect(Collectors.joining(", "))
            + more;
  }

  private static String words(Object value) {
    return switch (value) {
      case String text -> text.isEmpty() ? "''" : text;
      case List<?> list ->
          list.stream().map(Answer::words).collect(Collectors.joining(", ", "[", "]"));
      case Instant instant -> instant.toString();
      default -> value.toString();
    };
  }
}
