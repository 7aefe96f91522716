package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON document from its tokens, within the limits of {@link YamlReader}, and keeps the
 * place of every value. Repeated keys, numbers that are no numbers, anything after the document and
 * characters that hide are refused.
 */
public final class JsonReader {
  /** Deepest nesting accepted. */
  public static final int DEPTH_MAX = 20;

  /** Longest number, in digits. */
  static final int DIGITS_MAX = 18;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxNumberLength(2 * DIGITS_MAX)
                  .maxStringLength(YamlReader.TEXT_CHARACTERS_MAX)
                  .maxNameLength(NameCheck.NAME_CHARACTERS_MAX)
                  .maxDocumentLength(SourceFile.FILE_BYTES_MAX)
                  .build())
          .build();

  private final Findings findings;
  private int valueCount;

  private JsonReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * Reads a file.
   *
   * @throws AgreementFileException with line and column when it is not one acceptable document
   */
  public static Yaml read(SourceFile file) throws AgreementFileException {
    Findings findings = new Findings(file.name());
    String text = file.text();
    int hidden = Characters.firstRefused(text);
    if (hidden >= 0) {
      refused(findings, Characters.place(text, hidden), text, hidden);
      throw new AgreementFileException(findings.all());
    }
    @Nullable Yaml read = null;
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      read = first == null ? null : new JsonReader(findings).value(parser);
      if (first == null) {
        findings.error(
            FindingCode.A301, Place.WHOLE_FILE, "", "the file is empty", "Write JSON into it.");
      } else if (!findings.hasErrors() && parser.nextToken() != null) {
        findings.error(
            FindingCode.A301,
            place(parser.currentTokenLocation()),
            "",
            "something follows the end of the document",
            "One JSON value a file.");
      }
    } catch (JacksonException e) {
      findings.error(
          FindingCode.A301,
          e.getLocation() == null ? Place.WHOLE_FILE : place(e.getLocation()),
          "",
          "not readable as JSON: " + e.getOriginalMessage(),
          "Check commas, quotes and brackets at and before this place.");
    }
    if (findings.hasErrors() || read == null) {
      throw new AgreementFileException(findings.all());
    }
    return read;
  }

  private Yaml value(JsonParser parser) {
    Place place = place(parser.currentTokenLocation());
    valueCount++;
    if (valueCount > YamlReader.VALUES_MAX) {
      tooMuch(place, "more than " + YamlReader.VALUES_MAX + " values");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, place);
      case START_ARRAY -> sequence(parser, place);
      case VALUE_TRUE -> new Yaml.Scalar(true, place);
      case VALUE_FALSE -> new Yaml.Scalar(false, place);
      case VALUE_NUMBER_INT -> new Yaml.Scalar(number(parser, place), place);
      case VALUE_NUMBER_FLOAT -> new Yaml.Scalar(parser.getDoubleValue(), place);
      case VALUE_STRING -> new Yaml.Scalar(text(parser.getString(), place), place);
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, PROPERTY_NAME, END_ARRAY, END_OBJECT, NOT_AVAILABLE ->
          new Yaml.Scalar(null, place);
    };
  }

  private Yaml mapping(JsonParser parser, Place place) {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME && !findings.hasErrors()) {
      String key = text(parser.currentName(), place(parser.currentTokenLocation()));
      keys.put(key, place(parser.currentTokenLocation()));
      parser.nextToken();
      entries.put(key, value(parser));
    }
    return new Yaml.Mapping(entries, keys, place);
  }

  private Yaml sequence(JsonParser parser, Place place) {
    List<Yaml> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY && !findings.hasErrors()) {
      items.add(value(parser));
    }
    return new Yaml.Sequence(items, place);
  }

  private long number(JsonParser parser, Place place) {
    String digits = parser.getString();
    if (digits.length() > DIGITS_MAX) {
      tooMuch(place, "a number of more than " + DIGITS_MAX + " digits");
      return 0;
    }
    return Long.parseLong(digits);
  }

  private String text(String text, Place place) {
    int hidden = Characters.firstRefused(text);
    if (hidden >= 0) {
      refused(findings, place, text, hidden);
    }
    return text;
  }

  private static void refused(Findings findings, Place place, String text, int position) {
    findings.error(
        FindingCode.A007,
        place,
        "",
        "a character that is not seen as it acts: " + Characters.named(text, position),
        "Remove it; save the file as plain UTF-8 without a byte order mark.");
  }

  private void tooMuch(Place place, String what) {
    findings.error(FindingCode.A008, place, "", "the file holds " + what, "Give less at a time.");
  }

  private static Place place(TokenStreamLocation at) {
    return new Place(Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
  }
}
