package org.pacta.agreement.scaffold;

import java.util.List;

/**
 * A stretch of the text under one heading.
 *
 * @param heading its heading
 * @param head the line of the heading
 * @param body paragraphs under it
 */
record Section(Heading heading, TextLine head, List<TextLine> body) {
  Section without(TextLine line) {
    return new Section(heading, head, body.stream().filter(other -> other != line).toList());
  }

  boolean is(Heading.Kind kind) {
    return heading.kind() == kind;
  }
}
