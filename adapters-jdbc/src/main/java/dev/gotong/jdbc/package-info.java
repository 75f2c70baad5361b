/**
 * Storage in a relational database over plain JDBC: H2 and PostgreSQL.
 *
 * <pre>
 *   JdbcStorage storage = JdbcStorage.builder(dataSource, new JsonCodec()).kinds(kinds).build();
 *   System.out.println(storage.schema().script());   to be run with the host's own migrations, or
 *   storage.schema().create(dataSource);             on request
 *   storage.joining(connection)                      within a transaction of the host
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
