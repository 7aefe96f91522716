package org.pacta.web.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.web.compose.StalePage.Difference;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.page.Form;
import org.pacta.web.page.Typed;
import org.pacta.web.page.Words;

/** What differs between a step as typed and as somebody else has kept it meanwhile. */
public record Differences(String reference, String action, List<Difference> list, Typed typed) {
  // Fields whose values are codes; whatever is typed into any other is shown as typed.
  private static final Set<String> CODED =
      Set.of(
          "means",
          "contentAllowsElectronic",
          "urgent",
          "language",
          "otherLanguageAgreed",
          "nature",
          "assistance",
          "topics",
          "role",
          "kind",
          "purpose",
          "categories",
          "specialCategories",
          "handlingCode",
          "concerns",
          "decision",
          "recipientKind",
          "ground");
  private static final Set<String> NOT_CONTENT = Set.of("_csrf", "version", "case", "then", "more");

  /** What differs; {@code action} is where the step is saved. */
  public static Differences between(String reference, String action, Form kept, Typed typed) {
    List<Difference> list = new ArrayList<>();
    typed
        .values()
        .forEach((name, values) -> {
          if (!NOT_CONTENT.contains(name)) {
            String mine = shown(name, values).replace("\r\n", "\n").strip();
            String theirs = shown(name, kept.values().getOrDefault(name, List.of()));
            if (!mine.equals(theirs.strip())) {
              list.add(new Difference(Words.code(lastPart(name)), mine, theirs));
            }
          }
        });
    return new Differences(reference, action, list, typed);
  }

  /** The page that shows them, to be sent again against the version kept now. */
  public StalePage against(int currentVersion) {
    var mine = new java.util.LinkedHashMap<>(typed.values());
    NOT_CONTENT.forEach(mine::remove);
    return new StalePage(reference, action, list, mine, currentVersion);
  }

  private static String shown(String name, List<String> values) {
    boolean coded = CODED.contains(name.substring(name.lastIndexOf('.') + 1));
    return values.stream()
        .map(value -> coded ? AgreementChoices.words(value) : value)
        .collect(Collectors.joining(", "));
  }

  private static String lastPart(String field) {
    String last = field.substring(field.indexOf('.') + 1);
    return last.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
  }
}
