package org.pacta.agreement.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document from parser events, so that depth, aliases, tags and repeated keys
 * are judged before anything is built. {@code NO}, {@code on} and {@code 12:30} stay texts.
 */
public final class YamlReader {
  /** Deepest nesting accepted. */
  public static final int DEPTH_MAX = 24;

  /** Most values of a file; the longest delivered file has 9,000. */
  public static final int VALUES_MAX = 60_000;

  /** Most entries of one list or mapping. */
  public static final int ENTRIES_MAX = 5_000;

  /** Longest text of one value, in characters. */
  public static final int TEXT_CHARACTERS_MAX = 20_000;

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+\\.[0-9]+");

  private final Findings findings;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Yaml root;
  private int documentCount;
  private int valueCount;

  private YamlReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * Reads a file.
   *
   * @throws AgreementFileException with line and column when it is not a single acceptable document
   */
  public static Yaml read(SourceFile file) throws AgreementFileException {
    Findings findings = new Findings(file.name());
    String text = file.text();
    refuseHiddenCharacters(text, findings);
    YamlReader reader = new YamlReader(findings);
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.name())
            .setCodePointLimit(SourceFile.FILE_BYTES_MAX)
            .build();
    try {
      for (Event event : new Parse(settings).parseReader(new ShortReads(text))) {
        reader.accept(event);
        if (findings.hasErrors()) {
          break;
        }
      }
    } catch (MarkedYamlEngineException e) {
      findings.error(
          FindingCode.A003,
          place(e.getProblemMark()),
          "",
          "not readable as YAML: " + e.getProblem(),
          "Check indentation, quotes and brackets at and before this line.");
    } catch (YamlEngineException e) {
      findings.error(
          FindingCode.A003,
          Place.WHOLE_FILE,
          "",
          "not readable as YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "Write YAML 1.2 without directives, in UTF-8.");
    }
    Yaml root = reader.root;
    if (root == null && !findings.hasErrors()) {
      findings.error(
          FindingCode.A003,
          Place.WHOLE_FILE,
          "",
          "the file is empty",
          "Write the agreement into it.");
    }
    if (root != null && !findings.hasErrors()) {
      NameCheck.check(root, findings);
    }
    if (findings.hasErrors() || root == null) {
      throw new AgreementFileException(findings.all());
    }
    return root;
  }

  private static void refuseHiddenCharacters(String text, Findings findings)
      throws AgreementFileException {
    int position = Characters.firstRefused(text);
    if (position >= 0) {
      findings.error(
          FindingCode.A007,
          Characters.place(text, position),
          "",
          "a character that is not seen as it acts: " + Characters.named(text, position),
          "Remove it; save the file as plain UTF-8 without a byte order mark.");
      throw new AgreementFileException(findings.all());
    }
  }

  private void accept(Event event) {
    Place place = place(event.getStartMark());
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      findings.error(
          FindingCode.A004, place, "", "anchors and aliases are refused", "Write the value out.");
      return;
    }
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> {
        if (((CollectionStartEvent) event).getTag().isPresent()) {
          refuseTag(place);
        }
        start(event.getEventId() == Event.ID.MappingStart, place);
      }
      case MappingEnd, SequenceEnd -> add(open.pop().close());
      case Scalar -> add(scalar((ScalarEvent) event, place));
      case DocumentStart -> {
        documentCount++;
        if (documentCount > 1) {
          findings.error(
              FindingCode.A003,
              place,
              "",
              "a second document starts here",
              "One agreement a file.");
        }
      }
      case Alias ->
          findings.error(
              FindingCode.A004,
              place,
              "",
              "anchors and aliases are refused",
              "Write the value out.");
      case Comment, DocumentEnd, StreamStart, StreamEnd -> {}
    }
  }

  private void refuseTag(Place place) {
    findings.error(FindingCode.A004, place, "", "tags are refused", "Remove the tag.");
  }

  private void start(boolean mapping, Place place) {
    if (open.size() >= DEPTH_MAX) {
      findings.error(
          FindingCode.A005,
          place,
          "",
          "nested deeper than " + DEPTH_MAX + " levels",
          "Flatten the structure.");
    }
    open.push(new Open(mapping, place));
  }

  private void add(Yaml value) {
    Open holder = open.peek();
    valueCount++;
    if (valueCount > VALUES_MAX) {
      tooMuch(value.place(), "the file holds more than " + VALUES_MAX + " values");
    } else if (holder != null && holder.items.size() + holder.keys.size() > ENTRIES_MAX) {
      tooMuch(holder.place, "a list or mapping of more than " + ENTRIES_MAX + " entries");
    }
    if (holder == null) {
      root = value;
    } else if (!holder.mapping) {
      holder.items.add(value);
    } else if (holder.key == null) {
      key(holder, value);
    } else {
      holder.entries.put(holder.key, value);
      holder.key = null;
    }
  }

  private void tooMuch(Place place, String what) {
    findings.error(
        FindingCode.A008, place, "", what, "Check that this is an agreement file; else split it.");
  }

  private void key(Open holder, Yaml value) {
    String key = value.text().intern(); // the same few words in every file
    if (!(value instanceof Yaml.Scalar)) {
      findings.error(FindingCode.A003, value.place(), "", "a key must be a text", "Quote the key.");
    }
    if (holder.keys.put(key, value.place()) != null) {
      findings.error(
          FindingCode.A006,
          value.place(),
          key,
          "the key stands twice in the same mapping",
          "Keep one of the two.");
    }
    holder.key = key;
  }

  private Yaml scalar(ScalarEvent event, Place place) {
    if (event.getTag().isPresent()) {
      refuseTag(place);
    }
    String text = event.getValue();
    if (text.length() > TEXT_CHARACTERS_MAX) {
      tooMuch(place, "a text of more than " + TEXT_CHARACTERS_MAX + " characters");
    } else if (Characters.firstRefused(text) >= 0) {
      findings.error(
          FindingCode.A007,
          place,
          "",
          "an escape writes a character that is not seen as it acts: "
              + Characters.named(text, Characters.firstRefused(text)),
          "Write the text without it.");
    }
    return new Yaml.Scalar(event.isPlain() ? plain(event.getValue()) : event.getValue(), place);
  }

  private static @Nullable Object plain(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default -> {
        if (WHOLE_NUMBER.matcher(text).matches()) {
          yield Long.valueOf(text);
        }
        yield DECIMAL.matcher(text).matches() ? Double.valueOf(text) : text;
      }
    };
  }

  private static Place place(Optional<Mark> mark) {
    return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(Place.WHOLE_FILE);
  }

  /** A collection being read. */
  private static final class Open {
    private final boolean mapping;
    private final Place place;
    private final Map<String, Yaml> entries = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();
    private final List<Yaml> items = new ArrayList<>();
    private @Nullable String key;

    Open(boolean mapping, Place place) {
      this.mapping = mapping;
      this.place = place;
    }

    Yaml close() {
      return mapping ? new Yaml.Mapping(entries, keys, place) : new Yaml.Sequence(items, place);
    }
  }
}
