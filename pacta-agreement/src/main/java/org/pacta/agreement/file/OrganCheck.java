package org.pacta.agreement.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Body;
import org.pacta.agreement.PartyRole;

/**
 * Bodies by which Parties do what they owe, or to which it is owed, are bodies of the file, each of
 * one Party and no two of the same.
 */
record OrganCheck(AgreementContent content, Findings findings) {
  /** Roles that no Party has. */
  private static final Set<String> OF_NO_PARTY =
      Set.of(PartyRole.DEPOSITARIES.code(), PartyRole.JOINT_BODY.code());

  void check(Yaml source, String rule) {
    source.at("through").ifPresent(through -> through(through, source, rule));
    source
        .at("owed_to")
        .flatMap(to -> to.at("bodies"))
        .ifPresent(bodies -> organs(bodies.items(), rule));
  }

  private void through(Yaml through, Yaml source, String rule) {
    String who = source.text(source.text("kind").equals("lapse") ? "silent" : "bearer");
    boolean body = content.bodies().stream().anyMatch(it -> it.id().equals(who));
    if (body || OF_NO_PARTY.contains(who)) {
      findings.error(
          FindingCode.A105,
          through.place(),
          rule,
          who + " is no Party that would do something through a body",
          "Leave through out, or name the Party, or its role, instead.");
    }
    organs(through.items(), rule);
  }

  private void organs(List<Yaml> ids, String rule) {
    Map<String, @Nullable String> of = new HashMap<>();
    content.bodies().forEach(body -> of.put(body.id(), body.of()));
    Map<String, String> first = new HashMap<>();
    for (Yaml id : ids) {
      @Nullable String party = of.get(id.text());
      if (!of.containsKey(id.text())) {
        error(
            id,
            rule,
            "unknown body " + id.text(),
            "Name one of this file, under bodies: "
                + String.join(", ", content.bodies().stream().map(Body::id).toList())
                + ".");
      } else if (party == null) {
        error(
            id,
            rule,
            id.text() + " is the body of no Party",
            "Say whose it is (of) under bodies, or make it the bearer, or owed_to: {body: "
                + id.text()
                + "}.");
      } else if (first.containsKey(party)) {
        error(
            id,
            rule,
            Objects.requireNonNull(first.get(party))
                + " and "
                + id.text()
                + " are both of "
                + party,
            "Name one body of each Party: the rule does not say which of two it would be.");
      } else {
        first.put(party, id.text());
      }
    }
  }

  private void error(Yaml id, String rule, String message, String help) {
    findings.error(FindingCode.A105, id.place(), rule, message, help);
  }
}
