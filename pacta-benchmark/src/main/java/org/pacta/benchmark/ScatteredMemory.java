package org.pacta.benchmark;

import java.util.Random;

/**
 * What this machine takes for memory that is not in its caches, without any program around it: a
 * place for each agreement, of which so many cache lines are read, one place after another.
 */
final class ScatteredMemory {
  private static final int LINE = 64 / Integer.BYTES;
  private static final int PLACE = 128 * 1024 / Integer.BYTES;

  /** The place of each agreement; a line read says which is next, as references between objects. */
  private final int[] memory;

  private final int[] starts;
  private final int lines;

  private ScatteredMemory(int places, int lines, Random random) {
    this.memory = new int[places * PLACE];
    this.starts = new int[places];
    this.lines = lines;
    for (int place = 0; place < places; place++) {
      int[] drawn =
          random.ints(0, PLACE / LINE).distinct().limit(lines).map(line -> line * LINE).toArray();
      starts[place] = place * PLACE + drawn[0];
      for (int i = 0; i < lines; i++) {
        memory[place * PLACE + drawn[i]] = place * PLACE + drawn[(i + 1) % lines];
      }
    }
  }

  /** Follows so many references through the next place every time. */
  static InTurn followed(int places, int lines, long seed) {
    ScatteredMemory memory = new ScatteredMemory(places, lines, new Random(seed));
    return InTurn.of(places, memory::follow);
  }

  /** Reads as many lines that lie side by side, of the next place every time. */
  static InTurn inOrder(int places, int lines, long seed) {
    ScatteredMemory memory = new ScatteredMemory(places, lines, new Random(seed));
    return InTurn.of(places, memory::read);
  }

  private void follow(int place) {
    int at = starts[place];
    for (int i = 0; i < lines; i++) {
      at = memory[at];
    }
    if (at != starts[place]) {
      throw new IllegalStateException("the references of a place lead round");
    }
  }

  private void read(int place) {
    int from = place * PLACE;
    long sum = 0;
    for (int i = 0; i < lines; i++) {
      sum += memory[from + i * LINE];
    }
    if (sum < 0) {
      throw new IllegalStateException("places are counted from 0");
    }
  }
}
