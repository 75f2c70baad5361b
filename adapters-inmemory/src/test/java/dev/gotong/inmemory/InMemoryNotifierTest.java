package dev.gotong.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.notice.DeliveryOutcome.Failed;
import dev.gotong.spi.Notifier;
import dev.gotong.testkit.NotifierContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryNotifierTest extends NotifierContract {

  @Override
  protected Fixture open() {
    return new Memory();
  }

  /** The line to it can be cut; it itself is always there. */
  private static final class Memory implements Fixture {
    private final InMemoryNotifier memory = new InMemoryNotifier();
    private volatile boolean off;

    @Override
    public Notifier notifier() {
      return notice -> off ? Failed.of("the line is cut") : memory.deliver(notice);
    }

    @Override
    public List<String> shown(PersonId person) {
      return memory.told(person).stream().map(notice -> notice.what().message()).toList();
    }

    @Override
    public void cut(boolean cut) {
      off = cut;
    }

    @Override
    public Repeats repeats() {
      return Repeats.SHOWN_ONCE;
    }
  }

  @Test
  void it_has_told_nobody_before_it_is_asked_to() {
    assertThat(new InMemoryNotifier().told()).isEmpty();
  }
}
