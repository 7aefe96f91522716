package org.pacta.node.officer;

/** What a person may do in this node. One person may hold several roles. */
public enum Role {
  CASE_OFFICER("case officer"),
  DUTY_DESK("duty desk"),
  APPROVER("approver"),
  DATA_PROTECTION_OFFICER("data protection officer"),
  /** Runs the node and its people; sees no case content. */
  ADMINISTRATOR("administrator");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  /** The role in words, lower case. */
  public String words() {
    return words;
  }
}
