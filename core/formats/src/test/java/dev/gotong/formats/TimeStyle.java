package dev.gotong.formats;

import java.time.LocalTime;
import java.util.Locale;

/** How a team writes times of day in its sheet. */
enum TimeStyle {
  COLON("%2$02d:%3$02d"),
  COLON_SHORT("%2$d:%3$02d"),
  SECONDS("%2$02d:%3$02d:00"),
  DOT("%2$02d.%3$02d"),
  TWELVE("%1$d:%3$02d %4$s"),
  TWELVE_DOT("%1$d.%3$02d%4$s"),
  TWELVE_WORDY("%1$d:%3$02d %5$s"),
  UHR("%2$d.%3$02d Uhr"),
  UHR_BETWEEN("%2$d Uhr %3$02d"),
  PUKUL("pukul %2$02d.%3$02d"),
  H("%2$dh%3$02d");

  private final String format;

  TimeStyle(String format) {
    this.format = format;
  }

  String write(LocalTime t) {
    int half = t.getHour() % 12 == 0 ? 12 : t.getHour() % 12;
    boolean morning = t.getHour() < 12;
    String am = morning ? "am" : "pm";
    if (t.getMinute() == 0 && this == TWELVE) {
      return half + am;
    }
    return String.format(
        Locale.ROOT, format, half, t.getHour(), t.getMinute(), am, morning ? "a.m." : "P.M.");
  }
}
