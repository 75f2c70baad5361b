package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.TaskId;
import dev.gotong.calendar.CalendarRules;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.CoverRules;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Evenness;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Settings;
import dev.gotong.post.Budget;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Rating;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a team might do in a bad week, by chance and yet the same for the same seed. */
final class RandomLife {
  private static final PersonId EKA = PersonId.of("eka");
  private static final List<PersonId> PEOPLE = List.of(ANA, BO, CITRA, DEDE, EKA, BO, CITRA);
  private static final List<PostId> POSTS = List.of(SPRING, PostId.of("autumn"));

  private static final List<Content> CONTENTS = List.of(
      World.content("Kaffee"),
      World.content("Kaffee ").withNotes("ask bo first"),
      World.content("Kopi")
          .withRating(Rating.RESTRICTED)
          .withBudget(Budget.of(new BigDecimal("99.90"), "EUR"))
          .withLabels("prices", "giveaway"),
      World.content("Tee\u00e9 \ud83c\udf75").withBudget(Budget.of(new BigDecimal("1E+6"), "IDR")));

  private final World world;
  private final Gotong gotong;
  private final Random random;

  RandomLife(World world, long seed) {
    this.world = world;
    this.gotong = world.gotong;
    this.random = new Random(seed);
    gotong.team().carryOut(world.by(ANA), new TeamCommand.Join(eka()));
    for (String id : List.of("calendar", "care")) {
      Responsibility plain = Responsibility.builder().id(id).duty(Duty.of(id)).build();
      gotong.coverage().carryOut(world.by(ANA), new CharterCommand.SetResponsibility(plain));
    }
  }

  private static Member eka() {
    return World.member(EKA, "intern").withSince(LocalDate.of(2026, 3, 1));
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Does one thing; answers the decision, if a command was given. */
  Optional<Decision<?>> step() {
    int kind = random.nextInt(21);
    Envelope by = world.by(any(PEOPLE));
    if (kind < 2) {
      return Optional.of(post(by));
    }
    if (kind < 10) {
      return Optional.of(review(by));
    }
    if (kind < 13) {
      return Optional.of(calendar(by));
    }
    if (kind == 13) {
      return Optional.of(gotong.team().carryOut(by, team()));
    }
    if (kind == 18 && random.nextInt(3) == 0) {
      return Optional.of(handover(by));
    }
    if (kind == 14) {
      return Optional.of(gotong.tasks().carryOut(by, TaskId.of("moderate"), task()));
    }
    if (kind == 15) {
      return Optional.of(gotong.team().change(world.by(any(List.of(ANA, BO))), settings()));
    }
    if (kind == 16) {
      return Optional.of(gotong
          .publishing()
          .resolve(
              by,
              any(POSTS),
              any(List.of(LI, MAST)),
              any(List.of(Optional.empty(), Optional.of("urn:1")))));
    }
    if (kind == 17) {
      return Optional.of(
          gotong.coverage().carryOut(random.nextBoolean() ? world.by(ANA) : by, charter()));
    }
    live();
    return Optional.empty();
  }

  /** Time passes, and what is due is done, on a network in a mood. */
  private void live() {
    world.clock.pass(Duration.ofMinutes(any(List.of(0, 1, 5, 90))));
    switch (random.nextInt(6)) {
      case 0 -> world.network.next(new PublishOutcome.Unknown("no answer"));
      case 1 -> world.network.nextAfterTaking(request -> new PublishOutcome.Unknown("no answer"));
      case 2 -> world.network.next(new PublishOutcome.Refused(RejectionKind.RETRY, "busy"));
      case 3 ->
        world.network.next(new PublishOutcome.Refused(any(List.of(RejectionKind.values())), "no"));
      case 4 ->
        world.network.next(new PublishOutcome.RateLimited(world.now().plus(Duration.ofMinutes(2))));
      default -> world.network.hidden = random.nextInt(4) == 0;
    }
    world.run();
    gotong.approvals().tick(KOPI);
  }

  private Decision<?> post(Envelope by) {
    PostId id = any(POSTS);
    Content content = any(CONTENTS).withSponsored(random.nextInt(12) == 0);
    Optional<Post> post = gotong.posts().find(KOPI, id);
    PostCommand command = post.isEmpty()
        ? new PostCommand.CreateDraft(id, content)
        : random.nextInt(12) == 0
            ? new PostCommand.Withdraw(post.get().revision(), "changed our minds")
            : new PostCommand.Edit(post.get().revision(), content, post.get().revision() % 5 == 0);
    return gotong.posts().carryOut(by, id, command);
  }

  private Decision<?> review(Envelope by) {
    PostId id = any(POSTS);
    Optional<Post> post = gotong.posts().find(KOPI, id);
    int revision = post.map(Post::revision).orElse(1);
    Digest digest = post.map(Post::digest).orElseGet(() -> World.content("none").digest());
    String stage = any(List.of("editor", "editor", "legal"));
    ApprovalCommand command = switch (random.nextInt(10)) {
      case 0, 1 -> new CourseCommand.Submit(revision, digest);
      case 2, 3, 4 -> new VoteCommand.Approve(stage, revision, digest);
      case 5 -> new VoteCommand.RequestChanges(stage, revision, digest, "too loud");
      case 6 -> new VoteCommand.RetractVote(stage);
      case 7, 8 -> new CourseCommand.Reopen();
      default -> new VoteCommand.ClearObjection(stage, any(PEOPLE));
    };
    return gotong.approvals().carryOut(by, id, command);
  }

  private Decision<?> calendar(Envelope by) {
    PostId post = any(POSTS);
    ChannelId channel = any(List.of(LI, MAST));
    Envelope manager = random.nextBoolean() ? world.by(ANA) : by;
    return switch (random.nextInt(8)) {
      case 0 -> gotong.calendar().unschedule(by, post, channel);
      case 1 ->
        gotong.calendar().hold(manager, Optional.of(channel), new HoldCommand.Place("fire"));
      case 2, 3 ->
        gotong.calendar().hold(manager, Optional.of(channel), new HoldCommand.Lift("out"));
      default ->
        gotong
            .calendar()
            .schedule(
                random.nextBoolean() ? world.by(CITRA) : by,
                Slot.of(post, channel, world.now().plusSeconds(any(List.of(0, 60, 3_600)))));
    };
  }

  private TeamCommand team() {
    Absence absence =
        Absence.days(DEDE, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), "a holiday");
    Grant grant = Grant.forbid(BO, Action.PUBLISH, Scope.channel(MAST));
    return any(List.of(
        new TeamCommand.Join(eka()),
        new TeamCommand.Leave(EKA),
        new TeamCommand.Permit(Grant.permit(EKA, Action.DRAFT, Scope.network(World.MASTODON))),
        new TeamCommand.Permit(grant),
        new TeamCommand.Revoke(grant),
        new TeamCommand.BeAway(absence),
        new TeamCommand.BeBack(absence),
        new TeamCommand.NameBackups(BO, List.of(CITRA))));
  }

  private CharterCommand charter() {
    Responsibility calendar = Responsibility.builder()
        .id("calendar")
        .duty(Duty.CALENDAR)
        .place(Scope.network(World.LINKEDIN))
        .addActions(Action.PUBLISH)
        .owner(any(List.of(ANA, BO, CITRA)))
        .backups(any(List.of(List.of(DEDE), List.of())))
        .minutes(any(List.of(0, 60)))
        .build();
    Responsibility care = Responsibility.builder()
        .id("care")
        .duty(Duty.CARE)
        .addSkills("patience")
        .build();
    Evenness even = Evenness.builder()
        .putTargets(World.LINKEDIN, 2)
        .putTargets(World.MASTODON, 1)
        .hours(WeeklyHours.always(ZoneId.of("Europe/Berlin")))
        .tolerancePercent(10)
        .build();
    return any(List.of(
        new CharterCommand.SetResponsibility(calendar),
        new CharterCommand.SetResponsibility(care),
        new CharterCommand.DropResponsibility("care"),
        new CharterCommand.Entrust("calendar", Optional.of(any(PEOPLE))),
        new CharterCommand.Arrange(
            any(List.of(List.of("care", "calendar"), List.of("calendar", "care")))),
        new CharterCommand.SetRules(CoverRules.builder()
            .addEvenness(even)
            .calendarWithinDays(random.nextInt(9))
            .build()),
        new CharterCommand.NoteLook("calendar")));
  }

  private Decision<?> handover(Envelope by) {
    PersonId person = any(PEOPLE);
    Envelope manager = random.nextBoolean() ? world.by(ANA) : by;
    return switch (random.nextInt(5)) {
      case 0 -> gotong.handover().offboard(manager, EKA);
      case 1, 2 -> gotong.handover().comeBack(manager, person);
      default ->
        gotong.handover().begin(manager, Absence.from(person, world.now(), "suddenly ill"));
    };
  }

  private TaskCommand task() {
    Task task = Task.builder()
        .id(TaskId.of("moderate"))
        .title("Moderate")
        .kind("moderation")
        .minutes(60)
        .build();
    return any(List.of(
        new TaskCommand.Create(task),
        new TaskCommand.Assign(BO),
        new TaskCommand.Release(),
        new TaskCommand.Finish()));
  }

  private Settings settings() {
    Duration gap = Duration.ofMinutes(any(List.of(0, 10)));
    return World.settings().withCalendar(CalendarRules.of(gap, List.of()));
  }
}
