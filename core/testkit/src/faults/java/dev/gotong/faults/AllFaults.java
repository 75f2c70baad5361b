package dev.gotong.faults;

import java.util.List;
import java.util.stream.Stream;

/** Everything that is done wrong. */
public final class AllFaults {
  private AllFaults() {}

  static List<Faulty> all() {
    return Stream.of(ofStorages(), PublisherFaults.all(), OthersPublisherFaults.all())
        .<Faulty>flatMap(List::stream)
        .toList();
  }

  /** {@return what is done wrong by storages of any sort} */
  public static List<Fault> ofStorages() {
    return Stream.of(
            ValueFaults.all(),
            QueryFaults.all(),
            JobFaults.all(),
            StorageFaults.all(),
            DispatchFaults.all(),
            AuditFaults.all(),
            OthersFaults.all(),
            LimitFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}
