package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacta.agreement.AgreementFileException;

/**
 * What a file says differently under another reading, laid over the file as written: maps merge by
 * key, an empty value removes a key, lists and texts replace.
 */
final class Changes {
  /** Entries of a list that did not change which are kept: no list of the schema needs more. */
  private static final int ENTRIES_KEPT = 2;

  private final Findings findings;

  private Changes(Findings findings) {
    this.findings = findings;
  }

  /**
   * The content of a file under chosen alternatives.
   *
   * @param choices id of the alternative by id of the reading
   * @throws AgreementFileException when there is no such reading or alternative, or it changes a
   *     rule that does not exist
   */
  static Yaml under(Yaml root, Map<String, String> choices, Findings findings)
      throws AgreementFileException {
    Changes changes = new Changes(findings);
    Yaml changed = root;
    for (Map.Entry<String, String> choice : choices.entrySet()) {
      Optional<Yaml> alternative = changes.alternative(root, choice.getKey(), choice.getValue());
      Optional<Yaml> differences = alternative.flatMap(found -> found.at("changes"));
      changed = differences.isEmpty() ? changed : changes.applied(changed, differences.get());
    }
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    return changed;
  }

  /**
   * A file with all that changed and little of the rest: what need not be there is left out, long
   * lists and the text are cut, since they were held against the schema as written.
   *
   * @param required keys that must be there
   */
  static Yaml onlyChanged(Yaml written, Yaml changed, Set<String> required) {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    changed
        .entries()
        .forEach((key, value) -> {
          Yaml before = written.entries().getOrDefault(key, changed);
          if (before != value || required.contains(key)) {
            entries.put(key, cut(key, before, value));
          }
        });
    return mapping(entries, changed);
  }

  private static Yaml cut(String key, Yaml written, Yaml changed) {
    if (changed instanceof Yaml.Sequence(List<Yaml> items, Place place)) {
      // By identity: two that merely look alike may stand at different places.
      Set<Yaml> known = Collections.newSetFromMap(new IdentityHashMap<>());
      known.addAll(written.items());
      List<Yaml> kept = new ArrayList<>(items.stream().limit(ENTRIES_KEPT).toList());
      items.stream().skip(ENTRIES_KEPT).filter(item -> !known.contains(item)).forEach(kept::add);
      return new Yaml.Sequence(List.copyOf(kept), place);
    }
    if (key.equals("text") && written == changed) {
      Map<String, Yaml> first = new LinkedHashMap<>();
      changed.entries().entrySet().stream()
          .limit(1)
          .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
      return mapping(first, changed);
    }
    return changed;
  }

  private Optional<Yaml> alternative(Yaml root, String reading, String alternative) {
    Optional<Yaml> entry =
        root.items("interpretations").stream()
            .filter(item -> item.text("id").equals(reading))
            .findFirst();
    if (entry.isEmpty()) {
      unknown(root.placeOf("interpretations"), reading, "reading " + reading);
      return Optional.empty();
    }
    List<Yaml> alternatives = entry.get().items("alternatives");
    for (int i = 0; i < alternatives.size(); i++) {
      if (ReadingReader.alternativeId(entry.get(), i).equals(alternative)) {
        return Optional.of(alternatives.get(i));
      }
    }
    unknown(entry.get().place(), reading, "alternative " + alternative + " of reading " + reading);
    return Optional.empty();
  }

  private Yaml applied(Yaml root, Yaml changes) {
    Map<String, Yaml> entries = new LinkedHashMap<>(root.entries());
    Yaml written = entries.getOrDefault("rules", root);
    Yaml rules =
        changes.at("rules").map(patches -> patched(written, patches, "rule ")).orElse(written);
    List<Yaml> kept = new ArrayList<>(rules.items());
    List<String> dropped = changes.texts("drop_rules");
    changes.items("drop_rules").stream()
        .filter(id -> kept.stream().noneMatch(rule -> rule.text("id").equals(id.text())))
        .forEach(id -> unknown(id.place(), id.text(), "rule " + id.text()));
    kept.removeIf(rule -> dropped.contains(rule.text("id")));
    kept.addAll(changes.items("add_rules"));
    entries.put("rules", new Yaml.Sequence(kept, rules.place()));
    Yaml turns = entries.getOrDefault("turns", root);
    changes
        .at("turns")
        .ifPresent(patches -> entries.put("turns", patched(turns, patches, "turn ")));
    for (String part : List.of("deadlines", "temporal")) {
      changes
          .at(part)
          .ifPresent(patch ->
              entries.put(
                  part,
                  merged(entries.getOrDefault(part, new Yaml.Scalar(null, root.place())), patch)));
    }
    return mapping(entries, root);
  }

  private Yaml patched(Yaml written, Yaml patches, String what) {
    List<Yaml> changed = new ArrayList<>();
    for (Yaml item : written.items()) {
      changed.add(patches.at(item.text("id")).map(patch -> merged(item, patch)).orElse(item));
    }
    patches
        .entries()
        .forEach((id, patch) -> {
          if (written.items().stream().noneMatch(item -> item.text("id").equals(id))) {
            unknown(patch.place(), id, what + id);
          }
        });
    return new Yaml.Sequence(changed, written.place());
  }

  private static Yaml merged(Yaml base, Yaml patch) {
    if (!(base instanceof Yaml.Mapping) || !(patch instanceof Yaml.Mapping)) {
      return patch;
    }
    Map<String, Yaml> entries = new LinkedHashMap<>(base.entries());
    patch
        .entries()
        .forEach((key, value) -> {
          if (value instanceof Yaml.Scalar(Object nothing, Place _) && nothing == null) {
            entries.remove(key);
          } else {
            Yaml known = entries.get(key);
            entries.put(key, known == null ? value : merged(known, value));
          }
        });
    return mapping(entries, base);
  }

  private static Yaml mapping(Map<String, Yaml> entries, Yaml base) {
    Map<String, Place> keys = new LinkedHashMap<>();
    entries.forEach((key, value) -> {
      Place place = base.placeOf(key);
      keys.put(key, place.equals(base.place()) ? value.place() : place);
    });
    return new Yaml.Mapping(entries, keys, base.place());
  }

  private void unknown(Place place, String unit, String what) {
    findings.error(
        FindingCode.A105,
        place,
        unit,
        "there is no " + what,
        "Name a reading and an alternative of interpretations, such as I-10=I-10a.");
  }
}
