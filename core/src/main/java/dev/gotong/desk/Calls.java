package dev.gotong.desk;

import dev.gotong.publishing.TargetCommand;
import dev.gotong.spi.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Calls networks, several at once, and hands on the answers as they come. */
final class Calls {
  /**
   * What a network said.
   *
   * @param claim the work that it is about
   * @param command tells the target
   */
  record Answer(Claim claim, TargetCommand command) {}

  /** An answer, or what killed the thread that waited for it. */
  private record Mail(Optional<Answer> answer, Optional<Error> death) {}

  private final Executor threads;
  private final Duration patience;
  private final BlockingQueue<Mail> box = new LinkedBlockingQueue<>();

  /**
   * Makes calls on some threads.
   *
   * @param patience so long the next answer is waited for; whoever has not answered by then is looked for later
   */
  Calls(Executor threads, Duration patience) {
    this.threads = threads;
    this.patience = patience;
  }

  /** Makes all those calls, and gives {@code sink} some answers at a time. */
  void run(List<Begun> begun, Consumer<List<Answer>> sink) {
    int left = 0;
    for (Begun each : begun) {
      if (each.call().isPresent()) {
        start(each.claim(), each.call().get());
        left++;
      }
    }
    while (left > 0) {
      List<Answer> some = some();
      if (some.isEmpty()) {
        return;
      }
      left -= some.size();
      sink.accept(some);
    }
  }

  private void start(Claim claim, Begun.Call call) {
    Runnable task = () -> {
      try {
        box.add(new Mail(Optional.of(new Answer(claim, call.run())), Optional.empty()));
      } catch (Error e) {
        box.add(new Mail(Optional.empty(), Optional.of(e)));
        throw e;
      }
    };
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      task.run(); // no thread is free: it takes its time, and if that is too much, it is handed
      // back
    }
  }

  /** The answers that are there, one at least unless nobody answers in time. */
  private List<Answer> some() {
    List<Mail> mail = new ArrayList<>();
    try {
      Optional.ofNullable(box.poll(patience.toMillis(), TimeUnit.MILLISECONDS))
          .ifPresent(mail::add);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    box.drainTo(mail);
    List<Answer> answers = new ArrayList<>();
    for (Mail each : mail) {
      each.death().ifPresent(error -> {
        throw error;
      });
      each.answer().ifPresent(answers::add);
    }
    return answers;
  }
}
