package dev.gotong.coverage;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that hold at every instant: that somebody acts, that enough people are there, and that somebody else reads. */
final class TimeRules {
  private final Roster roster;
  private final Standing standing;
  private final List<StaffingCheck> staffing = new ArrayList<>();
  private final List<ModerationCheck> moderation = new ArrayList<>();

  TimeRules(Roster roster, CoverRules rules, Ability ability, Standing standing) {
    this.roster = roster;
    this.standing = standing;
    int number = roster.responsibilities().size();
    for (Staffing rule : rules.staffing()) {
      staffing.add(new StaffingCheck(roster, ability, rule, number++));
    }
    for (Moderation rule : rules.moderation()) {
      moderation.add(new ModerationCheck(roster, ability, rule, number++));
    }
  }

  List<StaffingCheck> staffing() {
    return staffing;
  }

  List<ModerationCheck> moderation() {
    return moderation;
  }

  /** {@return that time, cut at all edges that matter to these rules} */
  Timeline timeline(Window whole) {
    List<WeeklyHours> hours = new ArrayList<>();
    roster.responsibilities().forEach(each -> hours.add(each.hours()));
    staffing.forEach(check -> hours.add(check.rule().hours()));
    moderation.forEach(check -> hours.add(check.rule().hours()));
    return new Timeline(roster.team(), hours, whole);
  }

  Stream<Gap> gaps(Window whole) {
    Timeline timeline = timeline(whole);
    List<Gap> gaps = new ArrayList<>(unattended(timeline));
    staffing.forEach(check -> gaps.addAll(check.gaps(timeline)));
    moderation.forEach(check -> gaps.addAll(check.gaps(timeline)));
    return gaps.stream();
  }

  private List<Gap> unattended(Timeline timeline) {
    List<Standing.HandOut> acting =
        timeline.mapAlike(i -> standing.handOut(timeline.pieces().get(i)));
    List<Gap> gaps = new ArrayList<>();
    for (int r = 0; r < roster.responsibilities().size(); r++) {
      int number = r;
      Responsibility each = roster.responsibilities().get(r);
      if (each.owner().isPresent()) {
        Runs.<Map<PersonId, Refusal>>of(
                timeline,
                i -> acting.get(i).isUnattended(number)
                    ? Optional.of(acting.get(i).passed(number, timeline))
                    : Optional.empty())
            .forEach(run -> gaps.add(unattended(each, run)));
      }
    }
    return gaps;
  }

  private Gap unattended(Responsibility each, Runs.Run<Map<PersonId, Refusal>> run) {
    return new Gap(
        Gap.Kind.UNATTENDED,
        each.id(),
        Optional.of(run.window()),
        roster.zone(each.place(), each.hours().zone()),
        Refusal.of(
            "coverage.unattended", "nobody acts for {responsibility}", "responsibility", each.id()),
        run.missing());
  }
}
