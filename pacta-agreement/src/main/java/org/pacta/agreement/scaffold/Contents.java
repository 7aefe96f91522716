package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.agreement.file.FindingCode;

/**
 * The paragraphs of a text and which of them are headings, without a table of contents. What stands
 * before the first article is never an annex: such a line lists the annexes or speaks of one.
 *
 * @param paragraphs what is left
 * @param headings one for each paragraph that is one
 */
record Contents(List<TextLine> paragraphs, List<Optional<Heading>> headings) {
  private static final int LINES_MIN = 3;
  private static final int HEAD_CHARACTERS_MAX = 90;

  /** Headings without text whose numbers come again later are a table of contents. */
  static Contents without(
      List<TextLine> paragraphs, List<Optional<Heading>> headings, Ledger ledger) {
    Contents all = new Contents(paragraphs, headings);
    List<Integer> starts = all.starts();
    int run = 0;
    while (run < starts.size() && all.listed(starts, run)) {
      run++;
    }
    Set<String> later = all.keys(starts, run);
    boolean contents =
        run >= LINES_MIN && starts.subList(0, run).stream().map(all::key).allMatch(later::contains);
    if (!contents) {
      return all.annexesLast();
    }
    boolean oneMore =
        run < starts.size() && all.keys(starts, run + 1).contains(all.key(starts.get(run)));
    int from = starts.getFirst();
    int to = run == starts.size() ? paragraphs.size() : starts.get(run) + (oneMore ? 1 : 0);
    paragraphs
        .subList(from, to)
        .forEach(line -> ledger.leave(line, line.text(), LeftOut.Why.CONTENTS));
    ledger.note(
        FindingCode.A201,
        paragraphs.get(from).number(),
        "",
        "a table of contents of " + (run + (oneMore ? 1 : 0)) + " lines was taken out");
    return new Contents(without(paragraphs, from, to), without(headings, from, to)).annexesLast();
  }

  private static <T> List<T> without(List<T> list, int from, int to) {
    List<T> left = new ArrayList<>(list.subList(0, from));
    left.addAll(list.subList(to, list.size()));
    return left;
  }

  /** Places of the headings, from the first that is no annex. */
  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      boolean annex =
          headings.get(i).filter(heading -> heading.kind() == Heading.Kind.ANNEX).isPresent();
      if (headings.get(i).isPresent() && !(annex && starts.isEmpty())) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** A heading with nothing but short lines under it that are no text. */
  private boolean listed(List<Integer> starts, int at) {
    int end = at + 1 < starts.size() ? starts.get(at + 1) : paragraphs.size();
    String rest = headings.get(starts.get(at)).map(Heading::rest).orElse("");
    return rest.length() <= HEAD_CHARACTERS_MAX
        && !ModalWords.any(rest)
        && paragraphs.subList(starts.get(at) + 1, end).stream()
            .map(TextLine::text)
            .allMatch(line ->
                line.length() <= HEAD_CHARACTERS_MAX
                    && ".,;:".indexOf(line.charAt(line.length() - 1)) < 0
                    && !ModalWords.any(line));
  }

  private Set<String> keys(List<Integer> starts, int from) {
    Set<String> keys = new HashSet<>();
    starts.subList(from, starts.size()).forEach(start -> keys.add(key(start)));
    return keys;
  }

  private String key(int at) {
    return headings.get(at).map(heading -> heading.kind() + " " + heading.label()).orElse("");
  }

  private Contents annexesLast() {
    List<Optional<Heading>> left = new ArrayList<>(headings);
    for (int i = 0; i < left.size(); i++) {
      Optional<Heading> heading = left.get(i);
      if (heading.filter(found -> found.kind() == Heading.Kind.ARTICLE).isPresent()) {
        return new Contents(paragraphs, left);
      }
      left.set(i, heading.filter(found -> found.kind() != Heading.Kind.ANNEX));
    }
    return this;
  }
}
