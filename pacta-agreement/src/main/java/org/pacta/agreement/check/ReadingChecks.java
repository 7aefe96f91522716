package org.pacta.agreement.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Alternative;
import org.pacta.agreement.Reading;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.Yaml;

/** Readings that cannot be switched, or whose switch nothing shows. */
final class ReadingChecks {
  private final Readings readings;
  private final Agreement agreement;
  private final Findings findings;
  private final Set<String> tested = new HashSet<>();

  private ReadingChecks(Readings readings, Findings findings) {
    this.readings = readings;
    this.agreement = readings.written();
    this.findings = findings;
    var content = agreement.content();
    Stream.of(
            content.scenarios().stream().map(test -> test.readings()),
            content.temporalScenarios().stream().map(test -> test.readings()),
            content.dutyScenarios().stream().map(test -> test.readings()))
        .flatMap(tests -> tests)
        .forEach(choices -> tested.addAll(choices.values()));
  }

  static void check(Readings readings, Findings findings) {
    ReadingChecks checks = new ReadingChecks(readings, findings);
    readings
        .written()
        .readings()
        .forEach(reading -> reading.alternatives().forEach(it -> checks.check(reading, it)));
    readings.written().ties().forEach(checks::tie);
    checks.equalTexts(readings.written());
  }

  /** Of several authentic texts none prevails: a difference yet to be found would be a tie. */
  private void equalTexts(Agreement written) {
    Yaml tree = written.content().tree();
    Yaml languages = tree.at("agreement").flatMap(it -> it.at("languages")).orElse(tree);
    boolean equal =
        languages.texts("authentic").size() > 1 && languages.text("prevailing").isEmpty();
    if (equal && written.ties().isEmpty()) {
      findings.note(
          FindingCode.A118,
          languages.place(),
          written.id(),
          "the texts in "
              + String.join(", ", languages.texts("authentic"))
              + " are equally authentic and none prevails: where they differ no rule settles it",
          "Compare them; record each difference as a reading with texts.");
    }
  }

  private void tie(Reading reading) {
    findings.note(
        FindingCode.A118,
        place(reading),
        reading.id(),
        "the authentic texts differ ("
            + String.join(", ", reading.texts().keySet())
            + ") and none prevails: a tie that no rule of the text settles",
        "Have the Parties agree on a reading; until then decisions that rest on it name it.");
  }

  private void check(Reading reading, Alternative alternative) {
    Place place = place(reading);
    if (!alternative.switchable() && alternative.noEffect() == null) {
      findings.warning(
          FindingCode.A121,
          place,
          alternative.id(),
          "nothing says what would change under this alternative",
          "Give it changes, or no_effect with the reason.");
    }
    if (!alternative.switchable()) {
      return;
    }
    try {
      readings.under(Map.of(reading.id(), alternative.id()));
    } catch (AgreementFileException e) {
      List<String> why = e.findings().stream().map(it -> it.unit() + ": " + it.message()).toList();
      findings.error(
          FindingCode.A121,
          place,
          alternative.id(),
          "the file does not stand under this alternative: " + String.join("; ", why),
          "Mend its changes. They are laid over what the file says; a key that the alternative does"
              + " without is taken out by null, for example at: null.");
    }
    if (!tested.contains(alternative.id())) {
      findings.warning(
          FindingCode.A122,
          place,
          alternative.id(),
          "no test shows what changes under this alternative",
          "Add a test with readings: {" + reading.id() + ": " + alternative.id() + "}.");
    }
  }

  private Place place(Reading reading) {
    return agreement.content().tree().items("interpretations").stream()
        .filter(item -> item.text("id").equals(reading.id()))
        .map(Yaml::place)
        .findFirst()
        .orElse(Place.WHOLE_FILE);
  }
}
