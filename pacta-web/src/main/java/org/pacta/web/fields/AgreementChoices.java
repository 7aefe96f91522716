package org.pacta.web.fields;

import java.util.List;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Code;
import org.pacta.node.request.Assessment;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Clause;
import org.pacta.web.page.Clauses;
import org.pacta.web.page.Words;

/** What one agreement lets a person choose, with the clause beside each choice. */
public final class AgreementChoices {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("written", "In writing"),
          Map.entry("electronic", "By electronic means"),
          Map.entry("oral", "Orally"),
          Map.entry("H0", "H0: use for the purpose stated, no further restriction"),
          Map.entry("H1", "H1: not as evidence in court without the sender's permission"),
          Map.entry("H2", "H2: not to be passed on without the sender's permission"),
          Map.entry("H3", "H3: other restrictions, as written in the conditions"),
          Map.entry("en", "English"),
          Map.entry("cs", "Czech"),
          Map.entry("kk", "Kazakh"),
          Map.entry("ru", "Russian"),
          Map.entry("other", "Another"),
          Map.entry("suppress_crime", "Suppressing criminal activities"),
          Map.entry("related_procedure", "A related procedure"),
          Map.entry("public_order", "Protecting public order"),
          Map.entry("public_security", "Protecting public security"),
          Map.entry("other_important_interest", "Another important interest of our state"),
          Map.entry("national_legislation", "Conflict with our national legislation"),
          Map.entry("international_obligation", "Conflict with our international obligations"),
          Map.entry("sovereignty", "Threat to our sovereignty"),
          Map.entry("security", "Threat to our security"),
          Map.entry("discrimination_ground", "Discrimination on a prohibited ground"),
          Map.entry("ill_treatment_risk", "Risk of torture or ill-treatment"),
          Map.entry("death_penalty_risk", "Risk of the death penalty"),
          Map.entry("refugee_exposure", "Exposure of a refugee or asylum seeker"),
          Map.entry("surveillance_technology_uncleared", "Surveillance technology not cleared"),
          Map.entry("competent_authority", "A competent authority under this agreement"),
          Map.entry("other_authority_same_party", "Another authority of our own State"),
          Map.entry("member_state", "A member State of the agreement"),
          Map.entry("third_state", "A third State"),
          Map.entry("international_organisation", "An international organisation"),
          Map.entry("private_person", "A private person"),
          Map.entry("court", "A court"),
          Map.entry("convictions", "Convictions for a crime"),
          Map.entry("health", "State of health"));

  private final Agreement agreement;
  private final Clauses clauses;

  /** Choices under {@code agreement}. */
  public AgreementChoices(Agreement agreement, Clauses clauses) {
    this.agreement = agreement;
    this.clauses = clauses;
  }

  /** A code in words. */
  public static String words(String code) {
    return CODES.getOrDefault(code, Words.code(code));
  }

  /** Clauses of this agreement. */
  public List<Clause> clauses(String... units) {
    return clauses.of(agreement.id(), List.of(units));
  }

  /** The entries of a code list of the vocabulary. */
  public List<Choice> list(String list) {
    return agreement.vocabulary().codes(list).stream()
        .map(code -> new Choice(code, words(code)))
        .toList();
  }

  /** Types of crime (Art. 2), each with its item of the text. */
  public List<Choice> topics() {
    return ofCodes(agreement.topics().codes());
  }

  /** Kinds of information (Art. 3), each with its item of the text. */
  public List<Choice> categories() {
    return ofCodes(agreement.categories().codes());
  }

  /** The title of a topic or category in words. */
  public String label(String code) {
    return agreement
        .topics()
        .code(code)
        .or(() -> agreement.categories().code(code))
        .map(AgreementChoices::title)
        .orElseGet(() -> words(code));
  }

  /** The items of the text that name these types of crime; the opening words when none does. */
  public List<Clause> topicClauses(List<String> topics) {
    List<String> units =
        topics.stream()
            .flatMap(topic -> agreement.topics().code(topic).stream())
            .flatMap(code -> code.cite().stream())
            .distinct()
            .toList();
    return clauses.of(agreement.id(), units.isEmpty() ? List.of("2/0") : units);
  }

  /** The label of a code with a capital letter. */
  public static String title(Code code) {
    return Words.code(code.label());
  }

  private List<Choice> ofCodes(List<Code> codes) {
    return codes.stream()
        .map(code -> new Choice(code.id(), title(code), clauses.of(agreement.id(), code.cite())))
        .toList();
  }

  /** Everything of the personal-data step. */
  public HandlingChoices handling() {
    return new HandlingChoices(
        purposes(),
        categories(),
        list("special_category"),
        handlingCodes(),
        Assessment.CONCERNS.stream().map(code -> new Choice(code, words(code))).toList(),
        yesNo(),
        new HandlingChoices.Why(
            clauses("10(1)/1"),
            clauses("10(6)/2"),
            clauses("10(2)"),
            clauses("10(4)/1"),
            clauses("10(5)/1"),
            clauses("9(4)/2", "10(1)/1"),
            clauses("1(2)")));
  }

  /** Yes and no. */
  public static List<Choice> yesNo() {
    return List.of(new Choice("yes", "Yes"), new Choice("no", "No"));
  }

  private List<Choice> purposes() {
    return agreement.vocabulary().codes("purpose").stream()
        .map(code ->
            code.equals("other")
                ? new Choice(
                    code,
                    "Another purpose",
                    "Only with the sender's prior written consent.",
                    clauses("10(1)/2"),
                    true)
                : new Choice(code, words(code)))
        .toList();
  }

  private static List<Choice> handlingCodes() {
    return List.of("H0", "H1", "H2", "H3").stream()
        .map(code -> new Choice(code, words(code)))
        .toList();
  }
}
