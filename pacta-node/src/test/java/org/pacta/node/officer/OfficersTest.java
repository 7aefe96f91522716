package org.pacta.node.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.node.database.Database;
import org.pacta.node.database.TestDatabase;
import org.pacta.node.journal.Journal;
import org.pacta.node.party.Authorities;

class OfficersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private final TestDatabase test = TestDatabase.fresh();
  private final Database database = new Database(test.source());
  private final Journal journal = new Journal(database);
  private final Officers officers = new Officers(database, journal, new SecureRandom());

  @BeforeEach
  void people() {
    new Authorities(database, journal, "KZ").enter("kz-cp", "KZ", "Criminal police", true, NOW);
    officers.add(
        "Aigerim", "A. Specimen", "kz-cp", Set.of(Role.CASE_OFFICER), "right password", NOW);
  }

  @Test
  void letsInWithTheRightPasswordAndStoresNoPassword() {
    assertThat(officers.signIn(" AIGERIM ", "right password", NOW))
        .isInstanceOf(SignIn.Accepted.class);
    assertThat(database.sql().sql("SELECT password_hash FROM officer").query(String.class).single())
        .startsWith("$argon2id$");
  }

  @Test
  void saysTheSameForAWrongNameAndAWrongPassword() {
    assertThat(officers.signIn("aigerim", "wrong", NOW)).isEqualTo(new SignIn.Refused());
    assertThat(officers.signIn("nobody", "wrong", NOW)).isEqualTo(new SignIn.Refused());
  }

  @Test
  void throttlesAfterFiveFailuresAndForgetsThemAfterSuccess() {
    for (int i = 0; i < Officers.FREE_FAILURE_COUNT_MAX; i++) {
      officers.signIn("aigerim", "wrong", NOW);
    }
    assertThat(officers.signIn("aigerim", "right password", NOW))
        .isInstanceOf(SignIn.Throttled.class);
    assertThat(officers.signIn("aigerim", "right password", NOW.plusSeconds(2)))
        .isInstanceOf(SignIn.Accepted.class);
    assertThat(officers.signIn("aigerim", "wrong", NOW.plusSeconds(3)))
        .isInstanceOf(SignIn.Refused.class);
  }

  @Test
  void neverWaitsLongerThanTheLimit() {
    assertThat(Officers.wait(4)).isEqualTo(Duration.ZERO);
    assertThat(Officers.wait(1_000)).isEqualTo(Officers.THROTTLE_MAX);
  }

  @Test
  void aTokenWorksUntilItEndsOrIsRevoked() {
    Officer officer = officers.named("aigerim").orElseThrow();
    String token = officers.issueToken(officer, NOW);
    assertThat(officers.byToken(token, NOW)).contains(officer);
    assertThat(officers.byToken(token, NOW.plus(Officers.TOKEN_LIFE))).isEmpty();
    assertThat(officers.byToken("guess", NOW)).isEmpty();
    officers.revokeToken(token);
    assertThat(officers.byToken(token, NOW)).isEmpty();
  }
}
