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

  /** An answer, an error, or both: an error says that the answer is lost, and is an answer in that. */
  private record Mail(Optional<Answer> answer, Optional<Error> error) {}

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

  /**
   * Makes all those calls, and gives {@code sink} some answers at a time. A call that ends with an exception or an error is
   * a lost answer. What befell the machine itself is none: nothing is said about that call, which is looked for later.
   *
   * @return the errors, for whoever has to know that something is broken
   */
  List<Error> run(List<Begun> begun, Consumer<List<Answer>> sink) {
    int left = 0;
    for (Begun each : begun) {
      if (each.call().isPresent()) {
        start(each.claim(), each.call().get());
        left++;
      }
    }
    List<Error> errors = new ArrayList<>();
    while (left > 0) {
      List<Mail> some = some();
      if (some.isEmpty()) {
        break;
      }
      left -= some.size();
      some.forEach(mail -> mail.error().ifPresent(errors::add));
      sink.accept(some.stream().flatMap(mail -> mail.answer().stream()).toList());
    }
    return errors;
  }

  private void start(Claim claim, Begun.Call call) {
    Runnable task = () -> {
      try {
        box.add(mail(claim, call.run().get()));
      } catch (RuntimeException e) {
        box.add(mail(claim, call.lost().apply(e)));
      } catch (VirtualMachineError e) {
        box.add(new Mail(Optional.empty(), Optional.of(e)));
        throw e;
      } catch (Error e) {
        box.add(new Mail(Optional.of(new Answer(claim, call.lost().apply(e))), Optional.of(e)));
      }
    };
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      task.run(); // no thread is free: it takes its time, and if that is too much, it is handed
      // back
    }
  }

  private static Mail mail(Claim claim, TargetCommand command) {
    return new Mail(Optional.of(new Answer(claim, command)), Optional.empty());
  }

  /** What has come, one at least unless nobody answers in time. */
  private List<Mail> some() {
    List<Mail> mail = new ArrayList<>();
    try {
      Optional.ofNullable(box.poll(patience.toMillis(), TimeUnit.MILLISECONDS))
          .ifPresent(mail::add);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    box.drainTo(mail);
    return mail;
  }
}
