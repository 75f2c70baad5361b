package dev.gotong.examples.quickstart;

import dev.gotong.approval.StageReport;
import dev.gotong.approval.StageStatus;
import dev.gotong.base.PersonId;
import dev.gotong.team.Action;
import dev.gotong.team.Permissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What Gotong says about a post that waits for people who are not there, in the words of the team. */
final class StuckReport {
  private static final String DETAIL = "  ";

  private StuckReport() {}

  static ApprovalSection.Stuck of(Job job, RunLog.Stuck stuck) {
    List<ApprovalSection.Point> points = new ArrayList<>();
    for (String line : stuck.how().describe()) {
      String words = Report.inWords(job, line.strip());
      if (line.startsWith(DETAIL)) {
        ApprovalSection.Point last = points.remove(points.size() - 1);
        List<String> details = new ArrayList<>(last.details());
        details.add(words);
        points.add(new ApprovalSection.Point(last.text(), details));
      } else {
        points.add(new ApprovalSection.Point(words, List.of()));
      }
    }
    return new ApprovalSection.Stuck(
        stuck.post().value(), Times.moment(stuck.at(), job.plan.zone()), points, ask(job, stuck));
  }

  /** Those who could agree if they were there, and those who may let others do so. */
  private static String ask(Job job, RunLog.Stuck stuck) {
    Set<PersonId> away = new LinkedHashSet<>();
    stuck.how().stages().stream()
        .filter(stage -> stage.status() == StageStatus.STALLED)
        .forEach(
            stage -> stage.canAct().stream().map(StageReport.CanAct::person).forEach(away::add));
    Set<PersonId> leads = Permissions.of(job.gotong.team().team(job.workspace()))
        .whoCan(Action.MANAGE, job.settings.channels());
    String ask = away.isEmpty() ? "Ask " : "Ask " + either(job, away) + ", who is away, or ";
    return ask + either(job, leads) + ", who may let somebody else decide.";
  }

  private static String either(Job job, Set<PersonId> people) {
    return Words.either(people.stream().map(person -> Report.first(job, person)).toList());
  }
}
