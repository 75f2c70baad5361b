package dev.gotong.desk;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.Slot;
import dev.gotong.coverage.Charter;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.EffectiveOwners;
import dev.gotong.coverage.Responsibility;
import dev.gotong.network.Channel;
import dev.gotong.post.Post;
import dev.gotong.publishing.Connection;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Query;
import dev.gotong.team.Place;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the posts that somebody has to see to. */
final class Watch {
  /** So long after its time a post may wait for a worker, and a worker for its network. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  private static final Set<String> WATCHED =
      Set.of("scheduled", "in flight", "unclear", "rejected", "missed");

  private final Sitting sitting;
  private @Nullable EffectiveOwners owners;

  Watch(Sitting sitting) {
    this.sitting = sitting;
  }

  /** {@return them, by slot} */
  List<Concern> concerns() {
    Query<TargetState> query = Query.of(sitting.workspace(), Kinds.TARGETS.kind())
        .where(Condition.before(Kinds.TARGET_AT, sitting.now()))
        .where(Condition.anyOf(Kinds.TARGET_PHASE, WATCHED))
        .orderBy(Kinds.TARGET_AT, true);
    List<Concern> concerns = new ArrayList<>();
    for (var found : sitting.all(query)) {
      TargetState state = found.value();
      state
          .findPlan()
          .ifPresent(plan -> findReason(state, plan.slot())
              .ifPresent(why -> concerns.add(new Concern(
                  plan.slot(),
                  state,
                  why,
                  findOwner(plan.slot().post(), plan.slot().channel())))));
    }
    Settings settings = Access.settings(sitting);
    settings.channels().forEach(channel -> findOverrun(channel.id()).ifPresent(concerns::add));
    concerns.sort(Comparator.comparing(concern -> concern.slot().at())); // stable: ties as before
    return concerns;
  }

  /** {@return the first post that is yet to go out there, and that the rights of that channel do not reach} */
  Optional<Concern> findOverrun(ChannelId channel) {
    Connection connection = Targeting.connection(sitting, channel);
    Duration maxLateness = Access.settings(sitting).publishing().maxLateness();
    return connection.rightsUntil().flatMap(end -> {
      Query<TargetState> query = Query.of(sitting.workspace(), Kinds.TARGETS.kind())
          .where(Condition.is(Kinds.TARGET_CHANNEL, channel.value()))
          .where(Condition.is(Kinds.TARGET_PHASE, "scheduled"))
          .where(Condition.from(Kinds.TARGET_AT, later(end.minus(maxLateness), sitting.now())))
          .orderBy(Kinds.TARGET_AT, true)
          .limit(1);
      return sitting.query(query).items().stream().findFirst().map(found -> {
        Slot slot = found.value().findPlan().orElseThrow().slot();
        Finding warning = connection.findWarning(slot, maxLateness).orElseThrow();
        return new Concern(
            slot,
            found.value(),
            new Refusal(warning.code(), warning.template(), warning.facts()),
            findOwner(slot.post(), channel));
      });
    });
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Optional<Refusal> findReason(TargetState state, Slot slot) {
    return state.match(
        unscheduled -> Optional.empty(),
        scheduled -> isPast(scheduled.dueAt())
            ? Optional.of(about(
                "publishing.overdue",
                "{post} was to be tried on {channel} at {at}, and nobody has: see that a worker runs",
                slot,
                "at",
                scheduled.dueAt()))
            : Optional.empty(),
        flight -> isPast(flight.attempt().at())
            ? Optional.of(about(
                "publishing.stuck",
                "{post} is on its way to {channel} since {at}, and nobody has heard of it: see that a"
                    + " worker runs, which looks for it",
                slot,
                "at",
                flight.attempt().at()))
            : Optional.empty(),
        published -> Optional.empty(),
        rejected -> Optional.of(about(
            "publishing.rejected",
            "{channel} did not take {post} ({detail}): {todo}",
            slot,
            "detail",
            rejected.detail(),
            "todo",
            whatNext(rejected.kind()))),
        unclear -> Optional.of(about(
            "publishing.unclear",
            "{post} may be out on {channel} or not ({detail}): look there, and say whether it is",
            slot,
            "detail",
            unclear.detail())),
        missed -> Optional.of(missed.reason()));
  }

  private static String whatNext(RejectionKind kind) {
    return switch (kind) {
      case EDIT -> "edit it, have it approved, and schedule it again";
      case RECONNECT -> "connect the channel again, and schedule it again";
      case BILLING -> "settle the bill, and schedule it again";
      case RETRY -> "schedule it again";
    };
  }

  private boolean isPast(Instant at) {
    return at.plus(GRACE).isBefore(sitting.now());
  }

  private static Refusal about(String code, String template, Slot slot, Object... more) {
    List<Object> facts = new ArrayList<>(List.of("post", slot.post(), "channel", slot.channel()));
    facts.addAll(List.of(more));
    return Refusal.of(code, template, facts.toArray());
  }

  /** {@return who sees to it that a post goes out there: see {@link Concern#owner}} */
  Optional<PersonId> findOwner(PostId post, ChannelId where) {
    return findScheduler(where)
        .or(() -> sitting
            .state(Kinds.POSTS, post.value())
            .findPost()
            .map(Post::author)
            .filter(author -> Access.team(sitting).find(author).isPresent()));
  }

  private Optional<PersonId> findScheduler(ChannelId where) {
    Optional<Channel> channel = Access.settings(sitting).findChannel(where);
    Charter charter = sitting.state(Kinds.CHARTER, Kinds.ONE);
    return channel.stream()
        .flatMap(known -> charter.responsibilities().stream()
            .filter(each -> each.duty().equals(Duty.SCHEDULING))
            .filter(each -> each.place().covers(Place.of(known))))
        .map(Responsibility::id)
        .flatMap(id -> owners().effectiveOwner(id, sitting.now()).person().stream())
        .findFirst();
  }

  private EffectiveOwners owners() {
    if (owners == null) {
      Instant now = sitting.now();
      owners =
          EffectiveOwners.of(Rosters.of(sitting, Window.of(now, now.plus(Duration.ofDays(7)))));
    }
    return owners;
  }
}
