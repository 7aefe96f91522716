package org.pacta.server.node;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pacta.protocol.NodeKeys;
import org.pacta.protocol.Outcome;
import org.pacta.protocol.TrustCard;

/**
 * The data folder of one node: {@code keys.json} (readable by its owner only), {@code
 * trust-card.json} (public, to be handed to partners) and {@code database}.
 */
public final class NodeFolder {
  private final Path folder;

  private NodeFolder(Path folder) {
    this.folder = folder;
  }

  /** Opens the folder, creating it for its owner only. */
  public static NodeFolder open(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return new NodeFolder(folder);
    } catch (IOException e) {
      throw new NodeStartException(
          "Cannot use the data folder " + folder + " (" + e.getMessage() + "); see --data.", e);
    }
  }

  /**
   * Keeps every other node out of the folder until this is closed or the process ends: two nodes
   * with the same keys would contradict each other.
   *
   * @throws NodeStartException when another node is using it
   */
  AutoCloseable hold() {
    Path file = folder.resolve("lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return channel;
        }
      } catch (OverlappingFileLockException e) {
        // held by this very process: same answer as held by another one
      }
      channel.close();
    } catch (IOException e) {
      throw new NodeStartException("Cannot write " + file + " (" + e.getMessage() + ").", e);
    }
    throw new NodeStartException(
        "Another node is using the data folder "
            + folder
            + ". Stop it first, or choose another folder with --data.");
  }

  /** Folder of the embedded database. */
  public Path database() {
    return databaseIn(folder);
  }

  static Path databaseIn(Path folder) {
    return folder.resolve("database");
  }

  /** Where the public card lies. */
  public Path cardFile() {
    return folder.resolve("trust-card.json");
  }

  /** A sub-folder for files that can be made again at any time. */
  Path scratch(String name) {
    return folder.resolve(name);
  }

  /** The node's keys, made at the first start. */
  public NodeKeys keys(String nodeName, SecureRandom random, Instant now) {
    Path file = folder.resolve("keys.json");
    if (!Files.exists(file)) {
      NodeKeys made = NodeKeys.generate(nodeName, random, now);
      write(file, made.toJson(), "rw-------");
      return made;
    }
    return switch (NodeKeys.fromJson(read(file))) {
      case Outcome.Sound<NodeKeys>(NodeKeys keys) -> keys;
      case Outcome.Refused<NodeKeys> refused ->
          throw new NodeStartException(
              "The keys in %s cannot be read (%s). Restore this file from its backup; without it"
                      .formatted(file, refused.code().code())
                  + " partners will refuse this node.");
    };
  }

  /**
   * The card partners import: the one written last, or a new version of it when something it says
   * has changed.
   */
  public TrustCard card(
      NodeKeys keys, String party, String nodeName, URI endpoint, List<String> agreements) {
    Optional<TrustCard> last =
        Files.exists(cardFile()) ? Optional.of(readCard(cardFile())) : Optional.empty();
    int version = last.map(TrustCard::version).orElse(1);
    TrustCard card = keys.card(party, version, nodeName, endpoint, agreements);
    if (last.isPresent() && last.get().equals(card)) {
      return card;
    }
    if (last.isPresent()) {
      card = keys.card(party, version + 1, nodeName, endpoint, agreements);
    }
    write(cardFile(), card.toJson(), "rw-r--r--");
    return card;
  }

  /** Reads a trust card of this node or of a partner. */
  public static TrustCard readCard(Path file) {
    return switch (TrustCard.fromJson(read(file))) {
      case Outcome.Sound<TrustCard>(TrustCard card) -> card;
      case Outcome.Refused<TrustCard> refused ->
          throw new NodeStartException(
              "%s is not a trust card (%s). Ask the partner for a new one."
                  .formatted(file, refused.code().code()));
    };
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new NodeStartException("Cannot read " + file + " (" + e.getMessage() + ").", e);
    }
  }

  /** Written beside its place, forced to disk and renamed: there is never half a file. */
  private static void write(Path file, byte[] content, String rights) {
    Path half = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(half);
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
      try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(content));
        channel.force(true);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new NodeStartException("Cannot write " + file + " (" + e.getMessage() + ").", e);
    }
  }
}
