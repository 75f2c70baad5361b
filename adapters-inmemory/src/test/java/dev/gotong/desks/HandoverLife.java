package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.Delegation;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.TaskId;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.HandoverDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.Validity;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A team with work, by that seed. */
final class HandoverLife {
  private static final List<PersonId> PEOPLE = List.of(ANA, BO, CITRA, DEDE);
  private static final PostId AUTUMN = PostId.of("autumn");

  final World world = World.settled(Form.AS_IS);
  final HandoverDesk desk = world.gotong.handover();
  final Random random;

  HandoverLife(long seed) {
    random = new Random(seed);
    for (PersonId person : PEOPLE) {
      for (Action action : List.of(Action.DRAFT, Action.APPROVE, Action.MODERATE)) {
        if (random.nextInt(3) == 0) {
          team(new TeamCommand.Permit(grant(person, action)));
        }
      }
      List<PersonId> backups = new ArrayList<>(PEOPLE);
      backups.remove(person);
      Collections.shuffle(backups, random);
      team(new TeamCommand.NameBackups(person, backups.subList(0, random.nextInt(3))));
    }
    if (random.nextBoolean()) {
      team(new TeamCommand.BeAway(Absence.days(DEDE, day(1), day(5), "a holiday")));
    }
    for (int i = 0; i < 6; i++) {
      task("t" + i);
    }
    for (int i = 0; i < 3; i++) {
      duty("r" + i);
    }
    if (random.nextInt(5) > 0) {
      reviewedByName();
    }
    for (PostId post : List.of(SPRING, AUTUMN)) {
      world.create(post, World.content("Hello").withSponsored(random.nextInt(4) == 0));
      if (random.nextInt(4) > 0 && world.gotong.posts().find(KOPI, post).isPresent()) {
        world.submit(post);
      }
    }
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  LocalDate day(int number) {
    return world.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(number);
  }

  void team(TeamCommand command) {
    world.gotong.team().carryOut(world.by(ANA), command);
  }

  private Grant grant(PersonId person, Action action) {
    Scope scope = any(List.of(Scope.everywhere(), Scope.channel(LI), Scope.channel(MAST)));
    Validity validity =
        any(List.of(Validity.always(), Validity.until(world.now().plus(Duration.ofDays(3)))));
    Grant grant = random.nextInt(5) == 0
        ? Grant.forbid(person, action, scope)
        : Grant.permit(person, action, scope);
    return grant.withValidity(validity);
  }

  private void task(String id) {
    Task task = Task.builder()
        .id(TaskId.of(id))
        .title(id)
        .kind("work")
        .minutes(any(List.of(30, 600, 2_000)))
        .owner(any(PEOPLE))
        .due(Optional.of(day(random.nextInt(20))).filter(d -> random.nextBoolean()))
        .channels(any(List.of(Set.of(), Set.of(LI), Set.of(LI, MAST))))
        .action(Optional.of(Action.MODERATE).filter(a -> random.nextBoolean()))
        .build();
    world.gotong.tasks().carryOut(world.by(ANA), task.id(), new TaskCommand.Create(task));
  }

  private void duty(String id) {
    PersonId owner = any(PEOPLE);
    List<PersonId> backups = new ArrayList<>(PEOPLE);
    backups.remove(owner);
    Responsibility duty = Responsibility.builder()
        .id(id)
        .duty(any(List.of(Duty.CARE, Duty.CALENDAR)))
        .place(any(List.of(Scope.everywhere(), Scope.channel(LI))))
        .actions(any(List.of(Set.of(), Set.of(Action.MODERATE), Set.of(Action.DRAFT))))
        .owner(owner)
        .backups(backups.subList(0, random.nextInt(3)))
        .hours(
            random.nextBoolean()
                ? WeeklyHours.always(ZoneId.of("UTC"))
                : WeeklyHours.never(ZoneId.of("UTC")))
        .minutes(any(List.of(0, 400, 1_300, 2_300)))
        .build();
    world.gotong.coverage().carryOut(world.by(ANA), new CharterCommand.SetResponsibility(duty));
  }

  /** Whatever is not sponsored is agreed to by one person, or by two, whom nobody else can stand in for unasked. */
  private void reviewedByName() {
    Clause clause = random.nextBoolean()
        ? Clause.anyOf(any(List.of(CITRA, DEDE)))
        : Clause.allOf(CITRA, any(List.of(ANA, DEDE)));
    Stage named = Stage.builder().id("named").addQuorum(clause).build();
    PolicyRoute sponsored = World.settings().approval().routes().get(0);
    PolicyRoute all = PolicyRoute.all(ApprovalPolicy.of("by-name", 1, named));
    List.of(CITRA, DEDE)
        .forEach(person ->
            team(new TeamCommand.Permit(Grant.permit(person, Action.APPROVE, Scope.everywhere()))));
    world
        .gotong
        .team()
        .change(world.by(ANA), World.settings().withApproval(Routing.of(sponsored, all)))
        .orThrow();
  }

  /** Who was named to stand in for whom, at which stage of which review. */
  Map<PostId, List<Delegation>> delegations() {
    Map<PostId, List<Delegation>> all = new TreeMap<>(Comparator.comparing(PostId::value));
    for (PostId post : List.of(SPRING, AUTUMN)) {
      world
          .gotong
          .approvals()
          .state(KOPI, post)
          .findRound()
          .ifPresent(round -> all.put(post, round.delegations()));
    }
    return all;
  }

  Absence absence() {
    PersonId person = any(List.of(BO, CITRA, CITRA, DEDE));
    Instant from = world.now().plus(Duration.ofHours(any(List.of(0, 0, 7, 50))));
    Absence absence = Absence.from(person, from, "ill");
    return switch (random.nextInt(3)) {
      case 0 -> absence;
      case 1 -> absence.withBackAt(from.plus(Duration.ofDays(7)));
      default -> absence.withBackAt(from.plus(Duration.ofHours(random.nextInt(400) + 1L)));
    };
  }

  Map<String, Task> open() {
    Map<String, Task> open = new TreeMap<>();
    world.gotong.tasks().open(KOPI).forEach(task -> open.put(task.id().value(), task));
    return open;
  }

  List<Responsibility> duties() {
    return world.gotong.coverage().charter(KOPI).responsibilities();
  }
}
