package org.pacta.server.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.TreatyEvent;
import org.pacta.node.Node;
import org.pacta.node.officer.Role;
import org.pacta.node.treaty.NationalLaw;
import org.pacta.server.node.NodeStartException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a register file (YAML 1.2) and enters what is not there yet. A wrong file stops the start
 * and changes nothing.
 */
public final class RegisterFile {
  /** Shortest first password. */
  public static final int PASSWORD_CHARACTERS_MIN = 12;

  /** Largest register file. */
  public static final int FILE_BYTES_MAX = 1 << 20;

  private static final String ACTOR = "register file";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private RegisterFile() {}

  /**
   * Enters the file's lines into {@code node} in one transaction.
   *
   * @throws NodeStartException naming the file, what is wrong and the next step
   */
  public static void enter(Path file, Node node, Instant now) {
    Register register = read(file);
    node.database()
        .transaction(() -> {
          lines(register.authorities()).forEach(line -> enter(line, node, now));
          lines(register.officers()).forEach(line -> enter(file, line, node, now));
          lines(register.nationalLaw()).forEach(line -> enter(file, line, node, now));
          lines(register.notes()).forEach(line -> enter(file, line, node, now));
          return file;
        });
  }

  private static Register read(Path file) {
    try {
      if (Files.size(file) > FILE_BYTES_MAX) {
        throw wrong(file, "is larger than " + FILE_BYTES_MAX + " bytes", null);
      }
      Object tree = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      return MAPPER.convertValue(tree, Register.class);
    } catch (IOException e) {
      throw wrong(file, "cannot be read", e);
    } catch (YamlEngineException e) {
      throw wrong(file, "is not YAML: " + e.getMessage(), e);
    } catch (JacksonException | IllegalArgumentException e) {
      throw wrong(file, "has a line that does not fit: " + e.getMessage(), e);
    }
  }

  private static void enter(Register.AuthorityLine line, Node node, Instant now) {
    if (node.authorities().authority(line.id()).isEmpty()) {
      node.authorities().enter(line.id(), line.party(), line.name(), line.contactPoint(), now);
    }
  }

  private static void enter(Path file, Register.OfficerLine line, Node node, Instant now) {
    if (node.officers().named(line.signInName()).isPresent()) {
      return;
    }
    boolean ours =
        node.authorities()
            .authority(line.authority())
            .filter(authority -> authority.ours())
            .isPresent();
    if (!ours) {
      throw wrong(
          file,
          "names for " + line.signInName() + " an authority that is none of this Party's",
          null);
    }
    String password = line.firstPassword();
    if (password == null || password.length() < PASSWORD_CHARACTERS_MIN) {
      throw wrong(
          file,
          "needs a first_password of at least "
              + PASSWORD_CHARACTERS_MIN
              + " characters for "
              + line.signInName(),
          null);
    }
    node.officers()
        .add(
            line.signInName(),
            line.displayName(),
            line.authority(),
            roles(file, line),
            password,
            now);
  }

  private static Set<Role> roles(Path file, Register.OfficerLine line) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String code : line.roles()) {
      try {
        roles.add(Role.valueOf(code.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw wrong(
            file, "gives " + line.signInName() + " an unknown role; known are " + codes(), e);
      }
    }
    if (roles.isEmpty()) {
      throw wrong(file, "gives " + line.signInName() + " no role; known are " + codes(), null);
    }
    return roles;
  }

  private static String codes() {
    return EnumSet.allOf(Role.class).toString().toLowerCase(Locale.ROOT);
  }

  private static void enter(Path file, Register.LawLine line, Node node, Instant now) {
    requireAgreement(file, line.agreement(), node);
    Agreement agreement = node.treaties().agreement(line.agreement()).orElseThrow();
    NationalLaw law = line.law();
    List<String> problems = law.problems(agreement);
    if (!problems.isEmpty()) {
      throw wrong(file, "has findings that do not fit: " + String.join("; ", problems), null);
    }
    NationalLaw known = node.treaties().nationalLaw(line.agreement()).get(line.party());
    // Findings become needed when national law is given to a node that has run without.
    if (known == null || (known.findings().isEmpty() && !law.findings().isEmpty())) {
      node.treaties().recordNationalLaw(line.agreement(), line.party(), law, ACTOR, now);
    }
  }

  private static void enter(Path file, Register.NoteLine line, Node node, Instant now) {
    requireAgreement(file, line.agreement(), node);
    TreatyEvent note =
        new TreatyEvent(line.event(), line.party(), line.date(), lines(line.units()), now);
    boolean known =
        node.treaties().today(line.agreement(), now).orElseThrow().notes().stream()
            .anyMatch(other ->
                other.event().equals(note.event())
                    && other.date().equals(note.date())
                    && java.util.Objects.equals(other.party(), note.party()));
    if (!known) {
      node.treaties().register(line.agreement(), note, ACTOR, now);
    }
  }

  private static void requireAgreement(Path file, String agreement, Node node) {
    if (node.treaties().agreement(agreement).isEmpty()) {
      throw wrong(file, "names the agreement " + agreement + ", which is not loaded here", null);
    }
  }

  private static <T> List<T> lines(@Nullable List<T> lines) {
    return lines == null ? List.of() : lines;
  }

  private static NodeStartException wrong(Path file, String what, @Nullable Exception cause) {
    String message = "The register file " + file + " " + what + ". Mend it and start again.";
    return cause == null ? new NodeStartException(message) : new NodeStartException(message, cause);
  }
}
