package dev.gotong.workload;

/** The rules that no plan breaks. What cannot be done without breaking one stays without an owner. */
public enum HardRule {
  /** Whoever takes an item has its role and may do what it takes. */
  ROLE("H1"),
  /** They have access to its network. */
  NETWORK("H2"),
  /** They have learned what it takes. */
  SKILL("H3"),
  /** They are not excluded from it, and have no other item from which it must be apart. */
  APART("H4"),
  /** They have the time on its days. */
  DAYS("H5"),
  /** They have the time in its weeks. */
  WEEK("H6"),
  /** It is not pinned to somebody else. */
  PIN("H7"),
  /** No more items than {@link Weights#maxChanges} go from one person to another. */
  CHANGES("H8");

  private final String id;

  HardRule(String id) {
    this.id = id;
  }

  /** {@return its number, such as {@code H5}} */
  public String id() {
    return id;
  }
}
