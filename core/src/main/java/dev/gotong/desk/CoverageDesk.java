package dev.gotong.desk;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.coverage.BackupPlan;
import dev.gotong.coverage.BackupPlanner;
import dev.gotong.coverage.Charter;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.CharterEvent;
import dev.gotong.coverage.CharterFacts;
import dev.gotong.coverage.Coverage;
import dev.gotong.coverage.EffectiveOwner;
import dev.gotong.coverage.EffectiveOwners;
import dev.gotong.coverage.Gap;
import dev.gotong.coverage.Resilience;
import dev.gotong.coverage.ResilienceReport;
import dev.gotong.coverage.Responsibility;
import dev.gotong.coverage.Roster;
import dev.gotong.team.Action;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps what a team answers for, and says whether that is covered, who acts, whose absence breaks what, and who should back up
 * whom. Whoever may manage may change it; every member may note that they looked at something.
 *
 * <p>How much people have to do beside is read from the open tasks: those that are due by the end of the time that is asked
 * about, or on no day, shared out over its weeks.
 */
public final class CoverageDesk {
  private final Runner runner;

  CoverageDesk(Runner runner) {
    this.runner = runner;
  }

  /** {@return what the team answers for, and by which rules} */
  public Charter charter(WorkspaceId workspace) {
    return runner.read(workspace, sitting -> sitting.state(Kinds.CHARTER, Kinds.ONE));
  }

  /** {@return what is not covered in that time, as {@link Coverage#check} finds it; of tasks and channels {@link TaskDesk#gaps} tells} */
  public List<Gap> check(WorkspaceId workspace, Window whole) {
    return read(
        workspace,
        whole,
        charted -> Coverage.of(charted.roster(), charted.charter().rules()).check(whole));
  }

  /** {@return who acts for each responsibility at that instant, and why, in their order} */
  public List<EffectiveOwner> effectiveOwners(WorkspaceId workspace, Instant at) {
    return read(
        workspace, week(at), charted -> EffectiveOwners.of(charted.roster()).all(at));
  }

  /**
   * {@return who acts for the responsibility of that id at that instant, and why}
   *
   * @throws NoSuchElementException if the team answers for nothing of that id
   */
  public EffectiveOwner effectiveOwner(WorkspaceId workspace, String responsibility, Instant at) {
    return read(
        workspace,
        week(at),
        charted -> EffectiveOwners.of(charted.roster()).effectiveOwner(responsibility, at));
  }

  /** {@return whose absence breaks what in that time, as {@link Resilience#analyse} finds it} */
  public ResilienceReport resilience(WorkspaceId workspace, Window whole, int people, long budget) {
    return read(
        workspace,
        whole,
        charted -> Resilience.of(charted.roster(), charted.charter().rules(), whole)
            .analyse(people, budget));
  }

  /**
   * {@return who should back up what with the hours of that time, as {@link BackupPlanner#propose} finds it; nobody backs up more
   * people than the rules allow}
   */
  public BackupPlan proposeBackups(WorkspaceId workspace, Window whole, long budget) {
    return read(
        workspace,
        whole,
        charted -> BackupPlanner.of(charted.roster(), whole)
            .propose(charted.charter().rules().backsAtMost(), budget));
  }

  /** What is read for an answer. */
  private record Charted(Charter charter, Roster roster) {}

  private <T> T read(WorkspaceId workspace, Window whole, Function<Charted, T> answer) {
    // computed after the transaction: resilience may take long
    return answer.apply(runner.<Charted>read(
        workspace,
        sitting ->
            new Charted(sitting.state(Kinds.CHARTER, Kinds.ONE), Rosters.of(sitting, whole))));
  }

  private static Window week(Instant at) {
    return Window.of(at, at.plus(Duration.ofDays(7)));
  }

  /** Carries out a command on the charter. */
  public Decision<CharterEvent> carryOut(Envelope envelope, CharterCommand command) {
    return runner.run(
        envelope,
        Kinds.CHARTER,
        Kinds.ONE,
        command,
        sitting -> findBar(sitting, command)
            .<Decision<CharterEvent>>map(Decision::refuse)
            .orElseGet(
                () -> sitting.decide(Kinds.CHARTER, Kinds.ONE, command, facts(sitting, command))));
  }

  private static Optional<Refusal> findBar(Sitting sitting, CharterCommand command) {
    return command instanceof CharterCommand.NoteLook
        ? Access.findBar(sitting, Action.VIEW, List.of())
        : Access.findBarEverywhere(sitting, Action.MANAGE);
  }

  /** The facts for a command given by whoever acts in that sitting. */
  static CharterFacts facts(Sitting sitting, CharterCommand command) {
    Charter charter = sitting.state(Kinds.CHARTER, Kinds.ONE);
    Optional<Responsibility> wanted = command.match(
        set -> Optional.of(set.responsibility()),
        drop -> Optional.empty(),
        entrust -> charter.find(entrust.id()),
        arrange -> Optional.empty(),
        rules -> Optional.empty(),
        look -> Optional.empty());
    Optional<PersonId> owner = command instanceof CharterCommand.Entrust entrust
        ? entrust.owner()
        : wanted.flatMap(Responsibility::owner);
    Roster roster = Roster.builder()
        .team(Access.team(sitting))
        .channels(Access.settings(sitting).channels())
        .build();
    Optional<Refusal> barred = wanted.flatMap(
        each -> owner.flatMap(person -> roster.findBar(person, each, sitting.now())));
    return new CharterFacts(Access.person(sitting), sitting.now(), barred);
  }
}
