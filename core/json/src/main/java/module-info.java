/** Values and events as JSON and back, one codec for every adapter that stores or sends text. */
module dev.gotong.json {
  requires transitive dev.gotong.core;
  requires tools.jackson.databind;
  requires tools.jackson.datatype.guava;
  requires static org.jspecify;

  exports dev.gotong.json;
}
