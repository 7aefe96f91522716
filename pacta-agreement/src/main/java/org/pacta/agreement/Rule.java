package org.pacta.agreement;

import java.util.List;

/**
 * A norm of an agreement, of the safeguards or of a national overlay, with the text it rests on.
 */
public sealed interface Rule permits Permission, Prohibition, Condition, Duty, Power, Lapse {
  /** Guard of a permission or power that its text ties to nothing. */
  String AT_ANY_TIME = "true";

  /** The part all kinds share. */
  RuleHead head();

  /** Kind as written in the file: permission, prohibition, condition, duty, power or lapse. */
  String kind();

  /** Unique in its file, for example {@code R9.1-form}. */
  default String id() {
    return head().id();
  }

  /** Units of the text to read for the rule. */
  default List<String> cite() {
    return head().cite();
  }

  /** Of these, the units that the rule has effect with; not those of defined terms it uses. */
  default List<String> restsOn() {
    return head().restsOn();
  }

  /** Who establishes what the rule needs. */
  default Mode mode() {
    return head().mode();
  }

  /** The rule in one plain sentence. */
  default String says() {
    return head().says();
  }

  /** Acts the rule judges; empty for a duty or a lapse. */
  default List<String> acts() {
    return head().acts();
  }

  /** True for a permission or power that gives what it gives whatever the facts are. */
  static boolean atAnyTime(Rule rule) {
    return switch (rule) {
      case Permission permission -> permission.when().equals(AT_ANY_TIME);
      case Power power -> power.when().equals(AT_ANY_TIME);
      case Prohibition _, Condition _, Duty _, Lapse _ -> false;
    };
  }
}
