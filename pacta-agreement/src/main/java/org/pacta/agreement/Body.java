package org.pacta.agreement;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who owes and acts under an agreement without being a Party to it: a secretariat, a joint
 * centre, a depositary, an officer. It counts for no entry into force, notice or vote.
 *
 * @param id name as bearer, holder, actor and party of events, for example {@code secretariat}
 * @param name who it is, as in the text
 * @param timeZone zone in which its days begin
 * @param of Party whose act it is what it does, or null where it acts for none by itself
 * @param cite units of the text
 */
public record Body(
    String id, String name, ZoneId timeZone, @Nullable String of, List<String> cite) {
  public Body {
    cite = List.copyOf(cite);
  }
}
