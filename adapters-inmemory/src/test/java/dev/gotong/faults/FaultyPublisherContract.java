package dev.gotong.faults;

import dev.gotong.testkit.FakeNetwork;
import dev.gotong.testkit.PublisherContract;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a fault. Run by {@link FaultyAdaptersTest} only. */
@ExtendWith(Kit.Given.class)
class FaultyPublisherContract extends PublisherContract {
  private final PublisherFault fault;

  FaultyPublisherContract(PublisherFault fault) {
    this.fault = fault;
  }

  @Override
  protected FakeNetwork network() {
    return fault.network().apply(clock);
  }
}
