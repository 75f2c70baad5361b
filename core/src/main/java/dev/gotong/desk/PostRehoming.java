package dev.gotong.desk;

import dev.gotong.approval.ApprovalState;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.handover.Fate;
import dev.gotong.handover.Transfer;
import dev.gotong.network.Channel;
import dev.gotong.post.Post;
import dev.gotong.post.PostState;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Query;
import dev.gotong.team.Action;
import dev.gotong.team.Permissions;
import dev.gotong.team.Request;
import dev.gotong.team.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Posts that wait for their author: begun, or sent back. Whoever may write on all their channels goes on; the author stays. */
final class PostRehoming implements Rehoming {
  static final String KIND = "post";

  @Override
  public List<Transfer> plan(Sitting sitting, Going going, List<Transfer> planned) {
    List<Transfer> transfers = new ArrayList<>();
    sitting.all(Query.of(sitting.workspace(), Kinds.POSTS.kind())).forEach(found -> {
      if (found.value() instanceof PostState.Live live
          && live.post().author().equals(going.person())
          && waitsForAuthor(sitting, live.post())) {
        transfers.add(transfer(sitting, going, live.post()));
      }
    });
    return transfers;
  }

  private static boolean waitsForAuthor(Sitting sitting, Post post) {
    ApprovalState state = sitting.state(Kinds.APPROVALS, post.id().value());
    return state instanceof ApprovalState.Draft || state instanceof ApprovalState.ChangesRequested;
  }

  private static Transfer transfer(Sitting sitting, Going going, Post post) {
    Map<PersonId, Refusal> whyNot = new TreeMap<>();
    Transfer.Builder transfer = Transfer.builder()
        .kind(KIND)
        .id(post.id().value())
        .title(post.id().value())
        .due(findSlot(sitting, post));
    for (PersonId person : going.others()) {
      Optional<Refusal> bar = findBar(sitting, going, post, person);
      if (bar.isEmpty()) {
        return transfer
            .fate(Fate.STANDS_IN)
            .to(person)
            .reason(Refusal.of(
                "handover.can-write",
                "{to} may write on all its channels, and does not approve it then",
                "to",
                person))
            .build();
      }
      whyNot.put(person, bar.get());
    }
    return transfer
        .fate(Fate.NOBODY)
        .reason(Refusal.of(
            "handover.post-left",
            "nobody else who is there may write on all channels of {post}",
            "post",
            post.id()))
        .whyNot(whyNot)
        .build();
  }

  private static Optional<Refusal> findBar(
      Sitting sitting, Going going, Post post, PersonId person) {
    Settings settings = Access.settings(sitting);
    Matter matter = Matter.of(post);
    Permissions permissions = Permissions.of(going.team(), going.from());
    Request asked = Request.builder()
        .subject(Subject.person(person))
        .action(Action.DRAFT)
        .at(going.from())
        .build();
    for (ChannelId id : matter.channels()) {
      Optional<Channel> channel = settings.findChannel(id);
      Optional<Refusal> bar = channel.isEmpty()
          ? Optional.of(Access.unknown(id))
          : permissions
              .check(matter.about(asked, channel.get(), Optional.of(person)))
              .refusal();
      if (bar.isPresent()) {
        return bar;
      }
    }
    return Optional.empty();
  }

  /** The first slot that it has. */
  private static Optional<Instant> findSlot(Sitting sitting, Post post) {
    return post.content().channels().stream()
        .map(channel -> sitting.state(Kinds.TARGETS, Targeting.id(post.id(), channel)))
        .filter(TargetState.Scheduled.class::isInstance)
        .flatMap(state -> state.findPlan().stream())
        .map(plan -> plan.slot().at())
        .min(Instant::compareTo);
  }

  @Override
  public Optional<Refusal> apply(Sitting sitting, Going going, Transfer transfer) {
    return Optional.empty(); // nothing moves: whoever may write, may
  }

  @Override
  public boolean giveBack(Sitting sitting, PersonId person, Transfer transfer) {
    return false;
  }
}
