package dev.gotong.inmemory;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import dev.gotong.notice.DeliveryOutcome;
import dev.gotong.notice.Notice;
import dev.gotong.spi.Notifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells nobody, and remembers whom it would have told what, each notice once: for trying things out, and for tests. */
public final class InMemoryNotifier implements Notifier {
  private final Map<String, Notice> told = new LinkedHashMap<>();

  /** Creates a notifier that has told nobody anything. */
  public InMemoryNotifier() {}

  @Override
  public synchronized DeliveryOutcome deliver(Notice notice) {
    told.putIfAbsent(notice.workspace() + " " + notice.id(), notice);
    return new DeliveryOutcome.Delivered();
  }

  /** {@return all that it was to tell, in the order in which it came} */
  public synchronized List<Notice> told() {
    return ImmutableList.copyOf(told.values());
  }

  /** {@return what it was to tell that person, in the order in which it came} */
  public List<Notice> told(PersonId person) {
    return told().stream()
        .filter(notice -> notice.to().equals(person))
        .collect(ImmutableList.toImmutableList());
  }
}
