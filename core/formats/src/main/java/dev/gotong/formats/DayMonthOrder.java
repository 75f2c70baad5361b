package dev.gotong.formats;

/** Which number of "03/04/25" is the day. */
public enum DayMonthOrder {
  /** 3 April, as in Berlin and Jakarta. */
  DAY_FIRST,
  /** 4 March, as in the United States. */
  MONTH_FIRST
}
