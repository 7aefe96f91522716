package org.pacta.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API document itself (OpenAPI 3.1). */
@RestController
class ContractCalls {
  private static final String RESOURCE = "/openapi/pacta-v1.yaml";

  private final byte[] document = read();

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<byte[]> document() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
  }

  private static byte[] read() {
    try (InputStream yaml = ContractCalls.class.getResourceAsStream(RESOURCE)) {
      if (yaml == null) {
        throw new IllegalStateException(RESOURCE + " is not in the jar");
      }
      Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
      return WireJson.MAPPER.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
