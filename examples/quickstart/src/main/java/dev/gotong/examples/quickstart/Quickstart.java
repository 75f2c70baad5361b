package dev.gotong.examples.quickstart;

import dev.gotong.formats.CalendarFileException;
import dev.gotong.spi.Publisher;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The main job on real input: a team file, a style guide and a content calendar go in, and posts come out covered,
 * balanced, checked, approved, scheduled and published.
 *
 * <p>System properties: {@code gotong.calendar}, {@code gotong.team} and {@code gotong.style} name other files, {@code
 * gotong.out} another folder for what is written. {@code gotong.away}, such as {@code lena@2025-10-14T09:00}, stops at that
 * time where that person is, and prints where everything goes that they have.
 */
public final class Quickstart {
  private final Path data;
  private final Path out;

  private Quickstart(Path data, Path out) {
    this.data = data;
    this.out = out;
  }

  /** Runs the job and prints its report; ends with status 1 and a sentence if a file is not what it has to be. */
  public static void main(String[] arguments) {
    PrintStream print = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path home = home();
    Path out = path("gotong.out", home.resolve("target/quickstart"));
    try {
      Quickstart quickstart = new Quickstart(home.resolve("data"), out);
      String away = System.getProperty("gotong.away");
      print.print(
          away == null
              ? ConsoleReport.text(quickstart.run(quickstart.files()))
              : away(quickstart.files(), out.resolve("away"), away));
    } catch (BadFileException | CalendarFileException | AwayReport.NoSuchAbsence e) {
      print.println(e.getMessage());
      print.println("Nothing was done.");
      System.exit(1);
    }
  }

  /** The folder of this example: where Maven runs it, or from the top of the project. */
  private static Path home() {
    Path nested = Path.of("examples/quickstart");
    return Files.isDirectory(nested) ? nested : Path.of("");
  }

  private static Path path(String property, Path standard) {
    String value = System.getProperty(property);
    return value == null ? standard : Path.of(value);
  }

  private Job.Files files() {
    return new Job.Files(
        path("gotong.calendar", data.resolve("content-calendar.csv")),
        path("gotong.team", data.resolve("team.yaml")),
        path("gotong.style", data.resolve("style-guide.yaml")),
        out.resolve("gotong"));
  }

  private JobReport run(Job.Files files) {
    return run(files, out, clock -> outbox(out.resolve("outbox"), clock));
  }

  /** Runs the job on {@code files}, publishing through {@code publisher}, and writes its files into {@code out}. */
  static JobReport run(Job.Files files, Path out, Function<SimulatedClock, Publisher> publisher) {
    Job job = Job.open(files, publisher);
    try {
      RunLog log = FourWeeks.run(job);
      Files.createDirectories(out);
      Exports.ics(job, out.resolve("calendar.ics"));
      Exports.csv(job, out.resolve("calendar.csv"));
      List<JobReport.WrittenFile> written = List.of(
          new JobReport.WrittenFile("calendar.ics", "the calendar for calendar programs"),
          new JobReport.WrittenFile("calendar.csv", "the calendar as CSV, which can be read back"),
          new JobReport.WrittenFile("report.html", "this report with every time and key"),
          new JobReport.WrittenFile("outbox/", "what went out, one file for each message"));
      List<String> read = List.of(name(files.team()), name(files.style()), name(files.calendar()));
      JobReport report = Report.of(job, log, read, written);
      Files.writeString(
          out.resolve("report.html"), HtmlReport.page(report), StandardCharsets.UTF_8);
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return what becomes of everything that somebody has who is away from a time on; nothing of it is done} */
  static String away(Job.Files files, Path out, String who) {
    Job.Files own = new Job.Files(
        files.calendar(), files.team(), files.style(), out.resolve(who.replaceAll("\\W", "-")));
    return AwayReport.text(Job.open(own, clock -> outbox(out.resolve("outbox"), clock)), who);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  static Publisher outbox(Path folder, SimulatedClock clock) {
    try {
      return new Outbox(folder, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
