package dev.gotong.desk;

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
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls others, several at once, and hands on the answers as they come. */
final class Calls<R> {
  /**
   * A call.
   *
   * @param claim the work that it is about
   * @param run calls, and answers with what follows
   * @param lost what follows if it ends with that, instead of an answer
   */
  record Call<R>(Claim claim, Supplier<R> run, Function<Throwable, R> lost) {}

  /**
   * What follows from an answer.
   *
   * @param claim the work that it is about
   * @param result what follows
   */
  record Answer<R>(Claim claim, R result) {}

  /** An answer, an error, or both: an error says that the answer is lost, and is an answer in that. */
  private record Mail<R>(Optional<Answer<R>> answer, Optional<Error> error) {}

  private final Executor threads;
  private final Duration patience;
  private final BlockingQueue<Mail<R>> box = new LinkedBlockingQueue<>();

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
  List<Error> run(List<Call<R>> calls, Consumer<List<Answer<R>>> sink) {
    calls.forEach(this::start);
    int left = calls.size();
    List<Error> errors = new ArrayList<>();
    while (left > 0) {
      List<Mail<R>> some = some();
      if (some.isEmpty()) {
        break;
      }
      left -= some.size();
      some.forEach(mail -> mail.error().ifPresent(errors::add));
      sink.accept(some.stream().flatMap(mail -> mail.answer().stream()).toList());
    }
    return errors;
  }

  private void start(Call<R> call) {
    Runnable task = () -> {
      try {
        box.add(mail(call, call.run().get()));
      } catch (RuntimeException e) {
        box.add(mail(call, call.lost().apply(e)));
      } catch (VirtualMachineError e) {
        box.add(new Mail<>(Optional.empty(), Optional.of(e)));
        throw e;
      } catch (Error e) {
        box.add(new Mail<>(mail(call, call.lost().apply(e)).answer(), Optional.of(e)));
      }
    };
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      task.run(); // no thread is free: it takes its time, and if that is too much, it is handed
      // back
    }
  }

  private Mail<R> mail(Call<R> call, R result) {
    return new Mail<>(Optional.of(new Answer<>(call.claim(), result)), Optional.empty());
  }

  /** What has come, one at least unless nobody answers in time. */
  private List<Mail<R>> some() {
    List<Mail<R>> mail = new ArrayList<>();
    try {
      Optional.ofNullable(box.poll(patience.toMillis(), TimeUnit.MILLISECONDS))
          .ifPresent(mail::add);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    box.drainTo(mail);
    return mail;
  }

  /** {@return what is known of an answer that was lost} */
  static String detail(Throwable why) {
    String text = why.toString();
    return text.substring(0, Math.min(text.length(), 1_000));
  }
}
