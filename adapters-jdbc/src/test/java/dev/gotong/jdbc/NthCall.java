package dev.gotong.jdbc;

import java.sql.SQLException;

/** Makes the n-th call fail, before or after it has its effect. */
final class NthCall implements SpyDataSource.Gate {
  private static final boolean FULL = System.getProperty("gotong.proofs") != null;

  private final int number;
  private final boolean afterwards;
  private boolean counts;
  private int calls;
  private String failed = "";

  NthCall(int number, boolean afterwards) {
    this.number = number;
    this.afterwards = afterwards;
  }

  /** Begins to count. */
  void begin() {
    counts = true;
  }

  /** {@return the call that failed, empty if there were not so many} */
  String failed() {
    return failed;
  }

  @Override
  public void before(String call, String sql) throws SQLException {
    calls += counts && isCounted(call) ? 1 : 0;
    if (isCounted(call) && calls == number && !(afterwards && hasEffect(call))) {
      fail(call);
    }
  }

  @Override
  public void after(String call) throws SQLException {
    if (counts && isCounted(call) && calls == number && afterwards && hasEffect(call)) {
      fail(call);
    }
  }

  /** At less than full size, calls that never leave the driver do not fail, and few fail afterwards. */
  private boolean isCounted(String call) {
    if (FULL) {
      return true;
    }
    return afterwards
        ? call.equals("Connection.commit") || call.startsWith("PreparedStatement.execute")
        : !(call.startsWith("PreparedStatement.set") || call.startsWith("ResultSet.get"));
  }

  /** Connections that were opened or closed without anybody knowing are not the matter here. */
  private static boolean hasEffect(String call) {
    return !call.endsWith("getConnection") && !call.endsWith(".close");
  }

  private void fail(String call) throws SQLException {
    counts = false;
    calls = 0; // whatever comes next goes well
    failed = call;
    throw new SQLException("call " + number + " fails: " + call, "08006");
  }
}
