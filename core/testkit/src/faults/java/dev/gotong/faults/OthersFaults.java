package dev.gotong.faults;

import java.util.List;

/** Adapters that do one thing wrong, by people who have read the promises of the ports, and not the tests of the rules. */
final class OthersFaults {
  private OthersFaults() {}

  static List<Faulty> all() {
    return List.of();
  }
}
