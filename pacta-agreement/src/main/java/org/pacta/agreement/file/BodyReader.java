package org.pacta.agreement.file;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Body;
import org.pacta.agreement.PartyRole;

/** Reads the bodies of a file, and holds their names against all others that bear or hold. */
final class BodyReader {
  private BodyReader() {}

  static List<Body> read(Yaml root, Findings findings) {
    List<Body> bodies = new ArrayList<>();
    root.entries("bodies")
        .forEach((id, body) -> {
          name(root, id, findings);
          bodies.add(
              new Body(
                  id,
                  body.text("name"),
                  zone(id, body, findings),
                  party(root, id, body, findings),
                  body.texts("cite")));
        });
    return List.copyOf(bodies);
  }

  private static ZoneId zone(String id, Yaml holder, Findings findings) {
    try {
      return ZoneId.of(holder.text("time_zone"));
    } catch (DateTimeException e) {
      findings.error(
          FindingCode.A105,
          holder.placeOf("time_zone"),
          id,
          "no time zone " + holder.text("time_zone"),
          "Use a name of the tz database, for example Europe/Bucharest.");
      return ZoneOffset.UTC;
    }
  }

  private static @Nullable String party(Yaml root, String id, Yaml body, Findings findings) {
    String of = body.text("of");
    if (!of.isEmpty() && !has(root, "parties", of)) {
      findings.error(
          FindingCode.A105,
          body.placeOf("of"),
          id,
          id + " is of " + of + ", which is no Party",
          "Name the Party by its id: "
              + String.join(", ", root.items("parties").stream().map(it -> it.text("id")).toList())
              + ".");
      return null;
    }
    return of.isEmpty() ? null : of;
  }

  private static void name(Yaml root, String id, Findings findings) {
    boolean party = has(root, "parties", id);
    boolean turn = has(root, "turns", id);
    if (party || turn || PartyRole.of(id).isPresent()) {
      findings.error(
          FindingCode.A105,
          root.at("bodies").orElse(root).placeOf(id),
          id,
          id + (party ? " is a Party" : turn ? " is a turn" : " is a role of the language"),
          "Give the body a name of its own, for example secretariat.");
    }
  }

  private static boolean has(Yaml root, String list, String id) {
    return root.items(list).stream().anyMatch(item -> item.text("id").equals(id));
  }
}
