package org.pacta.node.officer;

import java.util.Set;

/**
 * A person who works with this node.
 *
 * @param id stable id, never reused
 * @param signInName lower case, unique in this node
 * @param displayName as shown to colleagues
 * @param authority id of the competent authority the person acts for
 * @param authorityName its name
 * @param roles at least one
 */
public record Officer(
    String id,
    String signInName,
    String displayName,
    String authority,
    String authorityName,
    Set<Role> roles) {
  public Officer {
    roles = Set.copyOf(roles);
  }

  /** Whether the person holds {@code role}. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}
