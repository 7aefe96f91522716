package org.pacta.agreement.scaffold;

import java.util.List;
import org.pacta.agreement.file.FindingCode;

/**
 * Sentences that a text prints on the line of the last item of a list. Where all items are words
 * that only complete the opening words, a sentence behind the last belongs to what holds the list.
 */
final class ListEnds {
  private static final int ITEMS_MIN = 2;

  private ListEnds() {}

  /** Moves such sentences behind their lists, and tells each. */
  static void mend(String id, OutlineNode node, Ledger ledger) {
    List<OutlineNode> items = node.children();
    items.forEach(item -> mend(id + item.part(), item, ledger));
    boolean list =
        items.size() >= ITEMS_MIN
            && node.opensList()
            && node.entries().getLast() instanceof OutlineNode.Child
            && items.stream().allMatch(OutlineNode::completes)
            && items.subList(0, items.size() - 1).stream()
                .allMatch(item -> InlineLists.isPlain(item.lastWords()));
    if (!list) {
      return;
    }
    List<String> sentences = Sentences.whole(items.getLast().lastWords());
    if (sentences.size() > 1) {
      TextLine behind = items.getLast().cut(sentences.getFirst().length());
      node.add(behind);
      tell("sentences on the line of the last item were", id, behind, ledger);
    }
  }

  /** Tells what was taken for words behind a list. */
  static void tell(String what, String id, TextLine line, Ledger ledger) {
    ledger.note(
        FindingCode.A202,
        line.number(),
        id,
        what + " taken for what follows the list: " + Ledger.shortened(line.text()));
  }
}
