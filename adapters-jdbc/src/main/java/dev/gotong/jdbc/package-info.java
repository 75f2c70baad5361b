/**
 * Storage in a relational database over plain JDBC: H2, PostgreSQL, SQLite and MariaDB, also as a
 * cluster ({@link dev.gotong.jdbc.JdbcDatabase#MARIADB}).
 *
 * <pre>
 *   JdbcStorage storage = JdbcStorage.builder(dataSource, new JsonCodec()).kinds(kinds).build();
 *                                                  refuses, with the scripts to run, if tables are missing
 *   builder.schemaMode(SchemaMode.MIGRATE)         runs them; SchemaScripts prints them for Flyway and the like
 *   builder.managedBy(bridge, ...)                within the transactions of a host's transaction manager
 *   storage.joining(connection)                    within a transaction of the host
 * </pre>
 *
 * <p>Start with {@link dev.gotong.jdbc.JdbcStorage}. How a set of changes is written stands in {@code Part}: lock in one
 * order, judge in memory, write at once.
 *
 * <p>Depends on: {@code spi} and {@code audit} of the core.
 */
@NullMarked
package dev.gotong.jdbc;

import org.jspecify.annotations.NullMarked;
