package org.pacta.web.api;

import java.util.List;
import org.pacta.agreement.Party;
import org.pacta.node.party.Authorities;
import org.pacta.node.party.Authority;
import org.pacta.node.treaty.Treaties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The directory of competent authorities (Art. 13(1)). */
@RestController
@RequestMapping("/api/v1/authorities")
class DirectoryCalls {
  private final Authorities authorities;
  private final Treaties treaties;

  DirectoryCalls(Authorities authorities, Treaties treaties) {
    this.authorities = authorities;
    this.treaties = treaties;
  }

  /**
   * The competent authorities of all Parties.
   *
   * @param ownParty the Party this node serves
   */
  record AuthorityList(String ownParty, List<Authority> authorities) {}

  @GetMapping
  AuthorityList all() {
    return new AuthorityList(
        authorities.ownParty(),
        treaties.agreements().stream()
            .flatMap(agreement -> agreement.parties().stream())
            .map(Party::id)
            .distinct()
            .sorted()
            .flatMap(party -> authorities.of(party).stream())
            .toList());
  }
}
