package org.pacta.web.compose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.node.party.Authority;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Clauses;

/** Asks the agreement itself what a request may choose, and puts its clause beside each choice. */
final class DraftChoicesMaker {
  private final Agreement agreement;
  private final Clauses clauses;
  private final AgreementChoices choices;

  DraftChoicesMaker(Agreement agreement, Clauses clauses) {
    this.agreement = agreement;
    this.clauses = clauses;
    this.choices = new AgreementChoices(agreement, clauses);
  }

  DraftChoices make(List<Authority> addressees, Instant now) {
    return new DraftChoices(
        means(),
        choices.list("language"),
        natures(),
        assistances(now),
        choices.topics(),
        addressees.stream().map(one -> new Choice(one.id(), one.name())).toList(),
        people("suspect", "witness", "victim", "missing", "other"),
        people("vehicle", "document", "weapon", "other"),
        choices.handling(),
        new DraftChoices.Why(
            choices.clauses("9(1)/1"),
            choices.clauses("9(1)/3", "9(2)/1"),
            choices.clauses("9(6)"),
            choices.clauses("2/0"),
            choices.clauses("3(1)", "10/0")));
  }

  private List<Choice> means() {
    return List.of(
        new Choice("written", "In writing", choices.clauses("9(1)/1")),
        new Choice(
            "electronic",
            "By electronic means",
            "If the content of the request allows it.",
            choices.clauses("9(1)/2"),
            true),
        new Choice(
            "oral",
            "Orally",
            "Only in urgent cases, and confirmed in writing at once.",
            choices.clauses("9(1)/3"),
            true));
  }

  // Whoever writes must be able to say what the matter is: what the agreement does not cover is
  // named as such, and refused with its clause when it is submitted.
  private List<Choice> natures() {
    List<Choice> natures = new ArrayList<>();
    for (String code : agreement.vocabulary().codes("nature")) {
      switch (code) {
        case "police_cooperation" ->
            natures.add(new Choice(code, "Police cooperation", choices.clauses("1(1)")));
        case "mutual_legal_assistance", "extradition" ->
            natures.add(
                new Choice(
                    code,
                    AgreementChoices.words(code),
                    "Not covered: it goes through the judicial channel and will be refused here.",
                    choices.clauses("1(2)"),
                    true));
        default -> {
          // Other natures have no clause of this agreement and are not offered.
        }
      }
    }
    return natures;
  }

  private List<Choice> assistances(Instant now) {
    List<Choice> offered = new ArrayList<>();
    for (String code : agreement.vocabulary().codes("assistance")) {
      Decision decision = trial(Map.of("assistance", code), now);
      if (decision.permitted()) {
        offered.add(
            new Choice(
                code, AgreementChoices.words(code), clauses.of(agreement.id(), decision.cites())));
      }
    }
    return offered.isEmpty() ? List.of(new Choice("information", "Information")) : offered;
  }

  private Decision trial(Map<String, Object> choice, Instant now) {
    Facts ordinary =
        new Facts(
            Map.of(
                "req",
                Map.ofEntries(
                    Map.entry("nature", "police_cooperation"),
                    Map.entry("assistance", "information"),
                    Map.entry("topics", List.of("other_crime")),
                    Map.entry("form", "written"),
                    Map.entry("content_allows_electronic", true),
                    Map.entry("urgent", true),
                    Map.entry("urgency_reason", "trial"),
                    Map.entry("written_confirmation", true),
                    Map.entry("language", "en"),
                    Map.entry("other_language_agreed", false),
                    Map.entry("addressee_competent", true),
                    Map.entry("about_person", false))));
    Facts facts =
        agreement.vocabulary().baseFacts().plus(ordinary).plus(new Facts(Map.of("req", choice)));
    return agreement.decide("request.submit", facts, now, now);
  }

  private static List<Choice> people(String... codes) {
    return List.of(codes).stream()
        .map(code -> new Choice(code, AgreementChoices.words(code)))
        .toList();
  }
}
