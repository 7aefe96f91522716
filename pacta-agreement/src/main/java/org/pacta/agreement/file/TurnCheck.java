package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Party;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.temporal.Turn;

/** What the Parties do in turn: their order, what hands it on, and a name that is no other. */
record TurnCheck(AgreementContent content, Vocabulary vocabulary, Findings findings) {
  void check() {
    Set<String> ids = new HashSet<>();
    List<Yaml> sources = content.tree().items("turns");
    for (int i = 0; i < sources.size(); i++) {
      Turn turn = content.terms().turns().get(i);
      if (!ids.add(turn.id())) {
        findings.error(
            FindingCode.A011,
            sources.get(i).placeOf("id"),
            turn.id(),
            "the id stands twice under turns",
            "Give each its own id.");
      }
      check(turn, sources.get(i));
    }
    content.rules().stream()
        .filter(
            rule -> rule instanceof Duty duty && duty.recurring() && ids.contains(duty.bearer()))
        .forEach(this::recurring);
  }

  private void check(Turn turn, Yaml source) {
    boolean party = content.parties().stream().anyMatch(it -> it.id().equals(turn.id()));
    if (party || PartyRole.of(turn.id()).isPresent()) {
      error(
          source.placeOf("id"),
          turn,
          turn.id() + (party ? " is a Party" : " is a role of the language"),
          "Give the turn a name of its own, for example host_in_turn.");
    }
    order(turn, source);
    Yaml per = source.at("per").orElse(source);
    event(turn, turn.event(), per.placeOf("event"));
    event(turn, turn.from(), per.placeOf("from"));
    TimeLength length = turn.length();
    if (length != null && (length.isZero() || !length.duration().isZero())) {
      error(
          per.placeOf("length"),
          turn,
          "a turn of " + length.inWords(),
          "Write a length in days, months or years, for example P1Y.");
    }
  }

  /** What one Party has met would fall due anew for that Party, whoever has the turn by then. */
  private void recurring(Rule duty) {
    findings.error(
        FindingCode.A105,
        content.ruleSource(duty.id()).placeOf("recurring"),
        duty.id(),
        "a duty in turn does not recur by itself: the next one has the turn by then",
        "Name the event that meets it as also_trigger, or use a schedule.");
  }

  private void order(Turn turn, Yaml source) {
    List<String> left = new ArrayList<>(content.parties().stream().map(Party::id).toList());
    for (Yaml party : source.items("order")) {
      if (!left.remove(party.text())) {
        boolean twice = content.parties().stream().anyMatch(it -> it.id().equals(party.text()));
        error(
            party.place(),
            turn,
            twice ? party.text() + " has two turns" : "unknown Party " + party.text(),
            "Name each Party of this file once, by its id.");
      }
    }
  }

  private void event(Turn turn, @Nullable String event, Place place) {
    if (event != null && !vocabulary.events().contains(event)) {
      error(
          place,
          turn,
          "unknown event " + event,
          "Correct the name, or declare it under words.events.");
    }
  }

  private void error(Place place, Turn turn, String message, String help) {
    findings.error(FindingCode.A105, place, turn.id(), message, help);
  }
}
