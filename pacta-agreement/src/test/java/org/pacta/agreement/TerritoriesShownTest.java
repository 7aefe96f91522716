package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands say to which territories the model of many States applies. */
class TerritoriesShownTest {
  private static final String DEPOSITS =
      """
      [{"event": "instrument_deposited", "party": "NVA", "date": "2024-08-01", "depositary": "estmark"},
       {"event": "instrument_deposited", "party": "NVA", "date": "2024-08-01", "depositary": "norvia"},
       {"event": "instrument_deposited", "party": "EMK", "date": "2024-09-10", "depositary": "estmark"},
       {"event": "instrument_deposited", "party": "EMK", "date": "2024-09-10", "depositary": "norvia"},
       {"event": "instrument_deposited", "party": "SLZ", "date": "2024-11-20", "depositary": "estmark"},
       {"event": "instrument_deposited", "party": "SLZ", "date": "2024-12-05", "depositary": "norvia"},
       %s]
      """;
  private static final String EXTENDED =
      "{\"event\": \"territory_extension_received\", \"party\": \"SLZ\", \"date\": \"2025-03-20\","
          + " \"territories\": [\"MIR\"], \"units\": [\"3\", \"4\"]}";
  private static final String ASKS =
      """
      {"territories": ["MIR"],
       "law": {"sender_ok": true, "receiver_ok": true},
       "sg": {"assessed": true},
       "req": {"requesting": "NVA", "requested": "SLZ", "assistance": "information", "nature": "police_cooperation",
               "max_penalty_months": 24, "contents": ["purpose", "facts"], "about_person": false}}
      """;

  @TempDir Path folder;

  private Ran ran(String command, String event, Object... more) throws IOException {
    Path events = Files.writeString(folder.resolve("events.json"), DEPOSITS.formatted(event));
    Object[] arguments = new Object[4 + more.length];
    arguments[0] = command;
    arguments[1] = Ran.file("model-multilateral");
    arguments[2] = "--events";
    arguments[3] = events;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Ran.of(arguments);
  }

  @Test
  void statusAndDatesShowEachTerritory() throws IOException {
    assertThat(ran("status", EXTENDED, "--at", "2025-07-01").exits(0).out())
        .contains(
            "  territory SAL (Salt Islands, of NVA): does not apply, not in force [16(1)]. It does"
                + " not apply there.")
        .contains("  territory MIR (Outer Mirador, of SLZ): applies, in force, in units 3(1), 3(2)")
        .contains(
            ", since 2025-07-01 [16(2)/1, 16(2)/2]. Extended: units 3, 4: Territory extension")
        .contains("first day of the first month following: 1 July 2025.");
    JsonNode record =
        ran("status", EXTENDED, "--at", "2025-06-30", "--output", "json").exits(0).json();
    assertThat(record.at("/territories/1/applies").booleanValue()).isFalse();
    assertThat(record.at("/territories/1/until").stringValue()).isEqualTo("2025-06-30");
    assertThat(record.at("/territories/0/of").stringValue()).isEqualTo("NVA");
    assertThat(ran("dates", EXTENDED, "--at", "2025-06-30").exits(0).out())
        .contains("extension MIR: 2025-07-01")
        .contains("extension_withdrawal MIR");
    assertThat(
            Ran.of("status", Ran.file("kz-cz-2017"), "--at", "2025-06-30", "--output", "json")
                .exits(0)
                .out())
        .doesNotContain("territories");
  }

  @Test
  void aDecisionIsThatForTheTerritory() throws IOException {
    Path facts = Files.writeString(folder.resolve("facts.json"), ASKS);
    Object[] asked = {"--act", "request.submit", "--facts", facts, "--base", "ok", "--at"};
    assertThat(ran("decide", EXTENDED, with(asked, "2025-06-15T12:00:00Z")).out())
        .startsWith("request.submit: no_clause")
        .contains("agreement-applies-there", "16(2)/1", "extended to Outer Mirador (MIR)");
    // 1(1), on which the permission rests too, is not among the units extended.
    assertThat(ran("decide", EXTENDED, with(asked, "2025-07-15T12:00:00Z")).out())
        .startsWith("request.submit: no_clause");
    String whole = EXTENDED.replace(", \"units\": [\"3\", \"4\"]", "");
    assertThat(ran("decide", whole, with(asked, "2025-07-15T12:00:00Z")).exits(0).out())
        .startsWith("request.submit: permitted");
  }

  private static Object[] with(Object[] asked, String at) {
    Object[] all = java.util.Arrays.copyOf(asked, asked.length + 1);
    all[asked.length] = at;
    return all;
  }

  @Test
  void whatDoesNotCountOrIsNotThereIsSaid() throws IOException {
    assertThat(ran("status", EXTENDED.replace("SLZ", "NVA"), "--at", "2025-07-01").exits(0).out())
        .contains(
            "ignored: territory_extension_received of 2025-03-20 (NVA): MIR is a territory of SLZ");
    assertThat(ran("status", EXTENDED.replace("MIR", "MIRR"), "--at", "2025-07-01").exits(2).err())
        .contains("MIRR", "MIR");
  }

  @Test
  void noNameIsNoTerritory() throws IOException {
    String nowhere = EXTENDED.replace("\"MIR\"", "\"\"");
    assertThat(ran("status", nowhere, "--at", "2025-07-01").exits(2).err())
        .contains("A303", "'' is not in the code list territory");
    String both = EXTENDED.replace("\"MIR\"", "\"MIR\", \"\"");
    assertThat(ran("duties", both, "--at", "2025-07-01").exits(2).err()).contains("A303");
    Path facts = Files.writeString(folder.resolve("facts.json"), ASKS.replace("\"MIR\"", "\"\""));
    Object[] asked = {"--act", "request.submit", "--facts", facts, "--base", "ok", "--at"};
    assertThat(ran("decide", EXTENDED, with(asked, "2025-07-15T12:00:00Z")).exits(2).err())
        .contains("A303", "'' is not in the code list territory");
    assertThat(ran("decide", nowhere, with(asked, "2025-07-15T12:00:00Z")).exits(2).err())
        .contains("A303");
  }

  @Test
  void theReaderOfAUnitSeesIt() {
    assertThat(Ran.of("explain", Ran.file("model-multilateral"), "16(2)/1").exits(0).out())
        .contains(
            "Territory MIR [16(2)/1]: Outer Mirador, of SLZ; it applies there once it is extended"
                + " to it.")
        .contains("Clause extension: partial allowed: true");
    assertThat(Ran.of("export", Ran.file("model-multilateral"), "--as", "markdown").exits(0).out())
        .contains("Territory SAL [16(1)]: Salt Islands, of NVA; it does not apply there.")
        .contains("except territories: MIR");
  }

  @Test
  void twoEditionsAreComparedByTheirTerritories() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            Files.readString(Ran.file("model-multilateral"))
                .replace("of: SLZ, applies: by_extension", "of: SLZ, applies: from_start"));
    assertThat(Ran.of("compare", Ran.file("model-multilateral"), other).out())
        .contains("territorial");
  }
}
