package org.pacta.web.requestlist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.node.request.Narrowing;
import org.pacta.web.page.Typed;

/** What a list is narrowed to, as part of an address and back. */
public final class NarrowingAddress {
  private NarrowingAddress() {}

  /** The narrowing that an address asks for; a time it does not know is left out. */
  public static Narrowing of(Typed query) {
    return new Narrowing(query.one("partner"), due(query.one("due")), query.one("holder"));
  }

  private static Narrowing.@Nullable Due due(String code) {
    return Arrays.stream(Narrowing.Due.values())
        .filter(due -> code(due).equals(code))
        .findFirst()
        .orElse(null);
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The parts of the query. */
  public static List<String> query(Narrowing narrowing) {
    List<String> query = new ArrayList<>();
    add(query, "partner", narrowing.partner());
    Narrowing.Due due = narrowing.due();
    add(query, "due", due == null ? "" : code(due));
    add(query, "holder", narrowing.holder());
    return query;
  }

  private static void add(List<String> query, String name, String value) {
    if (!value.isEmpty()) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
