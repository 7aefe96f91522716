package org.pacta.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeSettingsTest {
  @TempDir Path folder;

  @Test
  void aFlagBeatsTheEnvironmentWhichBeatsTheFileWhichBeatsTheDefault() {
    var given =
        GivenSettings.join(
            Map.of(Setting.PARTY, "KZ"),
            Map.of("PACTA_PARTY", "CZ", "PACTA_HTTP_PORT", "9001", "HOME", "/nowhere"),
            Map.of("party", "UTO", "http-port", "9002", "partner-port", "9003"));
    var settings = ServeSettings.of(given);
    assertThat(settings.identity().party()).isEqualTo("KZ");
    assertThat(settings.http().port()).isEqualTo(9001);
    assertThat(settings.partner().port()).isEqualTo(9003);
    assertThat(settings.partner().endpoint())
        .isEqualTo(URI.create("https://127.0.0.1:9003/partner"));
    assertThat(settings.http().address()).isEqualTo("127.0.0.1");
    assertThat(given.printed())
        .contains("KZ  [flag]", "9001  [environment]", "9003  [file]", "127.0.0.1  [default]");
  }

  @Test
  void printsNoSecret() {
    var given =
        GivenSettings.join(
            Map.of(Setting.DATABASE_URL, "jdbc:postgresql://db/pacta?password=hush&ssl=true"),
            Map.of("PACTA_DATABASE_PASSWORD", "hush"),
            Map.of());
    assertThat(given.printed()).doesNotContain("hush").contains("(given, not shown)", "ssl=true");
  }

  @Test
  void refusesAnUnknownKeyAndNamesTheNearest() {
    assertThatThrownBy(() -> GivenSettings.join(Map.of(), Map.of(), Map.of("htp-port", "1")))
        .isInstanceOf(SettingsException.class)
        .hasMessage("Unknown setting htp-port in the file; the nearest known one is http-port.");
    assertThatThrownBy(() -> GivenSettings.join(Map.of(), Map.of("PACTA_HTTP_PROT", "1"), Map.of()))
        .hasMessageContaining("in the environment; the nearest known one is PACTA_HTTP_PORT");
    assertThatThrownBy(
            () -> GivenSettings.join(Map.of(), Map.of(), Map.of("somethingquiteelse", "1")))
        .hasMessageContaining("pacta serve --help");
  }

  @Test
  void saysWhatAWrongValueShouldHaveBeen() {
    assertWrong(Setting.HTTP_PORT, "70000", "a port from 0");
    assertWrong(Setting.HTTP_PORT, "http", "a port from 0");
    assertWrong(Setting.PARTY, "no party!", "a Party's id");
    assertWrong(Setting.TIME_ZONE, "Moon/Sea", "a time zone");
    assertWrong(Setting.SESSION_IDLE, "half an hour", "ISO 8601");
    assertWrong(Setting.SECURE_COOKIES, "maybe", "true or false");
    assertWrong(Setting.PARTNER_ENDPOINT, "http://plain", "an HTTPS address");
    assertWrong(Setting.DATABASE_URL, "jdbc:h2:mem", "jdbc:postgresql:");
    assertThatThrownBy(() -> ServeSettings.of(GivenSettings.join(Map.of(), Map.of(), Map.of())))
        .hasMessageContaining("party is missing")
        .hasMessageContaining("PACTA_PARTY");
  }

  @Test
  void readsPropertiesAndYaml() throws Exception {
    Path properties = Files.writeString(folder.resolve("node.properties"), "party = KZ \n");
    Path yaml = Files.writeString(folder.resolve("node.yaml"), "party: CZ\nhttp-port: 9000\n");
    assertThat(SettingsFile.read(properties)).containsExactly(Map.entry("party", "KZ"));
    assertThat(SettingsFile.read(yaml))
        .containsExactly(Map.entry("party", "CZ"), Map.entry("http-port", "9000"));
    Path nested = Files.writeString(folder.resolve("nested.yaml"), "http:\n  port: 1\n");
    assertThatThrownBy(() -> SettingsFile.read(nested)).hasMessageContaining("must be one value");
    assertThatThrownBy(() -> SettingsFile.read(folder.resolve("missing.yaml")))
        .hasMessageContaining("--config");
  }

  private static void assertWrong(Setting setting, String text, String expected) {
    var flags =
        setting == Setting.PARTY
            ? Map.of(setting, text)
            : Map.of(Setting.PARTY, "KZ", setting, text);
    assertThatThrownBy(() -> ServeSettings.of(GivenSettings.join(flags, Map.of(), Map.of())))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(setting.key())
        .hasMessageContaining(expected)
        .hasMessageContaining("from flag");
  }
}
