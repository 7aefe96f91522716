package org.pacta.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form that was sent but could not be taken because the session had ended. It travels inside the
 * sign-in page, not on the server, and is sent again only when the person presses a button.
 *
 * @param path where the form goes, on this node
 * @param fields what was typed, in order
 */
public record CarriedPost(String path, List<CarriedField> fields) {
  /** Name of the hidden field that carries the form. */
  public static final String FIELD = "carried";

  /** Name of the hidden field that says where it goes. */
  public static final String PATH_FIELD = "carriedTo";

  /** Longest encoded form that is carried. */
  public static final int CHARACTERS_MAX = 1_000_000;

  private static final Set<String> NOT_CARRIED = Set.of("_csrf", "password", FIELD, PATH_FIELD);

  /** One field of the form. */
  public record CarriedField(String name, String value) {}

  public CarriedPost {
    fields = List.copyOf(fields);
  }

  /** The form that {@code request} sent. */
  public static CarriedPost of(HttpServletRequest request) {
    List<CarriedField> fields = new ArrayList<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!NOT_CARRIED.contains(name)) {
            Arrays.stream(values).forEach(value -> fields.add(new CarriedField(name, value)));
          }
        });
    return new CarriedPost(request.getRequestURI(), fields);
  }

  /** The form carried inside a sign-in, if there is one and it leads to this node. */
  public static Optional<CarriedPost> inside(HttpServletRequest signIn) {
    String path = signIn.getParameter(PATH_FIELD);
    String encoded = signIn.getParameter(FIELD);
    if (path == null || encoded == null || !LocalPath.isLocal(path)) {
      return Optional.empty();
    }
    if (encoded.length() > CHARACTERS_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CarriedPost(path, decode(encoded)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The fields in one text that needs no escaping. */
  public String encoded() {
    StringBuilder text = new StringBuilder();
    for (CarriedField field : fields) {
      text.append(text.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(field.name(), StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(field.value(), StandardCharsets.UTF_8));
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static List<CarriedField> decode(String encoded) {
    String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
    if (text.isEmpty()) {
      return List.of();
    }
    List<CarriedField> fields = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("not a carried form");
      }
      fields.add(
          new CarriedField(
              URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
    }
    return fields;
  }
}
