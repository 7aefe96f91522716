package org.pacta.node.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Art. 10 asks of whoever sends personal data, and the conditions that bind whoever receives
 * it.
 *
 * @param purpose code of list {@code purpose} (Art. 10(1))
 * @param categories codes of the agreement's categories (Art. 3)
 * @param listOfData the kinds of data sent, in words, without the data (Art. 10(6))
 * @param specialCategories codes of list {@code special_category} (Art. 10(2))
 * @param specialNecessity why they are necessary, in writing (Art. 10(2))
 * @param needed official's finding (Art. 10(4)); null = not answered
 * @param proportionate official's finding (Art. 10(4)); null = not answered
 * @param accuracyAssured official's finding (Art. 10(4)); null = not answered
 * @param destroyBy destruction term as typed, {@code yyyy-MM-dd} when complete (Art. 10(5))
 * @param handlingCode H0 to H3
 * @param conditions conditions of use that bind the receiver (Art. 9(4), second sentence)
 */
public record DataHandling(
    String purpose,
    List<String> categories,
    String listOfData,
    List<String> specialCategories,
    String specialNecessity,
    @Nullable Boolean needed,
    @Nullable Boolean proportionate,
    @Nullable Boolean accuracyAssured,
    String destroyBy,
    String handlingCode,
    List<String> conditions) {
  public DataHandling {
    categories = List.copyOf(categories);
    specialCategories = List.copyOf(specialCategories);
    conditions = List.copyOf(conditions);
  }

  /** Nothing filled in yet. */
  public static DataHandling empty() {
    return new DataHandling("", List.of(), "", List.of(), "", null, null, null, "", "", List.of());
  }
}
