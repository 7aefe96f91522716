package org.pacta.agreement.file;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;

/**
 * The content of a file with places. It takes most of the memory of a loaded agreement and no
 * decision needs it, so when memory runs short it is let go, and read again when asked for. Safe
 * for many threads.
 */
public final class SourceTree {
  private final SourceFile file;
  private final @Nullable Yaml changed;
  private volatile SoftReference<Yaml> written;

  private SourceTree(SourceFile file, Yaml written, @Nullable Yaml changed) {
    this.file = file;
    this.changed = changed;
    this.written = new SoftReference<>(written);
  }

  /**
   * The content of a file.
   *
   * @param written as read from it
   * @param used the same, or what it is under other readings, which is kept as it is
   */
  static SourceTree of(SourceFile file, Yaml written, Yaml used) {
    return new SourceTree(file, written, used == written ? null : used);
  }

  /** The content, read again if need be. */
  Yaml get() {
    if (changed != null) {
      return changed;
    }
    Yaml known = written.get();
    if (known == null) {
      known = again();
      written = new SoftReference<>(known);
    }
    return known;
  }

  /** What the collector does when memory runs short. */
  void letGo() {
    written.clear();
  }

  private Yaml again() {
    try {
      return Likewise.expanded(YamlReader.read(file), new Findings(file.name()));
    } catch (AgreementFileException e) {
      throw new IllegalStateException("a file that was read cannot be read again", e);
    }
  }
}
