package dev.gotong.workload;

/** Turns a number per element into the elements per number. */
final class Grouping {
  private Grouping() {}

  /** {@return by number 0 to {@code count - 1}: the elements that have it, rising; those with -1 are in none} */
  static int[][] of(int[] numberOf, int count) {
    int[] sizes = new int[count];
    for (int number : numberOf) {
      if (number >= 0) {
        sizes[number]++;
      }
    }
    int[][] elements = new int[count][];
    for (int number = 0; number < count; number++) {
      elements[number] = new int[sizes[number]];
      sizes[number] = 0;
    }
    for (int element = 0; element < numberOf.length; element++) {
      int number = numberOf[element];
      if (number >= 0) {
        elements[number][sizes[number]++] = element;
      }
    }
    return elements;
  }
}
