package dev.gotong.examples.quickstart;

import dev.gotong.base.PersonId;
import dev.gotong.examples.quickstart.TeamFile.FreezePart;
import dev.gotong.publishing.TargetState;
import dev.gotong.team.Action;
import dev.gotong.team.Permissions;
import dev.gotong.team.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** What was missed while everything stopped, and who may choose another time for it. */
final class FreezeReport {
  private static final String HELD = "publishing.held";

  private final Job job;
  private final RunLog log;

  FreezeReport(Job job, RunLog log) {
    this.job = job;
    this.log = log;
  }

  List<PublishingSection.Freeze> freezes() {
    return log.freezes.stream().map(this::freeze).toList();
  }

  private PublishingSection.Freeze freeze(FreezePart part) {
    ZoneId zone = job.plan.zone();
    Instant from = part.from().atZone(zone).toInstant();
    Instant until = part.until().atZone(zone).toInstant();
    return new PublishingSection.Freeze(
        Times.stretch(from, until, zone),
        Report.first(job, PersonId.of(part.by())),
        part.reason(),
        part.lifted(),
        job.slots.all().stream()
            .filter(planned -> isMissed(planned, from, until))
            .sorted(Comparator.comparing(Slots.Planned::at)
                .thenComparing(planned -> planned.channel().id()))
            .map(this::waiting)
            .toList());
  }

  private boolean isMissed(Slots.Planned planned, Instant from, Instant until) {
    TargetState state = job.gotong
        .publishing()
        .state(job.workspace(), planned.row().id(), planned.channel().id());
    return state instanceof TargetState.Missed missed
        && missed.reason().code().equals(HELD)
        && !missed.plan().slot().at().isBefore(from)
        && missed.plan().slot().at().isBefore(until);
  }

  private PublishingSection.Waiting waiting(Slots.Planned planned) {
    Team team = job.gotong.team().team(job.workspace());
    List<String> able =
        Permissions.of(team).whoCan(Action.PUBLISH, List.of(planned.channel())).stream()
            .map(person -> Report.first(job, person))
            .toList();
    return new PublishingSection.Waiting(
        planned.row().id().value(),
        planned.channel().id().value(),
        Times.moment(planned.at(), planned.channel().zone()),
        Words.either(able));
  }
}
