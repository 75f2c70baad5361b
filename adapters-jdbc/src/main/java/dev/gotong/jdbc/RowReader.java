package dev.gotong.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row of an answer. */
@FunctionalInterface
interface RowReader<R> {
  R read(ResultSet row) throws SQLException;
}
