package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Because;
import org.pacta.agreement.StatusCode;

/**
 * For whom and where the agreement has no effect, as far as an act names them.
 *
 * @param unbound Parties of the act that are not bound
 * @param bound true when it is known to bind somebody, so that a status without effect is that of
 *     the Parties or territories named
 * @param reach to which territories it applies
 */
record Where(List<Force.Unbound> unbound, boolean bound, TerritoryReach reach) {
  Where {
    unbound = List.copyOf(unbound);
  }

  /** True when the status says something that the territories named do not explain. */
  private boolean ofForce(@Nullable StatusCode status, TerritoryReach.Named named) {
    return status != null
        && (named.outside().isEmpty() || !unbound.isEmpty() || (Force.without(status) && !bound));
  }

  /**
   * Why permissions give nothing.
   *
   * @param force why in a status
   */
  List<Because> because(
      @Nullable StatusCode status,
      TerritoryReach.Named named,
      Function<StatusCode, Because> force,
      Map<String, String> gists) {
    List<Because> because = new ArrayList<>();
    if (status != null && ofForce(status, named)) {
      because.add(force.apply(status));
    }
    if (!named.outside().isEmpty()) {
      because.add(reach.because(named, gists));
    }
    return because;
  }

  /** What would change it. */
  List<String> cures(@Nullable StatusCode status, TerritoryReach.Named named) {
    List<String> cures = new ArrayList<>();
    if (status != null && ofForce(status, named)) {
      cures.add(Force.cure(status, unbound));
    }
    if (!named.outside().isEmpty()) {
      cures.add(reach.cure(named));
    }
    return cures;
  }
}
