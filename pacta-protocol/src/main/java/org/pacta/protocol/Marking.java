package org.pacta.protocol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender lays down about the content, signed and without personal data.
 *
 * @param purpose purpose code (2017 Art. 10(1))
 * @param specialCategories codes of special categories of personal data in the content (Art. 10(2))
 * @param destroyBy destruction term (Art. 10(5))
 * @param conditions condition codes that bind the receiver (Art. 9(4))
 * @param originators parties whose consent an onward transfer needs (Art. 11(2); 1972 Art. I)
 */
public record Marking(
    String purpose,
    boolean personalData,
    List<String> specialCategories,
    @Nullable LocalDate destroyBy,
    @Nullable String handlingCode,
    List<String> conditions,
    List<String> originators) {
  public Marking {
    Checks.text(purpose, "purpose");
    specialCategories = Checks.texts(specialCategories, "specialCategories");
    Checks.date(destroyBy, "destroyBy");
    if (handlingCode != null) {
      Checks.text(handlingCode, "handlingCode");
    }
    conditions = Checks.texts(conditions, "conditions");
    originators = Checks.texts(originators, "originators");
  }
}
