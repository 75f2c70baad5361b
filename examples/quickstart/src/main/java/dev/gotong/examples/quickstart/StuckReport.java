package dev.gotong.examples.quickstart;

import dev.gotong.approval.StageReport.CanAct;
import dev.gotong.approval.StageStatus;
import java.util.ArrayList;
import java.util.List;

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

  /** Those who could agree if they were there. */
  private static String ask(Job job, RunLog.Stuck stuck) {
    List<CanAct> able = stuck.how().stages().stream()
        .filter(stage -> stage.status() == StageStatus.STALLED)
        .flatMap(stage -> stage.canAct().stream())
        .toList();
    List<String> away = able.stream()
        .filter(can -> can.away().isPresent())
        .map(can -> Report.first(job, can.person()))
        .distinct()
        .toList();
    if (away.isEmpty()) {
      return "Too few people in the team could agree.";
    }
    boolean alone = able.stream().allMatch(can -> can.away().isPresent());
    return "Ask " + Words.either(away) + ", who " + (away.size() == 1 ? "is" : "are") + " away: "
        + (alone ? "nobody else could agree." : "those who are there are too few.");
  }
}
