package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.DidYouMean;
import org.pacta.agreement.Effort;
import org.pacta.agreement.guard.CelWords;
import org.pacta.agreement.guard.GuardCompiler;

/**
 * Facts, roles, codes and other names that stand for one another in rules taken over: two exchanged
 * ({@code exchange}), or one for another ({@code instead}).
 */
final class Exchange {
  /** Most characters of a term written out. */
  private static final int GUARD_CHARACTERS_MAX = GuardCompiler.GUARD_CHARACTERS_MAX;

  /** Most terms within one another. */
  private static final int DEPTH_MAX = 40;

  private final Map<String, String> exchanged;
  private final Map<String, String> instead;
  private final Map<String, String> by = new LinkedHashMap<>();
  private final Map<String, String> terms;
  private final Effort effort;
  private final Set<String> used = new HashSet<>();
  private final Set<String> met = new HashSet<>();
  private final Set<String> writtenOut = new LinkedHashSet<>();
  private final Map<String, String> kept = new LinkedHashMap<>();
  private final Map<String, String> written = new HashMap<>();
  private final Set<String> here = new HashSet<>();
  private int depth;
  private boolean changed;
  private boolean twice;

  private Exchange(
      Map<String, String> exchanged,
      Map<String, String> instead,
      Definitions definitions,
      Effort effort) {
    this.effort = effort;
    this.exchanged = exchanged;
    this.instead = instead;
    this.terms = definitions.guards();
    exchanged.forEach((one, other) -> {
      put(one, other);
      put(other, one);
    });
    instead.forEach(this::put);
  }

  private void put(String one, String other) {
    twice |= by.put(one, other) != null;
  }

  /**
   * What an entry exchanges.
   *
   * @param effort characters of guards and terms that may still be looked through
   */
  static Exchange of(Yaml entry, Definitions definitions, Effort effort) {
    return new Exchange(pairs(entry, "exchange"), pairs(entry, "instead"), definitions, effort);
  }

  private static Map<String, String> pairs(Yaml entry, String key) {
    return entry.entries(key).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> it.getValue().text(),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  /** Names of which more than one would take the place. */
  Optional<String> twice() {
    List<String> all =
        Stream.of(exchanged.keySet(), exchanged.values(), instead.keySet())
            .flatMap(names -> names.stream())
            .toList();
    return twice
        ? all.stream().filter(name -> all.indexOf(name) < all.lastIndexOf(name)).findFirst()
        : Optional.empty();
  }

  /** Forgets what was found in the rule before. */
  void begin() {
    changed = false;
    writtenOut.clear();
    kept.clear();
    here.clear();
    written.clear();
  }

  /** True when something was exchanged since. */
  boolean changed() {
    return changed;
  }

  /** Terms that were written out since. */
  List<String> writtenOut() {
    return List.copyOf(writtenOut);
  }

  /** Terms since that read what is exchanged, or may, but cannot be written out; each with why. */
  Map<String, String> kept() {
    return Map.copyOf(kept);
  }

  /** Pairs of which nothing was found. */
  List<String> unused() {
    List<String> unused = new ArrayList<>();
    exchanged.forEach((one, other) -> {
      if (!used.contains(one) && !used.contains(other)) {
        unused.add(one);
      }
    });
    instead.keySet().stream().filter(name -> !used.contains(name)).forEach(unused::add);
    return unused;
  }

  /** The name in the rules looked through that is nearest to one of which nothing was found. */
  Optional<String> nearest(String unused) {
    return DidYouMean.nearest(unused, met);
  }

  /** What was exchanged since, for example {@code with a and b exchanged, with c instead of d}. */
  String inWords() {
    return Stream.concat(
            exchanged.entrySet().stream()
                .filter(it -> here.contains(it.getKey()) || here.contains(it.getValue()))
                .map(it -> "with " + it.getKey() + " and " + it.getValue() + " exchanged"),
            instead.entrySet().stream()
                .filter(it -> here.contains(it.getKey()))
                .map(it -> "with " + it.getValue() + " instead of " + it.getKey()))
        .collect(Collectors.joining(", "));
  }

  /** A name, or another in its place. */
  String name(String name) {
    String other = by.get(name);
    if (other == null) {
      met.add(name);
      return name;
    }
    found(name);
    return other;
  }

  /** A guard with paths and quoted texts exchanged; a term that reads them is written out. */
  String guard(String guard) {
    effort.spend(guard.length());
    return CelWords.replaced(guard, this::name, this::path);
  }

  private String path(String path) {
    met.add(path);
    for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
      String other = by.get(path.substring(0, end));
      if (other != null) {
        found(path.substring(0, end));
        return other + path.substring(end);
      }
    }
    return term(path);
  }

  /**
   * A defined term whose guard, or one in it, reads what is exchanged. Each is written out once for
   * a rule, so that terms of terms of terms take no longer than they are.
   */
  private String term(String word) {
    String when = terms.get(word);
    if (when == null) {
      return word;
    }
    if (!written.containsKey(word)) {
      written.put(word, word); // one that leads back to itself is left for the check of guards
      written.put(word, writtenOut(word, when));
    }
    String known = written.getOrDefault(word, word);
    if (!known.equals(word)) {
      changed = true;
      writtenOut.add(word);
    }
    return known;
  }

  private String writtenOut(String word, String when) {
    if (depth >= DEPTH_MAX) {
      kept.put(word, "lies under more than " + (DEPTH_MAX - 1) + " terms that lead to each other");
      return word;
    }
    depth++;
    String other = guard(when);
    depth--;
    if (other.equals(when)) {
      return word;
    }
    if (other.length() > GUARD_CHARACTERS_MAX) {
      String most = GUARD_CHARACTERS_MAX + " characters";
      kept.put(word, "would have more than " + most + " written out with what is exchanged");
      return word;
    }
    return "(" + other + ")";
  }

  private void found(String name) {
    used.add(name);
    here.add(name);
    changed = true;
  }
}
