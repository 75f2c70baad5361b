package dev.gotong.desk;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.notice.LetterCommand;
import dev.gotong.notice.LetterEvent;
import dev.gotong.notice.LetterState;
import dev.gotong.notice.Notice;
import dev.gotong.notice.Slip;
import dev.gotong.spi.Condition;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Notifier;
import dev.gotong.spi.Query;
import dev.gotong.spi.Versioned;
import dev.gotong.team.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Tells people what concerns them.
 *
 * <p>Whom to tell what is written in the transaction in which it happens, and delivered after it: a host {@linkplain #start starts
 * a worker}, or calls {@link #deliverDue} whenever {@link #findNextDue} says so, on as many machines as it likes. Each notice is
 * delivered by one of them, again if the answer was lost, and after a day of failures it is a dead letter.
 *
 * <p>Without a notifier nothing of it is written, and what happens then is never told later. So every process that decides is
 * given the notifier, whichever of them delivers. Notices stay in the storage as a record of who was told what; a host may delete
 * old ones.
 */
public final class NotificationDesk {
  private static final int AT_ONCE = 50;

  private final Runner runner;
  private final Optional<Outbox> outbox;
  private final Optional<Delivery> delivery;

  NotificationDesk(
      Runner runner, Optional<Outbox> outbox, Optional<Notifier> notifier, String worker) {
    this.runner = runner;
    this.outbox = outbox;
    this.delivery = notifier.map(known -> new Delivery(runner, known, worker));
  }

  /** {@return what that person was to be told since then, the oldest first} */
  public List<Notice> notices(WorkspaceId workspace, PersonId person, Instant since) {
    Query<Slip> query = Query.of(workspace, Kinds.NOTICES)
        .where(Condition.is(Kinds.NOTICE_RECIPIENT, person.value()))
        .where(Condition.from(Kinds.NOTICE_HAPPENED_AT, since))
        .orderBy(Kinds.NOTICE_HAPPENED_AT, true);
    return runner.read(
        workspace,
        sitting ->
            sitting.all(query).stream().map(found -> found.value().notice()).toList());
  }

  /** {@return the notices that were given up, in the order of their ids} */
  public List<DeadLetter> deadLetters(WorkspaceId workspace) {
    Query<LetterState> query =
        Query.of(workspace, Kinds.LETTERS.kind()).where(Condition.is(Kinds.LETTER_PHASE, "dead"));
    return runner.read(workspace, sitting -> {
      List<DeadLetter> dead = new ArrayList<>();
      for (Versioned<LetterState> letter : sitting.all(query)) {
        sitting
            .find(Kinds.NOTICES, letter.key().id())
            .flatMap(slip -> findDead(slip.notice(), letter.value()))
            .ifPresent(dead::add);
      }
      return dead;
    });
  }

  private static Optional<DeadLetter> findDead(Notice notice, LetterState state) {
    return state.match(
        underway -> Optional.empty(),
        dead -> Optional.of(new DeadLetter(notice, dead.tries(), dead.why(), dead.since())));
  }

  /** Has a notice tried again that was given up. Takes who may manage. */
  public Decision<LetterEvent> requeue(Envelope envelope, String notice) {
    Decision<LetterEvent> done = runner.run(
        envelope,
        Kinds.LETTERS,
        notice,
        "requeue",
        sitting -> Access.findBarEverywhere(sitting, Action.MANAGE)
            .<Decision<LetterEvent>>map(Decision::refuse)
            .orElseGet(() -> requeue(sitting, notice)));
    outbox.ifPresent(known -> known.bell().ring());
    return done;
  }

  private static Decision<LetterEvent> requeue(Sitting sitting, String notice) {
    Decision<LetterEvent> decision =
        sitting.decide(Kinds.LETTERS, notice, new LetterCommand.Requeue(), sitting.now());
    Optional<Slip> slip = sitting.find(Kinds.NOTICES, notice);
    if (decision instanceof Decision.Accepted && slip.isPresent()) {
      sitting.put(Kinds.NOTICES, notice, Slip.of(slip.get().notice()));
      sitting.change(
          new JobChange.Schedule(Outbox.job(sitting.workspace(), notice), sitting.now()));
    }
    return decision;
  }

  /** {@return when there is somebody to tell next, in any workspace; empty if there is nobody} */
  public Optional<Instant> findNextDue() {
    return runner.storage().findNextDue(Outbox.QUEUE);
  }

  /**
   * Takes on what is due, in all workspaces, and delivers it.
   *
   * @return how many notices it took on; call again until it is 0
   * @throws IllegalStateException if there is no notifier
   */
  public int deliverDue() {
    return deliverDue(Runnable::run, AT_ONCE);
  }

  /**
   * Does the same with several deliveries at once.
   *
   * <p>An error of a notifier, as opposed to an exception, is a failure, too, and is thrown once all other answers are written.
   *
   * @param threads where the notifier is called; if it takes no more, it is called in this thread
   * @param atOnce how many notices are taken on at most, 1 to 500; what is not begun within ten seconds is handed back
   */
  public int deliverDue(Executor threads, int atOnce) {
    return deliverDue(threads, atOnce, error -> {
      throw error;
    });
  }

  private int deliverDue(Executor threads, int atOnce, Consumer<Error> broken) {
    return delivery.orElseThrow(NotificationDesk::noNotifier).deliverDue(threads, atOnce, broken);
  }

  /**
   * Starts a worker that tells people until it is closed.
   *
   * @param threads how many are told at once, 1 to 100
   * @param listener hears if the storage cannot be reached, or something is broken
   * @throws IllegalStateException if there is no notifier
   */
  public Worker start(int threads, Worker.Listener listener) {
    Bell bell = outbox.orElseThrow(NotificationDesk::noNotifier).bell();
    Worker.Post post =
        new Worker.Post("gotong-notifying", this::deliverDue, this::findNextDue, bell, runner::now);
    return Worker.start(post, threads, listener);
  }

  private static IllegalStateException noNotifier() {
    return new IllegalStateException(
        "there is no notifier: give one to Gotong.over(storage).notifier(...)");
  }
}
