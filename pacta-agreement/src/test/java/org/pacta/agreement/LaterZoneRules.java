package org.pacta.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.pacta.agreement.command.AgreementCommand;

/**
 * A command run where a later edition of the time-zone rules is installed: Kazakhstan is an hour
 * further east again. Java reads the rules through this provider alone.
 */
public final class LaterZoneRules extends ZoneRulesProvider {
  static final String VERSION = "2031a";
  private static final String FILE = "later.zone.rules";
  private final Map<String, ZoneRules> rules = new HashMap<>();

  /** Reads what {@link #write} wrote. */
  public LaterZoneRules() {
    try (InputStream file = Files.newInputStream(Path.of(System.getProperty(FILE)));
        ObjectInputStream in = new ObjectInputStream(file)) {
      for (int left = in.readInt(); left > 0; left--) {
        rules.put(in.readUTF(), (ZoneRules) in.readObject());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rules of this Java, but for one zone. */
  static void write(Path to) throws IOException {
    Set<String> zones = ZoneId.getAvailableZoneIds();
    try (OutputStream file = Files.newOutputStream(to);
        ObjectOutputStream out = new ObjectOutputStream(file)) {
      out.writeInt(zones.size());
      for (String zone : zones) {
        out.writeUTF(zone);
        out.writeObject(
            zone.equals("Asia/Almaty")
                ? ZoneRules.of(ZoneOffset.ofHours(6))
                : ZoneRulesProvider.getRules(zone, false));
      }
    }
  }

  /** Options of a Java that reads these rules. */
  static String[] options(Path rules) {
    return new String[] {
      "-Djava.time.zone.DefaultZoneRulesProvider=" + LaterZoneRules.class.getName(),
      "-D" + FILE + "=" + rules
    };
  }

  public static void main(String[] arguments) {
    System.exit(AgreementCommand.withCommands().execute(arguments));
  }

  @Override
  protected Set<String> provideZoneIds() {
    return rules.keySet();
  }

  @Override
  protected ZoneRules provideRules(String zone, boolean forCaching) {
    return Objects.requireNonNull(rules.get(zone), zone);
  }

  @Override
  protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
    return new TreeMap<>(Map.of(VERSION, provideRules(zone, false)));
  }
}
