package org.pacta.node.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request says: what the requesting authority types, and what travels sealed to the
 * requested one. In a draft everything may be empty or wrong; it is checked when it is submitted.
 * Codes are those of the agreement's vocabulary.
 *
 * @param form how the request is made (Art. 9(1), 9(6))
 * @param ask what is asked (Arts. 1 to 4)
 * @param persons persons concerned; each makes it a transfer of personal data (Art. 10)
 * @param items items concerned, such as vehicles
 * @param handling what Art. 10 asks for when persons are named
 * @param assessment the official's safeguards assessment
 */
public record RequestContent(
    Form form,
    Ask ask,
    List<Person> persons,
    List<Item> items,
    DataHandling handling,
    Assessment assessment) {
  public RequestContent {
    persons = List.copyOf(persons);
    items = List.copyOf(items);
  }

  /**
   * How the request is made.
   *
   * @param means code of vocabulary list {@code form}: written, electronic or oral; empty while not
   *     chosen
   * @param contentAllowsElectronic official's finding under Art. 9(1), second sentence; null = not
   *     answered
   * @param urgent null = not answered
   * @param urgencyReason needed for an oral request (Art. 9(1), third sentence)
   * @param language code of vocabulary list {@code language}
   * @param otherLanguageAgreed whether another language than English was agreed (Art. 9(6))
   */
  public record Form(
      String means,
      @Nullable Boolean contentAllowsElectronic,
      @Nullable Boolean urgent,
      String urgencyReason,
      String language,
      @Nullable Boolean otherLanguageAgreed) {}

  /**
   * What is asked.
   *
   * @param nature code of list {@code nature}; police_cooperation for what the agreement covers
   * @param assistance code of list {@code assistance}
   * @param topics codes of the agreement's topics (Art. 2)
   * @param addressee id of the partner's authority the request goes to
   * @param subject one line, without personal data
   * @param facts the facts of the case
   * @param questions what shall be answered, one by one; answered by position from 1
   */
  public record Ask(
      String nature,
      String assistance,
      List<String> topics,
      String addressee,
      String subject,
      String facts,
      List<String> questions) {
    public Ask {
      topics = List.copyOf(topics);
      questions = List.copyOf(questions);
    }
  }

  /**
   * A person concerned.
   *
   * @param role suspect, witness, victim, missing, other
   * @param dateOfBirth as typed, {@code yyyy-MM-dd} when complete
   * @param nationality ISO 3166-1 alpha-3 or ICAO specimen code
   * @param note anything else needed to identify the person
   */
  public record Person(
      String role,
      String familyName,
      String givenNames,
      String dateOfBirth,
      String nationality,
      String note) {}

  /**
   * An item concerned.
   *
   * @param kind vehicle, document, weapon, other
   * @param identifier registration, VIN or number
   */
  public record Item(String kind, String identifier, String description) {}

  /** An empty request: nothing chosen, English by default because Art. 9(6) says so. */
  public static RequestContent empty() {
    return new RequestContent(
        new Form("", null, null, "", "en", null),
        new Ask("", "", List.of(), "", "", "", List.of()),
        List.of(),
        List.of(),
        DataHandling.empty(),
        Assessment.empty());
  }
}
