package org.pacta.agreement.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts and events given to a command. */
final class Inputs {
  /** Most events read. */
  static final int EVENTS_MAX = 10_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Inputs() {}

  static Facts facts(Path file) throws AgreementFileException {
    Object value = json(file);
    if (!(value instanceof Map<?, ?> map)) {
      throw new BadInput(file.getFileName() + " must hold a JSON object of facts");
    }
    try {
      return Facts.ofMap(map);
    } catch (IllegalArgumentException e) {
      throw new BadInput(file.getFileName() + ": " + e.getMessage());
    }
  }

  static List<TreatyEvent> events(@Nullable Path file) throws AgreementFileException {
    if (file == null) {
      return List.of();
    }
    if (!(json(file) instanceof List<?> items) || items.size() > EVENTS_MAX) {
      throw new BadInput(
          file.getFileName() + " must hold a JSON array of at most " + EVENTS_MAX + " events");
    }
    List<TreatyEvent> events = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      events.add(event(file, i, items.get(i)));
    }
    return events;
  }

  private static TreatyEvent event(Path file, int index, @Nullable Object item) {
    String where = file.getFileName() + ", event " + (index + 1);
    if (!(item instanceof Map<?, ?> map) || !(map.get("event") instanceof String name)) {
      throw new BadInput(where + ": give an object with event and date");
    }
    try {
      Object party = map.get("party");
      Object units = map.get("units");
      Object recorded = map.get("recorded");
      return new TreatyEvent(
          name,
          party == null ? null : party.toString(),
          LocalDate.parse(String.valueOf(map.get("date"))),
          units instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(),
          recorded == null ? null : Instant.parse(recorded.toString()),
          new EventDetail(
              text(map, "case"),
              map.get("at") == null ? null : Instant.parse(map.get("at").toString()),
              Boolean.TRUE.equals(map.get("urgent")),
              text(map, "depositary"),
              text(map, "reservation")));
    } catch (DateTimeException e) {
      throw new BadInput(where + ": write date as 2018-07-16 and recorded as an instant");
    }
  }

  private static @Nullable String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? null : value.toString();
  }

  private static @Nullable Object json(Path file) throws AgreementFileException {
    SourceFile source = SourceFile.read(file);
    try {
      return JSON.readValue(source.text(), Object.class);
    } catch (JacksonException e) {
      throw new BadInput(file.getFileName() + " is not JSON");
    }
  }
}
