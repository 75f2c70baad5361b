/** Storage in a relational database over plain JDBC. */
module dev.gotong.jdbc {
  requires transitive dev.gotong.core;
  requires transitive java.sql;
  requires static com.google.errorprone.annotations; // checked by the compiler only
  requires static org.jspecify;

  exports dev.gotong.jdbc;
}
