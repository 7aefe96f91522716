package org.pacta.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Body;
import org.pacta.agreement.Party;
import org.pacta.agreement.TextUnit;
import org.pacta.node.treaty.Treaties;

/** Clauses of the agreements in this node, with gist and place; looked up in memory. */
public final class Clauses {
  private final Treaties treaties;
  private final Map<String, Map<String, TextUnit>> units = new ConcurrentHashMap<>();

  /** Clauses of the agreements of {@code treaties}. */
  public Clauses(Treaties treaties) {
    this.treaties = treaties;
  }

  /** The clause of one text unit. */
  public Clause of(String agreement, String unit) {
    TextUnit known = units(agreement).get(unit);
    String gist = known == null ? "" : known.gist();
    return new Clause(UnitLabel.of(unit), gist, "/agreements/" + agreement + "#" + anchor(unit));
  }

  /** The clauses of several text units. */
  public List<Clause> of(String agreement, List<String> cites) {
    return cites.stream().distinct().map(unit -> of(agreement, unit)).toList();
  }

  /** What people call a Party of an agreement; its id when the agreement does not name it. */
  public String party(String agreement, String id) {
    return treaties
        .agreement(agreement)
        .flatMap(found -> found.party(id).map(Party::shortName).or(() -> body(found, id)))
        .orElse(id);
  }

  private static Optional<String> body(Agreement agreement, String id) {
    return agreement.bodies().stream()
        .filter(body -> body.id().equals(id))
        .map(Body::name)
        .findFirst();
  }

  /** What people call a Party of any agreement of this node; its id when none names it. */
  public String party(String id) {
    return treaties.agreements().stream()
        .flatMap(agreement -> agreement.party(id).stream())
        .map(Party::shortName)
        .findFirst()
        .orElse(id);
  }

  /** The id a unit has on the agreement page. */
  public static String anchor(String unit) {
    return "unit-" + unit.replaceAll("[^0-9A-Za-z]+", "-").replaceAll("-$", "");
  }

  private Map<String, TextUnit> units(String agreement) {
    return units.computeIfAbsent(agreement, this::read);
  }

  private Map<String, TextUnit> read(String agreement) {
    return treaties.agreements().stream()
        .filter(one -> one.id().equals(agreement))
        .map(Agreement::units)
        .flatMap(List::stream)
        .collect(Collectors.toMap(TextUnit::id, Function.identity()));
  }
}
