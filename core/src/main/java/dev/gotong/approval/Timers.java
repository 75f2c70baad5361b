package dev.gotong.approval;

import dev.gotong.approval.TimeEvent.StepTaken;
import dev.gotong.base.PersonId;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** By when the stages of a round must be done, and which steps are due on the way. */
record Timers(Round round, ApprovalFacts facts) {
  private static final Duration WEEK = Duration.ofDays(7);

  /** So many weeks ahead working time is looked for; what takes longer is never due. */
  private static final int MAX_WEEKS = 2_000;

  private static final Comparator<StepTaken> ORDER = Comparator.comparing(StepTaken::deadline)
      .thenComparing(StepTaken::stage)
      .thenComparingInt(StepTaken::number);

  /** By when that stage must be done; empty if it need not, or has not opened. */
  Optional<Instant> findDeadline(int index) {
    Optional<Sla> sla = round.policy().stages().get(index).sla();
    return sla.flatMap(s -> round.record(index).openedAt().flatMap(at -> findAt(s, at, 100)));
  }

  /** The steps that are due and not taken, in the order of deadline, stage and step. */
  List<StepTaken> due() {
    Tally tally = Tally.of(round);
    List<StepTaken> steps = new ArrayList<>();
    for (int i = 0; i < round.stages().size(); i++) {
      StageRecord record = round.record(i);
      Optional<Sla> sla = round.policy().stages().get(i).sla();
      boolean waiting =
          tally.status(i) == StageStatus.OPEN || tally.status(i) == StageStatus.BLOCKED;
      if (sla.isPresent() && record.openedAt().isPresent() && waiting) {
        for (int n = 0; n < sla.get().steps().size(); n++) {
          SlaStep step = sla.get().steps().get(n);
          Optional<Instant> at = findAt(sla.get(), record.openedAt().get(), step.percent());
          if (!record.done().contains(n)
              && at.filter(due -> !due.isAfter(facts.now())).isPresent()) {
            steps.add(taken(i, n, step, at.get()));
          }
        }
      }
    }
    steps.sort(ORDER);
    return steps;
  }

  private Optional<Instant> findAt(Sla sla, Instant opened, int percent) {
    Duration part = sla.dueIn().multipliedBy(percent).dividedBy(100);
    Optional<Instant> due = after(sla, opened, sla.dueIn());
    Optional<Instant> lead =
        sla.leadTime().flatMap(time -> facts.subject().slot().map(slot -> slot.minus(time)));
    boolean leads = lead.isPresent() && (due.isEmpty() || lead.get().isBefore(due.get()));
    if (!leads) {
      return after(sla, opened, part);
    }
    Duration whole = Duration.between(opened, lead.get());
    return whole.isNegative()
        ? lead
        : Optional.of(opened.plus(whole.multipliedBy(percent).dividedBy(100)));
  }

  private static Optional<Instant> after(Sla sla, Instant opened, Duration time) {
    return sla.hours().isEmpty()
        ? Optional.of(opened.plus(time))
        : findWorking(sla.hours().get(), opened, time);
  }

  /** When so much of those hours has passed since. */
  private static Optional<Instant> findWorking(WeeklyHours hours, Instant opened, Duration time) {
    Duration left = time;
    Instant from = opened;
    for (int week = 0; week < MAX_WEEKS && !hours.ranges().isEmpty(); week++) {
      for (Window window : hours.within(Window.of(from, from.plus(WEEK)))) {
        Duration length = Duration.between(window.startInclusive(), window.endExclusive());
        if (length.compareTo(left) >= 0) {
          return Optional.of(window.startInclusive().plus(left));
        }
        left = left.minus(length);
      }
      from = from.plus(WEEK);
    }
    return Optional.empty();
  }

  private StepTaken taken(int index, int number, SlaStep step, Instant deadline) {
    Electorate electorate = new Electorate(round, facts);
    String stage = round.policy().stages().get(index).id();
    StepTaken.Builder taken = StepTaken.builder().stage(stage).number(number).deadline(deadline);
    return step.match(
        remind -> taken
            .action(StepTaken.Action.REMINDED)
            .addAllPeople(electorate.pending(index))
            .build(),
        add -> taken
            .action(StepTaken.Action.ADDED)
            .addAllPeople(more(electorate, index, add.who()))
            .build(),
        reassign -> {
          Map<PersonId, PersonId> instead = replacements(electorate, index);
          return taken
              .action(StepTaken.Action.REASSIGNED)
              .addAllPeople(instead.keySet())
              .putAllInstead(instead)
              .build();
        },
        escalate ->
            taken.action(StepTaken.Action.ESCALATED).role(escalate.role()).build());
  }

  private Set<PersonId> more(Electorate electorate, int index, Selector who) {
    Set<PersonId> people = new TreeSet<>();
    for (PersonId person :
        facts.people().permitted(round.policy().stages().get(index).id())) {
      if (who.selects(person, facts.people().roles(person))
          && electorate.fits(index, person).isEmpty()) {
        people.add(person);
      }
    }
    return people;
  }

  private Map<PersonId, PersonId> replacements(Electorate electorate, int index) {
    Map<PersonId, PersonId> instead = new TreeMap<>();
    Set<PersonId> taken = new HashSet<>(electorate.eligible(index));
    for (PersonId late : electorate.pending(index)) {
      new Delegates(electorate).findReplacement(index, late, taken).ifPresent(person -> {
        taken.add(person);
        instead.put(person, late);
      });
    }
    return instead;
  }

  static Map<PersonId, PersonId> merged(
      Map<PersonId, PersonId> before, Map<PersonId, PersonId> added) {
    Map<PersonId, PersonId> all = new TreeMap<>(before);
    all.putAll(added);
    return all;
  }
}
