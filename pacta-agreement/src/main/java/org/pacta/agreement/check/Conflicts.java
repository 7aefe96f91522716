package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Party;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.PendingReader;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.TermsReader;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.temporal.LifeTerms;

/**
 * Agreements in force together between the same Parties (check 10): what one permits or asks and
 * another forbids is reported, never settled, since a savings clause makes neither win by itself.
 */
final class Conflicts {
  private final List<Agreement> agreements;

  private Conflicts(List<Agreement> agreements) {
    this.agreements = agreements;
  }

  static List<Finding> between(List<Agreement> agreements) {
    Conflicts conflicts = new Conflicts(agreements);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < agreements.size(); i++) {
      for (int j = i + 1; j < agreements.size(); j++) {
        findings.addAll(conflicts.between(agreements.get(i), agreements.get(j)));
      }
    }
    return findings;
  }

  private List<Finding> between(Agreement one, Agreement other) {
    List<String> shared =
        one.parties().stream().map(Party::id).filter(id -> other.party(id).isPresent()).toList();
    boolean together =
        shared.size() >= 2
            && one.operational()
            && other.operational()
            && !one.id().equals(other.id())
            && Validity.of(one).meets(Validity.of(other));
    if (!together) {
      return List.of();
    }
    if (succeeds(one, other, new HashSet<>())) {
      return succession(one, other);
    }
    if (succeeds(other, one, new HashSet<>())) {
      return succession(other, one);
    }
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        AgreementChecks.softened(new Contradictions(one, other, shared).find(), Accepted.in(one)));
    findings.addAll(
        AgreementChecks.softened(
            new Contradictions(other, one, shared).find(), Accepted.in(other)));
    return findings;
  }

  /** True when one agreement ends another, directly or through one that ended it before. */
  private boolean succeeds(Agreement later, Agreement earlier, Set<String> seen) {
    for (Yaml item : superseded(later)) {
      String ended = item.text("agreement");
      boolean further =
          seen.add(ended)
              && agreements.stream()
                  .anyMatch(it -> it.id().equals(ended) && succeeds(it, earlier, seen));
      if (ended.equals(earlier.id()) || further) {
        return true;
      }
    }
    return false;
  }

  private static List<Yaml> superseded(Agreement later) {
    Yaml tree = later.content().tree();
    return tree.at("temporal").orElse(tree).items("supersedes");
  }

  private static List<Finding> succession(Agreement later, Agreement earlier) {
    Findings findings = new Findings(later.content().source().name());
    Yaml tree = later.content().tree();
    Place place = tree.at("temporal").orElse(tree).placeOf("supersedes");
    String left = left(later, earlier.id());
    findings.note(
        FindingCode.A110,
        place,
        earlier.id(),
        later.id()
            + " ends "
            + earlier.id()
            + (left.isEmpty() ? "" : ", " + left + ",")
            + " on entry into force"
            + (left.isEmpty() ? ", so they do not conflict" : ""),
        "Data obtained under the earlier keeps its conditions.");
    LifeTerms.Superseded own = earlier.content().terms().superseded();
    if (own != null
        && own.agreement().equals(later.id())
        && !(whatIsLeft(own).equals(whatIsLeft(ends(later, earlier.id())))
            && goesOn(earlier, later))) {
      findings.warning(
          FindingCode.A110,
          place,
          earlier.id(),
          earlier.id()
              + " says that it ends otherwise than "
              + later.id()
              + " says: "
              + (left(own).isEmpty() ? "all of it" : left(own)),
          "Give supersedes and superseded_by the same only or except, pairs, and pending.");
    }
    return findings.all();
  }

  /** What the later agreement leaves of an earlier one, in words. */
  private static String left(Agreement later, String earlier) {
    return left(ends(later, earlier));
  }

  /** The end of an earlier agreement as the later one says it; one ended indirectly ends whole. */
  private static LifeTerms.Superseded ends(Agreement later, String earlier) {
    return superseded(later).stream()
        .filter(it -> it.text("agreement").equals(earlier))
        .map(it ->
            new LifeTerms.Superseded(
                earlier,
                new LifeTerms.Reach(it.texts("only"), it.texts("except")),
                PendingReader.continues(it),
                TermsReader.pairs(it)))
        .findFirst()
        .orElse(new LifeTerms.Superseded(earlier, LifeTerms.Reach.ALL, false, List.of()));
  }

  /** True when both say the same of which cases go on, and of what goes on in them. */
  private static boolean goesOn(Agreement earlier, Agreement later) {
    Yaml tree = earlier.content().tree();
    Yaml own = tree.at("temporal").orElse(tree).at(LifeTerms.Superseded.CLAUSE).orElse(tree);
    return superseded(later).stream()
        .filter(it -> it.text("agreement").equals(earlier.id()))
        .allMatch(it -> PendingReader.said(it).equals(PendingReader.said(own)));
  }

  /** The order in which units are listed says nothing, nor does naming one twice. */
  private static List<Object> whatIsLeft(LifeTerms.Superseded superseded) {
    LifeTerms.Reach reach = superseded.reach();
    return List.of(
        Set.copyOf(reach.only()),
        Set.copyOf(reach.except()),
        superseded.pending(),
        Set.copyOf(superseded.pairs()));
  }

  private static String left(LifeTerms.Superseded superseded) {
    return Stream.of(
            LifeTerms.Superseded.left(superseded.reach()),
            LifeTerms.Superseded.between(superseded.pairs()),
            superseded.pending() ? "except for what was begun under it" : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" and "));
  }
}
