package dev.gotong.formats;

import static dev.gotong.formats.CalendarField.DATE;
import static dev.gotong.formats.CalendarField.ID;
import static dev.gotong.formats.CalendarField.LANGUAGE;
import static dev.gotong.formats.CalendarField.NETWORKS;
import static dev.gotong.formats.CalendarField.TEXT;
import static dev.gotong.formats.CalendarField.TIME;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Random;

/** What goes wrong in one row of a sheet: a cell that says something else than it should, and the code it must get. */
enum PlantedFault {
  DATE_UNREADABLE(DATE, "date-unreadable", "31st Febuary|tbc|next week|Montag|2025-13|?|12"),
  DATE_IMPOSSIBLE(
      DATE,
      "date-impossible",
      "2025-02-30|31.11.2025|31 Nov 2025|30 Feb|30/2/25|45/45/25|13/32/2025|31.4."),
  DATE_MISSING(DATE, "date-missing", "| |-|\u2013"),
  NETWORK_UNKNOWN(NETWORKS, "network-unknown", "Threads|TikTok|IG, Threads|MySpace + X|everywhere"),
  NETWORK_MISSING(NETWORKS, "network-missing", "|-|+"),
  TEXT_MISSING(TEXT, "text-missing", "|-|\u2013| "),
  TEXT_GARBLED(TEXT, "mojibake", "Alles für euch: fÃ¼r|Caf\u00C3\u00A9 am Morgen"),
  TIME_UNREADABLE(TIME, "time-unreadable", "25:00|9:75|13 pm|later|9-10"),
  LANGUAGE_UNREADABLE(LANGUAGE, "language-unreadable", "Klingonisch!|??|1"),
  ID_TWICE(ID, "id-twice", ""),
  ID_UNREADABLE(ID, "id-unreadable", "Größe 7|a/b"),
  SHIFTED(TEXT, "cells-shifted", "");

  private final CalendarField field;
  private final String code;
  private final ImmutableList<String> cells;

  PlantedFault(CalendarField field, String code, String cells) {
    this.field = field;
    this.code = code;
    this.cells = ImmutableList.copyOf(Splitter.on('|').splitToList(cells));
  }

  /** {@return the column without which there is no such fault} */
  CalendarField field() {
    return field;
  }

  String code() {
    return "calendar-file." + code;
  }

  String cell(Random random) {
    return Pick.one(cells, random);
  }
}
