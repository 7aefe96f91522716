package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** How far words are apart, beside the plain definition. */
class EditDistanceTest {
  @Property(tries = 500)
  void isTheDefinitionUpToWhatIsAskedFor(
      @ForAll @StringLength(max = 7) @CharRange(from = 'a', to = 'c') String one,
      @ForAll @StringLength(max = 7) @CharRange(from = 'a', to = 'c') String other,
      @ForAll @IntRange(max = 5) int most) {
    assertThat(EditDistance.within(most, one, other))
        .isEqualTo(Math.min(defined(one, other), most + 1));
  }

  private static int defined(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.length() + other.length();
    }
    int changed = one.charAt(0) == other.charAt(0) ? 0 : 1;
    return Math.min(
        changed + defined(one.substring(1), other.substring(1)),
        1 + Math.min(defined(one.substring(1), other), defined(one, other.substring(1))));
  }
}
