package org.pacta.agreement.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Alternative;
import org.pacta.agreement.Reading;

/**
 * A reading as a lawyer weighs it: what was taken, and what the text could mean else with what the
 * file would then say.
 */
final class ReadingShown {
  private ReadingShown() {}

  /** Lines of an explanation. */
  static List<String> lines(Agreement agreement, Reading it) {
    List<String> lines = new ArrayList<>();
    lines.add("Reading " + it.id() + " (" + it.status().code() + "): " + it.inWords());
    it.texts().forEach((language, words) -> lines.add("  " + language + ": " + words));
    if (agreement.ties().contains(it)) {
      lines.add(
          "  The texts are equally authentic and none prevails: a tie no rule of the text settles.");
    }
    for (int i = 0; i < it.alternatives().size(); i++) {
      Alternative alternative = it.alternatives().get(i);
      lines.add(
          "  alternative "
              + alternative.id()
              + (inUse(it, alternative) ? ", in use: " : ": ")
              + words(alternative, changes(agreement, it, i)));
    }
    return lines;
  }

  /** What an export says of it, the reading first. */
  static List<ExportedUnit.Note> notes(Agreement agreement, Reading it) {
    List<ExportedUnit.Note> notes = new ArrayList<>();
    notes.add(new ExportedUnit.Note(it.id(), "reading, " + it.status().code(), it.inWords()));
    for (int i = 0; i < it.alternatives().size(); i++) {
      Alternative alternative = it.alternatives().get(i);
      notes.add(
          new ExportedUnit.Note(
              alternative.id(),
              "alternative to " + it.id(),
              words(alternative, changes(agreement, it, i))));
    }
    return notes;
  }

  /** The same for programs. */
  static Map<String, Object> record(Agreement agreement, Reading it) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", it.id());
    record.put("question", it.question());
    record.put("reading", it.reading());
    record.put("texts", it.texts());
    record.put("status", it.status().code());
    List<Map<String, Object>> alternatives = new ArrayList<>();
    for (int i = 0; i < it.alternatives().size(); i++) {
      alternatives.add(record(it, it.alternatives().get(i), changes(agreement, it, i)));
    }
    record.put("alternatives", alternatives);
    return record;
  }

  private static Map<String, Object> record(Reading of, Alternative it, String changes) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", it.id());
    record.put("reading", it.reading());
    record.put("in_use", inUse(of, it));
    record.put("changes", changes);
    record.put("no_effect", it.noEffect() == null ? "" : it.noEffect());
    return record;
  }

  private static boolean inUse(Reading of, Alternative it) {
    return it.id().equals(of.switchedTo());
  }

  private static String words(Alternative it, String changes) {
    return Reading.sentence(it.reading())
        + (changes.isEmpty() ? "" : " Under it the file says: " + changes)
        + (it.noEffect() == null ? "" : " Without effect: " + it.noEffect());
  }

  /** What the file would say under an alternative; empty where it says nothing else. */
  private static String changes(Agreement agreement, Reading of, int position) {
    return agreement.content().tree().items("interpretations").stream()
        .filter(it -> it.text("id").equals(of.id()))
        .flatMap(it -> it.items("alternatives").get(position).at("changes").stream())
        .map(KeysShown::words)
        .findFirst()
        .orElse("");
  }
}
