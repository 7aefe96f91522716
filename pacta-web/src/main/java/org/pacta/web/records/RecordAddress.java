package org.pacta.web.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.node.personaldata.RecordFilter;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.web.page.Typed;

/** A filter of the records as an address and back. */
record RecordAddress(
    String partner,
    TransferRecord.@Nullable Kind kind,
    @Nullable Destroy destroy,
    String reference) {
  private static final int MONTH_DAYS = 30;
  private static final int YEAR_DAYS = 365;

  /** When the destruction term ends. */
  enum Destroy {
    PAST("already past", 0),
    MONTH("within 30 days or past", MONTH_DAYS + 1),
    YEAR("within 365 days or past", YEAR_DAYS + 1);

    private final String words;
    private final int days;

    Destroy(String words, int days) {
      this.words = words;
      this.days = days;
    }

    String words() {
      return words;
    }
  }

  static RecordAddress of(Typed query) {
    return new RecordAddress(
        query.one("partner"),
        known(query.one("kind"), TransferRecord.Kind.values()),
        known(query.one("destroy"), Destroy.values()),
        query.one("reference"));
  }

  private static <E extends Enum<E>> @Nullable E known(String code, E[] values) {
    return Arrays.stream(values).filter(one -> code(one).equals(code)).findFirst().orElse(null);
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  RecordFilter filter(LocalDate today) {
    Destroy when = destroy;
    LocalDate before = when == null ? null : today.plusDays(when.days);
    return new RecordFilter(partner, kind, before, reference);
  }

  String href(String path, int page) {
    List<String> query = new ArrayList<>();
    TransferRecord.Kind of = kind;
    Destroy when = destroy;
    add(query, "partner", partner);
    add(query, "kind", of == null ? "" : code(of));
    add(query, "destroy", when == null ? "" : code(when));
    add(query, "reference", reference);
    if (page > 1) {
      query.add("page=" + page);
    }
    return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private static void add(List<String> query, String name, String value) {
    if (!value.isEmpty()) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  RecordAddress withoutPartner() {
    return new RecordAddress("", kind, destroy, reference);
  }

  RecordAddress withoutKind() {
    return new RecordAddress(partner, null, destroy, reference);
  }

  RecordAddress withoutDestroy() {
    return new RecordAddress(partner, kind, null, reference);
  }

  RecordAddress withoutReference() {
    return new RecordAddress(partner, kind, destroy, "");
  }
}
