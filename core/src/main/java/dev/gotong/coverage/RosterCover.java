package dev.gotong.coverage;

import dev.gotong.team.LastingPermissions;
import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether a roster keeps its rules. Between two instants at which rights begin or end, all that changes is who is there. */
final class RosterCover {
  private final Roster roster;
  private final CoverRules rules;

  RosterCover(Roster roster, CoverRules rules) {
    this.roster = roster;
    this.rules = rules;
  }

  /**
   * Who is able, while that stays the same.
   *
   * @param window when
   * @param ability who
   */
  record Era(Window window, Ability ability) {

    static List<Era> of(Roster roster, Window whole) {
      return LastingPermissions.eras(roster.team(), whole).stream()
          .map(era -> new Era(era, Ability.at(roster, era.startInclusive())))
          .toList();
    }
  }

  Stream<Gap> gaps(Window whole) {
    List<Era> eras = Era.of(roster, whole);
    List<List<Gap>> owners = new ArrayList<>();
    List<List<Gap>> times = new ArrayList<>();
    EffectiveOwners actors = EffectiveOwners.of(roster);
    for (Era era : eras) {
      Standing standing = new Standing(roster, era.ability());
      actors.know(era.window().startInclusive(), standing);
      owners.add(new OwnerRules(roster, rules, era.ability(), standing).gaps().toList());
      times.add(new TimeRules(roster, rules, era.ability(), standing)
          .gaps(era.window())
          .toList());
    }
    return Stream.of(
            Stretch.always(owners, eras.stream().map(Era::window).toList()).stream(),
            Stretch.across(times).stream(),
            rules.evenness().stream()
                .flatMap(rule -> new EvennessCheck(roster, eras, rule).gaps(whole).stream()),
            rules.calendarWithinDays().stream()
                .flatMap(days -> new CalendarCheck(roster, actors, days).gaps(whole).stream()))
        .flatMap(gaps -> gaps);
  }
}
