package org.pacta.server.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.pacta.node.officer.Role;

/**
 * The people of one node, signed in.
 *
 * @param party whose node
 * @param caseOfficer asks and answers
 * @param approver the second pair of eyes
 * @param dutyDesk takes what comes in
 * @param today the node's own day
 */
public record Office(String party, Api caseOfficer, Api approver, Api dutyDesk, LocalDate today) {

  /** Signs in the people of both nodes: Kazakhstan first, then the Czech Republic. */
  public static List<Office> both(Demo demo, Clock clock) {
    Instant now = clock.instant().plus(demo.clockOffset());
    return both(demo.sites(), LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  static List<Office> both(List<DemoSite> sites, LocalDate today) {
    HttpClient client = HttpClient.newHttpClient();
    return sites.stream()
        .map(site ->
            new Office(
                site.party(),
                signedIn(client, site, Role.CASE_OFFICER),
                signedIn(client, site, Role.APPROVER),
                signedIn(client, site, Role.DUTY_DESK),
                today))
        .toList();
  }

  private static Api signedIn(HttpClient client, DemoSite site, Role role) {
    String name =
        SamplePeople.of(site.party()).stream()
            .filter(person -> person.roles().contains(role))
            .map(SamplePeople.Person::signInName)
            .findFirst()
            .orElseThrow();
    URI node = site.address();
    return Api.signIn(client, node, name, SamplePeople.PASSWORD);
  }
}
