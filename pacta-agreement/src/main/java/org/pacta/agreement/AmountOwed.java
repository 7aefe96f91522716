package org.pacta.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much is owed in a case.
 *
 * @param value whole number of units; null while it is not known, or when it cannot be reckoned, as
 *     when a fact it is divided by is 0
 * @param unit currency or other unit, or null while it is not known
 * @param formula how it is reckoned, for example {@code cost.amount - 5000}
 * @param missing paths of the facts it still needs
 */
public record AmountOwed(
    @Nullable Long value, @Nullable String unit, String formula, List<String> missing) {
  public AmountOwed {
    missing = List.copyOf(missing);
  }

  /** The same where it is not known for want of something else. */
  public AmountOwed lacking(String what) {
    return new AmountOwed(
        null, unit, formula, Stream.concat(missing.stream(), Stream.of(what)).distinct().toList());
  }

  /** For example {@code 7000 EUR (cost.amount - 5000)}. */
  public String inWords() {
    String none = missing.isEmpty() ? "cannot be reckoned" : "not known yet";
    String much = value == null ? none : value + (unit == null ? "" : " " + unit);
    String lacking = missing.isEmpty() ? "" : "; missing: " + String.join(", ", missing);
    return much + " (" + formula + lacking + ")";
  }

  /** The same for programs: {@code value}, {@code unit}, {@code formula} and {@code missing}. */
  public Map<String, @Nullable Object> record() {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("value", value);
    record.put("unit", unit);
    record.put("formula", formula);
    record.put("missing", missing);
    return record;
  }
}
