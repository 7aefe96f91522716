package org.pacta.node.request;

/** Which side of a request this node's Party is on. */
public enum Side {
  REQUESTING,
  REQUESTED
}
