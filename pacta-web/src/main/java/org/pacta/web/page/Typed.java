package org.pacta.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came in with a form, exactly as typed.
 *
 * @param values by field name, in order
 */
public record Typed(Map<String, List<String>> values) {
  /** The fields of a request, query included. */
  public static Typed of(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
    return new Typed(values);
  }

  /** The only or first value, without blanks at its ends and with plain line ends; else empty. */
  public String one(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst().replace("\r\n", "\n").strip();
  }

  /** All values chosen. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
  }

  /** A yes or no; null while not answered. */
  public @Nullable Boolean yesNo(String name) {
    return switch (one(name)) {
      case "yes" -> Boolean.TRUE;
      case "no" -> Boolean.FALSE;
      default -> null;
    };
  }

  /** A whole number; empty for anything else. */
  public Optional<Integer> number(String name) {
    try {
      return Optional.of(Integer.parseInt(one(name)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * A date typed in three parts, as {@code yyyy-MM-dd} when complete, else the parts as typed with
   * hyphens between them, so that nothing is lost.
   */
  public String date(String name) {
    String year = one(name + "-year");
    String month = one(name + "-month");
    String day = one(name + "-day");
    if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
      return "";
    }
    return year + "-" + twoDigits(month) + "-" + twoDigits(day);
  }

  private static String twoDigits(String part) {
    return part.length() == 1 && Character.isDigit(part.charAt(0)) ? "0" + part : part;
  }

  /** How many entries a numbered list of fields has, such as {@code persons[0].familyName}. */
  public int count(String list, int countMax) {
    int count = 0;
    while (count < countMax && hasEntry(list + "[" + count + "]")) {
      count++;
    }
    return count;
  }

  private boolean hasEntry(String prefix) {
    return values.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  /** The entries of a numbered list of single fields; blank ones are left out. */
  public List<String> texts(String list, int countMax) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count(list, countMax); i++) {
      String text = one(list + "[" + i + "]");
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }
}
