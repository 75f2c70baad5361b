package dev.gotong.examples.benchmarks.race;

import javax.sql.DataSource;

/** Something that does what is due. */
interface Contestant {
  /** How many threads each of the two instances has. */
  int THREADS = 20;

  /** {@return what it is called in the table} */
  String name();

  /** {@return a class of it, which tells where it is} */
  Class<?> part();

  /** Makes its tables in an empty database, and puts so many due jobs there. */
  void fill(DataSource database, int jobs) throws Exception;

  /**
   * Starts an instance, which does what is due until it is closed.
   *
   * @param number which of the instances it is, from 0
   * @param done to be counted down once in each job
   */
  AutoCloseable start(DataSource database, int number, Runnable done) throws Exception;

  /** {@return a query that counts the jobs of which the database does not know that they are done} */
  String left();
}
