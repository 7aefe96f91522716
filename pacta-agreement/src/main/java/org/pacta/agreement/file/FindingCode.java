package org.pacta.agreement.file;

/** Stable codes of findings. Numbers never change their meaning. */
public enum FindingCode {
  /** File missing or unreadable. */
  A001,
  /** File too large. */
  A002,
  /** Not YAML. */
  A003,
  /** Anchors, aliases and tags are refused. */
  A004,
  /** Nested too deep. */
  A005,
  /** Same key twice. */
  A006,
  /** Character that hides or imitates: control, direction mark, invisible, look-alike in a name. */
  A007,
  /** More of something than is read. */
  A008,
  /** Does not fit the schema. */
  A010,
  /** Two things with the same id. */
  A011,
  /** Cite names no unit of the text. */
  A101,
  /** Unit of the text that nothing covers. */
  A102,
  /** Guard does not type-check. */
  A103,
  /** Text in a guard is in no code list. */
  A104,
  /** Unknown act, event, deadline, party or other reference. */
  A105,
  /** Rule that can never matter. */
  A106,
  /** Guard that is always true or always false. */
  A107,
  /** Act both required and forbidden. */
  A108,
  /** Permission and prohibition overlap without a declared exception. */
  A109,
  /** Two agreements in force over the same act. */
  A110,
  /** Act that no clause permits. */
  A111,
  /** Deadline that leaves no time. */
  A112,
  /** Duty that nothing discharges, or that does not outlive what it must. */
  A113,
  /** Date that depends on a way of counting the text leaves open. */
  A114,
  /** Recorded date that the formula does not give. */
  A115,
  /** Indeterminate time word used as a hard deadline. */
  A116,
  /** Weaker than the safeguards, or a barred rule in an operational file. */
  A117,
  /** Languages do not have the same units. */
  A118,
  /** Rule that no scenario exercises. */
  A119,
  /** Scenario that fails. */
  A120,
  /** Reading whose alternative says nothing of what would change. */
  A121,
  /** Reading whose alternative no test exercises. */
  A122,
  /** Placeholder or work list left over from a draft. */
  A123,
  /** Act of the file's own that it leaves outside the safeguards. */
  A124,
  /** Two names that a reader can take for one. */
  A125,
  /** Power that nothing on the act gives to one Party, so that any could use it. */
  A126,
  /** Party that never has a turn. */
  A127,
  /** More combinations of facts than are searched: what is said of some rules is not all. */
  A128,
  /** Act of the rules that a scope is not asked of, as it lacks the facts. */
  A129,
  /** Clause that leaves open whether it counts for all Parties or for one of them. */
  A130,
  /** Fact of the file's own that makes a further Party one of those concerned by a shared act. */
  A131,
  /** Prohibition or condition of units that can end apart, which goes on barring then. */
  A132,
  /** Part of a text that was left out or not found. */
  A201,
  /** Odd numbering of a text. */
  A202,
  /** Text that looks damaged. */
  A203,
  /** Broken paragraph that was joined. */
  A204,
  /** Wording that is not the one encoded. */
  A205,
  /** Facts, events or a record that is not JSON. */
  A301,
  /** Fact or event of the wrong shape, type or range. */
  A302,
  /** Fact, code, event, party or unit that does not exist. */
  A303
}
