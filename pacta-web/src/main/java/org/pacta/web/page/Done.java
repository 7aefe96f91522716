package org.pacta.web.page;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** After an act: go to the next page and say once what was done. */
public final class Done {
  private Done() {}

  /** Leads to {@code path}, where {@code words} are shown on top. */
  public static String to(String path, String words, RedirectAttributes flash) {
    flash.addFlashAttribute(ChromeMaker.NOTICE, Notice.done(words));
    return "redirect:" + path;
  }
}
