package org.pacta.agreement.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Yaml;

/** States of a procedure that nothing leads to (check 6). */
final class ProcedureChecks {
  private ProcedureChecks() {}

  static void check(Agreement agreement, List<ActSpace> acts, Findings findings) {
    Set<String> permitted = new HashSet<>();
    for (ActSpace act : acts) {
      boolean open =
          act.rules().openings().stream()
              .anyMatch(opening -> !act.find(opening.rule().id(), act.permitting(opening)).none());
      if (open || !agreement.operational()) {
        permitted.add(act.act().id());
      }
    }
    agreement
        .content()
        .tree()
        .entries("procedures")
        .forEach((id, procedure) -> states(id, procedure, permitted, findings));
  }

  private static void states(String id, Yaml procedure, Set<String> permitted, Findings findings) {
    Set<String> reached = reached(procedure, permitted);
    for (Yaml state : procedure.items("states")) {
      if (!reached.contains(state.text())) {
        findings.warning(
            FindingCode.A106,
            state.place(),
            id,
            "no step that can be taken leads to the state " + state.text(),
            "Add the step, permit the act that takes it, or remove the state.");
      }
    }
  }

  private static Set<String> reached(Yaml procedure, Set<String> permitted) {
    Set<String> reached = new HashSet<>();
    procedure.texts("states").stream().limit(1).forEach(reached::add);
    List<Yaml> steps =
        procedure.items("steps").stream()
            .filter(step -> step.at("act").isEmpty() || permitted.contains(step.text("act")))
            .toList();
    boolean more = true;
    while (more) {
      more = false;
      for (Yaml step : steps) {
        more |= reached.contains(step.text("from")) && reached.add(step.text("to"));
      }
    }
    return reached;
  }
}
