package dev.gotong.examples.quickstart;

import dev.gotong.spi.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is on record, by what it happened to. */
final class History {
  private final Map<String, List<StoredEvent>> byId = new HashMap<>();
  private int size;

  private History() {}

  /** {@return what is on record of that job} */
  static History of(Job job) {
    History history = new History();
    List<StoredEvent> page = job.gotong.audit().events(job.workspace(), 0);
    while (!page.isEmpty()) {
      page.forEach(history::add);
      long last = page.get(page.size() - 1).entry().sequence();
      page = job.gotong.audit().events(job.workspace(), last);
    }
    return history;
  }

  private void add(StoredEvent stored) {
    byId.computeIfAbsent(stored.entry().record().id(), id -> new ArrayList<>()).add(stored);
    size++;
  }

  /** {@return what happened to the values of that id, of whatever kind, in order} */
  List<StoredEvent> of(String id) {
    return byId.getOrDefault(id, List.of());
  }

  /** {@return how many events there are} */
  int size() {
    return size;
  }
}
