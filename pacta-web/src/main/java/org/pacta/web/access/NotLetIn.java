package org.pacta.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pacta.web.page.Form;
import org.pacta.web.page.Pages;
import org.pacta.web.page.Section;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What somebody gets who is not signed in, or whose form's token is out of date: never the loss of
 * what was typed.
 */
final class NotLetIn implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Pages pages;

  NotLetIn(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    if (isAutosave(request)) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else if (request.getMethod().equals("POST")) {
      signInCarrying(request, response);
    } else {
      response.sendRedirect("/sign-in" + wanted(request));
    }
  }

  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    boolean home = path.equals("/") || path.equals("/work");
    return home ? "" : "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (isAutosave(request)) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else if (why instanceof CsrfException && SameOrigin.shown(request)) {
      offerAgain(request, response);
    } else {
      response.sendError(HttpStatus.NOT_FOUND.value());
    }
  }

  // The token is out of date (signed in again in another window, browser restarted), but the
  // browser
  // vouches that the form is ours: ask once more instead of throwing the typed text away.
  private void offerAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
    if (!signedIn || request.getRequestURI().equals("/sign-in")) {
      signInCarrying(request, response);
      return;
    }
    String reason = "The page was open since before your last sign-in, so it was not sent yet.";
    ResumePage page = new ResumePage(CarriedPost.of(request), reason);
    Rendering.render(
        pages.page("access/resume", "Nothing was lost", Section.NONE, page), request, response);
  }

  private void signInCarrying(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    boolean worthCarrying = !path.startsWith("/sign-");
    @Nullable CarriedPost carried = worthCarrying ? CarriedPost.of(request) : null;
    SignInPage page = new SignInPage(Form.empty(), "", carried, true, false);
    Rendering.render(
        pages.page(
            "access/sign-in", "Sign in to go on", Section.NONE, page, HttpStatus.UNAUTHORIZED),
        request,
        response);
  }

  private static boolean isAutosave(HttpServletRequest request) {
    return request.getHeader("X-Pacta-Autosave") != null;
  }
}
