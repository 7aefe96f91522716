package org.pacta.web.api;

/** Every limit of the API; a call over one is answered 4xx with the field named. */
final class ApiLimits {
  /** Bytes of a request body. */
  static final int BODY_BYTES_MAX = 256 * 1024;

  /** Characters of a field whose name says text, facts, note, reason or the like. */
  static final int TEXT_CHARACTERS_MAX = 20_000;

  /** Characters of any other field. */
  static final int LINE_CHARACTERS_MAX = 200;

  /** Entries of a list. */
  static final int LIST_ENTRIES_MAX = 100;

  /** Levels of objects and lists in a body. */
  static final int NESTING_DEPTH_MAX = 16;

  /** Digits of a number. */
  static final int NUMBER_DIGITS_MAX = 18;

  /** Characters of a field name. */
  static final int NAME_CHARACTERS_MAX = 64;

  /** Problems named in one answer. */
  static final int PROBLEMS_NAMED_MAX = 50;

  /** Pages of a list that can be asked for. */
  static final int PAGE_MAX = 10_000;

  /** Kept decisions in one answer. */
  static final int DECISION_ROWS_MAX = 200;

  /** Kept decisions in one answer when nothing is asked. */
  static final int DECISION_ROWS_DEFAULT = 50;

  /** Characters of a bearer token that are looked at. */
  static final int TOKEN_CHARACTERS_MAX = 200;

  private ApiLimits() {}
}
