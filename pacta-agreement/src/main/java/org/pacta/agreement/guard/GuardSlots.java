package org.pacta.agreement.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the paths that the guards of one act read, while they are compiled. */
final class GuardSlots {
  private final List<String> paths = new ArrayList<>();
  private final Map<String, Integer> slots = new HashMap<>();

  /** Slot of a path, a new one at its first mention. */
  int of(String path) {
    return slots.computeIfAbsent(
        path,
        added -> {
          paths.add(added);
          return paths.size() - 1;
        });
  }

  List<String> paths() {
    return paths;
  }
}
