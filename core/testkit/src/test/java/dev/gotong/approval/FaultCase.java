package dev.gotong.approval;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A fault of the catalogue.
 *
 * @param fault the fault
 * @param slice where it shows
 * @param guard the fault without which it does not show, as a second guard masks it; empty if it shows alone
 */
record FaultCase(Fault fault, Supplier<Slice> slice, Optional<Fault> guard) {

  static FaultCase of(Supplier<Slice> slice, Fault fault) {
    return new FaultCase(fault, slice, Optional.empty());
  }

  static FaultCase masked(Supplier<Slice> slice, Fault fault, Fault guard) {
    return new FaultCase(fault, slice, Optional.of(guard));
  }
}
