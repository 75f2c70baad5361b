package dev.gotong.desk;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.publishing.Connection;
import dev.gotong.publishing.ConnectionNoted;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Query;
import dev.gotong.team.Action;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Sends what is due, and says what became of it.
 *
 * <p>A host {@linkplain #start starts a worker}, or calls {@link #runDue} whenever {@link #findNextDue} says so, on as many
 * machines as it likes: each attempt is made by one of them.
 */
public final class PublishingDesk {
  private static final int AT_ONCE = 50;

  private final Runner runner;
  private final Reviews reviews;
  private final Map<NetworkId, Publisher> publishers;
  private final Dispatch dispatch;

  PublishingDesk(
      Runner runner, Reviews reviews, Map<NetworkId, Publisher> publishers, String worker) {
    this.runner = runner;
    this.reviews = reviews;
    this.publishers = publishers;
    this.dispatch = new Dispatch(runner, reviews, publishers, worker);
  }

  /** {@return how far that post is on that channel} */
  public TargetState state(WorkspaceId workspace, PostId post, ChannelId channel) {
    return runner.read(
        workspace, sitting -> sitting.state(Kinds.TARGETS, Targeting.id(post, channel)));
  }

  /**
   * {@return what would keep a post that has a slot on that channel from going out, were it due now; empty if nothing would,
   * or it has no slot ahead}
   */
  public Optional<Refusal> findBar(WorkspaceId workspace, PostId post, ChannelId channel) {
    return runner.read(
        workspace,
        sitting -> sitting.state(Kinds.TARGETS, Targeting.id(post, channel))
                instanceof TargetState.Scheduled scheduled
            ? Clearance.findBar(sitting, scheduled.plan(), publishers.keySet(), reviews)
            : Optional.empty());
  }

  /** {@return all posts on all channels that ever had a slot, by slot; those that were taken back come last} */
  public List<TargetState> targets(WorkspaceId workspace) {
    Query<TargetState> query =
        Query.of(workspace, Kinds.TARGETS.kind()).orderBy(Kinds.TARGET_AT, true);
    return runner.read(
        workspace,
        sitting -> sitting.all(query).stream().map(found -> found.value()).toList());
  }

  /**
   * {@return the posts that somebody has to see to, by slot: those that were missed or turned down, those of which nobody knows
   * whether they are out, those that no worker has taken on or heard of within two minutes, and of each channel the first that
   * its rights do not reach; each with what to do and who does it}
   *
   * <p>A concern is over when the post is scheduled again, taken back, or settled ({@link #resolve}), or the channel has rights
   * again ({@link #connect}).
   */
  public List<Concern> concerns(WorkspaceId workspace) {
    return runner.read(workspace, sitting -> new Watch(sitting).concerns());
  }

  /** {@return how that channel is connected, as far as it was told} */
  public Connection connection(WorkspaceId workspace, ChannelId channel) {
    return runner.read(workspace, sitting -> Targeting.connection(sitting, channel));
  }

  /**
   * Notes how a channel is connected: above all until when it has the rights to publish, each time it gets new ones. Takes who
   * may manage accounts there, a program included.
   *
   * <p>Whoever schedules a post then that the rights do not reach is warned ({@link TargetEvent.ScheduleSet#warning}), {@link
   * #concerns} has the channel, and nothing is sent once the rights have ended.
   */
  public Decision<ConnectionNoted> connect(
      Envelope envelope, ChannelId channel, Connection connection) {
    return runner.run(
        envelope,
        Kinds.CONNECTIONS,
        channel.value(),
        connection,
        sitting -> Access.findBar(sitting, Action.ACCOUNTS, List.of(channel))
            .<Decision<ConnectionNoted>>map(Decision::refuse)
            .orElseGet(() ->
                sitting.decide(Kinds.CONNECTIONS, channel.value(), connection, sitting.now())));
  }

  /** {@return when there is something to do next, in any workspace; empty if nothing is planned} */
  public Optional<Instant> findNextDue() {
    return runner.storage().findNextDue(Targeting.QUEUE);
  }

  /**
   * Takes on what is due, in all workspaces, and does it: sends what may be sent, and looks for messages whose answer was
   * lost.
   *
   * @return how many pieces of work it took on; call again until it is 0
   */
  public int runDue() {
    return runDue(Runnable::run, AT_ONCE);
  }

  /**
   * Does the same with several calls at once.
   *
   * <p>An error of a publisher, as opposed to an exception, is a lost answer, too, and is thrown once all other answers are
   * written. After a {@link VirtualMachineError} nothing is said about its call: it is looked for when its lease is over.
   *
   * @param threads where networks are called; if it takes no more, they are called in this thread
   * @param atOnce how many pieces of work are taken on at most, 1 to 500: as many as those threads call within a second,
   *     for what was not sent by then is handed back
   */
  public int runDue(Executor threads, int atOnce) {
    return runDue(threads, atOnce, error -> {
      throw error;
    });
  }

  int runDue(Executor threads, int atOnce, Consumer<Error> broken) {
    return dispatch.runDue(threads, atOnce, broken);
  }

  /**
   * Starts a worker that sends what is due until it is closed.
   *
   * @param threads how many networks are called at once, 1 to 100
   * @param listener hears if the storage cannot be reached, or something is broken
   */
  public Worker start(int threads, Worker.Listener listener) {
    Worker.Post post = new Worker.Post(
        "gotong-publishing", this::runDue, this::findNextDue, runner.bell(), runner::now);
    return Worker.start(post, threads, listener);
  }

  /**
   * Says what a person has seen: whether a message whose answer was lost is out. Takes who may publish on the channel.
   *
   * @param externalId how the network calls it; empty if it is not out
   */
  public Decision<TargetEvent> resolve(
      Envelope envelope, PostId post, ChannelId channel, Optional<String> externalId) {
    String id = Targeting.id(post, channel);
    TargetCommand.Resolve command = new TargetCommand.Resolve(externalId);
    return runner.run(
        envelope,
        Kinds.TARGETS,
        id,
        command,
        sitting -> Access.findBar(
                sitting, Action.PUBLISH, Action.PUBLISH, Matter.of(sitting, post, channel))
            .<Decision<TargetEvent>>map(Decision::refuse)
            .orElseGet(() -> sitting.decide(Kinds.TARGETS, id, command, Targeting.facts(sitting))));
  }
}
