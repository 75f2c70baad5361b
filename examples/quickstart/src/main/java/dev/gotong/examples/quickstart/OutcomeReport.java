package dev.gotong.examples.quickstart;

import dev.gotong.audit.AuditChain;
import dev.gotong.base.Event;
import dev.gotong.base.Refusal;
import dev.gotong.examples.quickstart.CalendarSection.Status;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.StoredEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What goes out when, what became of it, and what is on record. */
final class OutcomeReport {
  private static final Duration IN_TIME = Duration.ofMinutes(1);

  private final Job job;
  private final RunLog log;
  private final History history;

  OutcomeReport(Job job, RunLog log, History history) {
    this.job = job;
    this.log = log;
    this.history = history;
  }

  CalendarSection calendar() {
    Map<LocalDate, List<CalendarSection.Entry>> days = new TreeMap<>();
    for (Slots.Planned planned : inOrder()) {
      days.computeIfAbsent(planned.wall().local().toLocalDate(), day -> new ArrayList<>())
          .add(new CalendarSection.Entry(
              Times.clock(planned.at(), planned.channel().zone()),
              Report.mark(planned.channel()),
              planned.row().id().value(),
              status(planned)));
    }
    List<CalendarSection.Day> all = new ArrayList<>();
    days.forEach((day, entries) -> all.add(new CalendarSection.Day(day, entries)));
    List<CalendarSection.Conflict> conflicts = log.noSlots.stream()
        .map(no -> new CalendarSection.Conflict(
            no.post().value(), kind(no.why()), Report.named(job, no.why().message())))
        .toList();
    return new CalendarSection(all, conflicts);
  }

  private List<Slots.Planned> inOrder() {
    return job.slots.all().stream()
        .sorted(
            Comparator.<Slots.Planned, LocalDate>comparing(p -> p.wall().local().toLocalDate())
                .thenComparing(Slots.Planned::at)
                .thenComparingInt(p -> p.row().row())
                .thenComparing(p -> p.channel().id()))
        .toList();
  }

  private static String kind(Refusal why) {
    return why.code().substring(why.code().indexOf('.') + 1).replace('-', ' ');
  }

  private TargetState state(Slots.Planned planned) {
    return job.gotong
        .publishing()
        .state(job.workspace(), planned.row().id(), planned.channel().id());
  }

  private Status status(Slots.Planned planned) {
    return state(planned)
        .match(
            unscheduled -> Status.OPEN,
            scheduled -> Status.SCHEDULED,
            flight -> Status.UNKNOWN,
            published ->
                published.at().isAfter(planned.at().plus(IN_TIME)) ? Status.LATE : Status.PUBLISHED,
            rejected -> Status.FAILED,
            unclear -> Status.UNKNOWN,
            missed -> Status.MISSED);
  }

  PublishingSection publishing() {
    List<PublishingSection.Target> targets = new ArrayList<>();
    for (Slots.Planned planned : inOrder()) {
      TargetState state = state(planned);
      if (!(state instanceof TargetState.Unscheduled)) {
        targets.add(target(planned, state));
      }
    }
    return new PublishingSection(targets, new FreezeReport(job, log).freezes());
  }

  private PublishingSection.Target target(Slots.Planned planned, TargetState state) {
    ZoneId zone = planned.channel().zone();
    boolean out = state instanceof TargetState.Published;
    TargetState.Published published = out ? (TargetState.Published) state : null;
    return new PublishingSection.Target(
        planned.row().id().value(),
        planned.channel().id().value(),
        planned.wall().local().toLocalDate(),
        Times.clock(planned.at(), zone) + " " + Times.city(zone),
        published == null ? "" : Times.exact(published.at(), zone),
        published == null ? "" : published.externalId(),
        status(planned),
        story(planned, state));
  }

  /** What had to be done about it, from its events. */
  private String story(Slots.Planned planned, TargetState state) {
    String id = planned.row().id() + "/" + planned.channel().id();
    List<String> parts = new ArrayList<>();
    for (StoredEvent stored : history.of(id)) {
      Event event = stored.event();
      if (event instanceof TargetEvent.OutcomeLost lost) {
        parts.add("the answer was lost (" + lost.detail() + ")");
      } else if (event instanceof TargetEvent.HandedBack back) {
        parts.add(back.reason() + " until "
            + Times.clock(back.until(), planned.channel().zone()));
      } else if (event instanceof TargetEvent.WentOut out && out.found()) {
        parts.add("found there by its key, and not sent again");
      }
    }
    if (state instanceof TargetState.Missed missed) {
      parts.add(missed.reason().message());
    }
    return parts.isEmpty() ? "" : Report.named(job, String.join("; ", parts));
  }

  AuditSection audit() {
    AuditChain.Verification verified = job.gotong.audit().verify(job.workspace());
    String sentence = verified
        .broken()
        .map(Refusal::message)
        .orElse("All " + history.size() + " events were read again, and each fits the one before.");
    return new AuditSection(
        history.size(), verified.head().hash().hex(), verified.holds(), sentence);
  }
}
