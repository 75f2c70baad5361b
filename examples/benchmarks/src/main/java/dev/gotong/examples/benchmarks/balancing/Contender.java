package dev.gotong.examples.benchmarks.balancing;

/** Somebody who plans. */
interface Contender {

  /** Plans until the watch says that the time is over, and tells it each better plan. */
  void plan(Model model, Watch watch) throws Exception;
}
