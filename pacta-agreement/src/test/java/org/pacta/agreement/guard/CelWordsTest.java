package org.pacta.agreement.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and quoted texts of a guard are told apart as CEL does. */
class CelWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.note != 'it\\'s' && b",
        "a.note != \"b\" && b",
        "a.note != \"it's\" && b",
        "a.note != '\\\\' && b",
        "a.note != r'\\' && b",
        "a.note != R\"it's\\\" && b",
        "a.note != '''it's c''' && b",
        "a.note != \"\"\"c \" ' \"\" c\"\"\" && b",
        "a.note != r'''\\''' && b",
        "size(a . note) > 0xcc // it's c\n && b",
        "a // c\n .note != '//' && b",
        "a.note.size() > size('c') && b",
        "[a.note][0].c.c != '' && b",
        "a.`note` != 'c' && .b",
        "a.note != 'c'.c() && (.b)",
        "a.note in .b",
        "a.note in.b",
        "a.note in // c\n .b",
        "a.note in b"
      })
  void aNameStandsOutsideQuotesAndComments(String guard) {
    assertThat(CelWords.paths(guard)).filteredOn(it -> !it.startsWith("a.")).containsExactly("b");
    assertThat(CelWords.paths(guard)).anyMatch(it -> it.startsWith("a.note"));
  }

  @Test
  void whatATextSaysIsReplacedAndNothingElse() {
    String guard = "p.x != 'it\\'s' && p.x != 'x' && p . x == '\\x78' && x(b'x') && q.x == r\"x\"";
    assertThat(
            CelWords.replaced(
                guard, it -> it.equals("x") ? "y'" : it, it -> it.equals("p.x") ? "p.z" : it))
        .isEqualTo(
            "p.z != 'it\\'s' && p.z != 'y\\'' && p.z == 'y\\'' && x(b'x') && q.x == \"y\\'\"");
  }

  @Test
  void aPathAfterInIsReplacedAsAnyOther() {
    assertThat(
            CelWords.replaced(
                "'x' in .p.x && 'x' in.p.x && 'x' in.q && inn.x == p.x",
                it -> it,
                it -> it.equals("p.x") ? "p.z" : it))
        .isEqualTo("'x' in  p.z && 'x' in p.z && 'x' in.q && inn.x == p.z");
  }

  @Test
  void aLongTextIsReadAsAnyOther() {
    String text = "\\'c ".repeat(20_000);
    assertThat(CelWords.paths("a == '" + text + "' && b")).containsExactly("a", "b");
    assertThat(CelWords.paths("a == '''" + text + "''' && b")).containsExactly("a", "b");
  }
}
