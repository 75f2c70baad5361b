package dev.gotong.workload;

/** Directions of steps by the moments of past slopes: Kingma and Ba, "Adam: a method for stochastic optimization", 2015. */
final class Adam {
  private static final double MEAN = 0.9;
  private static final double SQUARE = 0.99;

  private final double[] mean;
  private final double[] square;
  private double meanBias = 1;
  private double squareBias = 1;

  Adam(int size) {
    mean = new double[size];
    square = new double[size];
  }

  /** Begins a step. */
  void next() {
    meanBias *= MEAN;
    squareBias *= SQUARE;
  }

  /** {@return how far to go along one coordinate, about -1 to 1, once a step} */
  double direction(int at, double slope) {
    mean[at] = MEAN * mean[at] + (1 - MEAN) * slope;
    square[at] = SQUARE * square[at] + (1 - SQUARE) * slope * slope;
    return mean[at] / (1 - meanBias) / (Math.sqrt(square[at] / (1 - squareBias)) + 1e-9);
  }
}
