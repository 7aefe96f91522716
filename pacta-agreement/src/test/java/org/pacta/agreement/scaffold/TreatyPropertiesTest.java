package org.pacta.agreement.scaffold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pacta.agreement.AgreementFileException;

/** Whatever the text: nothing is swallowed, ids are unique, and the file loads. */
class TreatyPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "Article 1",
          "ARTICLE II",
          "Article 2bis",
          "Article 5 (Costs)",
          "§ 3",
          "Art. 4 – Scope",
          "Статья 2",
          "Článek 3",
          "Artikel 4 Ziel",
          "PART I",
          "Chapter 2",
          "ANNEX A",
          "Annex",
          "AGREEMENT between Utopia and Atlantis",
          "CONTENTS",
          "Preamble",
          "Article 1 Lights ...... 3",
          "1. The Parties shall meet.",
          "2) The Parties may meet.",
          "(3) Nothing. Else.",
          "1.1 One.",
          "9.4. Two",
          "(a) one;",
          "b) two:",
          "(i) three",
          "(ii) four;",
          "- dash",
          "– dash",
          "•bullet",
          "* star",
          "1.",
          "(a)",
          "A. One",
          "IV. Four",
          "l. one",
          "12. 9. 2018",
          "the Parties, where needed,",
          "and so forth.",
          "In particular:",
          "Scope",
          "Done at Utopia on 1 May 2020.",
          "For the Government of Utopia",
          "IN WITNESS WHEREOF",
          "Page 2 of 9",
          "- 3 -",
          "7",
          "\f",
          "\f8",
          "",
          "",
          "   ",
          "\t",
          "co-",
          "operation goes on",
          "¹ A note.",
          "[1] Another.",
          "_____",
          "a\u00adb\u200bc",
          "\ufeffx",
          "ﬁne oﬃce",
          "\u0007bell",
          "“quoted.” Next",
          "within thirty (20) days after",
          "e.g. this. No. 5",
          "U.N. Charter",
          "\u2028",
          "x\u0085y",
          "é",
          "𝔸 astral",
          "Article",
          "Article x",
          "Article 999",
          "Article 1000",
          "No. 1",
          "No. 2",
          "I have the honour to acknowledge your letter.",
          "Accept, Sir, my assurances.",
          "“1. Quoted",
          "Signed on 1 May 2020",
          "S M L O U V A",
          "Aim.",
          "a). Lamps",
          "o bullet",
          "()",
          "(",
          ".",
          ":",
          "Article 1: (a) x; (b) y; (c) z.");

  @Provide
  Arbitrary<String> assembled() {
    Arbitrary<String> end = Arbitraries.of("\n", "\n", "\r\n", "\n\n", " ", "\r");
    return Combinators.combine(Arbitraries.of(PIECES), end)
        .as((piece, after) -> piece + after)
        .list()
        .ofMinSize(0)
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  /** A treaty of the corpus with lines dropped, doubled, cut, emptied or glued to the next. */
  @Provide
  Arbitrary<String> damaged() {
    Arbitrary<Integer> edit = Arbitraries.integers().between(0, 5_000);
    return Combinators.combine(Arbitraries.of(Treaties.names()), edit.list().ofMaxSize(12))
        .as((name, edits) -> damaged(Treaties.text(name), edits));
  }

  private static String damaged(String text, List<Integer> edits) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int edit : edits) {
      int at = edit / 5 % lines.size();
      String line = lines.get(at);
      switch (edit % 5) {
        case 0 -> lines.set(at, "");
        case 1 -> lines.add(at, line);
        case 2 -> lines.set(at, line.substring(line.length() / 2));
        case 3 -> lines.set(at, line.replace('.', ' ').replace('i', 'l'));
        default -> lines.set(at, line + " " + lines.get((at + 1) % lines.size()));
      }
    }
    return String.join("\n", lines);
  }

  @Property(tries = 1500)
  void nothingIsSwallowed(@ForAll("assembled") String text) {
    Treaties.nothingIsLost(text, Treaties.read(text));
  }

  @Property(tries = 500)
  void nothingOfADamagedTreatyIsSwallowed(@ForAll("damaged") String text) {
    Treaties.nothingIsLost(text, Treaties.read(text));
  }

  @Property(tries = 500)
  void nothingOfAnyCharactersIsSwallowed(@ForAll String text) {
    String decodable = new String(text.getBytes(UTF_8), UTF_8);
    Treaties.nothingIsLost(decodable, Treaties.read(decodable));
  }

  @Property(tries = 40)
  void theFileAlwaysLoads(@ForAll("assembled") String text) throws AgreementFileException {
    loads(Treaties.read(text));
  }

  @Property(tries = 30)
  void theFileOfADamagedTreatyLoads(@ForAll("damaged") String text) throws AgreementFileException {
    loads(Treaties.read(text));
  }

  private static void loads(TreatyText read) throws AgreementFileException {
    if (read.units().isEmpty()) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("scaffold");
      Treaties.fileIsSound(read, folder);
      Files.delete(folder.resolve("scaffold.yaml"));
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
