package org.pacta.node.officer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people of this node: who they are, and whether they are who they say. */
public final class Officers {
  /** Failures in a row before sign-in is throttled. */
  public static final int FREE_FAILURE_COUNT_MAX = 5;

  /** A throttled name waits at most this long; each further failure doubles the wait up to here. */
  public static final Duration THROTTLE_MAX = Duration.ofMinutes(15);

  /** An API token ends after this. */
  public static final Duration TOKEN_LIFE = Duration.ofHours(12);

  /** Longest password that is looked at: hashing is expensive on purpose. */
  public static final int PASSWORD_CHARACTERS_MAX = 200;

  private static final int TOKEN_BYTES = 32;

  private final OfficerStore store;
  private final Database database;
  private final Journal journal;
  private final SecureRandom random;
  private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final String decoyHash;

  /** People kept in {@code database}; token bytes come from {@code random}. */
  public Officers(Database database, Journal journal, SecureRandom random) {
    this.database = database;
    this.store = new OfficerStore(database);
    this.journal = journal;
    this.random = random;
    this.decoyHash = encoded("no officer has this password");
  }

  /** Checks a name and password. An unknown name takes as long as a known one. */
  public SignIn signIn(String signInName, String password, Instant now) {
    String name = signInName.strip().toLowerCase(Locale.ROOT);
    Optional<OfficerStore.Credentials> known = store.credentials(name);
    if (known.isPresent() && known.get().throttledUntil().isAfter(now)) {
      return new SignIn.Throttled(known.get().throttledUntil());
    }
    String hash = known.map(OfficerStore.Credentials::passwordHash).orElse(decoyHash);
    boolean fits =
        password.length() <= PASSWORD_CHARACTERS_MAX && passwords.matches(password, hash);
    if (known.isEmpty()) {
      return new SignIn.Refused();
    }
    OfficerStore.Credentials credentials = known.get();
    return database.transaction(() -> {
      if (!fits) {
        int failures = store.countFailure(credentials.officerId());
        store.throttleUntil(credentials.officerId(), now.plus(wait(failures)));
        journal.append(
            credentials.officerId(),
            "officer.sign_in_refused",
            credentials.officerId(),
            Map.of(),
            now);
        return new SignIn.Refused();
      }
      store.clearFailures(credentials.officerId());
      journal.append(
          credentials.officerId(), "officer.signed_in", credentials.officerId(), Map.of(), now);
      return new SignIn.Accepted(store.byId(credentials.officerId()).orElseThrow());
    });
  }

  static Duration wait(int failures) {
    if (failures < FREE_FAILURE_COUNT_MAX) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_FAILURE_COUNT_MAX, 10);
    Duration wait = Duration.ofSeconds(1L << doublings);
    return wait.compareTo(THROTTLE_MAX) > 0 ? THROTTLE_MAX : wait;
  }

  /**
   * Adds a person. The sign-in name must be new; {@code password} is stored only as an Argon2 hash.
   */
  public Officer add(
      String signInName,
      String displayName,
      String authority,
      Set<Role> roles,
      String password,
      Instant now) {
    String id = UUID.randomUUID().toString();
    return database.transaction(() -> {
      store.insert(
          id, signInName.toLowerCase(Locale.ROOT), displayName, authority, encoded(password));
      roles.forEach(role -> store.insertRole(id, role));
      journal.append("node", "officer.added", id, Map.of("roles", roles.toString()), now);
      return store.byId(id).orElseThrow();
    });
  }

  /** The person with this sign-in name. */
  public Optional<Officer> named(String signInName) {
    return store.byName(signInName.strip().toLowerCase(Locale.ROOT));
  }

  /** The person with this id. */
  public Optional<Officer> officer(String id) {
    return store.byId(id);
  }

  /** Everybody, by sign-in name. */
  public List<Officer> all() {
    return store.all();
  }

  /**
   * A new API token for a signed-in person: shown once, stored only as a hash, ends after {@link
   * #TOKEN_LIFE}.
   */
  public String issueToken(Officer officer, Instant now) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return database.transaction(() -> {
      store.dropTokensEndedBefore(now);
      store.insertToken(tokenHash(token), officer.id(), now.plus(TOKEN_LIFE));
      journal.append(officer.id(), "officer.token_issued", officer.id(), Map.of(), now);
      return token;
    });
  }

  /** The person a live token belongs to. */
  public Optional<Officer> byToken(String token, Instant now) {
    return store.byToken(tokenHash(token), Timestamp.from(now));
  }

  /** Ends a token at once. */
  public void revokeToken(String token) {
    store.deleteToken(tokenHash(token));
  }

  private String encoded(String password) {
    String hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("the password encoder gave no hash");
    }
    return hash;
  }

  private static String tokenHash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
