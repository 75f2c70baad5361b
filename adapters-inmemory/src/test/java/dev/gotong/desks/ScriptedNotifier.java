package dev.gotong.desks;

import dev.gotong.notice.DeliveryOutcome;
import dev.gotong.notice.Notice;
import dev.gotong.spi.Notifier;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps what it is given, and answers as it was told to; if it was told nothing, all goes well. */
final class ScriptedNotifier implements Notifier {
  private final Queue<Function<Notice, DeliveryOutcome>> script = new ConcurrentLinkedQueue<>();
  final List<Notice> taken = new CopyOnWriteArrayList<>();

  /** Answers the next delivery so; what it takes it says itself. */
  void next(Function<Notice, DeliveryOutcome> answer) {
    script.add(answer);
  }

  @Override
  public DeliveryOutcome deliver(Notice notice) {
    Function<Notice, DeliveryOutcome> scripted = script.poll();
    return scripted == null ? take(notice) : scripted.apply(notice);
  }

  DeliveryOutcome take(Notice notice) {
    taken.add(notice);
    return new DeliveryOutcome.Delivered();
  }

  /** What was taken, each as person and sentence. */
  List<String> said() {
    return taken.stream()
        .map(notice -> notice.to() + ": " + notice.what().message())
        .toList();
  }
}
