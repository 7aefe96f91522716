package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** Where one Party's silence counts, the file says whether an act of another breaks it. */
class SilenceOfOneTest {
  private static final String LAPSE =
      "{id: L1, kind: lapse, silent: WHO, trigger: request_received, prevented_by: [BY], due: D-1,"
          + " effect: {event: request_deemed}, cite: [\"3\"]}";

  @TempDir Path folder;

  private List<String> warned(String who, String by) {
    return new SmallFile()
            .part("words", "words: {events: [request_deemed, wish_told]}")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
                LAPSE.replace("WHO", who).replace("BY", by))
            .findings(folder)
            .stream()
            .filter(it -> it.code().equals("A130") || it.code().equals("A105"))
            .map(Finding::message)
            .toList();
  }

  @Test
  void anActOfAnyPartyThatBreaksTheSilenceOfOneIsAskedAbout() {
    for (String one : List.of("requested_party", "requesting_party", "BBB")) {
      assertThat(warned(one, "wish_told"))
          .containsExactly(
              "silent names " + one + ", and wish_told of any Party breaks the silence");
    }
  }

  @Test
  void whatSaysWhoseActItIsIsNot() {
    assertThat(warned("requested_party", "{event: wish_told, by: requested_party}")).isEmpty();
    assertThat(warned("requested_party", "{event: wish_told, by: any_party}")).isEmpty();
    assertThat(warned("requested_party", "reply_sent")).isEmpty();
    assertThat(warned("receiving_party", "personal_data_received")).hasSize(1);
    assertThat(warned("all_parties", "wish_told")).isEmpty();
    assertThat(warned("requested_party", "{event: wish_told, by: anybody}")).isNotEmpty();
  }
}
