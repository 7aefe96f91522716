package org.pacta.web.access;

import org.jspecify.annotations.Nullable;
import org.pacta.web.page.Form;
import org.pacta.web.page.Pages;
import org.pacta.web.page.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The sign-in page; Spring Security takes what is sent from it. */
@Controller
public final class SignInController {
  private final Pages pages;

  /** Pages made by {@code pages}. */
  public SignInController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/sign-in")
  View signIn(
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut) {
    SignInPage page =
        new SignInPage(Form.empty(), LocalPath.localOr(to, ""), null, false, signedOut != null);
    return pages.page("access/sign-in", "Sign in", Section.NONE, page);
  }

  @GetMapping("/")
  String home() {
    return "redirect:/work";
  }
}
