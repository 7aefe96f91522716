package org.pacta.agreement.file;

import java.lang.ref.SoftReference;
import java.util.List;

/**
 * The tests that stand in a file. No decision needs them, so when memory runs short they are let
 * go, and typed again when asked for. Safe for many threads.
 */
public final class SourceTests {
  private final SourceTree tree;
  private volatile SoftReference<Typed> known;

  private SourceTests(SourceTree tree, Typed typed) {
    this.tree = tree;
    this.known = new SoftReference<>(typed);
  }

  private record Typed(
      List<Scenario> decisions, List<TemporalScenario> dates, List<DutyScenario> duties) {
    static Typed of(Yaml root, Values values) {
      ScenarioReader reader = new ScenarioReader(values);
      return new Typed(reader.decisions(root), reader.dates(root), reader.duties(root));
    }
  }

  /** The tests of a file; what is wrong with them goes to the findings of the values. */
  static SourceTests of(SourceTree tree, Values values) {
    return new SourceTests(tree, Typed.of(tree.get(), values));
  }

  List<Scenario> decisions() {
    return typed().decisions;
  }

  List<TemporalScenario> dates() {
    return typed().dates;
  }

  List<DutyScenario> duties() {
    return typed().duties;
  }

  /** What the collector does when memory runs short. */
  void letGo() {
    known.clear();
  }

  private Typed typed() {
    Typed typed = known.get();
    if (typed == null) {
      typed = Typed.of(tree.get(), new Values(new Findings("")));
      known = new SoftReference<>(typed);
    }
    return typed;
  }
}
