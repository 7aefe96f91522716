package org.pacta.node.request;

/**
 * How much a letter may hold. Each limit is answered by a field problem with code {@code too-long}
 * or {@code too-many}.
 */
public final class Limits {
  public static final int SUBJECT_CHARACTERS_MAX = 200;
  public static final int FACTS_CHARACTERS_MAX = 20_000;
  public static final int TEXT_CHARACTERS_MAX = 10_000;
  public static final int REASON_CHARACTERS_MAX = 2_000;
  public static final int NAME_CHARACTERS_MAX = 200;
  public static final int QUESTION_COUNT_MAX = 20;
  public static final int PERSON_COUNT_MAX = 50;
  public static final int ITEM_COUNT_MAX = 50;
  public static final int CONDITION_COUNT_MAX = 10;
  public static final int CODE_COUNT_MAX = 50;

  private Limits() {}
}
