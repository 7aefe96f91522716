package org.pacta.agreement;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON in the canonical form of RFC 8785, for values without fractions: same value, same bytes. */
public final class CanonicalJson {
  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /** Writes maps keyed by text, collections, texts, booleans, whole numbers, instants and null. */
  public static String write(@Nullable Object value) {
    CanonicalJson json = new CanonicalJson();
    json.value(value);
    return json.out.toString();
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> object(map);
      case Collection<?> list -> array(list);
      case Boolean flag -> out.append(flag);
      case Long number -> out.append(number.longValue());
      case Integer number -> out.append(number.intValue());
      case Instant instant -> text(instant.toString());
      default -> text(value.toString());
    }
  }

  private void object(Map<?, ?> map) {
    TreeMap<String, @Nullable Object> sorted = new TreeMap<>(); // UTF-16 order, as RFC 8785 asks
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      text(entry.getKey());
      out.append(':');
      value(entry.getValue());
    }
    out.append('}');
  }

  private void array(Collection<?> list) {
    out.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      value(items.next());
      if (items.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
