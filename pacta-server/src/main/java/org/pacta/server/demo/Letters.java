package org.pacta.server.demo;

import java.time.LocalDate;

/**
 * What the invented people write, as the JSON of the API. ICAO's specimen state and person only.
 */
final class Letters {
  private static final int DESTRUCTION_YEARS = 3;

  private Letters() {}

  /**
   * A complete request for information on a vehicle-crime suspect.
   *
   * @param subject one line, without personal data
   * @param destroyBy destruction term; empty: none given
   */
  static String request(String form, String nature, String subject, String destroyBy) {
    return """
    {"form": %s,
     "ask": {"nature": "%s", "assistance": "information", "topics": ["vehicle_crime"],
       "addressee": "cz-police", "subject": "%s",
       "facts": "A group moves stolen vehicles through Utopia.",
       "questions": ["Is the vehicle registered?", "Who is its keeper?"]},
     "persons": [{"role": "suspect", "family_name": "ERIKSSON", "given_names": "ANNA MARIA",
       "date_of_birth": "1974-08-12", "nationality": "UTO"}],
     "items": [{"kind": "vehicle", "identifier": "SPECIMEN1", "description": "estate car"}],
     "handling": %s,
     "assessment": %s}
    """
        .formatted(form, nature, subject, handling(destroyBy, "[]", ""), ASSESSED);
  }

  /** The request of the story, in order. */
  static String request(String subject, LocalDate today) {
    return request(URGENT_ELECTRONIC, "police_cooperation", subject, term(today));
  }

  /** First question answered, second refused on a ground of Art. 9(4). */
  static String reply(String destroyBy, String special, String necessity) {
    return """
    {"replies": [
       {"question": 1, "decision": "provide", "text": "Yes, since 2020."},
       {"question": 2, "decision": "refuse", "ground": "national_legislation",
        "reason": "Secrecy of a running investigation."}],
     "personal_data": true, "language": "en",
     "handling": %s,
     "assessment": %s}
    """
        .formatted(handling(destroyBy, special, necessity), ASSESSED);
  }

  /** The destruction term people in the demonstration set (Art. 10(5)). */
  static String term(LocalDate today) {
    return today.plusYears(DESTRUCTION_YEARS).toString();
  }

  static final String URGENT_ELECTRONIC =
      """
      {"means": "electronic", "content_allows_electronic": true, "urgent": true,
       "urgency_reason": "The vehicle may leave the country.", "language": "en"}\
      """;

  static final String ORAL_NOT_URGENT =
      """
      {"means": "oral", "urgent": false, "language": "en"}\
      """;

  private static final String ASSESSED =
      """
      {"assessed": true, "concerns": [], "note": "Ordinary crime.", "national_law_allows": true}\
      """;

  private static String handling(String destroyBy, String special, String necessity) {
    return """
    {"purpose": "suppress_crime", "categories": ["crime_and_persons"],
     "list_of_data": "name, date of birth, vehicle", "special_categories": %s,
     "special_necessity": "%s", "needed": true, "proportionate": true,
     "accuracy_assured": true, "destroy_by": "%s", "handling_code": "H1"}\
    """
        .formatted(special, necessity, destroyBy);
  }
}
