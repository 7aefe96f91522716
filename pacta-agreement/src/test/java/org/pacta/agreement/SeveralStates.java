package org.pacta.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The example of several States, its events and what they bring about; and one of two. */
final class SeveralStates {
  static final Path FILE = Path.of("../agreements/examples/several.yaml");
  static final Path BILATERAL = Path.of("../agreements/examples/bilateral.yaml");

  static final String SIGNED =
      """
      {"event": "signature", "party": "MER", "date": "2019-11-02"},
      {"event": "signature", "party": "ANS", "date": "2019-11-02"},
      {"event": "signature", "party": "KTH", "date": "2019-11-02"},
      {"event": "signature", "party": "OST", "date": "2019-11-02"}
      """;

  private SeveralStates() {}

  static Agreement several() throws AgreementFileException {
    return AgreementFolder.loadFile(FILE);
  }

  static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  static List<TreatyEvent> signed() {
    List<TreatyEvent> events = new ArrayList<>();
    for (String party : List.of("MER", "ANS", "KTH", "OST")) {
      events.add(event("signature", party, "2019-11-02"));
    }
    return events;
  }

  static List<TreatyEvent> ratified() {
    List<TreatyEvent> events = signed();
    events.add(event("instrument_deposited", "MER", "2020-02-03"));
    events.add(event("instrument_deposited", "ANS", "2020-03-10"));
    events.add(event("instrument_deposited", "KTH", "2021-04-20"));
    return events;
  }

  static Status status(List<TreatyEvent> events, String day, String... between)
      throws AgreementFileException {
    return several().status(events, LocalDate.parse(day), Set.of(between));
  }

  static TemporalResult date(
      Agreement agreement, List<TreatyEvent> events, String day, String clause) {
    return Objects.requireNonNull(agreement.dates(events, LocalDate.parse(day)).get(clause));
  }

  /** A delivered file with one text in another's place, written to a folder. */
  static Agreement changed(Path folder, Path file, String from, String to) throws Exception {
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " says nowhere: " + from);
    }
    return AgreementFolder.loadFile(
        Files.writeString(folder.resolve("changed.yaml"), text.replace(from, to)));
  }

  /** A file of events, as JSON objects between commas. */
  static Path written(Path folder, String events) throws IOException {
    return Files.writeString(folder.resolve("events.json"), "[" + events + "]");
  }
}
