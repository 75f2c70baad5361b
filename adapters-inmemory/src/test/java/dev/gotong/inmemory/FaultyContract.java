package dev.gotong.inmemory;

import dev.gotong.spi.Storage;
import dev.gotong.testkit.StorageContract;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract on the fault that a configuration parameter names. Run by {@link BrokenStoragesTest} only. */
@ExtendWith(FaultyContract.FaultByName.class)
class FaultyContract extends StorageContract {
  static final String FAULT = "gotong.fault";

  private final Supplier<? extends Storage> handles;

  FaultyContract(Fault fault) {
    handles = fault.breaking().apply(new InMemoryStorage(clock));
  }

  @Override
  protected Storage open() {
    return handles.get();
  }

  @Override
  protected void proved(String line) {} // it is the fault that is to be proved

  static final class FaultByName implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Fault.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      String name = context.getConfigurationParameter(FAULT).orElseThrow();
      return BrokenStoragesTest.faults().stream()
          .filter(fault -> fault.does().equals(name))
          .findFirst()
          .orElse(BrokenStoragesTest.NONE);
    }
  }
}
