package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** An agreement that a body extends to a territory. */
class TerritoryByABodyTest extends TerritoryStates {
  @SuppressWarnings("NullAway.Init") // set before each test
  private Agreement agreement;

  @BeforeEach
  void loadDecided() throws AgreementFileException {
    agreement =
        AgreementFolder.loadFile(
            small("")
                .part(
                    "bodies",
                    "bodies: {council: {name: the Council, time_zone: UTC, cite: [\"1\"]}}")
                .part(
                    "temporal",
                    TEMPORAL
                        + "  extension: {date: {at: territory_named, party: council}, cite:"
                        + " [\"9\"]}\n")
                .in(folder, "c.yaml"));
  }

  private static List<TreatyEvent> named(@Nullable String by) {
    return events(about("territory_named", by, "2026-05-10", List.of("ISL")));
  }

  @Test
  void whatTheBodyDecidesCounts() {
    assertThat(words(agreement, "ISL", named("council"), "2026-06-01"))
        .isEqualTo("in_force 2026-05-10 null []");
    assertThat(Uncounted.among(named("council"), agreement.content())).isEmpty();
  }

  @Test
  void nobodyElseExtendsIt() {
    for (List<TreatyEvent> all : List.of(named("AAA"), named(null))) {
      assertThat(words(agreement, "ISL", all, "2026-06-01")).isEqualTo("not_in_force null null []");
      assertThat(Uncounted.among(all, agreement.content()))
          .extracting(Uncounted::reason)
          .containsExactly("the clause awaits it of council alone");
    }
  }
}
