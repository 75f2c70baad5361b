package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Severity;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The report as a page: read back by an XML parser, so that what the reader gets is what is judged. */
class HtmlReportTest {
  private static final String HOSTILE =
      "<script>alert(1)</script> \"double\" 'single' &amp; & ]]> --> \u202E שלום 👩‍🌾 \u0000\u001B \uD83D \uFFFE end";

  @Test
  void hostile_text_stays_text() {
    Document page = parsed(HtmlReport.page(SampleReports.saying(HOSTILE)));
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    String read = HOSTILE
        .replaceAll("[\u0000\u001B\uD83D\uFFFE](?![\uDC00-\uDFFF])", "\uFFFD")
        .replace("\u202E", "");
    assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(read);
    assertThat(elements(page, "svg"))
        .allSatisfy(chart -> assertThat(chart.getAttribute("aria-label")).startsWith(read));
  }

  @Property(tries = 200)
  void any_text_gives_a_page_that_parses(@ForAll String text) {
    assertThat(parsed(HtmlReport.page(SampleReports.saying(text)))
            .getElementsByTagName("section")
            .getLength())
        .isEqualTo(9);
  }

  @Test
  void an_empty_report_is_a_page_too() {
    assertThat(
            parsed(HtmlReport.page(SampleReports.empty())).getDocumentElement().getTextContent())
        .contains(
            "Nothing was due.",
            "Somebody is always there.",
            "Nothing was found.",
            "No file was written.");
  }

  @Test
  void every_refused_row_gap_finding_vote_and_conflict_is_there() {
    List<InputSection.RefusedRow> rows = new ArrayList<>();
    List<CoverageSection.Gap> gaps = new ArrayList<>();
    List<StyleSection.StyleFinding> findings = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(new InputSection.RefusedRow(i, "Date", "nodate" + i + ".", "row reason " + i + "."));
      gaps.add(new CoverageSection.Gap(
          CoverageSection.Subject.CHANNEL,
          "channel " + i + ".",
          "always",
          "gap reason " + i + ".",
          List.of()));
      findings.add(new StyleSection.StyleFinding(
          "KL-" + i,
          i,
          "X",
          Severity.WARNING,
          "rule " + i + ".",
          Excerpt.none(),
          "fix " + i + "."));
    }
    JobReport small = SampleReports.small();
    JobReport report = new JobReport(
        small.team(),
        small.period(),
        new InputSection(List.of(), 300, 0, rows, List.of()),
        new CoverageSection("", gaps),
        small.load(),
        new StyleSection("", 300, findings),
        small.approvals(),
        small.calendar(),
        small.publishing(),
        small.audit(),
        small.files());
    for (String words : List.of(
        parsed(HtmlReport.page(report)).getDocumentElement().getTextContent(),
        ConsoleReport.text(report))) {
      for (int i = 0; i < 300; i++) {
        assertThat(words)
            .contains(
                "nodate" + i + ".",
                "row reason " + i + ".",
                "channel " + i + ".",
                "gap reason " + i + ".")
            .contains("rule " + i + ".", "fix " + i + ".");
      }
      assertThat(words)
          .contains(
              small.approvals().refused().get(0).reason(),
              small.approvals().refused().get(2).reason(),
              small.approvals().stoodIn().get(0).who(),
              small.approvals().open().get(0).reason())
          .contains(
              small.calendar().conflicts().get(0).reason(),
              small.load().moves().get(0).reason())
          .contains(small.publishing().targets().get(1).story(), small.audit().sentence())
          .contains(
              small.approvals().lost().get(0).what().get(1),
              small.approvals().reminders().get(0).what(),
              small.approvals().stuck().get(0).points().get(0).details().get(0),
              small.approvals().stuck().get(0).ask())
          .contains(
              small.publishing().freezes().get(0).reason(),
              small.publishing().freezes().get(0).waiting().get(0).who());
    }
  }

  @Test
  void the_page_asks_for_nothing_from_outside() {
    String page = HtmlReport.page(SampleReports.small());
    assertThat(page).doesNotContain("http", "//", "url(", "@import", "src=", "<link", "<script");
    assertThat(elements(parsed(page), "a"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("#"));
  }

  @Test
  void the_page_reads_aloud() {
    Document page = parsed(HtmlReport.page(SampleReports.small()));
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(elements(page, "h1")).hasSize(1);
    assertThat(elements(page, "h2")).hasSize(9);
    assertThat(elements(page, "table"))
        .isNotEmpty()
        .allSatisfy(table ->
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1));
    assertThat(elements(page, "th"))
        .allSatisfy(heading -> assertThat(heading.getAttribute("scope")).isIn("col", "row"));
    assertThat(elements(page, "svg").get(0).getAttribute("aria-label"))
        .isEqualTo("Lena Brockstedt-Vahl: before 29 h 30 min, after 22 h, capacity 26 h");
  }

  @Test
  void markup_refuses_to_leave_an_element_open() {
    Markup markup = new Markup().open("p");
    assertThatThrownBy(markup::toString).hasMessage("still open: [p]");
  }

  private static List<Element> elements(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      elements.add((Element) node);
    }
    return elements;
  }

  private static Document parsed(String page) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(page)));
    } catch (Exception e) {
      throw new AssertionError("The page does not parse: " + e.getMessage(), e);
    }
  }
}
