package org.pacta.agreement.file;

import java.util.List;

/**
 * Units that are not encoded, with the reason.
 *
 * @param cite units
 * @param reason why no rule is needed
 * @param place where it stands
 */
public record Waiver(List<String> cite, String reason, Place place) {}
