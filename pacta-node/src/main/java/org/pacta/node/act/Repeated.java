package org.pacta.node.act;

/** How a keyed call went. */
public sealed interface Repeated {

  /** It ran now. */
  record RanNow(KeptAnswer answer) implements Repeated {}

  /** It ran before; this is what was answered then. */
  record RanBefore(KeptAnswer answer) implements Repeated {}

  /** The same call is running at this moment. */
  record Running() implements Repeated {}

  /** The key was used for another path or another body. */
  record OtherCall() implements Repeated {}
}
