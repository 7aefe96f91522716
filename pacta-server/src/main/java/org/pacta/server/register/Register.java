package org.pacta.server.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.node.treaty.NationalLaw;

/**
 * What a register file says; see {@code docs/operate.md} for an example.
 *
 * @param authorities competent authorities of all Parties (Art. 13(1)); the same ids at both nodes
 * @param officers people of this node
 * @param nationalLaw what each Party's national law says to cooperation (Art. 1(2)), with its
 *     source
 * @param notes notes received through the diplomatic channel (Arts. 17, 18)
 */
record Register(
    @Nullable List<AuthorityLine> authorities,
    @Nullable List<OfficerLine> officers,
    @JsonProperty("national_law") @Nullable List<LawLine> nationalLaw,
    @Nullable List<NoteLine> notes) {

  record AuthorityLine(
      String id, String party, String name, @JsonProperty("contact_point") boolean contactPoint) {}

  /**
   * A person.
   *
   * @param roles codes such as {@code case_officer}
   * @param firstPassword at least {@link RegisterFile#PASSWORD_CHARACTERS_MIN} characters; take it
   *     out of the file after the first start
   */
  record OfficerLine(
      @JsonProperty("sign_in_name") String signInName,
      @JsonProperty("display_name") String displayName,
      String authority,
      List<String> roles,
      @JsonProperty("first_password") @Nullable String firstPassword) {}

  /**
   * National law of a Party.
   *
   * @param findings standing answers to what the Party's file of national law asks, such as {@code
   *     basis: binding_instrument}
   */
  record LawLine(
      String agreement,
      String party,
      boolean allows,
      String source,
      @Nullable Map<String, Object> findings) {
    NationalLaw law() {
      return new NationalLaw(allows, source, findings == null ? Map.of() : findings);
    }
  }

  record NoteLine(
      String agreement,
      String event,
      @Nullable String party,
      LocalDate date,
      @Nullable List<String> units) {}
}
