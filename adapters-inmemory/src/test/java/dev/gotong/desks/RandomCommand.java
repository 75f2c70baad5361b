package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
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
import dev.gotong.coverage.CoverageRule;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Evenness;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.Desks;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Settings;
import dev.gotong.post.Budget;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Rating;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Something that somebody asks of a desk, by chance and yet the same for the same seed and the same desks. */
final class RandomCommand {
  static final PersonId EKA = PersonId.of("eka");
  static final List<PostId> POSTS = List.of(SPRING, PostId.of("autumn"));
  private static final List<PersonId> PEOPLE = List.of(ANA, BO, CITRA, DEDE, EKA, BO, CITRA);

  private static final List<Content> CONTENTS = List.of(
      World.content("Kaffee"),
      World.content("Kaffee ").withNotes("ask bo first"),
      World.content("Kopi")
          .withRating(Rating.RESTRICTED)
          .withBudget(Budget.of(new BigDecimal("99.90"), "EUR"))
          .withLabels("prices", "giveaway"),
      World.content("Tee\u00e9 \ud83c\udf75").withBudget(Budget.of(new BigDecimal("1E+6"), "IDR")));

  private final Desks gotong;
  private final Instant now;
  private final long seed;
  private final SplittableRandom random;

  private RandomCommand(Desks desks, Instant now, long seed) {
    this.gotong = desks;
    this.now = now;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Asks those desks at that instant. */
  static Decision<?> ask(Desks desks, Instant now, long seed) {
    return new RandomCommand(desks, now, seed).ask();
  }

  static Member eka() {
    return World.member(EKA, "intern").withSince(LocalDate.of(2026, 3, 1));
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Envelope by(PersonId person) {
    return Envelope.of(KOPI, CommandId.of("life" + Long.toHexString(seed)), person);
  }

  private Decision<?> ask() {
    int kind = random.nextInt(19);
    Envelope by = by(any(PEOPLE));
    if (kind < 2) {
      return post(by);
    }
    if (kind < 10) {
      return review(by);
    }
    if (kind < 13) {
      return calendar(by);
    }
    if (kind == 13) {
      return gotong.team().carryOut(random.nextBoolean() ? by(ANA) : by, team());
    }
    if (kind == 14) {
      return gotong
          .tasks()
          .carryOut(random.nextBoolean() ? by(ANA) : by, TaskId.of("moderate"), task());
    }
    if (kind == 15) {
      return gotong.team().change(by(any(List.of(ANA, BO))), settings());
    }
    if (kind == 16) {
      return gotong.coverage().carryOut(random.nextBoolean() ? by(ANA) : by, charter());
    }
    if (kind == 17 && random.nextInt(3) == 0) {
      return handover(by);
    }
    return gotong
        .publishing()
        .resolve(
            by,
            any(POSTS),
            any(List.of(LI, MAST)),
            any(List.of(Optional.empty(), Optional.of("urn:1"))));
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
    PersonId fit =
        command instanceof CourseCommand.Submit ? BO : stage.equals("legal") ? DEDE : CITRA;
    return gotong.approvals().carryOut(random.nextInt(4) == 0 ? by : by(fit), id, command);
  }

  private Decision<?> calendar(Envelope by) {
    PostId post = any(POSTS);
    ChannelId channel = any(List.of(LI, MAST));
    Envelope manager = random.nextBoolean() ? by(ANA) : by;
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
                random.nextBoolean() ? by(CITRA) : by,
                Slot.of(post, channel, now.plusSeconds(any(List.of(0, 60, 3_600)))));
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
    Envelope manager = random.nextBoolean() ? by(ANA) : by;
    return switch (random.nextInt(5)) {
      case 0 -> gotong.handover().offboard(manager, EKA);
      case 1, 2 -> gotong.handover().comeBack(manager, person);
      default -> gotong.handover().begin(manager, Absence.from(person, now, "suddenly ill"));
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
        new TaskCommand.Assign(any(List.of(BO, CITRA))),
        new TaskCommand.Release(),
        new TaskCommand.Finish()));
  }

  private Settings settings() {
    Duration gap = Duration.ofMinutes(any(List.of(0, 10)));
    CoverageRule rule = CoverageRule.builder()
        .channel(MAST)
        .action(Action.DRAFT)
        .hours(WeeklyHours.always(ZoneId.of("Europe/Berlin")))
        .atLeast(any(List.of(1, 4, 5)))
        .build();
    return World.settings().withCoverage(rule).withCalendar(CalendarRules.of(gap, List.of()));
  }
}
