package org.pacta.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from the request: who acts, which section, what was just done. */
public final class ChromeMaker {
  /** Name of the flash attribute that carries a {@link Notice} to the next page. */
  public static final String NOTICE = "notice";

  private final WebSettings settings;
  private final Assets assets;

  /** Frames for a node with {@code settings}. */
  public ChromeMaker(WebSettings settings, Assets assets) {
    this.settings = settings;
    this.assets = assets;
  }

  Chrome chrome(HttpServletRequest request, PageSpec spec) {
    Officer officer = signedIn();
    List<NavigationItem> navigation =
        officer == null ? List.of() : Section.navigation(officer.roles(), spec.section());
    return new Chrome(
        spec.title(),
        officer == null ? null : viewer(officer),
        settings.nodeName(),
        settings.sampleLine(),
        settings.zone().getId(),
        navigation,
        csrf(request),
        assets,
        notice(request));
  }

  private static @Nullable Officer signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Officer officer
        ? officer
        : null;
  }

  private static Viewer viewer(Officer officer) {
    String roles =
        officer.roles().stream().sorted().map(Role::words).collect(Collectors.joining(", "));
    return new Viewer(officer.authorityName(), officer.displayName(), roles);
  }

  private static Csrf csrf(HttpServletRequest request) {
    Object token = request.getAttribute(CsrfToken.class.getName());
    return token instanceof CsrfToken known
        ? new Csrf(known.getParameterName(), known.getToken())
        : new Csrf("_csrf", "");
  }

  private static @Nullable Notice notice(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(NOTICE) instanceof Notice notice ? notice : null;
  }
}
