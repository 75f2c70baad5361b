package dev.gotong.desk;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.handover.Fate;
import dev.gotong.handover.HandoverCommand;
import dev.gotong.handover.HandoverEvent;
import dev.gotong.handover.HandoverPacket;
import dev.gotong.handover.HandoverPlan;
import dev.gotong.handover.HandoverState;
import dev.gotong.handover.HandoverState.Away;
import dev.gotong.handover.Transfer;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Team;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.TeamEvent;
import dev.gotong.team.TeamFacts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets somebody go, for a time or for good: their absence, and where everything of theirs goes, are one plan and one
 * transaction. Whoever may manage the members may, and everybody may go themselves and come back.
 *
 * <p>What is planned is told before it is done: {@link #previewAbsence} answers with exactly what {@link #begin} would do to the
 * workspace as it is.
 */
public final class HandoverDesk {
  private final Runner runner;
  private final Map<String, Rehoming> kinds = new LinkedHashMap<>();

  HandoverDesk(Runner runner, Reviews reviews) {
    this.runner = runner;
    kinds.put(TaskRehoming.KIND, new TaskRehoming());
    kinds.put(DutyRehoming.KIND, new DutyRehoming());
    kinds.put(ApprovalRehoming.KIND, new ApprovalRehoming(reviews));
    kinds.put(ReviewDutyRehoming.KIND, new ReviewDutyRehoming());
    kinds.put(PostRehoming.KIND, new PostRehoming());
  }

  /** {@return whether that person's things are with others, and where} */
  public HandoverState state(WorkspaceId workspace, PersonId person) {
    return runner.read(workspace, sitting -> sitting.state(Kinds.HANDOVERS, person.value()));
  }

  /** {@return that plan for those who take over} */
  public HandoverPacket packet(WorkspaceId workspace, HandoverPlan plan) {
    return HandoverPacket.of(plan, runner.<Team>read(workspace, Access::team));
  }

  /** Notes an absence, and hands over what cannot wait until its end; the plan is in the event. */
  public Decision<HandoverEvent> begin(Envelope envelope, Absence absence) {
    return run(envelope, absence.person(), absence, sitting -> begin(sitting, absence));
  }

  /** {@return what {@link #begin} would answer; nothing is written} */
  public Decision<HandoverEvent> previewAbsence(Envelope envelope, Absence absence) {
    return runner.storage().transact(transaction -> {
      Sitting sitting = runner.sitting(transaction, envelope);
      return ask(sitting, absence.person(), allowed -> begin(allowed, absence));
    });
  }

  /**
   * Ends the absence of somebody now, and gives back what moved, is unfinished, and is still with whoever took it. What was
   * finished stays finished.
   */
  public Decision<HandoverEvent> comeBack(Envelope envelope, PersonId person) {
    return run(envelope, person, "come back", sitting -> comeBack(sitting, person));
  }

  /**
   * Lets somebody leave the team, and hands over all that is theirs.
   *
   * <p>Refused while anything would be left without an owner, with its name; {@link #previewOffboarding} tells why nobody can.
   */
  public Decision<HandoverEvent> offboard(Envelope envelope, PersonId person) {
    return run(envelope, person, "offboard", sitting -> offboard(sitting, person));
  }

  /** {@return where everything would go if that person left now, and what nobody can take; empty if they are not in the team} */
  public Optional<HandoverPlan> previewOffboarding(Envelope envelope, PersonId person) {
    return runner.storage().transact(transaction -> {
      Sitting sitting = runner.sitting(transaction, envelope);
      return Access.team(sitting).find(person).isEmpty()
          ? Optional.<HandoverPlan>empty()
          : Optional.of(plan(sitting, leaving(sitting, person)));
    });
  }

  private Decision<HandoverEvent> run(
      Envelope envelope,
      PersonId person,
      Object command,
      Function<Sitting, Decision<HandoverEvent>> work) {
    return runner.run(
        envelope, Kinds.HANDOVERS, person.value(), command, sitting -> ask(sitting, person, work));
  }

  private static Decision<HandoverEvent> ask(
      Sitting sitting, PersonId person, Function<Sitting, Decision<HandoverEvent>> work) {
    return findBar(sitting, person)
        .<Decision<HandoverEvent>>map(Decision::refuse)
        .orElseGet(() -> work.apply(sitting));
  }

  private static Optional<Refusal> findBar(Sitting sitting, PersonId person) {
    boolean self =
        sitting.envelope().actor().findPerson().filter(person::equals).isPresent()
            && Access.team(sitting).find(person).isPresent();
    return self
        ? Optional.empty()
        : Access.findBarEverywhere(sitting, Action.MANAGE, Action.MEMBERS);
  }

  private Decision<HandoverEvent> begin(Sitting sitting, Absence absence) {
    PersonId person = absence.person();
    HandoverState state = sitting.state(Kinds.HANDOVERS, person.value());
    if (state instanceof Away away && away.absence().equals(absence)) {
      return Decision.unchanged();
    }
    Optional<Refusal> refused = decide(sitting, new TeamCommand.BeAway(absence));
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    Going going = away(sitting, absence);
    if (going.until().filter(end -> !end.isAfter(going.from())).isPresent()) {
      return Decision.refuse(
          "handover.over-already",
          "{member} is back from {span} already: there is nothing to hand over",
          "member",
          person,
          "span",
          absence.span());
    }
    HandoverPlan plan = plan(sitting, going);
    return carryOut(sitting, going, plan)
        .<Decision<HandoverEvent>>map(Decision::refuse)
        .orElseGet(() -> decide(sitting, person, new HandoverCommand.Begin(absence, plan)));
  }

  /** {@return why that person may not simply leave: what would be without an owner then; empty if nothing would} */
  Optional<Refusal> findUnowned(Sitting sitting, PersonId person) {
    if (Access.team(sitting).find(person).isEmpty()) {
      return Optional.empty();
    }
    HandoverPlan plan = plan(sitting, leaving(sitting, person));
    List<String> theirs = plan.transfers().stream()
        .filter(each -> each.fate() == Fate.MOVES || each.fate() == Fate.NOBODY)
        .map(each -> each.kind() + " " + each.title())
        .toList();
    return theirs.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "desk.leaves-work",
            "{member} cannot simply leave: {left} would be without an owner; let them go at the desk of handovers",
            "member",
            person,
            "left",
            theirs));
  }

  private static Going away(Sitting sitting, Absence absence) {
    Team team = Access.team(sitting);
    Team before = team.withAbsences(
        team.absences().stream().filter(each -> !each.equals(absence)).toList());
    ZoneId zone = team.member(absence.person()).hours().zone();
    Instant from = absence.start(zone);
    return new Going(
        absence.person(),
        before,
        team,
        from.isBefore(sitting.now()) ? sitting.now() : from,
        absence.findEnd(zone),
        false);
  }

  private static Going leaving(Sitting sitting, PersonId person) {
    Team before = Access.team(sitting);
    List<Absence> absences = new ArrayList<>(before.absences());
    absences.add(Absence.from(person, sitting.now(), "left"));
    return new Going(
        person, before, before.withAbsences(absences), sitting.now(), Optional.empty(), true);
  }

  /** Where everything goes: kind by kind, since what takes time leaves less for the next. */
  private HandoverPlan plan(Sitting sitting, Going going) {
    List<Transfer> all = new ArrayList<>();
    kinds
        .values()
        .forEach(kind -> kind.plan(sitting, going, List.copyOf(all)).stream()
            .sorted(Comparator.comparing((Transfer each) -> each.due().orElse(Instant.MAX))
                .thenComparing(Transfer::id))
            .forEach(all::add));
    return HandoverPlan.builder()
        .person(going.person())
        .awayFrom(going.from())
        .backAt(going.until())
        .forGood(going.forGood())
        .transfers(all)
        .build();
  }

  private Optional<Refusal> carryOut(Sitting sitting, Going going, HandoverPlan plan) {
    for (Transfer each : plan.of(Fate.MOVES)) {
      Optional<Refusal> refused = kind(each).apply(sitting, going, each);
      if (refused.isPresent()) {
        return refused; // nothing of this sitting is written
      }
    }
    return Optional.empty();
  }

  private Rehoming kind(Transfer transfer) {
    return Optional.ofNullable(kinds.get(transfer.kind())).orElseThrow();
  }

  private Decision<HandoverEvent> comeBack(Sitting sitting, PersonId person) {
    if (!(sitting.state(Kinds.HANDOVERS, person.value()) instanceof Away away)) {
      return Decision.unchanged();
    }
    TeamCommand back = new TeamCommand.BeBack(away.absence(), Optional.of(sitting.now()));
    decideTeam(sitting, back).orThrow(); // whoever is back is, so that it is never refused
    List<Transfer> returned = away.plan().of(Fate.MOVES).stream()
        .filter(each -> kind(each).giveBack(sitting, person, each))
        .toList();
    return decide(sitting, person, new HandoverCommand.ComeBack(sitting.now(), returned));
  }

  private Decision<HandoverEvent> offboard(Sitting sitting, PersonId person) {
    if (Access.team(sitting).find(person).isEmpty()) {
      return Decision.unchanged();
    }
    Going going = leaving(sitting, person);
    HandoverPlan plan = plan(sitting, going);
    Decision<HandoverEvent> decision = decide(sitting, person, new HandoverCommand.Offboard(plan));
    if (!(decision instanceof Decision.Accepted)) {
      return decision;
    }
    Optional<Refusal> refused = carryOut(sitting, going, plan);
    if (refused.isEmpty()) {
      DutyRehoming.forget(sitting, person);
      refused = decide(sitting, new TeamCommand.Leave(person));
      Notes.forget(sitting, person);
    }
    return refused.<Decision<HandoverEvent>>map(Decision::refuse).orElse(decision);
  }

  private static Optional<Refusal> decide(Sitting sitting, TeamCommand command) {
    return decideTeam(sitting, command).fold(events -> Optional.empty(), Optional::of);
  }

  private static Decision<TeamEvent> decideTeam(Sitting sitting, TeamCommand command) {
    return sitting.decide(Kinds.TEAM, Kinds.ONE, command, TeamFacts.of(Access.person(sitting)));
  }

  private static Decision<HandoverEvent> decide(
      Sitting sitting, PersonId person, HandoverCommand command) {
    return sitting.decide(Kinds.HANDOVERS, person.value(), command, sitting.now());
  }
}
