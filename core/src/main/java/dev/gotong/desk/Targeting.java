package dev.gotong.desk;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.Slot;
import dev.gotong.network.Channel;
import dev.gotong.post.Message;
import dev.gotong.publishing.Connection;
import dev.gotong.publishing.PublishingFacts;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.Publisher;
import java.util.Map;
import java.util.Optional;

/** Keeps a target and its due work in step: whoever sets a time also makes the job, and the other way round. */
final class Targeting {
  static final String QUEUE = "publish";

  private Targeting() {}

  static String id(PostId post, ChannelId channel) {
    return post + "/" + channel;
  }

  static Key<TargetState> key(WorkspaceId workspace, String id) {
    return Key.of(workspace, Kinds.TARGETS.kind(), id);
  }

  static Job job(WorkspaceId workspace, String id) {
    return new Job(QUEUE, workspace, id);
  }

  /** {@return how that channel is connected; not guarded, for the network has the last word} */
  static Connection connection(Sitting sitting, ChannelId channel) {
    return sitting
        .glance(Kinds.CONNECTIONS.kind(), channel.value())
        .orElseGet(Kinds.CONNECTIONS.decider()::initial);
  }

  static PublishingFacts facts(Sitting sitting) {
    return PublishingFacts.builder()
        .now(sitting.now())
        .policy(Access.settings(sitting).publishing())
        .build();
  }

  static Decision<TargetEvent> schedule(Sitting sitting, Slot slot, Digest digest) {
    String id = id(slot.post(), slot.channel());
    PublishingFacts facts = facts(sitting).withConnection(connection(sitting, slot.channel()));
    Decision<TargetEvent> decision =
        sitting.decide(Kinds.TARGETS, id, new TargetCommand.Schedule(slot, digest), facts);
    if (decision instanceof Decision.Accepted<TargetEvent>
        && sitting.state(Kinds.TARGETS, id) instanceof TargetState.Scheduled scheduled) {
      sitting.change(new JobChange.Schedule(job(sitting.workspace(), id), scheduled.dueAt()));
    }
    return decision;
  }

  static Decision<TargetEvent> clear(Sitting sitting, PostId post, ChannelId channel) {
    String id = id(post, channel);
    Decision<TargetEvent> decision =
        sitting.decide(Kinds.TARGETS, id, new TargetCommand.Unschedule(), facts(sitting));
    if (decision instanceof Decision.Accepted<TargetEvent>) {
      sitting.change(new JobChange.Cancel(job(sitting.workspace(), id)));
    }
    return decision;
  }

  /** Lets a slot that is still ahead follow what the post says now; without a message there is no slot any more. */
  static void follow(Sitting sitting, PostId post, ChannelId channel, Optional<Message> message) {
    TargetState state = sitting.state(Kinds.TARGETS, id(post, channel));
    if (!(state instanceof TargetState.Scheduled scheduled)) {
      return;
    }
    if (message.isEmpty()) {
      clear(sitting, post, channel);
    } else if (!scheduled.plan().digest().equals(message.get().digest())) {
      schedule(sitting, scheduled.plan().slot(), message.get().digest());
    }
  }

  /** {@return who publishes on the channel of that target, if anybody does} */
  static Optional<Publisher> findPublisher(
      Sitting sitting, TargetState state, Map<NetworkId, Publisher> publishers) {
    return state
        .findPlan()
        .flatMap(plan -> Access.settings(sitting).findChannel(plan.slot().channel()))
        .map(Channel::network)
        .flatMap(network -> Optional.ofNullable(publishers.get(network)));
  }
}
