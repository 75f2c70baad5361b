/**
 * Plans of the same workloads by several contenders: Gotong's balancer, Timefold, CP-SAT and what help desks do. Each runs alone
 * in a JVM of its own, by the CPU time of its thread, and all are judged by the library's scorer and checkers.
 *
 * <p>Start with {@link dev.gotong.examples.benchmarks.balancing.Balancing}.
 */
package dev.gotong.examples.benchmarks.balancing;
