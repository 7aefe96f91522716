package org.pacta.agreement.guard;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one act by slot of its {@link GuardTable}; null is unknown. Changeable, so that a
 * search can try many values without building facts anew; for one thread.
 */
public final class FactValues {
  private final @Nullable Object[] values;
  private @Nullable BitSet unstated;

  FactValues(int size) {
    this.values = new Object[size];
  }

  private FactValues(@Nullable Object[] values) {
    this.values = values;
  }

  /** The value at a slot, or null when unknown. */
  public @Nullable Object at(int slot) {
    return values[slot];
  }

  /**
   * Sets the value at a slot.
   *
   * @param value of the type the vocabulary declares (text, {@code Long}, {@code Boolean}, {@code
   *     Instant}, or a list of these), or null for unknown
   */
  public void set(int slot, @Nullable Object value) {
    values[slot] = value;
  }

  /** Notes that the value at a slot holds because nothing was stated. */
  void unstated(int slot) {
    BitSet noted = unstated == null ? new BitSet() : unstated;
    noted.set(slot);
    unstated = noted;
  }

  /** True when the value at a slot holds because nothing was stated. */
  public boolean heldUnstated(int slot) {
    return unstated != null && unstated.get(slot);
  }

  /** True when any value holds because nothing was stated. */
  public boolean anyUnstated() {
    return unstated != null;
  }

  /** The same facts, apart from these. */
  public FactValues copy() {
    return new FactValues(Arrays.copyOf(values, values.length));
  }
}
