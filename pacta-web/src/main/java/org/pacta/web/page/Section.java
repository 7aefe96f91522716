package org.pacta.web.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pacta.node.officer.Role;

/** A section of the top navigation, and who sees it. The duties of each role decide. */
public enum Section {
  WORK("/work", "Work", EnumSet.allOf(Role.class)),
  REQUESTS(
      "/requests",
      "Requests",
      EnumSet.of(Role.CASE_OFFICER, Role.DUTY_DESK, Role.APPROVER, Role.DATA_PROTECTION_OFFICER)),
  AGREEMENTS("/agreements", "Agreements", EnumSet.allOf(Role.class)),
  RECORDS(
      "/records",
      "Data records",
      EnumSet.of(Role.CASE_OFFICER, Role.DUTY_DESK, Role.APPROVER, Role.DATA_PROTECTION_OFFICER)),
  /** Pages outside the navigation. */
  NONE("", "", EnumSet.noneOf(Role.class));

  private final String path;
  private final String words;
  private final Set<Role> roles;

  Section(String path, String words, Set<Role> roles) {
    this.path = path;
    this.words = words;
    this.roles = Set.copyOf(roles);
  }

  /** The navigation of somebody with these roles, with {@code current} marked. */
  public static List<NavigationItem> navigation(Set<Role> held, Section current) {
    return Arrays.stream(values())
        .filter(section -> section.seenBy(held))
        .map(section -> new NavigationItem(section.path, section.words, section == current))
        .toList();
  }

  /** Whether somebody with these roles sees the section. */
  public boolean seenBy(Set<Role> held) {
    return roles.stream().anyMatch(held::contains);
  }
}
