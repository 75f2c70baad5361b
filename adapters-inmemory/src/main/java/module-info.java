/** Storage in maps, for tests, trials and single processes that may forget. */
module dev.gotong.inmemory {
  requires transitive dev.gotong.core;
  requires static org.jspecify;

  exports dev.gotong.inmemory;
}
