package org.pacta.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.web.page.FieldError;
import org.pacta.web.page.Form;
import org.pacta.web.page.Pages;
import org.pacta.web.page.Section;
import org.pacta.web.page.WebSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * What follows a sign-in: the page one wanted, or what was typed before, or the reason it failed.
 */
final class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  /** Name of the field with the sign-in name. */
  static final String NAME = "name";

  /** Name of the field with the password. */
  static final String PASSWORD = "password";

  /** Name of the field that says where to go. */
  static final String TO = "to";

  private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Pages pages;
  private final WebSettings settings;

  SignInAnswers(Pages pages, WebSettings settings) {
    this.pages = pages;
    this.settings = settings;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException, ServletException {
    Optional<CarriedPost> carried = CarriedPost.inside(request);
    if (carried.isPresent()) {
      String reason = "Your session had ended before this was sent.";
      Rendering.render(
          pages.page(
              "access/resume",
              "Nothing was lost",
              Section.NONE,
              new ResumePage(carried.get(), reason)),
          request,
          response);
      return;
    }
    response.sendRedirect(LocalPath.localOr(request.getParameter(TO), "/work"));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    String name = Optional.ofNullable(request.getParameter(NAME)).orElse("");
    Form form = new Form(Map.of(NAME, List.of(name)), List.of(new FieldError(NAME, words(why))));
    String to = LocalPath.localOr(request.getParameter(TO), "");
    SignInPage page =
        new SignInPage(form, to, CarriedPost.inside(request).orElse(null), false, false);
    Rendering.render(
        pages.form("access/sign-in", "Sign in", Section.NONE, page, form), request, response);
  }

  private String words(AuthenticationException why) {
    return why instanceof ThrottledException throttled
        ? "Too many failed sign-ins for this name. Try again after "
            + CLOCK_TIME.format(throttled.until().atZone(settings.zone()))
        : "Sign-in name or password is not right. Check both and try again";
  }
}
