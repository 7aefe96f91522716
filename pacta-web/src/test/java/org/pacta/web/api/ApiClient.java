package org.pacta.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A program that uses the API; every answer it gets must be one the document promises. */
final class ApiClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI home;
  private final Contract contract;
  private final String token;

  ApiClient(URI home, Contract contract, String token) {
    this.home = home;
    this.contract = contract;
    this.token = token;
  }

  /** What was answered. */
  record Reply(int status, HttpResponse<String> answer, JsonNode body) {
    String header(String name) {
      return answer.headers().firstValue(name).orElse("");
    }

    String etag() {
      return header("ETag");
    }

    String text(String pointer) {
      return body.at(pointer).asString();
    }
  }

  Reply get(String path) {
    return send("GET", path, "", Map.of());
  }

  /** An act: with the version seen and a key of its own. */
  Reply act(String path, String etag, String body) {
    return send(
        "POST",
        path,
        body,
        Map.of("If-Match", etag, "Idempotency-Key", UUID.randomUUID().toString()));
  }

  Reply post(String path, String body) {
    return send("POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  Reply put(String path, String etag, String body) {
    return send("PUT", path, body, Map.of("If-Match", etag));
  }

  /** Sends and checks the answer against the document. */
  Reply send(String method, String path, String body, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putIfAbsent("Content-Type", "application/json");
    if (!token.isEmpty()) {
      all.putIfAbsent("Authorization", "Bearer " + token);
    }
    var request =
        HttpRequest.newBuilder(home.resolve(path))
            .timeout(PATIENCE)
            .method(
                method,
                body.isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    all.forEach(request::header);
    HttpResponse<String> answer = exchanged(request.build());
    JsonNode json =
        answer.body().isEmpty()
            ? MissingNode.getInstance()
            : WireJson.MAPPER.readTree(answer.body());
    String mediaType =
        answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    var broken = contract.broken(method, path, answer.statusCode(), mediaType, json);
    if (!broken.isEmpty()) {
      throw new AssertionError(
          method + " " + path + " " + answer.statusCode() + ": " + broken + "\n" + answer.body());
    }
    return new Reply(answer.statusCode(), answer, json);
  }

  private HttpResponse<String> exchanged(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
