package org.pacta.server.gate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Rooms see only each other's doors, without a cycle; libraries stay libraries; time and chance
 * come in from outside.
 */
class RoomsTest {
  private static final JavaClasses PACTA =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("tests.jar"))
          .importPackages("org.pacta");

  private static final String[] FRAMEWORKS = {
    "org.springframework..",
    "java.sql..",
    "javax.sql..",
    "java.net.http..",
    "com.zaxxer..",
    "org.flywaydb..",
    "jakarta.."
  };

  @Test
  void roomsHaveNoCycle() {
    slices().matching("org.pacta.node.(*)..").should().beFreeOfCycles().check(PACTA);
  }

  @Test
  void modulesHaveNoCycle() {
    slices().matching("org.pacta.(*)..").should().beFreeOfCycles().check(PACTA);
  }

  @Test
  void theLibrariesNeedNoServerNoDatabaseAndNoOtherModule() {
    noClasses()
        .that()
        .resideInAnyPackage("org.pacta.agreement..", "org.pacta.protocol..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(PACTA);
    noClasses()
        .that()
        .resideInAPackage("org.pacta.agreement..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.pacta.protocol..", "org.pacta.node..", "org.pacta.web..")
        .check(PACTA);
    noClasses()
        .that()
        .resideInAPackage("org.pacta.protocol..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.pacta.agreement..", "org.pacta.node..", "org.pacta.web..")
        .check(PACTA);
  }

  @Test
  void theNodeKnowsNoWeb() {
    noClasses()
        .that()
        .resideInAPackage("org.pacta.node..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.web..",
            "org.springframework.boot..",
            "org.springframework.context..",
            "jakarta.servlet..",
            "org.pacta.web..",
            "org.pacta.server..")
        .check(PACTA);
  }

  @Test
  void onlyTheExchangeRoomTalksToOtherNodes() {
    noClasses()
        .that()
        .resideInAPackage("org.pacta.node..")
        .and()
        .resideOutsideOfPackage("org.pacta.node.exchange..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net.ssl..")
        .check(PACTA);
  }

  @Test
  void storesAreSeenOnlyInsideTheirRoom() {
    classes()
        .that()
        .resideInAPackage("org.pacta.node..")
        .and()
        .haveSimpleNameEndingWith("Store")
        .should()
        .notBePublic()
        .check(PACTA);
  }

  /** Time is an argument; only shells that are given a {@link Clock} may ask it. */
  @Test
  void nobodyAsksTheMachineForTheTimeOrForChance() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.pacta.agreement..", "org.pacta.protocol..", "org.pacta.node..", "org.pacta.web..")
        .and()
        .resideOutsideOfPackage("org.pacta.agreement.command..") // a shell: it is given no clock
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(PACTA);
  }
}
