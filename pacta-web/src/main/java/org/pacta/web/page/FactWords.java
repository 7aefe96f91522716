package org.pacta.web.page;

import java.util.Map;

/** Facts that guards read, as people call them. */
final class FactWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("law.sender_ok", "Whether our national law allows it"),
          Map.entry("law.receiver_ok", "Whether the partner's national law allows it"),
          Map.entry("sg.assessed", "A safeguards assessment by a named official"),
          Map.entry("req.urgent", "Whether the request is urgent"),
          Map.entry("req.content_allows_electronic", "Whether the content allows electronic means"),
          Map.entry("req.form", "How the request is made"),
          Map.entry("req.nature", "What kind of help this is"),
          Map.entry("req.assistance", "What assistance is asked"),
          Map.entry("req.other_language_agreed", "Whether another language was agreed"),
          Map.entry("xfer.personal_data", "Whether personal data is sent"),
          Map.entry("xfer.needed", "Whether the data is needed"),
          Map.entry("xfer.proportionate", "Whether its volume fits the purpose"),
          Map.entry("xfer.accuracy_assured", "Whether its accuracy is ensured"),
          Map.entry("xfer.destruction_term_stated", "The term of destruction"),
          Map.entry("xfer.categories", "The kinds of information"),
          Map.entry("xfer.special_categories", "The special categories"),
          Map.entry("xfer.special_necessity", "Why the special categories are necessary"),
          Map.entry("disc.recipient_kind", "Who would get it"),
          Map.entry("disc.consent", "The sender's written consent"));

  private FactWords() {}

  static String of(String fact) {
    String path = fact;
    while (!path.isEmpty()) {
      String words = WORDS.get(path);
      if (words != null) {
        return words;
      }
      int dot = path.lastIndexOf('.');
      path = dot < 0 ? "" : path.substring(0, dot);
    }
    return Words.code(fact.substring(fact.indexOf('.') + 1).replace('.', ' '));
  }
}
