package dev.gotong.examples.quickstart;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.coverage.CharterCommand.SetResponsibility;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.Envelope;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Right;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings a team file into Gotong: the founder founds the team, and gives everybody else what the file says. */
final class TeamSetup {
  private final Job job;
  private final PersonId founder;
  private final List<String> notes = new ArrayList<>();

  private TeamSetup(Job job) {
    this.job = job;
    this.founder = job.plan.founder();
  }

  /** {@return what could not be done as the file says, a sentence each} */
  static List<String> run(Job job) {
    TeamSetup setup = new TeamSetup(job);
    setup.people();
    setup.grants();
    setup.change("settings", job.gotong.team().change(job.by(setup.founder), job.settings));
    job.plan.tasks().forEach(setup::task);
    return setup.notes;
  }

  /** Brings in what the team answers for; an owner who may not do it is left out. */
  static void duties(Job job) {
    for (Responsibility duty : job.plan.duties()) {
      Envelope by = job.by(job.plan.founder());
      if (refusal(job.gotong.coverage().carryOut(by, new SetResponsibility(duty)))
          .isPresent()) {
        Responsibility unowned = duty.withOwner(Optional.empty());
        job.gotong.coverage().carryOut(job.by(job.plan.founder()), new SetResponsibility(unowned));
      }
    }
  }

  private void people() {
    List<Member> members = job.plan.members();
    boolean founded = !job.gotong.team().team(job.workspace()).members().isEmpty();
    for (Member member : members) {
      if (member.id().equals(founder) && !founded) {
        team(new TeamCommand.Found(member, ownActions()));
      }
    }
    members.stream()
        .filter(member -> !member.id().equals(founder))
        .forEach(member -> team(new TeamCommand.Join(member)));
    job.plan.backups().forEach((who, others) -> team(new TeamCommand.NameBackups(who, others)));
    job.plan.absences().forEach(absence -> team(new TeamCommand.BeAway(absence)));
  }

  /**
   * Nobody gives what they do not hold: the founder holds the actions of the team's own from the start, and gives them up
   * in the end unless the file says otherwise.
   */
  private void grants() {
    List<Grant> wanted = job.plan.grants();
    wanted.forEach(grant -> team(new TeamCommand.Permit(grant)));
    ownActions().stream()
        .map(action -> Grant.permit(founder, action, Scope.everywhere()))
        .filter(grant -> wanted.stream().noneMatch(grant::saysAs))
        .forEach(grant -> team(new TeamCommand.Revoke(grant)));
  }

  /** The actions in the file that Gotong does not know. */
  private Set<Action> ownActions() {
    Set<Action> own = new LinkedHashSet<>();
    for (Grant grant : job.plan.grants()) {
      if (grant.right() instanceof Right.OneAction one && !Action.known().contains(one.action())) {
        own.add(one.action());
      }
    }
    return own;
  }

  private void team(TeamCommand command) {
    change("team", job.gotong.team().carryOut(job.by(founder), command));
  }

  /** An owner who may not own the task is left out, and that is said. */
  private void task(Task task) {
    boolean known = job.gotong.tasks().open(job.workspace()).stream()
        .anyMatch(open -> open.id().equals(task.id()));
    if (known) {
      return;
    }
    Optional<Refusal> refusal = refusal(
        job.gotong.tasks().carryOut(job.by(founder), task.id(), new TaskCommand.Create(task)));
    refusal.ifPresent(why -> {
      notes.add("\"" + task.title() + "\" has no owner now: " + why.message());
      Task unowned = task.withOwner(Optional.empty());
      change(
          "task",
          job.gotong.tasks().carryOut(job.by(founder), task.id(), new TaskCommand.Create(unowned)));
    });
  }

  private void change(String what, Decision<?> decision) {
    refusal(decision).ifPresent(why -> notes.add(what + ": " + why.message()));
  }

  static Optional<Refusal> refusal(Decision<?> decision) {
    return decision.fold(events -> Optional.empty(), Optional::of);
  }
}
