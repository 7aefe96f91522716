package org.pacta.web.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;

/**
 * Which field of the forms a fact comes from, so that a refusal leads to the field that caused it.
 */
final class FactFields {
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("req.assistance", "ask.assistance"),
          Map.entry("req.nature", "ask.nature"),
          Map.entry("req.topics", "ask.topics"),
          Map.entry("req.form", "form.means"),
          Map.entry("req.content_allows_electronic", "form.contentAllowsElectronic"),
          Map.entry("req.urgent", "form.urgent"),
          Map.entry("req.urgency_reason", "form.urgencyReason"),
          Map.entry("req.language", "form.language"),
          Map.entry("req.other_language_agreed", "form.otherLanguageAgreed"),
          Map.entry("xfer.categories", "handling.categories"),
          Map.entry("xfer.personal_data", "personalData"),
          Map.entry("xfer.special_categories", "handling.specialCategories"),
          Map.entry("xfer.special_necessity", "handling.specialNecessity"),
          Map.entry("xfer.needed", "handling.needed"),
          Map.entry("xfer.proportionate", "handling.proportionate"),
          Map.entry("xfer.accuracy_assured", "handling.accuracyAssured"),
          Map.entry("xfer.destruction_term_stated", "handling.destroyBy"),
          Map.entry("law.sender_ok", "assessment.nationalLawAllows"),
          Map.entry("sg.assessed", "assessment.assessed"),
          Map.entry("disc.recipient_kind", "recipientKind"),
          Map.entry("disc.consent", "recipientKind"),
          Map.entry("disc.recipient", "recipient"));

  private FactFields() {}

  /** One problem for each field that is a cause, with the rule's sentence. */
  static List<FieldError> causes(Decision decision, UnaryOperator<String> pageOf) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (Because because : decision.because()) {
      for (Atom atom : because.atoms()) {
        if (!isCause(because, atom)) {
          continue;
        }
        Arrays.stream(atom.source().split(","))
            .map(source -> field(source.strip()))
            .filter(field -> !field.isEmpty())
            .forEach(field -> messages.putIfAbsent(field, because.says()));
      }
    }
    decision.missing().stream()
        .map(FactFields::field)
        .filter(field -> !field.isEmpty())
        .forEach(field -> messages.putIfAbsent(field, "Answer this: the agreement needs it"));
    return messages.entrySet().stream()
        .map(
            cause -> new FieldError(cause.getKey(), cause.getValue(), pageOf.apply(cause.getKey())))
        .toList();
  }

  /**
   * A condition or a scope fails by what is not true in it, anything else refuses by what is: the
   * other facts only made the rule apply. What forbids no longer refuses nothing.
   */
  private static boolean isCause(Because because, Atom atom) {
    if (because.kind().equals(Because.RAN_OUT)) {
      return false;
    }
    return because.kind().equals("condition") || because.kind().equals(Because.SCOPE)
        ? !Boolean.TRUE.equals(atom.value())
        : !Boolean.FALSE.equals(atom.value());
  }

  /** The field of a fact, or of the nearest fact above it; empty when no field asks for it. */
  static String field(String fact) {
    String path = fact;
    while (!path.isEmpty()) {
      String field = FIELDS.get(path);
      if (field != null) {
        return field;
      }
      int dot = path.lastIndexOf('.');
      path = dot < 0 ? "" : path.substring(0, dot);
    }
    return "";
  }
}
