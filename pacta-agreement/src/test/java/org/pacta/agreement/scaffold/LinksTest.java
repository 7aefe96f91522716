package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Links of marked-up text: their words are wording, their targets are not. */
class LinksTest {
  private static final String TEXT =
      """
      Agreement between Utopia and Atlantis on pilots

      Article 1
      Pilots follow the [Lamp Convention](../../treaty/lamp/README.md), above all its \
      [Article 3](https://treaties.example/lamp(1972)#3).
      ![seal](seal.png)

      Article 2
      The [old] harbour (see above) stays [closed](to all).
      """;

  private final TreatyText read = Treaties.read(TEXT);

  @Test
  void theTargetIsNoWording() {
    assertThat(wording("1"))
        .isEqualTo("Pilots follow the Lamp Convention, above all its Article 3.");
    Treaties.nothingIsLost(TEXT, read);
  }

  @Test
  void whatIsTakenOutIsReported() {
    assertThat(read.leftOut())
        .filteredOn(part -> part.why() == LeftOut.Why.LINK)
        .extracting(LeftOut::text)
        .containsExactly(
            "[](../../treaty/lamp/README.md)",
            "[](https://treaties.example/lamp(1972)#3)",
            "![seal](seal.png)");
    assertThat(read.findings())
        .anyMatch(finding ->
            finding.code().equals("A201") && finding.message().contains("targets of links"));
  }

  @Test
  void bracketsThatAreNoLinkStay() {
    assertThat(wording("2")).isEqualTo("The [old] harbour (see above) stays [closed](to all).");
  }

  private String wording(String id) {
    return read.units().stream()
        .filter(unit -> unit.id().equals(id))
        .map(FoundUnit::text)
        .findFirst()
        .orElse("");
  }
}
