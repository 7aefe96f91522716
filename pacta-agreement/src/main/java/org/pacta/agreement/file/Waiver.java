package org.pacta.agreement.file;

import java.util.List;

/**
 * Units that are not encoded, or only in part, with the reason.
 *
 * @param cite units
 * @param reason why no rule is needed, or what the rules leave out
 * @param partly true when rules or clauses encode the units, but not all they say
 * @param place where it stands
 */
public record Waiver(List<String> cite, String reason, boolean partly, Place place) {
  /** How the reason of units that wait for somebody to encode them begins. */
  public static final String WORK_LIST = "work list";

  /** True when a reason says that work is left, not that there is no norm. */
  public static boolean ofWorkList(String reason) {
    return reason.startsWith(WORK_LIST) || reason.startsWith("TODO");
  }
}
