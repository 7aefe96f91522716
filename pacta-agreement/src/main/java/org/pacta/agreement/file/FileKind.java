package org.pacta.agreement.file;

import java.util.List;

/** What kind of file a content is, told by its keys, so that a mix-up is named as one. */
public enum FileKind {
  /** An agreement. */
  AGREEMENT,
  /** National law of one Party. */
  NATIONAL,
  /** The safeguards. */
  SAFEGUARDS,
  /** The vocabulary. */
  VOCABULARY,
  /** None of these. */
  OTHER;

  private static final List<String> PARTS_OF_AGREEMENT = List.of("pacta", "text", "parties");

  /** The kind of a file with this content. */
  public static FileKind of(Yaml root) {
    if (PARTS_OF_AGREEMENT.stream().anyMatch(key -> root.at(key).isPresent())) {
      return AGREEMENT;
    }
    if (root.at("national").isPresent()) {
      return NATIONAL;
    }
    if (root.at("safeguards").isPresent()) {
      return SAFEGUARDS;
    }
    return root.at("vocabulary").isPresent() ? VOCABULARY : OTHER;
  }

  /** Adds one error when a file is of another kind, in place of all that it lacks. */
  static void expectAgreement(Yaml root, Findings findings) {
    FileKind kind = of(root);
    if (kind != AGREEMENT) {
      findings.error(
          FindingCode.A010,
          root.place(),
          "",
          "this is no agreement file: it is " + kind.words(),
          kind.help());
    }
  }

  private String words() {
    return switch (this) {
      case AGREEMENT -> "an agreement";
      case NATIONAL -> "national law";
      case SAFEGUARDS -> "a file of safeguards";
      case VOCABULARY -> "a vocabulary";
      case OTHER -> "of another kind, with none of the keys pacta, national and safeguards";
    };
  }

  private String help() {
    return switch (this) {
      case NATIONAL -> "Add it to an agreement with --national; check and test take it by itself.";
      case SAFEGUARDS -> "It stands above every agreement; check and test take it by itself.";
      case AGREEMENT, VOCABULARY, OTHER -> "Name an agreement file.";
    };
  }
}
