package dev.gotong.faults;

import dev.gotong.inmemory.InMemoryStorage;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.StorageContract;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a fault. Run by {@link FaultyAdaptersTest} only. */
@ExtendWith(Kit.Given.class)
class FaultyStorageContract extends StorageContract {
  private final Supplier<? extends Storage> handles;

  FaultyStorageContract(Fault fault) {
    InMemoryStorage store = new InMemoryStorage(clock);
    handles = fault.breaking().apply(store::another);
  }

  @Override
  protected Storage open() {
    return handles.get();
  }

  @Override
  protected void proved(String line) {} // it is the fault that is to be proved
}
