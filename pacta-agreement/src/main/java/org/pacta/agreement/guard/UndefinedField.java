package org.pacta.agreement.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacta.agreement.DidYouMean;

/**
 * What may have been meant by a field that a guard names and the type of its fact does not have:
 * the nearest that it has, and the facts of the act, or else the types, that have it.
 *
 * @param types types of the vocabulary and the file
 * @param variables facts of the act, with their types
 * @param expression the guard
 */
record UndefinedField(FactTypes types, Map<String, FactType> variables, String expression) {
  private static final Pattern UNDEFINED = Pattern.compile("undefined field '(\\w+)'");

  /** Most of the types that have a field of this name which a message names. */
  private static final int NAMED_MAX = 5;

  /** The same error, or where a field is missing, with what may have been meant. */
  GuardError named(GuardError error) {
    Matcher missing = UNDEFINED.matcher(error.message());
    return error.kind() == GuardError.Kind.TYPE && missing.find()
        ? new GuardError(
            error.kind(), error.line(), error.column(), error.message() + meant(missing.group(1)))
        : error;
  }

  private String meant(String field) {
    Optional<String> holder = holder(field);
    String none = holder.map(type -> "; " + type + " has none").orElse("");
    String having = having(field);
    String known = holder.map(type -> nearest(field, type)).orElse("");
    boolean named = known.startsWith("Did you mean");
    return none + having + (named || having.isEmpty() && !none.isEmpty() ? ". " + known : "");
  }

  /** The type of the fact of which the guard reads the field, where a path leads to it. */
  private Optional<String> holder(String field) {
    return Pattern.compile("(\\w+(?:\\.\\w+)*)\\." + field + "\\b")
        .matcher(expression)
        .results()
        .flatMap(found -> types.typeAt(found.group(1), variables).stream())
        .filter(FactType.Structure.class::isInstance)
        .map(type -> ((FactType.Structure) type).name())
        .filter(type -> !types.fields(type).containsKey(field))
        .findFirst();
  }

  private String nearest(String field, String type) {
    return DidYouMean.among(field, types.fields(type).keySet());
  }

  private String having(String field) {
    List<String> having =
        types.structures().entrySet().stream()
            .filter(type -> type.getValue().containsKey(field))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return having.isEmpty()
        ? ""
        : "; there is one of "
            + having.stream().limit(NAMED_MAX).map(this::read).collect(Collectors.joining(", "))
            + (having.size() > NAMED_MAX ? " and others" : "");
  }

  /** A type, with the fact of the act that has it. */
  private String read(String type) {
    return variables.entrySet().stream()
        .filter(fact -> fact.getValue() instanceof FactType.Structure of && of.name().equals(type))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .map(fact -> type + " (" + fact + ")")
        .orElse(type);
  }
}
