/** Gotong's publishing beside schedulers that people use: the same number of due jobs, two instances, one PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.gotong.examples.benchmarks.race;
