package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.KOPI;

import dev.gotong.base.Decision;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Responsibility;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.team.TeamCommand;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a team might do in a bad week, by chance and yet the same for the same seed. */
final class RandomLife {
  private static final List<RejectionKind> FINAL = Arrays.stream(RejectionKind.values())
      .filter(kind -> kind != RejectionKind.RETRY)
      .toList();

  private final World world;
  private final Random random;

  RandomLife(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
    world.gotong.team().carryOut(world.by(ANA), new TeamCommand.Join(RandomCommand.eka()));
    for (String id : List.of("calendar", "care")) {
      Responsibility plain = Responsibility.builder().id(id).duty(Duty.of(id)).build();
      world.gotong.coverage().carryOut(world.by(ANA), new CharterCommand.SetResponsibility(plain));
    }
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Does one thing; answers the decision, if a command was given. */
  Optional<Decision<?>> step() {
    return next().map(seed -> RandomCommand.ask(world.desks, world.now(), seed));
  }

  /** Lets time pass, and answers nothing; or answers the seed of the command that comes next. */
  Optional<Long> next() {
    if (random.nextInt(20) < 17) {
      return Optional.of(random.nextLong());
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
      case 3 -> world.network.next(new PublishOutcome.Refused(any(FINAL), "no"));
      case 4 ->
        world.network.next(new PublishOutcome.RateLimited(world.now().plus(Duration.ofMinutes(2))));
      default -> world.network.hide(random.nextInt(4) == 0);
    }
    world.run();
    world.gotong.approvals().tick(KOPI);
  }
}
