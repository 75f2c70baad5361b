package dev.gotong.examples.benchmarks.balancing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The CPU time of this process. */
final class CpuTime {
  private CpuTime() {}

  /** {@return nanoseconds of all its threads together} */
  static long ofProcess() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
