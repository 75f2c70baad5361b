package dev.gotong.approval;

import dev.gotong.testkit.ApprovalArbitraries;
import dev.gotong.testkit.QuarrelMove;
import dev.gotong.testkit.QuarrelWorld;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a quarrelsome team does.
 *
 * @param world in which it begins
 * @param moves what happens, one after the other
 */
record QuarrelStory(QuarrelWorld world, List<QuarrelMove> moves) {

  /** {@return lists of so many stories of at most so many moves} */
  static Arbitrary<List<QuarrelStory>> stories(int count, int moves) {
    return Combinators.combine(ApprovalArbitraries.worlds(), ApprovalArbitraries.stories(moves))
        .as(QuarrelStory::new)
        .list()
        .ofSize(count);
  }

  /** Plays it, and shows every turn in which something was asked of the review. */
  void play(Consumer<QuarrelGame.Turn> look) {
    QuarrelGame game = QuarrelGame.in(world);
    for (QuarrelMove drawn : moves) {
      QuarrelMove move = new QuarrelSense(game.state(), game.world()).apply(drawn);
      Optional<QuarrelGame.Turn> turn = game.turn(move);
      turn.ifPresent(look);
      game = turn.isPresent() ? turn.get().after() : game.idle(move);
    }
  }

  /** So that whoever sees it fail can read it: most of a policy is as in any other. */
  @Override
  public String toString() {
    String first = world.subject().policy().stages().stream()
        .map(stage -> stage.rank() + " " + stage.id() + (stage.required() ? "" : ", optional")
            + " " + stage.quorum() + (stage.mayFillSeveral() ? ", several" : "") + " if "
            + stage.when() + ", watches " + stage.watches() + stage.staleness())
        .collect(Collectors.joining("\n  "));
    return "a team of " + world.people().roles().size() + ", "
        + world.subject().policy().edits()
        + ", " + world.subject().policy().separation() + "\n  " + first + "\n"
        + moves.stream().map(QuarrelMove::toString).collect(Collectors.joining("\n"));
  }
}
