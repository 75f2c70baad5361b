package dev.gotong.examples.benchmarks.balancing;

/**
 * Somebody, as Timefold sees them.
 *
 * @param number where they are in the model
 * @param idle what it weighs if they have nothing
 */
public record Person(int number, Held idle) {}
