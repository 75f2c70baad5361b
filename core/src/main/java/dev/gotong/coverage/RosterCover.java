package dev.gotong.coverage;

import dev.gotong.time.Window;
import java.util.stream.Stream;

/** Whether a roster keeps its rules. */
final class RosterCover {
  private final Roster roster;
  private final CoverRules rules;
  private final Ability ability;
  private final Standing standing;

  RosterCover(Roster roster, CoverRules rules) {
    this.roster = roster;
    this.rules = rules;
    this.ability = new Ability(roster);
    this.standing = new Standing(roster, ability);
  }

  Stream<Gap> gaps(Window whole) {
    return Stream.of(
            new OwnerRules(roster, rules, ability, standing).gaps(),
            new TimeRules(roster, rules, ability, standing).gaps(whole),
            rules.evenness().stream()
                .flatMap(rule -> new EvennessCheck(roster, ability, rule).gaps(whole).stream()),
            rules.calendarWithinDays().stream()
                .flatMap(days -> calendar(days).gaps(whole).stream()))
        .flatMap(gaps -> gaps);
  }

  private CalendarCheck calendar(int days) {
    return new CalendarCheck(roster, EffectiveOwners.with(roster, standing), days);
  }
}
