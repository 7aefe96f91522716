package org.pacta.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is kept as values of fields: the other direction of {@link Typed}. */
public final class FieldValues {
  private static final int DATE_PARTS = 3;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /** One value. */
  public FieldValues put(String name, String value) {
    values.put(name, List.of(value));
    return this;
  }

  /** Several chosen values. */
  public FieldValues put(String name, List<String> chosen) {
    values.put(name, chosen);
    return this;
  }

  /** A yes or no; nothing while not answered. */
  public FieldValues put(String name, @Nullable Boolean answer) {
    if (answer != null) {
      put(name, answer ? "yes" : "no");
    }
    return this;
  }

  /** A date as {@link Typed#date} made it, in its three parts. */
  public FieldValues putDate(String name, String kept) {
    String[] parts = kept.split("-", DATE_PARTS);
    if (parts.length == DATE_PARTS) {
      put(name + "-year", parts[0]);
      put(name + "-month", parts[1]);
      put(name + "-day", parts[2]);
    }
    return this;
  }

  /** Numbered fields. */
  public FieldValues putTexts(String list, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      put(list + "[" + i + "]", texts.get(i));
    }
    return this;
  }

  /** The fields as a form without problems. */
  public Form form() {
    return new Form(values, List.of());
  }
}
