package dev.gotong.examples.quickstart;

import dev.gotong.base.Severity;
import dev.gotong.examples.quickstart.ApprovalSection.Kind;
import dev.gotong.examples.quickstart.ApprovalSection.LostApproval;
import dev.gotong.examples.quickstart.ApprovalSection.OpenPost;
import dev.gotong.examples.quickstart.ApprovalSection.Point;
import dev.gotong.examples.quickstart.ApprovalSection.PostApproval;
import dev.gotong.examples.quickstart.ApprovalSection.Refused;
import dev.gotong.examples.quickstart.ApprovalSection.Reminder;
import dev.gotong.examples.quickstart.ApprovalSection.Stage;
import dev.gotong.examples.quickstart.ApprovalSection.Stuck;
import dev.gotong.examples.quickstart.ApprovalSection.Vote;
import dev.gotong.examples.quickstart.CalendarSection.Conflict;
import dev.gotong.examples.quickstart.CalendarSection.Day;
import dev.gotong.examples.quickstart.CalendarSection.Entry;
import dev.gotong.examples.quickstart.CalendarSection.Status;
import dev.gotong.examples.quickstart.CoverageSection.Candidate;
import dev.gotong.examples.quickstart.CoverageSection.Gap;
import dev.gotong.examples.quickstart.CoverageSection.Subject;
import dev.gotong.examples.quickstart.InputSection.RefusedRow;
import dev.gotong.examples.quickstart.InputSection.RowNote;
import dev.gotong.examples.quickstart.JobReport.WrittenFile;
import dev.gotong.examples.quickstart.LoadSection.Fairness;
import dev.gotong.examples.quickstart.LoadSection.Move;
import dev.gotong.examples.quickstart.LoadSection.PersonLoad;
import dev.gotong.examples.quickstart.LoadSection.Unowned;
import dev.gotong.examples.quickstart.PublishingSection.Freeze;
import dev.gotong.examples.quickstart.PublishingSection.Target;
import dev.gotong.examples.quickstart.PublishingSection.Waiting;
import dev.gotong.examples.quickstart.StyleSection.StyleFinding;
import java.time.LocalDate;
import java.util.List;

/** Reports for tests: one of a few lines, one that says a given text wherever it can, one with nothing in it. */
final class SampleReports {
  private static final LocalDate MONDAY = LocalDate.of(2025, 10, 6);

  private SampleReports() {}

  /** {@return a report in which each section says one or two things} */
  static JobReport small() {
    return new JobReport(
        "KopiLinde",
        "6 to 12 October 2025",
        new InputSection(
            List.of("content-calendar.csv", "team.yaml"),
            4,
            3,
            List.of(
                new RefusedRow(33, "Date", "31st Febuary", "There is no month called Febuary.")),
            List.of(
                new RowNote(50, "02:30 comes twice on 26 October in Berlin: the first is meant."))),
        new CoverageSection(
            "6 rules over one week.",
            List.of(new Gap(
                Subject.CHANNEL,
                "KopiLinde on LinkedIn",
                "Tue 14 Oct, 14:00 to 17:00 in Berlin",
                "Jonas is on holiday, and nobody else who is at work may moderate there.",
                List.of(
                    new Candidate("Sari Kusumawijaya", "it is 19:00 to 22:00 in Jakarta"),
                    new Candidate("Lena Brockstedt-Vahl", "may not moderate on LinkedIn"))))),
        new LoadSection(
            "minutes a week",
            List.of(
                new PersonLoad("Lena Brockstedt-Vahl", 1560, 1770, 1320),
                new PersonLoad("Tarik Demirkollu", 840, 0, 450)),
            new Fairness(0.714, 0.931, "Jain's index; 1 is even"),
            List.of(new Move(
                "Weekly numbers",
                "Lena Brockstedt-Vahl",
                "Tarik Demirkollu",
                "Lena is over her capacity, and Tarik likes reporting.")),
            List.of(new Unowned(
                "On call for trouble", "Only Sari has the skill crisis, and she is full.")),
            List.of(new LoadSection.Answer("Why Tarik?", List.of("Lena: is full")))),
        new StyleSection(
            "KopiLinde Styleguide, version 7",
            3,
            List.of(new StyleFinding(
                "KL-129",
                37,
                "X, Mastodon",
                Severity.ERROR,
                "Our name is written KopiLinde, not Kopi Linde.",
                Excerpt.of(
                    "Kopi Linde zum Mitnehmen: Ab heute gibt es den Pfandbecher auch in klein.",
                    0,
                    10),
                "KopiLinde"))),
        approvals(),
        calendar(),
        publishing(),
        new AuditSection(
            42, "3f9ac1", true, "All 42 events were read again, and each fits the one before."),
        List.of(new WrittenFile("target/report.html", "this report as a page")));
  }

  private static ApprovalSection approvals() {
    return new ApprovalSection(
        List.of(
            new PostApproval(
                "KL-101",
                List.of(new Stage(
                    "editor",
                    List.of(
                        new Vote("Jonas Wendhausen-Krull", "Fri 3 Oct 11:20 Berlin", "", ""))))),
            new PostApproval(
                "KL-118",
                List.of(new Stage(
                    "editor",
                    List.of(new Vote(
                        "Lena Brockstedt-Vahl",
                        "Mon 13 Oct 09:10 Berlin",
                        "Jonas",
                        "holiday, 2025-10-13 to 2025-10-24")))))),
        List.of(
            new Refused(
                Kind.OWN_WRITING,
                "KL-148",
                "Lena Brockstedt-Vahl",
                "Nobody approves what they wrote."),
            new Refused(Kind.VOTE, "KL-117", "Tarik Demirkollu", "Tarik may not approve there."),
            new Refused(Kind.EDIT, "KL-101", "Tarik Demirkollu", "It is out already.")),
        List.of(new LostApproval(
            "KL-147",
            List.of("Tue 28 Oct 11:15 Berlin: Lena changed the text.", "Nobody has approved it."))),
        List.of(new Reminder("KL-151", "legal", "Wed 29 Oct 16:00 Berlin", "Mira was reminded.")),
        List.of(new Stuck(
            "KL-151",
            "Thu 30 Oct 12:00 Berlin",
            List.of(
                new Point("legal is stalled", List.of("can act: Mira, away (training)")),
                new Point("Missing: legal is stalled", List.of())),
            "Ask Mira, who is away.")),
        List.of(
            new OpenPost("KL-148", "in review, stage editor", "Its only approver is its author.")));
  }

  private static CalendarSection calendar() {
    return new CalendarSection(
        List.of(
            new Day(
                MONDAY,
                List.of(
                    new Entry("09:00", "X", "KL-101", Status.PUBLISHED),
                    new Entry("09:00", "Bs", "KL-101", Status.PUBLISHED),
                    new Entry("09:00", "Ma", "KL-101", Status.LATE))),
            new Day(MONDAY.plusDays(6), List.of(new Entry("16:00", "Ig", "KL-114", Status.OPEN)))),
        List.of(new Conflict(
            "KL-114",
            "blackout",
            "Sun 12 Oct 16:00 lies within network maintenance, 15:00 to 18:00.")));
  }

  private static PublishingSection publishing() {
    return new PublishingSection(
        targets(),
        List.of(new Freeze(
            "Fri 31 Oct, 07:45 to 17:30 in Berlin",
            "Sari",
            "there may be nuts in the cake",
            "there were none",
            List.of(new Waiting("KL-153", "X", "Fri 31 Oct 08:30 Berlin", "Lena or Tarik")))));
  }

  private static List<Target> targets() {
    return List.of(
        new Target(
            "KL-101", "X", MONDAY, "09:00 Berlin", "09:00:01", "x-2201", Status.PUBLISHED, ""),
        new Target(
            "KL-101",
            "Mastodon",
            MONDAY,
            "09:00 Berlin",
            "09:04:30",
            "ma-118",
            Status.LATE,
            "The outbox lost its answer; found by its key at 09:04, not sent again."));
  }

  /** {@return a report that says the text in every place that takes text, twice where there are lists} */
  static JobReport saying(String text) {
    Vote vote = new Vote(text, text, text, text);
    Stuck stuck = new Stuck(text, text, twice(new Point(text, twice(text))), text);
    Waiting waiting = new Waiting(text, text, text, text);
    Target target = new Target(text, text, MONDAY, text, text, text, Status.UNKNOWN, text);
    StyleFinding finding = new StyleFinding(
        text, 1, text, Severity.WARNING, text, Excerpt.of(text + text, 0, text.length()), text);
    return new JobReport(
        text,
        text,
        new InputSection(
            twice(text),
            9,
            9,
            twice(new RefusedRow(7, text, text, text)),
            twice(new RowNote(8, text))),
        new CoverageSection(
            text,
            twice(new Gap(Subject.BACKUP, text, text, text, twice(new Candidate(text, text))))),
        new LoadSection(
            text,
            twice(new PersonLoad(text, 60, 999_999, 0)),
            new Fairness(0, 1, text),
            twice(new Move(text, text, text, text)),
            twice(new Unowned(text, text)),
            twice(new LoadSection.Answer(text, twice(text)))),
        new StyleSection(text, 9, twice(finding)),
        new ApprovalSection(
            twice(new PostApproval(text, twice(new Stage(text, twice(vote))))),
            twice(new Refused(Kind.VOTE, text, text, text)),
            twice(new LostApproval(text, twice(text))),
            twice(new Reminder(text, text, text, text)),
            twice(stuck),
            twice(new OpenPost(text, text, text))),
        new CalendarSection(
            List.of(new Day(MONDAY, twice(new Entry(text, text, text, Status.MISSED)))),
            twice(new Conflict(text, text, text))),
        new PublishingSection(
            twice(target), twice(new Freeze(text, text, text, text, twice(waiting)))),
        new AuditSection(9, text, false, text),
        twice(new WrittenFile(text, text)));
  }

  /** {@return a report of a team that did nothing} */
  static JobReport empty() {
    return new JobReport(
        "",
        "",
        new InputSection(List.of(), 0, 0, List.of(), List.of()),
        new CoverageSection("", List.of()),
        new LoadSection("", List.of(), new Fairness(1, 1, ""), List.of(), List.of(), List.of()),
        new StyleSection("", 0, List.of()),
        new ApprovalSection(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        new CalendarSection(List.of(), List.of()),
        new PublishingSection(List.of(), List.of()),
        new AuditSection(0, "", true, ""),
        List.of());
  }

  private static <T> List<T> twice(T item) {
    return List.of(item, item);
  }
}
