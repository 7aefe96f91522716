package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the units of a text in order, each with an id of its own. */
final class Units {
  /**
   * A unit as cut from the text.
   *
   * @param id its id
   * @param text its wording
   * @param line line of the text file from 1
   */
  record Cut(String id, String text, int line) {}

  private static final int ID_CHARACTERS_MAX = 60;

  private final List<Cut> units = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  List<Cut> all() {
    return units;
  }

  /** The paragraph of a sentence, by their ids. */
  static String paragraph(String id) {
    int sentence = id.indexOf('/');
    return sentence < 0 ? id : id.substring(0, sentence);
  }

  /** One unit; an id used before gets a mark of its own. */
  void add(String id, String text, int line) {
    if (text.isBlank()) {
      return;
    }
    String wanted = id.length() <= ID_CHARACTERS_MAX - 6 ? id : "u" + units.size();
    String free = wanted;
    for (int i = 2; !used.add(free); i++) {
      free = again(wanted, i);
    }
    units.add(new Cut(free, text, line));
  }

  private static String again(String id, int time) {
    return id.endsWith(")") ? id.substring(0, id.length() - 1) + "x" + time + ")" : id + "x" + time;
  }

  /** The sentences of blocks as one sequence. */
  void sentences(String id, List<TextLine> blocks) {
    List<TextLine> sentences = sentences(blocks);
    for (int i = 0; i < sentences.size(); i++) {
      String own = sentences.size() == 1 ? id : id + "/" + (i + 1);
      add(own, sentences.get(i).text(), sentences.get(i).number());
    }
  }

  /** An article, paragraph or item with everything under it. */
  void node(String id, OutlineNode node) {
    List<TextLine> words =
        node.entries().stream()
            .filter(OutlineNode.Words.class::isInstance)
            .map(entry -> ((OutlineNode.Words) entry).line())
            .toList();
    if (!node.hasItems()) {
      if (node.isDash() && words.size() == 1) {
        add(id, words.getFirst().text(), words.getFirst().number());
      } else {
        sentences(id, words);
      }
      return;
    }
    list(id, node);
  }

  private void list(String id, OutlineNode node) {
    List<OutlineNode.Entry> entries = node.entries();
    List<TextLine> run = new ArrayList<>();
    int count = 0;
    boolean opened = false;
    for (int i = 0; i < entries.size(); i++) {
      switch (entries.get(i)) {
        case OutlineNode.Words(TextLine line) -> run.add(line);
        case OutlineNode.Child(String part, OutlineNode child) -> {
          count = words(id, run, count, opened ? "" : "/0");
          run.clear();
          opened = true;
          node(id + part, child);
        }
      }
    }
    words(id, run, count, "/end");
  }

  /** Words beside a list: the last before it opens it, a lone one after it ends it. */
  private int words(String id, List<TextLine> blocks, int from, String mark) {
    boolean one =
        mark.equals("/end")
            && blocks.size() == 1
            && Sentences.whole(blocks.getFirst().text()).size() == 1;
    List<TextLine> sentences = one ? blocks : sentences(blocks);
    int count = from;
    for (int i = 0; i < sentences.size(); i++) {
      boolean marked =
          mark.equals("/0") && i == sentences.size() - 1
              || mark.equals("/end") && sentences.size() == 1;
      if (!marked) {
        count++;
      }
      add(
          marked ? id + mark : id + "/" + count,
          sentences.get(i).text(),
          sentences.get(i).number());
    }
    return count;
  }

  private static List<TextLine> sentences(List<TextLine> blocks) {
    return blocks.stream()
        .flatMap(block -> Sentences.of(block.text()).stream().map(block::withText))
        .toList();
  }
}
