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

  /** Everything that does not fit, in the order found. */
  static List<SchemaMisfit> of(List<Error> errors) {
    Map<String, List<Error>> choices = new LinkedHashMap<>();
    for (Error error : errors) {
      choices.computeIfAbsent(choice(error), _ -> new ArrayList<>()).add(error);
    }
    List<SchemaMisfit> misfits = new ArrayList<>();
    choices.forEach((choice, members) -> {
      if (choice.isEmpty()) {
        members.forEach(error -> misfits.add(plain(error)));
      } else {
        misfits.add(likely(members));
      }
    });
    return misfits;
  }

  /** Where the error's outermost choice of shapes stands, in the file and the schema; or empty. */
  private static String choice(Error error) {
    NodePath path = error.getEvaluationPath();
    int at = choiceAt(error);
    return at < 0
        ? ""
        : beginning(path, at + 1) + " " + beginning(error.getInstanceLocation(), depth(path, at));
  }

  private static int choiceAt(Error error) {
    NodePath path = error.getEvaluationPath();
    for (int i = 0; i < path.getNameCount(); i++) {
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

  /** The shape whose kind of value fits and that lacks least; of equal ones the first. */
  private static SchemaMisfit likely(List<Error> errors) {
    int at = choiceAt(errors.getFirst());
    int depth = depth(errors.getFirst().getEvaluationPath(), at);
    Map<Integer, List<Error>> shapes = new TreeMap<>();
    for (Error error : errors) {
      NodePath path = error.getEvaluationPath();
      if (path.getNameCount() > at + 1 && path.getElement(at + 1) instanceof Integer shape) {
        shapes.computeIfAbsent(shape, _ -> new ArrayList<>()).add(error);
      }
    }
    List<List<Error>> fitting =
        shapes.values().stream()
            .filter(shape -> shape.stream().noneMatch(error -> otherKind(error, depth)))
            .sorted(Comparator.comparingInt(List::size))
            .toList();
    List<Error> told = fitting.isEmpty() ? errors : fitting.getFirst();
    List<Error> named =
        told.stream().filter(error -> !CHOICES.contains(error.getKeyword())).toList();
    Error first = named.isEmpty() ? errors.getFirst() : named.getFirst();
    String words =
        named.isEmpty()
            ? plainWords(first)
            : named.stream()
                .map(SchemaMisfit::plainWords)
                .distinct()
                .collect(Collectors.joining(fitting.isEmpty() ? "; or " : "; "));
    return new SchemaMisfit(first.getInstanceLocation(), words);
  }

  private static boolean otherKind(Error error, int depth) {
    return error.getKeyword().equals("type") && error.getInstanceLocation().getNameCount() == depth;
  }

  private static SchemaMisfit plain(Error error) {
    return new SchemaMisfit(error.getInstanceLocation(), plainWords(error));
  }

  private static String plainWords(Error error) {
    String message = error.getMessage();
    int colon = message.indexOf(": ");
    String words = colon < 0 || colon > 200 ? message : message.substring(colon + 2);
    for (Map.Entry<String, String> shape : SHAPES.entrySet()) {
      if (words.endsWith(shape.getKey())) {
        return "it should be " + shape.getValue();
      }
    }
    return error.getKeyword().equals("additionalProperties") && SENTENCE.matcher(words).find()
        ? words + "; a comma within { } begins a new key: put the text before it in quotes"
        : words;
  }
}
