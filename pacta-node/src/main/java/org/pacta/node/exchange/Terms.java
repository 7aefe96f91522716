package org.pacta.node.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender lays down about a message; travels in the signed manifest and so must hold no
 * personal data.
 *
 * @param purpose purpose code, Article 10(1)
 * @param personalData whether the content holds personal data
 * @param specialCategories codes of special categories of personal data in the content, Article
 *     10(2)
 * @param destroyBy destruction term, Article 10(5)
 * @param handlingCode H0 to H3
 * @param conditions condition codes that bind the receiver, Article 9(4)
 */
public record Terms(
    String purpose,
    boolean personalData,
    List<String> specialCategories,
    @Nullable LocalDate destroyBy,
    @Nullable String handlingCode,
    List<String> conditions) {

  public Terms {
    specialCategories = List.copyOf(specialCategories);
    conditions = List.copyOf(conditions);
  }

  /** Terms for a message without personal data and without conditions. */
  public static Terms plain(String purpose) {
    return new Terms(purpose, false, List.of(), null, null, List.of());
  }
}
