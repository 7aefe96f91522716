package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What is exported: all that the file says, in every form, and Akoma Ntoso as its schema has it.
 */
class ExportTest {
  private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "html", "akoma-ntoso"})
  void everyFormShowsAllThatIsSaidOfAUnit(String form) {
    String model = export("model-security-cooperation", form);
    assertThat(model).contains("M4.ask", "condition: ", "power: ", "duty: ");
    assertThat(model).contains("serious crime", "term: punished by both laws");
    assertThat(model).contains("time limit: ", "a period of the text", "never a breach");
    assertThat(model).contains("date: by ", "No date yet: waiting for", "reading, agreed");
    assertThat(model).contains("code of the topics", "code of the categories");
    assertThat(model).contains("Under savings", "Under agreement, languages: authentic: ");
    assertThat(export("kz-cz-2017", form))
        .contains("no norm: title and motives", "I-01", "date: No notes are registered here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "html", "akoma-ntoso"})
  void whatIsHistoricalIsSaidAtTheTopAndWhatIsBarredOrInertAtEachRule(String form) {
    assertThat(export("cssr-ussr-1972", form))
        .contains("Historical, not operational", "Both Parties have ceased to exist")
        .contains("permission, barred by the safeguards [", "permission, inert: a record");
    assertThat(export("kz-cz-2017", form)).doesNotContain("Historical, not operational");
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "html", "akoma-ntoso"})
  void everyFormAndExplainShowWhatIsOwedAtAllTimesAndWhatTheTextDoesItself(String form)
      throws IOException {
    Path file = folder.resolve("declaring.yaml");
    Files.writeString(
        file,
        Files.readString(Path.of("../agreements/examples/bilateral.yaml"))
            + """
            standing:
              - {id: S1, bearer: each_party, says: A desk answers at <all> hours., cite: ["1"], evidenced_by: [meeting_held], review: P1Y}
            declared:
              - {id: L1, effect: liability, subject: the host, says: The host answers for damage., cite: ["1"]}
            """);
    String desk = form.equals("markdown") ? "at <all> hours" : "at &lt;all&gt; hours";
    assertThat(Ran.of("export", file, "--as", form).exits(0).out())
        .contains("standing obligation of each party: A desk answers " + desk)
        .contains("liability of the host: The host answers for damage.");
    assertThat(Ran.of("explain", file, "1").exits(0).out())
        .contains("S1  standing obligation of each party [1], not decided")
        .contains(
            "shown by: meeting_held", "to be looked at every P1Y", "L1  liability of the host");
    assertThat(
            Ran.shape(Ran.of("explain", file, "L1", "--output", "json").json().at("/declared/0")))
        .contains("cite array", "concerns string", "kind string", "says string");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kz-cz-2017",
        "cssr-ussr-1972",
        "model-security-cooperation",
        "model-multilateral"
      })
  void akomaNtosoKeepsToItsSchema(String name) throws Exception {
    Document document = parsed(export(name, "akoma-ntoso"));
    Element act = children(document.getDocumentElement()).getFirst();
    assertThat(names(act)).containsExactly("meta", "preface", "preamble", "body", "conclusions");
    Element meta = children(act).getFirst();
    assertThat(names(meta)).containsExactly("identification", "references", "notes");
    assertThat(names(children(children(meta).getFirst()).getFirst()))
        .startsWith("FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor")
        .endsWith("FRBRcountry");
    List<Element> all = new ArrayList<>();
    collect(document.getDocumentElement(), all);
    assertThat(all).allMatch(it -> NAMESPACE.equals(it.getNamespaceURI()));
    Set<String> ids = new HashSet<>();
    for (Element element : all) {
      String id = element.getAttribute("eId");
      assertThat(id.isEmpty() || ids.add(id)).as("eId %s once", id).isTrue();
      assertThat(id).matches("[A-Za-z0-9_.-]*");
    }
    for (Element element : all) {
      for (String attribute : new String[] {"href", "source"}) {
        String target = element.getAttribute(attribute);
        if (target.startsWith("#")) {
          assertThat(ids).contains(target.substring(1));
        }
      }
    }
    long units = Agreements.ALL.agreement(name).orElseThrow().units().size();
    assertThat(all.stream().filter(it -> isUnit(it))).hasSize((int) units);
  }

  /** A paragraph of the text: not one of a note. */
  private static boolean isUnit(Element element) {
    return element.getLocalName().equals("p")
        && !element.getParentNode().getLocalName().equals("note");
  }

  private static String export(String name, String form) {
    return Ran.of("export", Ran.file(name), "--as", form).exits(0).out();
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static List<String> names(Element parent) {
    return children(parent).stream().map(Element::getLocalName).toList();
  }

  private static void collect(Element element, List<Element> all) {
    all.add(element);
    children(element).forEach(child -> collect(child, all));
  }
}
