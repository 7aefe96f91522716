package org.pacta.agreement.guard;

import java.util.List;

/**
 * The guards of one act in one row of numbers, so that judging an act reads memory in order instead
 * of following a tree of small objects for each rule. An atom is its number among those of the act;
 * any other part is what it is, and for {@code and} and {@code or} where it ends, before its parts.
 */
public final class GuardCode {
  private static final int NOT = -1;
  private static final int AND = -2;
  private static final int OR = -3;

  /** Where each guard starts, then the guards. */
  private final int[] row;

  private GuardCode(int[] row) {
    this.row = row;
  }

  /** The guards, to be asked by their place in the list. */
  public static GuardCode of(List<Guard> guards) {
    int length = guards.size() + guards.stream().mapToInt(GuardCode::length).sum();
    int[] row = new int[length];
    int at = guards.size();
    for (int i = 0; i < guards.size(); i++) {
      row[i] = at;
      at = write(guards.get(i), row, at);
    }
    return new GuardCode(row);
  }

  private static int length(Guard guard) {
    return switch (guard) {
      case Guard.Leaf _ -> 1;
      case Guard.Not not -> 1 + length(not.part());
      case Guard.And and -> 2 + and.parts().stream().mapToInt(GuardCode::length).sum();
      case Guard.Or or -> 2 + or.parts().stream().mapToInt(GuardCode::length).sum();
    };
  }

  /** Writes a guard and gives the place after it. */
  private static int write(Guard guard, int[] row, int at) {
    return switch (guard) {
      case Guard.Leaf leaf -> {
        row[at] = leaf.atom().index();
        yield at + 1;
      }
      case Guard.Not not -> {
        row[at] = NOT;
        yield write(not.part(), row, at + 1);
      }
      case Guard.And and -> write(AND, and.parts(), row, at);
      case Guard.Or or -> write(OR, or.parts(), row, at);
    };
  }

  private static int write(int kind, List<Guard> parts, int[] row, int at) {
    int end = at + 2;
    for (Guard part : parts) {
      end = write(part, row, end);
    }
    row[at] = kind;
    row[at + 1] = end;
    return end;
  }

  /** Value of a guard under the facts of an evaluation. */
  public Truth value(int guard, Evaluation facts) {
    return at(row[guard], facts);
  }

  private Truth at(int place, Evaluation facts) {
    return switch (row[place]) {
      case NOT -> at(place + 1, facts).not();
      case AND -> {
        Truth truth = Truth.TRUE;
        int end = row[place + 1];
        for (int i = place + 2; i < end && truth != Truth.FALSE; i = after(i)) {
          truth = truth.and(at(i, facts));
        }
        yield truth;
      }
      case OR -> {
        Truth truth = Truth.FALSE;
        int end = row[place + 1];
        for (int i = place + 2; i < end && truth != Truth.TRUE; i = after(i)) {
          truth = truth.or(at(i, facts));
        }
        yield truth;
      }
      default -> facts.truth(row[place]);
    };
  }

  private int after(int place) {
    return switch (row[place]) {
      case NOT -> after(place + 1);
      case AND, OR -> row[place + 1];
      default -> place + 1;
    };
  }
}
