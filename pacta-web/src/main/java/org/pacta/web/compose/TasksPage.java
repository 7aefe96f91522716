package org.pacta.web.compose;

import java.util.List;
import org.pacta.web.page.Task;

/** The task list of a draft. {@code title} is its subject, or what to call it before it has one. */
public record TasksPage(
    DraftFrame frame, String title, List<Task> tasks, int doneCount, boolean mayDiscard) {
  public TasksPage {
    tasks = List.copyOf(tasks);
  }
}
