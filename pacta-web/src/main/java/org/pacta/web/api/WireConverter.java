package org.pacta.web.api;

import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** JSON for the records of this package only; pages and the partner endpoint have their own. */
final class WireConverter extends AbstractHttpMessageConverter<Object> {
  private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");

  WireConverter() {
    super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON, MERGE_PATCH);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type.isRecord() && type.getPackageName().equals(WireConverter.class.getPackageName());
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
    var tree = WireReader.tree(message.getBody().readAllBytes());
    return type == WireBody.class ? new WireBody(tree) : WireReader.value(tree, type, "");
  }

  @Override
  protected void writeInternal(Object value, HttpOutputMessage message) throws IOException {
    message.getBody().write(WireJson.MAPPER.writeValueAsBytes(value));
  }

  @Override
  public List<MediaType> getSupportedMediaTypes(Class<?> type) {
    return type == Problem.class
        ? List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON)
        : List.of(MediaType.APPLICATION_JSON);
  }
}
