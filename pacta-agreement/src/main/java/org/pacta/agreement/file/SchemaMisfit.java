package org.pacta.agreement.file;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacta.agreement.DidYouMean;
import tools.jackson.databind.JsonNode;

/**
 * One thing that does not fit a schema. Where a value may have one of several shapes, a validator
 * reports what keeps it from each of them; of these only the likely shape is told, as one misfit.
 *
 * @param where place in the file
 * @param words what is wrong
 */
record SchemaMisfit(NodePath where, String words) {
  /** A name no key has: a part of a text whose comma was read as the end of it. */
  private static final Pattern SENTENCE = Pattern.compile("^property '[^']*\\s[^']*' ");

  /** What the patterns of the schema ask for. */
  private static final Map<String, String> SHAPES =
      Map.of(
          " ^[A-Za-z][A-Za-z0-9-]*$",
          "letters, digits and hyphens, beginning with a letter",
          " ^[A-Za-z][A-Za-z0-9_-]*$",
          "letters, digits, hyphens and underscores, beginning with a letter",
          " ^[A-Za-z][A-Za-z0-9._-]*$",
          "letters, digits, full stops, hyphens and underscores, beginning with a letter",
          " ^[a-z][a-z0-9_]*$",
          "small letters, digits and underscores, beginning with a letter",
          " ^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "a day, for example 2026-01-15",
          " ^P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?)?$",
          "a length of time, for example P30D, P6M or PT24H");

  private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");

  /** Keywords below which the value is a member of the one above. */
  private static final Set<String> NAMED = Set.of("properties", "patternProperties", "prefixItems");

  private static final Set<String> MEMBERS = Set.of("items", "additionalProperties");

  /**
   * Everything that does not fit, in the order found.
   *
   * @param schema the whole of it, which has the keys that may have been meant
   */
  static List<SchemaMisfit> of(List<Error> errors, JsonNode schema) {
    Map<String, List<Error>> choices = new LinkedHashMap<>();
    for (Error error : errors) {
      choices.computeIfAbsent(choice(error, 0), _ -> new ArrayList<>()).add(error);
    }
    List<SchemaMisfit> misfits = new ArrayList<>();
    choices.forEach((choice, members) -> {
      if (choice.isEmpty()) {
        members.forEach(error -> misfits.add(plain(error, schema)));
      } else {
        misfits.add(likely(members, schema));
      }
    });
    return misfits;
  }

  /**
   * Where the error's first choice of shapes behind some of its path stands, in the file and the
   * schema; or empty.
   */
  private static String choice(Error error, int from) {
    NodePath path = error.getEvaluationPath();
    int at = choiceAt(error, from);
    return at < 0
        ? ""
        : beginning(path, at + 1) + " " + beginning(error.getInstanceLocation(), depth(path, at));
  }

  private static int choiceAt(Error error, int from) {
    NodePath path = error.getEvaluationPath();
    for (int i = from; i < path.getNameCount(); i++) {
      if (CHOICES.contains(path.getElement(i).toString()) && !isName(path, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isName(NodePath path, int i) {
    return i > 0 && NAMED.contains(path.getElement(i - 1).toString()) && !isName(path, i - 1);
  }

  /** How deep in the file the value lies that the schema looks at there. */
  private static int depth(NodePath path, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      String element = path.getElement(i).toString();
      if (!isName(path, i) && (NAMED.contains(element) || MEMBERS.contains(element))) {
        depth++;
      }
    }
    return depth;
  }

  private static String beginning(NodePath path, int end) {
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < Math.min(end, path.getNameCount()); i++) {
      elements.add(path.getElement(i).toString());
    }
    return String.join("/", elements);
  }

  private static SchemaMisfit likely(List<Error> errors, JsonNode schema) {
    Told told = told(errors, 0);
    List<Error> named =
        told.errors.stream().filter(error -> !CHOICES.contains(error.getKeyword())).toList();
    Error first = named.isEmpty() ? errors.getFirst() : named.getFirst();
    String words =
        named.isEmpty()
            ? plainWords(first, schema)
            : named.stream()
                .map(error -> plainWords(error, schema))
                .distinct()
                .collect(Collectors.joining(told.fits ? "; " : "; or "));
    return new SchemaMisfit(first.getInstanceLocation(), words);
  }

  /** What is told of a choice; {@code fits} is false where every shape is of another kind. */
  private record Told(List<Error> errors, boolean fits) {}

  /**
   * The shape whose kind of value fits and whose keys do most; of equal ones that which lacks
   * least, or the first. Choices within it are told likewise.
   *
   * @param from where in their paths the errors, which share a choice there or behind it, part
   */
  private static Told told(List<Error> errors, int from) {
    int at = choiceAt(errors.getFirst(), from);
    int depth = depth(errors.getFirst().getEvaluationPath(), at);
    Map<Integer, List<Error>> shapes = new TreeMap<>();
    for (Error error : errors) {
      NodePath path = error.getEvaluationPath();
      if (path.getNameCount() > at + 1 && path.getElement(at + 1) instanceof Integer shape) {
        shapes.computeIfAbsent(shape, _ -> new ArrayList<>()).add(error);
      }
    }
    return shapes.values().stream()
        .filter(shape -> shape.stream().noneMatch(error -> otherKind(error, depth)))
        .map(shape -> within(shape, at + 1))
        .min(
            Comparator.<List<Error>>comparingLong(
                    shape -> shape.stream().filter(error -> itself(error, depth)).count())
                .thenComparingInt(List::size))
        .map(shape -> new Told(shape, true))
        .orElseGet(() -> new Told(errors, false));
  }

  /** The errors of one shape, of its own choices only what is told of each. */
  private static List<Error> within(List<Error> errors, int from) {
    Map<String, List<Error>> choices = new LinkedHashMap<>();
    List<Error> all = new ArrayList<>();
    for (Error error : errors) {
      String choice = choice(error, from);
      if (choice.isEmpty()) {
        all.add(error);
      } else {
        choices.computeIfAbsent(choice, _ -> new ArrayList<>()).add(error);
      }
    }
    choices.values().forEach(members -> all.addAll(told(members, from).errors));
    return all;
  }

  private static boolean otherKind(Error error, int depth) {
    return error.getKeyword().equals("type") && itself(error, depth);
  }

  /** True for what is wrong with the value itself, not with something in it. */
  private static boolean itself(Error error, int depth) {
    return error.getInstanceLocation().getNameCount() == depth;
  }

  private static SchemaMisfit plain(Error error, JsonNode schema) {
    return new SchemaMisfit(error.getInstanceLocation(), plainWords(error, schema));
  }

  private static String plainWords(Error error, JsonNode schema) {
    String message = error.getMessage();
    int colon = message.indexOf(": ");
    String words = colon < 0 || colon > 200 ? message : message.substring(colon + 2);
    for (Map.Entry<String, String> shape : SHAPES.entrySet()) {
      if (words.endsWith(shape.getKey())) {
        return "it should be " + shape.getValue();
      }
    }
    if (!unknownKey(error)) {
      return words;
    }
    return SENTENCE.matcher(words).find()
        ? words + "; a comma within { } begins a new key: put the text before it in quotes"
        : words + nearest(error, schema);
  }

  /** True for a key that nothing of the schema has there. */
  static boolean unknownKey(Error error) {
    return error.getKeyword().equals("additionalProperties");
  }

  /** The key that was probably meant. */
  private static String nearest(Error error, JsonNode schema) {
    NodePath at = error.getSchemaLocation().getFragment();
    JsonNode here = schema;
    for (int i = 0; i < at.getNameCount() - 1; i++) {
      here = here.isArray() ? here.path((Integer) at.getElement(i)) : here.path(at.getName(i));
    }
    return DidYouMean.nearest(error.getProperty(), here.path("properties").propertyNames())
        .map(it -> ". " + it)
        .orElse("");
  }
}
