package dev.gotong.faults;

/** An adapter that does one thing wrong, and the rule of the contract that must notice. */
public interface Faulty {
  /** {@return the id of that rule, such as {@code S3.2}} */
  String rule();

  /** {@return what it does} */
  String does();
}
