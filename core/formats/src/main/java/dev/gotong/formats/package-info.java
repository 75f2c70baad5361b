/**
 * Reads and writes the files that teams already have: a content calendar as CSV, and the calendar as iCalendar.
 *
 * <pre>
 *   KopiLinde: plan for autumn,,,                      banner, passed over
 *   Date,Channel(s),Copy (final),Mood                  header; "Mood" is nobody's business
 *   Week 5,,,                                          group row, passed over
 *   24th Sept,IG + FB,"Selamat pagi ☕",warm            a post on instagram and facebook, 24 September
 *   31st Febuary,X,Hello,                              refused: row 5, column A (Date)
 * </pre>
 *
 * <p>A row is read whole or refused whole, with its place, the rule and what would work. A file that cannot be read at
 * all ends in a {@link dev.gotong.formats.CalendarFileException}.
 *
 * <p>What goes out is written from {@link dev.gotong.formats.CalendarEntry}: as CSV for people, read back without loss, by
 * {@link dev.gotong.formats.CalendarCsv}; as iCalendar by {@link dev.gotong.formats.CalendarIcs}. Cells that a spreadsheet
 * would run are defused on the way out and restored on the way in.
 *
 * <p>Start with {@link dev.gotong.formats.ContentCalendar}.
 *
 * <p>Depends on: {@code base} of gotong-core.
 */
@NullMarked
package dev.gotong.formats;

import org.jspecify.annotations.NullMarked;
