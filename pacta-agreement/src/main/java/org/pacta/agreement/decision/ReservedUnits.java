package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.UnitText;

/** Which reservation, by whom, leaves a unit without effect for an act. */
final class ReservedUnits {
  private static final String UNITS = "agr.units_reserved";
  private static final String RESERVED = "agr.reserved";

  private final AgreementContent content;
  private final Vocabulary vocabulary;

  ReservedUnits(AgreementContent content, Vocabulary vocabulary) {
    this.content = content;
    this.vocabulary = vocabulary;
  }

  /** Reasons in which units without effect are named by the reservation that left them so. */
  List<Because> named(List<Because> because, String act, Facts facts) {
    if (content.terms().reserving() == null || texts(facts, UNITS).isEmpty()) {
      return because;
    }
    Set<String> parties = parties(act, facts);
    return because.stream().map(it -> named(it, parties, facts)).toList();
  }

  private Because named(Because because, Set<String> parties, Facts facts) {
    List<Atom> atoms = new ArrayList<>();
    for (Atom atom : because.atoms()) {
      List<Atom> by =
          atom.source().equals(Suspension.UNITS)
              ? reserved(because.cite(), parties, facts)
              : List.of();
      atoms.addAll(by);
      if (by.isEmpty() || otherwise(because.cite(), facts)) {
        atoms.add(atom);
      }
    }
    return new Because(
        because.rule(), because.kind(), because.cite(), because.says(), atoms, because.gists());
  }

  /** True when a unit is without effect for another reason. */
  private static boolean otherwise(List<String> cite, Facts facts) {
    List<String> reserved = texts(facts, UNITS);
    List<String> without =
        texts(facts, Suspension.UNITS).stream().filter(it -> !reserved.contains(it)).toList();
    return cite.stream().anyMatch(unit -> covered(unit, without));
  }

  private List<Atom> reserved(List<String> cite, Set<String> parties, Facts facts) {
    List<Atom> atoms = new ArrayList<>();
    for (Object item :
        facts.at(RESERVED).orElse(List.of()) instanceof List<?> all ? all : List.of()) {
      if (item instanceof Map<?, ?> one
          && one.get("units") instanceof List<?> units
          && parties.contains(String.valueOf(one.get("party")))) {
        List<String> its = units.stream().map(String::valueOf).toList();
        List<String> barred = cite.stream().filter(unit -> covered(unit, its)).toList();
        String party = String.valueOf(one.get("party"));
        if (!barred.isEmpty()) {
          atoms.add(new Atom(words(party, barred, facts), true, barred, UNITS));
        }
      }
    }
    return atoms;
  }

  private String words(String party, List<String> units, Facts facts) {
    List<String> inForce = texts(facts, "agr.reservations");
    List<String> ids =
        content.terms().reservations().stream()
            .filter(it -> it.party().equals(party) && inForce.contains(it.id()))
            .filter(it -> units.stream().anyMatch(unit -> covered(unit, it.units())))
            .map(it -> it.id())
            .toList();
    return party
        + " has reserved "
        + String.join(", ", units)
        + (ids.isEmpty() ? "" : " (" + String.join(", ", ids) + ")")
        + (content.terms().oneSided() ? " and may not claim it" : "");
  }

  /** Whose reservations count: of the Parties concerned, or of the one that acts alone. */
  private Set<String> parties(String act, Facts facts) {
    Stream<String> concerned =
        vocabulary.act(act).stream()
            .flatMap(type -> vocabulary.concernedByFact(type, facts).values().stream())
            .flatMap(List::stream);
    Stream<String> acting = facts.at("actor").stream().map(String::valueOf);
    return (content.terms().oneSided() && facts.at("actor").isPresent() ? acting : concerned)
        .collect(Collectors.toSet());
  }

  private static List<String> texts(Facts facts, String path) {
    return facts.at(path).orElse(null) instanceof List<?> all
        ? all.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static boolean covered(String unit, List<String> outer) {
    return outer.stream().anyMatch(it -> UnitText.contains(it, unit));
  }
}
