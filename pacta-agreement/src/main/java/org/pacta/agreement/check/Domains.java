package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Party;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.KnownFacts;

/** Small sets of values that stand for all the values a fact may have in the guards of an act. */
final class Domains {
  private static final Pattern TEXT = Pattern.compile("'([^']*)'");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])(\\d{1,9})(?![\\w.'])");

  private final Agreement agreement;
  private final ActRules rules;
  private final Map<String, List<Object>> fixed = new LinkedHashMap<>();
  private final Set<Object> texts = new LinkedHashSet<>(List.of("", "something"));
  private final Set<Object> numbers = new LinkedHashSet<>(List.of(0L, 1L));

  Domains(Agreement agreement, ActRules rules) {
    this.agreement = agreement;
    this.rules = rules;
    agreement.parties().stream().map(Party::id).forEach(texts::add);
    atoms().forEach(this::literals);
  }

  private List<GuardAtom> atoms() {
    List<GuardAtom> atoms = new ArrayList<>();
    rules.obstacles().forEach(rule -> rule.guard().atoms().forEach(atoms::add));
    rules.openings().forEach(rule -> rule.guard().atoms().forEach(atoms::add));
    return atoms;
  }

  private void literals(GuardAtom atom) {
    for (Matcher found = TEXT.matcher(atom.expression()); found.find(); ) {
      texts.add(found.group(1));
    }
    for (Matcher found = NUMBER.matcher(atom.expression()); found.find(); ) {
      long number = Long.parseLong(found.group(1));
      numbers.addAll(List.of(number - 1, number, number + 1));
    }
  }

  /** Paths that the guards of the act read. */
  Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    atoms().forEach(atom -> paths.addAll(atom.paths()));
    paths.remove("now");
    return paths;
  }

  /** The same domains with one path held at one value. */
  Domains fixing(String path, Object value) {
    Domains narrowed = new Domains(agreement, rules);
    narrowed.fixed.put(path, List.of(value));
    return narrowed;
  }

  /** Values to try for a path. */
  List<Object> values(String path) {
    return fixed.computeIfAbsent(path, this::declared);
  }

  private List<Object> declared(String path) {
    return agreement
        .vocabulary()
        .types()
        .typeAt(path, rules.variables())
        .map(this::values)
        .orElse(List.of());
  }

  private List<Object> values(FactType type) {
    return switch (type) {
      case FactType.Text _ -> List.copyOf(texts);
      case FactType.Flag _ -> List.of(true, false);
      case FactType.Number _ -> List.copyOf(numbers);
      case FactType.Moment _ ->
          List.of(
              ScenarioRun.AT,
              ScenarioRun.AT.minusSeconds(86_400),
              ScenarioRun.AT.plusSeconds(86_400));
      case FactType.Coded coded -> List.copyOf(agreement.vocabulary().codes(coded.list()));
      case FactType.ListOf list -> lists(values(list.element()));
      case FactType.Structure _ -> List.of();
    };
  }

  private static List<Object> lists(List<Object> elements) {
    List<Object> lists = new ArrayList<>(List.of(List.of()));
    elements.forEach(element -> lists.add(List.of(element)));
    if (elements.size() > 1) {
      lists.add(List.of(elements.getFirst(), elements.getLast()));
    }
    return lists;
  }

  /** Facts from values by path. */
  KnownFacts facts(Map<String, Object> values) {
    Map<String, Object> nested = new LinkedHashMap<>();
    nested.put("now", ScenarioRun.AT);
    values.forEach((path, value) -> put(nested, path.split("\\."), 0, value));
    return new KnownFacts(nested, List.of());
  }

  @SuppressWarnings("unchecked") // inner maps are made here
  private static void put(Map<String, Object> holder, String[] names, int at, Object value) {
    if (at == names.length - 1) {
      holder.put(names[at], value);
    } else {
      Object inner = holder.computeIfAbsent(names[at], _ -> new LinkedHashMap<String, Object>());
      put((Map<String, Object>) inner, names, at + 1, value);
    }
  }

  /** A value drawn for every path. */
  Map<String, Object> draw(Set<String> paths, Random random) {
    Map<String, Object> drawn = new LinkedHashMap<>();
    for (String path : paths) {
      List<Object> values = values(path);
      if (!values.isEmpty()) {
        drawn.put(path, values.get(random.nextInt(values.size())));
      }
    }
    return drawn;
  }
}
