package org.pacta.agreement.file;

import java.util.List;

/**
 * Units that are not encoded, with the reason.
 *
 * @param cite units
 * @param reason why no rule is needed
 * @param place where it stands
 */
public record Waiver(List<String> cite, String reason, Place place) {
  /** How the reason of units that wait for somebody to encode them begins. */
  public static final String WORK_LIST = "work list";

  /** True when a reason says that work is left, not that there is no norm. */
  public static boolean ofWorkList(String reason) {
    return reason.startsWith(WORK_LIST) || reason.startsWith("TODO");
  }
}
