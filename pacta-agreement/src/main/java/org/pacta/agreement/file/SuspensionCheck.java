package org.pacta.agreement.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.agreement.temporal.SuspensionTerms;

/** Several clauses of suspension: each has its own name and its own event. */
record SuspensionCheck(AgreementContent content, Findings findings) {
  void check() {
    List<Yaml> clauses = content.tree().at("temporal").orElse(content.tree()).items("suspension");
    clauses.forEach(this::firstDay);
    List<Yaml> all = clauses.stream().filter(item -> item.at("id").isPresent()).toList();
    Set<String> ids = new HashSet<>();
    Set<String> events = new HashSet<>();
    for (Yaml item : all) {
      String id = item.text("id");
      if (!ids.add(id)) {
        error(item, "id", "two clauses of suspension are called " + id, "Give each its own id.");
      }
      content.clause(TermsReader.named("suspension", item)).stream()
          .flatMap(clause -> clause.formula().awaiting().stream())
          .map(awaited -> awaited.event())
          .distinct()
          .filter(event -> !events.add(event))
          .forEach(event ->
              error(
                  item,
                  "id",
                  "two clauses of suspension await "
                      + event
                      + ", so that nobody knows which is used",
                  "Give each an event of its own, declared under words.events."));
      if (item.text("suspends").equals("own_obligations")
          && !all.stream().allMatch(it -> it.text("suspends").equals("own_obligations"))) {
        error(
            item,
            "suspends",
            "of several clauses of suspension only some suspend what a Party owes itself",
            "Write the same in each, or leave it out.");
      }
    }
  }

  /** One that begins with its day has that day whole, and hours run from a moment. */
  private void firstDay(Yaml item) {
    String name = TermsReader.named("suspension", item);
    SuspensionTerms.Lapse lapse = content.terms().suspension(name).lapse();
    boolean read =
        lapse == null || content.clause(name).stream().anyMatch(it -> lapse.asksOfFirstDay(it));
    if (item.at("first_day").isPresent() && !read) {
      findings.error(
          FindingCode.A010,
          item.placeOf("first_day"),
          "first_day",
          "first_day is not read here: the suspension begins with a day, or its length is in hours",
          "Remove the key, or what stands in its way.");
    }
  }

  private void error(Yaml item, String key, String message, String help) {
    findings.error(
        FindingCode.A105, item.placeOf(key), TermsReader.named("suspension", item), message, help);
  }
}
