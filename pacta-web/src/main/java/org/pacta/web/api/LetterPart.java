package org.pacta.web.api;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** Which letter of a case a release or return is about. */
@EnumNaming(EnumNamingStrategies.SnakeCaseStrategy.class)
enum LetterPart {
  REQUEST,
  INFORMATION,
  ANSWER
}
