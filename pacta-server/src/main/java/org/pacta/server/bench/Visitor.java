package org.pacta.server.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in person at the pages of a node, as a browser without JavaScript would be. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern REQUEST = Pattern.compile("href=\"/requests/([0-9a-f-]{36})");
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI node;

  Visitor(URI node, String name, String password) throws IOException, InterruptedException {
    this.node = node;
    Matcher token = TOKEN.matcher(get("/sign-in").body());
    if (!token.find()) {
      throw new IOException("the sign-in page has no form");
    }
    String form =
        Map.of("name", name, "password", password, "_csrf", token.group(1)).entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    client.send(
        HttpRequest.newBuilder(node.resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The id of the first request a page links to. */
  String firstRequest(String path) throws IOException, InterruptedException {
    Matcher link = REQUEST.matcher(get(path).body());
    if (!link.find()) {
      throw new IOException("no request is linked from " + path);
    }
    return link.group(1);
  }

  /** Nanoseconds until the whole page is there; a page that is not 200 is an error. */
  long time(String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<String> page = get(path);
    long nanos = System.nanoTime() - start;
    if (page.statusCode() != OK || page.uri().getPath().equals("/sign-in")) {
      throw new IOException(path + " answers " + page.statusCode() + " at " + page.uri().getPath());
    }
    return nanos;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(node.resolve(path)).GET().build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
