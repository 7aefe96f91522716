package org.pacta.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Outcome;

/**
 * What many loaded agreements cost: variations of the 2017 file under other ids. Loading them takes
 * longer than all benchmarks, so it is done once, in this process, without JMH. The process is
 * started so that what is softly held (syntax trees and tests of files) is let go when not used for
 * some seconds; else the memory measured would be what there happens to be.
 *
 * @param count agreements loaded
 * @param bytesEach memory each takes, the first not counted: it brings what all share
 * @param same time of a decision of one agreement while all are loaded, against one loaded
 * @param inTurn time of a decision when each is of another agreement, against one loaded
 */
record ManyAgreements(int count, long bytesEach, double same, double inTurn) {
  private static final int COLLECTIONS = 3;
  private static final int ROUNDS = 15;
  private static final int DECISIONS = 20_000;

  static ManyAgreements measure(int count) {
    Ground ground = new Ground();
    Ground.Case permitted = ground.facts(Outcome.PERMITTED);
    List<Agreement> one = variations(1);
    nanos(one, permitted); // warms up
    double alone = nanos(one, permitted);
    long before = used();
    List<Agreement> many = variations(count);
    long bytes = (used() - before) / count;
    double same = nanos(many.subList(0, 1), permitted);
    double inTurn = nanos(many, permitted);
    return new ManyAgreements(count, bytes, same / alone, inTurn / alone);
  }

  /** Median processor time of a decision, each of the next agreement. */
  private static double nanos(List<Agreement> agreements, Ground.Case of) {
    double[] rounds = new double[ROUNDS];
    int permitted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = processor();
      for (int i = 0; i < DECISIONS; i++) {
        Decision decision =
            agreements
                .get(i % agreements.size())
                .decide(of.act(), of.facts(), Ground.NOW, Ground.NOW);
        permitted += decision.permitted() ? 1 : 0;
      }
      rounds[round] = (double) (processor() - start) / DECISIONS;
    }
    if (permitted != ROUNDS * DECISIONS) {
      throw new IllegalStateException("a variation decides otherwise");
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Loads variations of the file from a folder that is removed again. */
  private static List<Agreement> variations(int count) {
    try {
      Path folder = Files.createTempDirectory("pacta-bench");
      try {
        for (String common :
            List.of("vocabulary.yaml", "safeguards.yaml", "agreement.schema.json")) {
          Files.copy(Ground.folder().resolve(common), folder.resolve(common));
        }
        for (int i = 0; i < count; i++) {
          Files.writeString(folder.resolve("variation-" + i + ".yaml"), Ground.variation(i));
        }
        return AgreementFolder.load(folder).agreements();
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AgreementFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
