package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.List;
import org.pacta.agreement.Agreement;

/**
 * What a change asks of the number of an edition (semantic versioning): one that changes an
 * outcome, a duty, a legal time limit or a date is a major version. Before edition 1.0.0 the middle
 * number takes the place of the first.
 *
 * @param needs {@code major}, {@code minor}, {@code patch} or {@code none}
 * @param first edition of the first file
 * @param second edition of the second file
 * @param enough whether the second edition's number is high enough; always true for two agreements
 *     that are not editions of one
 */
public record EditionStep(String needs, String first, String second, boolean enough) {
  static EditionStep between(
      Agreement first, Agreement second, boolean changesOutcomes, boolean changesRules) {
    boolean same = first.basis().sha256().equals(second.basis().sha256());
    String needs = changesOutcomes ? "major" : changesRules ? "minor" : same ? "none" : "patch";
    boolean enough =
        !first.id().equals(second.id())
            || reaches(numbers(first.edition()), numbers(second.edition()), needs);
    return new EditionStep(needs, first.edition(), second.edition(), enough);
  }

  private static boolean reaches(List<Integer> first, List<Integer> second, String needs) {
    boolean draft = first.getFirst() == 0;
    int place =
        switch (needs) {
          case "major" -> draft ? 1 : 0;
          case "minor" -> draft ? 2 : 1;
          case "patch" -> 2;
          default -> 3;
        };
    for (int i = 0; i < place && i < first.size(); i++) {
      if (second.get(i) > first.get(i)) {
        return true;
      }
    }
    return place == 3 || second.get(place) > first.get(place);
  }

  private static List<Integer> numbers(String edition) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : edition.replaceFirst("-.*", "").split("\\.")) {
      numbers.add(Integer.valueOf(number));
    }
    return numbers;
  }
}
