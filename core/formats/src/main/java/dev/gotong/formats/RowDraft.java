package dev.gotong.formats;

import java.util.Optional;

/**
 * A row that was read, but for what only the rest of the file can settle about its date.
 *
 * @param row its number
 * @param post everything but the date
 * @param date what the cell says about the date; empty if it says nothing, which has refused the row
 * @param dateCell the cell
 * @param refused whether the row was refused already; its date still helps to understand the others
 */
record RowDraft(
    int row,
    CalendarRow.Builder post,
    Optional<DateReading> date,
    String dateCell,
    boolean refused) {}
