package org.pacta.server.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.pacta.node.Node;
import org.pacta.node.officer.Role;
import org.pacta.node.treaty.NationalLaw;

/** The invented people and the authorities of the demonstration. */
public final class SamplePeople {
  /** Everybody's password in the demonstration; such people exist in demonstrations only. */
  public static final String PASSWORD = "pacta-demo";

  /**
   * One invented person.
   *
   * @param signInName as typed
   * @param displayName as shown
   * @param authority id of the authority the person acts for
   * @param roles what the person may do
   */
  public record Person(String signInName, String displayName, String authority, Set<Role> roles) {}

  public static final String AGREEMENT = "kz-cz-2017";
  private static final String NATIONAL_LAW_SOURCE =
      "Demonstration: finding of the invented legal department";

  private record SampleAuthority(String id, String party, String name, boolean contactPoint) {}

  private static final List<SampleAuthority> AUTHORITIES =
      List.of(
          new SampleAuthority(
              "kz-mia", "KZ", "Ministry of Internal Affairs, contact point (demonstration)", true),
          new SampleAuthority("kz-almaty", "KZ", "Almaty Police Department (demonstration)", false),
          new SampleAuthority(
              "cz-police", "CZ", "Police Presidium, contact point (demonstration)", true),
          new SampleAuthority("cz-brno", "CZ", "Brno Police Directorate (demonstration)", false));

  private static final List<Person> KZ =
      List.of(
          new Person("aigul", "Aigul Specimen", "kz-mia", Set.of(Role.CASE_OFFICER)),
          new Person("bolat", "Bolat Specimen", "kz-mia", Set.of(Role.APPROVER)),
          new Person("dana", "Dana Specimen", "kz-mia", Set.of(Role.DUTY_DESK)),
          new Person("erlan", "Erlan Specimen", "kz-mia", Set.of(Role.DATA_PROTECTION_OFFICER)),
          new Person("farida", "Farida Specimen", "kz-mia", Set.of(Role.ADMINISTRATOR)));

  private static final List<Person> CZ =
      List.of(
          new Person("alena", "Alena Specimenová", "cz-police", Set.of(Role.CASE_OFFICER)),
          new Person("bohumil", "Bohumil Specimen", "cz-police", Set.of(Role.APPROVER)),
          new Person("dita", "Dita Specimenová", "cz-police", Set.of(Role.DUTY_DESK)),
          new Person("emil", "Emil Specimen", "cz-police", Set.of(Role.DATA_PROTECTION_OFFICER)),
          new Person("filip", "Filip Specimen", "cz-police", Set.of(Role.ADMINISTRATOR)));

  private SamplePeople() {}

  /** The people of a Party's node. */
  public static List<Person> of(String party) {
    return switch (party) {
      case "KZ" -> KZ;
      case "CZ" -> CZ;
      default -> List.of();
    };
  }

  /** Adds those who are not there yet. */
  public static void enter(Node node, Instant now) {
    for (SampleAuthority authority : AUTHORITIES) {
      if (node.authorities().authority(authority.id()).isEmpty()) {
        node.authorities()
            .enter(
                authority.id(), authority.party(), authority.name(), authority.contactPoint(), now);
      }
    }
    for (String party : List.of("KZ", "CZ")) {
      if (!node.treaties().nationalLaw(AGREEMENT).containsKey(party)) {
        node.treaties()
            .recordNationalLaw(
                AGREEMENT, party, NationalLaw.verdict(true, NATIONAL_LAW_SOURCE), "operator", now);
      }
    }
    for (Person person : of(node.authorities().ownParty())) {
      if (node.officers().named(person.signInName()).isEmpty()) {
        node.officers()
            .add(
                person.signInName(),
                person.displayName(),
                person.authority(),
                person.roles(),
                PASSWORD,
                now);
      }
    }
  }
}
