package dev.gotong.jdbc;

import dev.gotong.faults.Fault;
import dev.gotong.faults.Faulty;
import dev.gotong.faults.Kit;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.AuditContract;
import dev.gotong.testkit.DispatchContract;
import dev.gotong.testkit.StorageContract;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contracts on faults that wrap the adapter for JDBC on H2. Run by {@link FaultyJdbcTest} only. */
final class FaultyOnH2 {
  private FaultyOnH2() {}

  static Class<?> contract(Faulty fault) {
    return switch (fault.rule().charAt(0)) {
      case 'D' -> OfDispatch.class;
      case 'A' -> OfAudit.class;
      default -> OfStorage.class;
    };
  }

  @ExtendWith(Kit.Given.class)
  static class OfStorage extends StorageContract {
    @AutoClose
    private final JdbcStore store = new JdbcStore(Databases.h2InMemory(), KINDS, clock);

    private final Supplier<? extends Storage> handles;

    OfStorage(Fault fault) {
      handles = fault.breaking().apply(store::open);
    }

    @Override
    protected Storage open() {
      return handles.get();
    }

    @Override
    protected void proved(String line) {} // it is the fault that is to be proved
  }

  @ExtendWith(Kit.Given.class)
  static class OfDispatch extends DispatchContract {
    @AutoClose
    private final JdbcStore store = new JdbcStore(Databases.h2InMemory(), KINDS, clock);

    private final Supplier<? extends Storage> handles;

    OfDispatch(Fault fault) {
      handles = fault.breaking().apply(store::open);
    }

    @Override
    protected Storage open() {
      return handles.get();
    }
  }

  @ExtendWith(Kit.Given.class)
  static class OfAudit extends AuditContract {
    @AutoClose
    private final JdbcStore store = new JdbcStore(Databases.h2InMemory(), KINDS, clock);

    private final Supplier<? extends Storage> handles;

    OfAudit(Fault fault) {
      handles = fault.breaking().apply(store::open);
    }

    @Override
    protected Storage open() {
      return handles.get();
    }
  }
}
