package org.pacta.agreement.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.pacta.agreement.AgreementFileException;

/**
 * The bytes of a file. They are kept packed: a server holds the files of all its agreements, and
 * hardly ever reads them again.
 */
public final class SourceFile {
  /** Largest file read, in bytes. */
  public static final int FILE_BYTES_MAX = 1024 * 1024;

  private final String name;
  private final byte[] packed;
  private final int size;
  private final String sha256;

  private SourceFile(String name, byte[] packed, int size, String sha256) {
    this.name = name;
    this.size = size;
    this.packed = packed;
    this.sha256 = sha256;
  }

  /** File name, for findings. */
  public String name() {
    return name;
  }

  /** Length, in bytes. */
  public int size() {
    return size;
  }

  /** Content. */
  public String text() {
    try (var bytes = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory do not unpack", e);
    }
  }

  /** SHA-256 of the bytes, hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /**
   * Reads a file of bounded size.
   *
   * @throws AgreementFileException when it is missing, unreadable or too large
   */
  public static SourceFile read(Path path) throws AgreementFileException {
    Findings findings = new Findings(String.valueOf(path.getFileName()));
    try (var stream = Files.newInputStream(path)) {
      return read(stream, findings);
    } catch (NoSuchFileException e) {
      findings.error(
          FindingCode.A001,
          Place.WHOLE_FILE,
          "",
          "the file is missing from " + path.toAbsolutePath().getParent(),
          "Put the file there, or name another folder.");
    } catch (IOException e) {
      findings.error(
          FindingCode.A001,
          Place.WHOLE_FILE,
          "",
          "the file cannot be read",
          "Check that it is a file and that this process may read it.");
    }
    throw new AgreementFileException(findings.all());
  }

  /**
   * Reads what a stream gives, within the same bounds.
   *
   * @param name what to call it in findings
   * @throws AgreementFileException when it cannot be read, is too large or not UTF-8
   */
  public static SourceFile read(String name, InputStream stream) throws AgreementFileException {
    Findings findings = new Findings(name);
    try {
      return read(stream, findings);
    } catch (IOException e) {
      findings.error(
          FindingCode.A001, Place.WHOLE_FILE, "", "it cannot be read", "Give it as a file.");
      throw new AgreementFileException(findings.all());
    }
  }

  private static SourceFile read(InputStream stream, Findings findings)
      throws IOException, AgreementFileException {
    byte[] bytes = stream.readNBytes(FILE_BYTES_MAX + 1);
    if (bytes.length > FILE_BYTES_MAX) {
      findings.error(
          FindingCode.A002,
          Place.WHOLE_FILE,
          "",
          "the file is larger than " + FILE_BYTES_MAX + " bytes",
          "Split the text, or check that this is the file you mean.");
      throw new AgreementFileException(findings.all());
    }
    refuseOtherEncodings(findings, bytes);
    return of(findings.file(), bytes);
  }

  /** A replaced character would change what was hashed and signed, so the file is refused. */
  private static void refuseOtherEncodings(Findings findings, byte[] bytes)
      throws AgreementFileException {
    ByteBuffer unread = ByteBuffer.wrap(bytes);
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    if (!StandardCharsets.UTF_8.newDecoder().decode(unread, decoded, true).isError()) {
      return;
    }
    String before = decoded.flip().toString();
    int line = 1 + Math.toIntExact(before.chars().filter(c -> c == '\n').count());
    int column = before.length() - before.lastIndexOf('\n');
    findings.error(
        FindingCode.A003,
        new Place(line, column),
        "",
        "the file is not UTF-8 from here on",
        "Save the file as UTF-8.");
    throw new AgreementFileException(findings.all());
  }

  /** A file of these bytes. */
  public static SourceFile of(String name, byte[] bytes) {
    return new SourceFile(name, packed(bytes), bytes.length, sha256(bytes));
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (var stream = new DeflaterOutputStream(packed, deflater)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory do not pack", e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** A file of this text. */
  public static SourceFile ofText(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 in hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Lines of the content. */
  public List<String> lines() {
    return text().lines().toList();
  }
}
