package dev.gotong.desk;

import dev.gotong.approval.Routing;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.team.Action;
import dev.gotong.team.Team;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.TeamEvent;
import dev.gotong.team.TeamFacts;
import java.util.Optional;

/**
 * Changes the team and its settings. Whoever may manage may, and as to who is there whoever may manage the members; which
 * policy reviews which posts is changed by whoever was given that by name. Everybody may say when they themselves are away.
 */
public final class TeamDesk {
  private final Runner runner;
  private final HandoverDesk handover;

  TeamDesk(Runner runner, HandoverDesk handover) {
    this.runner = runner;
    this.handover = handover;
  }

  /** {@return the team as it stands; of nobody, if it was never founded} */
  public Team team(WorkspaceId workspace) {
    return runner.read(workspace, Access::team);
  }

  /** {@return the settings as they stand} */
  public Settings settings(WorkspaceId workspace) {
    return runner.read(workspace, Access::settings);
  }

  /**
   * Carries out a command on the team. A team without members is founded by whoever asks first.
   *
   * <p>Nobody simply leaves who owns something that is open: {@link HandoverDesk#offboard} hands that over. With whoever leaves go
   * the notes about them.
   */
  public Decision<TeamEvent> carryOut(Envelope envelope, TeamCommand command) {
    return runner.run(envelope, Kinds.TEAM, Kinds.ONE, command, sitting -> {
      Optional<Refusal> bar = mayAskAnyway(sitting, command)
          ? Optional.empty()
          : Access.findBarEverywhere(sitting, Action.MANAGE, enough(command));
      return bar.<Decision<TeamEvent>>map(Decision::refuse)
          .orElseGet(() -> command instanceof TeamCommand.Leave leave
              ? leave(sitting, leave)
              : decide(sitting, command));
    });
  }

  private static Decision<TeamEvent> decide(Sitting sitting, TeamCommand command) {
    TeamFacts facts = TeamFacts.of(Access.person(sitting));
    return sitting.decide(Kinds.TEAM, Kinds.ONE, command, facts);
  }

  private Decision<TeamEvent> leave(Sitting sitting, TeamCommand.Leave command) {
    Optional<Refusal> unowned = handover.findUnowned(sitting, command.person());
    Decision<TeamEvent> decision = decide(sitting, command); // written only if it is the answer
    if (!(decision instanceof Decision.Accepted)) {
      return decision;
    }
    if (unowned.isPresent()) {
      return Decision.refuse(unowned.get());
    }
    DutyRehoming.forget(sitting, command.person());
    Notes.forget(sitting, command.person());
    return decision;
  }

  /** Whoever may manage the members lets them come, go, be away and stand in; the rest is for who may manage it all. */
  private static Action enough(TeamCommand command) {
    return command.match(
        found -> Action.MANAGE,
        join -> Action.MEMBERS,
        leave -> Action.MEMBERS,
        permit -> Action.MANAGE,
        revoke -> Action.MANAGE,
        away -> Action.MEMBERS,
        back -> Action.MEMBERS,
        backups -> Action.MEMBERS,
        rights -> Action.MANAGE);
  }

  private static boolean mayAskAnyway(Sitting sitting, TeamCommand command) {
    Optional<PersonId> actor = sitting.envelope().actor().findPerson();
    Optional<PersonId> concerned = command.match(
        found -> Optional.of(found.member().id()),
        join -> Optional.empty(),
        leave -> Optional.of(leave.person()),
        permit -> Optional.empty(),
        revoke -> Optional.empty(),
        away -> Optional.of(away.absence().person()),
        back -> Optional.of(back.absence().person()),
        backups -> Optional.empty(),
        rights -> Optional.empty());
    Team team = Access.team(sitting);
    return actor.isPresent()
        && actor.equals(concerned)
        && (team.members().isEmpty() || team.find(actor.get()).isPresent());
  }

  /**
   * Changes the settings of the workspace to {@code settings}, all of them. Who changed which policy of approval is noted
   * by this desk, whatever {@code settings} say.
   */
  public Decision<SettingsChanged> change(Envelope envelope, Settings settings) {
    return runner.run(
        envelope,
        Kinds.SETTINGS,
        Kinds.ONE,
        settings,
        sitting -> Access.findBarEverywhere(sitting, Action.MANAGE)
            .or(() -> findPolicyBar(sitting, settings))
            .<Decision<SettingsChanged>>map(Decision::refuse)
            .orElseGet(() -> {
              Routing before = Access.settings(sitting).approval();
              Settings changed = settings.withApproval(
                  settings.approval().changedBy(Access.person(sitting), before));
              return sitting.decide(Kinds.SETTINGS, Kinds.ONE, changed, Boolean.TRUE);
            }));
  }

  /** Which policy reviews which posts is changed by those who were given that by name. */
  private static Optional<Refusal> findPolicyBar(Sitting sitting, Settings settings) {
    Routing before = Access.settings(sitting).approval();
    Routing after = settings.approval().changedBy(Access.person(sitting), before);
    return after.equals(before)
        ? Optional.empty()
        : Access.findBarEverywhere(sitting, Action.POLICY);
  }
}
