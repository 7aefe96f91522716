package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Code;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Reading;
import org.pacta.agreement.ReadingStatus;
import org.pacta.agreement.UnderReadings;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.guard.FactValues;

/**
 * The readings a decision must name when it relies on them: those not agreed, and those switched.
 * Each has a number, so that a decision can collect them cheaply.
 */
final class ReadingsInUse {
  private final List<Reading> readings;
  private final List<String> labels;
  private final BitSet switched = new BitSet();
  private final Map<String, BitSet> byCode = new HashMap<>();

  ReadingsInUse(AgreementContent content) {
    this.readings =
        content.readings().stream()
            .filter(it -> it.status() != ReadingStatus.AGREED || it.switchedTo() != null)
            .toList();
    this.labels = readings.stream().map(Reading::label).toList();
    for (int i = 0; i < readings.size(); i++) {
      switched.set(i, readings.get(i).switchedTo() != null);
    }
    content.topics().withOther(CodeFacts.TOPIC).forEach(code -> add(CodeFacts.TOPIC, code));
    content
        .categories()
        .withOther(CodeFacts.CATEGORY)
        .forEach(code -> add(CodeFacts.CATEGORY, code));
  }

  private void add(String list, Code code) {
    BitSet bearing = bearingOn("", code.cite());
    if (!bearing.isEmpty()) {
      byCode.computeIfAbsent(list + ":" + code.id(), _ -> new BitSet()).or(bearing);
    }
  }

  /** Numbers of the readings that a rule with these cites relies on. */
  BitSet bearingOn(String rule, List<String> cites) {
    BitSet bearing = new BitSet(readings.size());
    for (int i = 0; i < readings.size(); i++) {
      bearing.set(i, readings.get(i).bearsOn(rule, cites));
    }
    return bearing;
  }

  /** Numbers that every decision names; to be added to. */
  BitSet always() {
    return (BitSet) switched.clone();
  }

  /** Adds the numbers of the readings that codes among the facts rely on. */
  void addOfCodes(CodeFacts codes, FactValues facts, BitSet numbers) {
    if (!byCode.isEmpty()) {
      codes.used(
          facts,
          (list, code) -> {
            BitSet bearing = byCode.get(list + ":" + code);
            if (bearing != null) {
              numbers.or(bearing);
            }
          });
    }
  }

  /**
   * How a decision names them, in the order of the file, with those that facts worked out from
   * events rest on.
   */
  List<String> labels(BitSet numbers, Facts facts) {
    if (readings.isEmpty()) {
      return List.of();
    }
    List<?> beneath =
        facts.at(UnderReadings.FACT).orElse(null) instanceof List<?> ids ? ids : List.of();
    List<String> named = new ArrayList<>(numbers.cardinality() + beneath.size());
    for (int i = 0; i < readings.size(); i++) {
      if (numbers.get(i) || beneath.contains(readings.get(i).id())) {
        named.add(labels.get(i));
      }
    }
    return named;
  }
}
