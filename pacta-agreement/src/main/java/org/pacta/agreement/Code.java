package org.pacta.agreement;

import java.util.List;

/**
 * One entry of a code list that an agreement defines, such as a type of crime.
 *
 * @param id for example {@code vehicle_crime}
 * @param label name for screens
 * @param cite units of the text that name it
 * @param assessSafeguards true when a recorded safeguards assessment is always needed
 * @param personalData how often information of this kind carries personal data
 */
public record Code(
    String id,
    String label,
    List<String> cite,
    boolean assessSafeguards,
    PersonalDataLevel personalData) {
  public Code {
    cite = List.copyOf(cite);
  }
}
