package org.pacta.agreement.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.FactType;

/**
 * A value that holds when a fact is given as not stated: "where no level is given, RESTRICTED". A
 * fact that nobody knows is something else, and stays unknown.
 *
 * @param id name within the file
 * @param fact path of the fact
 * @param value what then holds
 * @param cite units that say so
 * @param says the same in one sentence
 */
public record Unstated(String id, String fact, Object value, List<String> cite, String says) {
  public Unstated {
    cite = List.copyOf(cite);
  }

  /** Those of a file. */
  public static List<Unstated> of(Yaml root) {
    return root.items("unstated").stream()
        .map(item ->
            new Unstated(
                item.text("id"),
                item.text("fact"),
                item.at("value").map(Yaml::plain).orElse(""),
                item.texts("cite"),
                item.text("says")))
        .toList();
  }

  /**
   * Values by the path of the fact; a finding for every fact that does not exist and every value
   * that is not of its type.
   */
  public static Map<String, Object> read(Yaml root, Vocabulary words, Findings findings) {
    check(root, words, findings);
    return of(root).stream()
        .collect(Collectors.toMap(Unstated::fact, Unstated::value, (one, _) -> one));
  }

  private static void check(Yaml root, Vocabulary words, Findings findings) {
    for (Yaml item : root.items("unstated")) {
      String path = item.text("fact");
      Optional<FactType> type =
          words.acts().stream().flatMap(act -> type(words, act, path)).findFirst();
      if (type.isEmpty()) {
        findings.error(
            FindingCode.A105,
            item.placeOf("fact"),
            item.text("id"),
            "no act has a fact " + path,
            "Name a fact by its path, for example item.level.");
      } else if (!fits(item.at("value").orElse(item), type.get(), words)) {
        findings.error(
            FindingCode.A104,
            item.placeOf("value"),
            item.text("id"),
            "the value does not fit " + path + ", which is " + type.get().inWords(),
            "Give a value of that type; a code must be in its list.");
      }
    }
  }

  private static Stream<FactType> type(Vocabulary words, ActType act, String path) {
    return words.types().typeAt(path, words.variables(act)).stream();
  }

  private static boolean fits(Yaml value, FactType type, Vocabulary words) {
    Object plain = value.plain();
    return switch (type) {
      case FactType.Text _ -> plain instanceof String;
      case FactType.Flag _ -> plain instanceof Boolean;
      case FactType.Number _ -> plain instanceof Long;
      case FactType.Coded(String list) ->
          plain instanceof String code && words.codes(list).contains(code);
      case FactType.ListOf(FactType element) ->
          value instanceof Yaml.Sequence
              && value.items().stream().allMatch(item -> fits(item, element, words));
      case FactType.Moment _, FactType.Structure _ -> false; // no text names either in advance
    };
  }
}
