package org.pacta.agreement.file;

import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.agreement.temporal.FixedTerm;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.Periodic;
import org.pacta.agreement.temporal.Reservation;

/** Reads the life of an agreement besides its dated clauses. */
final class TermsReader {
  private final Yaml root;
  private final Values reader;
  private final Yaml temporal;

  TermsReader(Yaml root, Values reader) {
    this.root = root;
    this.reader = reader;
    this.temporal = root.at("temporal").orElse(root);
  }

  LifeTerms terms() {
    Set<String> acceding = new HashSet<>();
    root.items("parties").stream()
        .filter(party -> party.text("joins").equals("accession"))
        .forEach(party -> acceding.add(party.text("id")));
    Optional<Yaml> provisional = temporal.at("provisional_application");
    return new LifeTerms(
        root.at("agreement").orElse(root).text("kind").equals("multilateral"),
        acceding,
        temporal
            .at("minimum_parties")
            .map(least -> least.at("count").map(Yaml::count).orElse(1))
            .orElse(0),
        temporal
            .at("duration")
            .filter(Yaml.Mapping.class::isInstance)
            .map(this::fixedTerm)
            .orElse(null),
        temporal.items("reservations").stream().map(TermsReader::reservation).toList(),
        temporal.items("periodic").stream().map(this::periodic).toList(),
        provisional.map(clause -> clause.texts("units")).orElse(List.of()),
        provisional.map(clause -> clause.textOrNull("ended_by")).orElse(null),
        temporal.at("suspension").map(clause -> clause.texts("never")).orElse(List.of()),
        List.copyOf(root.entries("text").keySet()));
  }

  private FixedTerm fixedTerm(Yaml duration) {
    Optional<Yaml> notice = duration.at("unless_notice");
    return new FixedTerm(
        reader.lengthOrNull(duration, "term"),
        duration.at("until").map(reader::date).orElse(null),
        reader.lengthOrNull(duration, "renews"),
        notice.map(it -> it.text("event")).orElse(null),
        notice.map(it -> reader.length(it, "before")).orElse(null),
        duration.texts("cite"));
  }

  private static Reservation reservation(Yaml item) {
    return new Reservation(
        item.text("id"),
        item.text("party"),
        item.texts("units"),
        item.text("says"),
        item.flag("standing", false),
        item.texts("cite"));
  }

  private Periodic periodic(Yaml item) {
    return new Periodic(
        item.text("id"),
        item.text("event"),
        reader.length(item, "every"),
        item.text("from"),
        item.at("day")
            .map(day ->
                MonthDay.from(reader.date(new Yaml.Scalar("2000-" + day.text(), day.place()))))
            .orElse(null),
        item.texts("cite"));
  }
}
