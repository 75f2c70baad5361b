package dev.gotong.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The report as one HTML page that needs nothing from outside: no script, no font, no picture.
 *
 * <p>The page is well-formed XML too, reads aloud in a sensible order, and follows the colours and the width of the
 * screen.
 */
final class HtmlReport {

  private HtmlReport() {}

  /** {@return the page, to be stored as UTF-8} */
  static String page(JobReport report) {
    Markup markup = new Markup();
    markup.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
    head(markup, report);
    markup.open("body");
    header(markup, report);
    markup.open("main");
    sections(markup, report);
    markup.close();
    markup.element(
        "footer",
        "Written by the Gotong quickstart. All times are local to the channel they stand with.");
    return markup.close().close().toString();
  }

  private static void head(Markup markup, JobReport report) {
    markup.open("head").empty("meta", "charset", "utf-8");
    markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    markup.empty("meta", "name", "color-scheme", "content", "light dark");
    markup.element("title", report.team() + ", " + report.period());
    markup.open("style").raw(stylesheet()).close().close();
  }

  private static String stylesheet() {
    try (InputStream file = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(
          Objects.requireNonNull(file, "report.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read report.css", e);
    }
  }

  private static void header(Markup markup, JobReport report) {
    markup.open("header").data("p", report.period(), "class", "period").data("h1", report.team());
    markup.open("nav", "aria-label", "Sections").open("ul");
    for (Map.Entry<Section, String> line : Overview.of(report).entrySet()) {
      Section section = line.getKey();
      markup.open("li").open("a", "href", "#" + section.id());
      markup.element("strong", section.title()).raw(" ").element("span", line.getValue());
      markup.close().close();
    }
    markup.close().close().close();
  }

  private static void sections(Markup markup, JobReport report) {
    section(markup, Section.INPUT, m -> HtmlContent.input(m, report.input()));
    section(markup, Section.COVERAGE, m -> HtmlTeam.coverage(m, report.coverage()));
    section(markup, Section.LOAD, m -> HtmlTeam.load(m, report.load()));
    section(markup, Section.STYLE, m -> HtmlContent.style(m, report.style()));
    section(markup, Section.APPROVALS, m -> HtmlApprovals.write(m, report.approvals()));
    section(markup, Section.CALENDAR, m -> HtmlCalendar.write(m, report.calendar()));
    section(markup, Section.PUBLISHING, m -> HtmlOutcomes.publishing(m, report.publishing()));
    section(markup, Section.AUDIT, m -> HtmlOutcomes.audit(m, report.audit()));
    section(markup, Section.FILES, m -> HtmlOutcomes.files(m, report.files()));
  }

  private static void section(Markup markup, Section section, Consumer<Markup> content) {
    String heading = section.id() + "-heading";
    markup.open("section", "id", section.id(), "aria-labelledby", heading);
    markup.element("h2", section.title(), "id", heading);
    content.accept(markup);
    markup.close();
  }
}
