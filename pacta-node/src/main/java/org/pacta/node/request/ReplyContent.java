package org.pacta.node.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says: one decision for each question, and what Art. 10 asks for when it carries
 * personal data.
 *
 * @param replies one for each question of the request, in order
 * @param personalData whether the answer carries personal data; null = not answered
 * @param language code of list {@code language} (Art. 9(6))
 */
public record ReplyContent(
    List<QuestionReply> replies,
    @Nullable Boolean personalData,
    String language,
    DataHandling handling,
    Assessment assessment) {
  public ReplyContent {
    replies = List.copyOf(replies);
  }

  /**
   * The decision on one question.
   *
   * @param question its position, from 1
   * @param decision {@code provide}, {@code partly} or {@code refuse}; empty while undecided
   * @param text what is answered; needed for provide and partly
   * @param ground code of list {@code ground} (Art. 9(4)); needed for partly and refuse
   * @param reason the official's reason; needed for partly and refuse; stays at this node
   */
  public record QuestionReply(
      int question, String decision, String text, String ground, String reason) {}

  /** An empty answer to {@code questionCount} questions. */
  public static ReplyContent empty(int questionCount) {
    List<QuestionReply> replies =
        java.util.stream.IntStream.rangeClosed(1, questionCount)
            .mapToObj(question -> new QuestionReply(question, "", "", "", ""))
            .toList();
    return new ReplyContent(replies, null, "en", DataHandling.empty(), Assessment.empty());
  }
}
