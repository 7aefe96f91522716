package org.pacta.agreement;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.JsonReader;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.file.Years;

/**
 * A decision made again from its record. The facts stand in the record, with the status of the
 * agreement among them, so nothing else is asked; what the decision rested on is compared by hash.
 *
 * @param act act judged
 * @param recorded outcome of the record
 * @param replayed outcome now
 * @param otherBasis what the decision now rests on that the record did not: key, then both values
 * @param differences parts of the record, without its basis, that are not the same now
 */
public record Replay(
    String act,
    String recorded,
    String replayed,
    Map<String, List<String>> otherBasis,
    List<String> differences) {
  private static final String BECAUSE = "because";

  public Replay {
    differences = List.copyOf(differences);
  }

  /** True when the decision is the same in every part, whatever it rests on. */
  public boolean same() {
    return differences.isEmpty();
  }

  /** True when the record is the same, byte for byte. */
  public boolean identical() {
    return same() && otherBasis.isEmpty();
  }

  /**
   * Decides again.
   *
   * @param record as {@link Decision#toJson} writes it
   * @param agreements files the decision may have rested on, national law included; the one with
   *     the recorded hash is taken if it is there, else one with the recorded id
   * @throws AgreementFileException when it is no record, no agreement has its id, or a reading it
   *     used is no longer written in the file
   */
  public static Replay of(SourceFile record, List<Agreement> agreements)
      throws AgreementFileException {
    Findings findings = new Findings(record.name());
    Yaml tree = JsonReader.read(record);
    Recorded recorded = Recorded.of(tree, findings);
    if (findings.hasErrors() || recorded == null) {
      throw new AgreementFileException(findings.all());
    }
    Agreement agreement = agreement(tree, agreements, findings);
    Decision again =
        agreement
            .under(readings(tree))
            .decide(recorded.act(), recorded.facts(), recorded.at(), recorded.knownAt());
    return compared(tree, again);
  }

  /** What a decision is made from. */
  private record Recorded(String act, Facts facts, Instant at, Instant knownAt) {
    static @Nullable Recorded of(Yaml tree, Findings findings) {
      try {
        if (tree.at("act").isPresent()
            && tree.at("basis").isPresent()
            && tree.at("facts").isPresent()
            && tree.at("facts").get().plain() instanceof Map<?, ?> facts) {
          return new Recorded(
              tree.text("act"),
              Facts.ofMap(facts),
              Years.instant(tree.text("at")),
              Years.instant(tree.text("known_at")));
        }
      } catch (DateTimeException | IllegalArgumentException e) {
        // said below, with what to give instead
      }
      findings.error(
          FindingCode.A302,
          tree.place(),
          "record",
          "not the record of a decision with its act, facts, instants and basis",
          "Give what decide --output json printed, or a node keeps.");
      return null;
    }
  }

  private static Agreement agreement(Yaml tree, List<Agreement> agreements, Findings findings)
      throws AgreementFileException {
    Yaml basis = tree.at("basis").orElse(tree);
    List<Agreement> named =
        agreements.stream().filter(it -> it.id().equals(basis.text("agreement"))).toList();
    if (named.isEmpty()) {
      findings.error(
          FindingCode.A303,
          basis.placeOf("agreement"),
          basis.text("agreement"),
          "the record rests on an agreement that is in none of the files",
          "Name its file.");
      throw new AgreementFileException(findings.all());
    }
    Agreement agreement =
        named.stream()
            .filter(it -> it.basis().sha256().equals(basis.text("sha256")))
            .findFirst()
            .orElse(named.getFirst());
    boolean judged =
        tree.items(BECAUSE).stream()
            .noneMatch(it -> it.text("rule").equals(Agreement.NOT_OPERATIONAL));
    return judged ? agreement.asIfOperational() : agreement;
  }

  private static Map<String, String> readings(Yaml tree) {
    Map<String, String> readings = new LinkedHashMap<>();
    tree.at("basis")
        .orElse(tree)
        .entries("readings")
        .forEach((reading, alternative) -> readings.put(reading, alternative.text()));
    return readings;
  }

  private static Replay compared(Yaml tree, Decision again) throws AgreementFileException {
    Yaml now = JsonReader.read(SourceFile.ofText("decision", again.toJson()));
    Map<String, List<String>> otherBasis = new LinkedHashMap<>();
    Map<String, Yaml> before = tree.entries("basis");
    Map<String, Yaml> after = now.entries("basis");
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      String recorded = said(before.get(key));
      String replayed = said(after.get(key));
      if (!recorded.equals(replayed)) {
        otherBasis.put(key, List.of(recorded, replayed));
      }
    }
    return new Replay(
        again.act(),
        tree.text("outcome"),
        again.outcome().code(),
        otherBasis,
        differences(tree.entries(), now.entries()));
  }

  private static List<String> differences(Map<String, Yaml> before, Map<String, Yaml> after) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.remove("basis");
    keys.remove(TakesEffect.KEY);
    for (String newer : List.of(DutyUnclear.KEY, SilenceStarted.KEY)) {
      if (!before.containsKey(newer)) {
        keys.remove(newer); // records of before did not name them
      }
    }
    List<String> differences = new ArrayList<>();
    Map<String, Yaml> now = new LinkedHashMap<>(after);
    now.computeIfPresent(BECAUSE, (_, because) -> asRecorded(before.get(BECAUSE), because));
    for (String key : keys) {
      if (!Objects.equals(written(before.get(key)), written(now.get(key)))) {
        differences.add(key);
      }
    }
    return differences;
  }

  /** Records of before named fewer kinds: where one names none of a kind, that is no difference. */
  private static Yaml asRecorded(@Nullable Yaml recorded, Yaml because) {
    if (recorded == null) {
      return because;
    }
    Set<String> named =
        recorded.items().stream().map(it -> it.text("kind")).collect(Collectors.toSet());
    return new Yaml.Sequence(
        because.items().stream()
            .filter(
                it -> named.contains(it.text("kind")) || !Because.NEWER.contains(it.text("kind")))
            .toList(),
        because.place());
  }

  /** A text as it is, for people; anything else as JSON. */
  private static String said(@Nullable Yaml value) {
    return value instanceof Yaml.Scalar scalar ? scalar.text() : written(value);
  }

  private static String written(@Nullable Yaml value) {
    return value == null ? "nothing" : CanonicalJson.write(value.plain());
  }
}
