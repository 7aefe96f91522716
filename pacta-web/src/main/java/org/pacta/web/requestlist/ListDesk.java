package org.pacta.web.requestlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.pacta.node.officer.Officer;
import org.pacta.node.party.Authorities;
import org.pacta.node.request.Narrowing;
import org.pacta.node.request.Requests;
import org.pacta.node.treaty.Treaties;
import org.pacta.web.page.Chip;
import org.pacta.web.page.Choice;
import org.pacta.web.page.FieldValues;

/** What the lists of requests share: the choices by which they are narrowed. */
public final class ListDesk {
  private final Requests requests;
  private final Treaties treaties;
  private final Authorities authorities;

  /** Choices from the doors given. */
  public ListDesk(Requests requests, Treaties treaties, Authorities authorities) {
    this.requests = requests;
    this.treaties = treaties;
    this.authorities = authorities;
  }

  /**
   * The fields of a list that is narrowed so.
   *
   * @param href the address of the list narrowed to something else
   */
  public NarrowingView view(
      Officer officer, Narrowing narrowing, Function<Narrowing, String> href) {
    List<Choice> partners = new ArrayList<>(List.of(new Choice("", "Every partner")));
    partners.addAll(partners());
    List<Choice> holders = holders(officer);
    Narrowing.Due due = narrowing.due();
    return new NarrowingView(
        new FieldValues()
            .put("partner", narrowing.partner())
            .put("due", due == null ? "" : NarrowingAddress.code(due))
            .put("holder", narrowing.holder())
            .form(),
        partners,
        times(),
        holders,
        chips(narrowing, partners, holders, href));
  }

  /** Every other Party of the agreements that bind this node's own. */
  public List<Choice> partners() {
    String own = authorities.ownParty();
    return treaties.agreements().stream()
        .filter(agreement -> agreement.operational() && agreement.party(own).isPresent())
        .flatMap(agreement -> agreement.parties().stream())
        .filter(party -> !party.id().equals(own))
        .map(party -> new Choice(party.id(), party.shortName()))
        .distinct()
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  private static List<Choice> times() {
    List<Choice> times = new ArrayList<>(List.of(new Choice("", "Any time")));
    for (Narrowing.Due due : Narrowing.Due.values()) {
      times.add(new Choice(NarrowingAddress.code(due), words(due)));
    }
    return times;
  }

  private static String words(Narrowing.Due due) {
    return switch (due) {
      case OVERDUE -> "Overdue";
      case DAY -> "Within 24 hours";
      case WEEK -> "Within 7 days";
      case NONE -> "No open time limit";
    };
  }

  private List<Choice> holders(Officer officer) {
    List<Choice> holders = new ArrayList<>();
    holders.add(new Choice("", "Anybody"));
    holders.add(new Choice(officer.id(), "Me"));
    holders.add(new Choice(Narrowing.NOBODY, "Nobody"));
    requests.holders(officer).stream()
        .filter(holder -> !holder.id().equals(officer.id()))
        .map(holder -> new Choice(holder.id(), holder.name()))
        .forEach(holders::add);
    return holders;
  }

  private static List<Chip> chips(
      Narrowing narrowing,
      List<Choice> partners,
      List<Choice> holders,
      Function<Narrowing, String> href) {
    List<Chip> chips = new ArrayList<>();
    Narrowing.Due due = narrowing.due();
    if (!narrowing.partner().isEmpty()) {
      chips.add(
          new Chip(
              "Partner: " + label(partners, narrowing.partner()),
              href.apply(new Narrowing("", due, narrowing.holder()))));
    }
    if (due != null) {
      chips.add(
          new Chip(
              "Due: " + words(due),
              href.apply(new Narrowing(narrowing.partner(), null, narrowing.holder()))));
    }
    if (!narrowing.holder().isEmpty()) {
      chips.add(
          new Chip(
              "Holder: " + label(holders, narrowing.holder()),
              href.apply(new Narrowing(narrowing.partner(), due, ""))));
    }
    return chips;
  }

  private static String label(List<Choice> choices, String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse("not in the list");
  }
}
