package dev.gotong.examples.benchmarks.balancing;

/**
 * A network, as Timefold sees it.
 *
 * @param number where it is in the model
 * @param wanted how many owners it should have
 */
public record Net(int number, int wanted) {

  /** {@return what the owners weigh that it lacks} */
  long missing(long owners) {
    return Model.MISSING_OWNER * Math.max(0, wanted - owners);
  }
}
