package org.pacta.node.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The named official's assessment that no machine may make: safeguards and national law.
 *
 * @param assessed whether the safeguards were assessed; null = not answered
 * @param concerns codes of what was found, as the fields of the vocabulary's {@code Safeguards}:
 *     political_character, military_character, religious_or_racial_character,
 *     discrimination_ground, ill_treatment_risk, death_penalty_risk, refugee_exposure,
 *     intelligence_purpose, surveillance_technology_uncleared
 * @param note the official's words
 * @param nationalLawAllows whether the own national law allows the act (Art. 1(2)); null = not
 *     answered
 */
public record Assessment(
    @Nullable Boolean assessed,
    List<String> concerns,
    String note,
    @Nullable Boolean nationalLawAllows) {
  /** All codes {@code concerns} may hold, in the order shown. */
  public static final List<String> CONCERNS =
      List.of(
          "political_character",
          "military_character",
          "religious_or_racial_character",
          "discrimination_ground",
          "ill_treatment_risk",
          "death_penalty_risk",
          "refugee_exposure",
          "intelligence_purpose",
          "surveillance_technology_uncleared");

  public Assessment {
    concerns = List.copyOf(concerns);
  }

  /** Nothing assessed yet. */
  public static Assessment empty() {
    return new Assessment(null, List.of(), "", null);
  }
}
