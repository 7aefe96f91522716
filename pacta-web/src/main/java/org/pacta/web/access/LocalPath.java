package org.pacta.web.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells addresses on this node from all others, so that sign-in never leads elsewhere. */
final class LocalPath {
  private LocalPath() {}

  /** Whether {@code path} is an absolute path on this node. */
  static boolean isLocal(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
      return false;
    }
    return path.chars().noneMatch(Character::isISOControl);
  }

  /** {@code path} if it is on this node, else {@code otherwise}. */
  static String localOr(@Nullable String path, String otherwise) {
    if (path == null || !isLocal(path)) {
      return otherwise;
    }
    try {
      return URI.create(path).getRawAuthority() == null ? path : otherwise;
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
