package dev.gotong.formats;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Settles what single cells leave open about dates: the order of day and month, and the year. */
final class DateSettler {
  private final CalendarOptions options;
  private final Optional<Integer> bannerYear;
  private final RowFindings findings;
  private final Optional<DayMonthOrder> told;

  DateSettler(
      List<RowDraft> drafts,
      CalendarOptions options,
      Optional<Integer> bannerYear,
      RowFindings findings) {
    this.options = options;
    this.bannerYear = bannerYear;
    this.findings = findings;
    Set<DayMonthOrder> proved = drafts.stream()
        .flatMap(d -> d.date().stream())
        .flatMap(d -> d.proves().stream())
        .collect(ImmutableSet.toImmutableSet());
    this.told = proved.size() == 1 ? proved.stream().findFirst() : Optional.empty();
  }

  /** {@return how the file writes "03/04/25"; empty if its dates do not tell, or contradict each other} */
  Optional<DayMonthOrder> told() {
    return told;
  }

  /** {@return the posts that are right, in order; the others are among the findings} */
  List<CalendarRow> settle(List<RowDraft> drafts) {
    List<Optional<LocalDate>> dates = dates(drafts);
    List<CalendarRow> rows = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      RowDraft draft = drafts.get(i);
      Optional<LocalDate> date = dates.get(i);
      draft.date().ifPresent(reading -> check(draft, reading, date));
      if (!draft.refused() && date.isPresent()) {
        rows.add(draft.post().date(date.get()).build());
      }
    }
    return rows;
  }

  /** Fills in years from above, then from below, then from the banner. */
  private List<Optional<LocalDate>> dates(List<RowDraft> drafts) {
    List<Optional<LocalDate>> dates = new ArrayList<>();
    Optional<LocalDate> above = Optional.empty();
    for (RowDraft draft : drafts) {
      Optional<LocalDate> neighbour = above;
      Optional<LocalDate> date = draft.date().flatMap(d -> dateOf(d, neighbour));
      dates.add(date);
      above = date.or(() -> neighbour);
    }
    Optional<LocalDate> below = Optional.empty();
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Optional<LocalDate> neighbour = below;
      Optional<DateReading> reading = drafts.get(i).date();
      Optional<LocalDate> date = dates
          .get(i)
          .or(() -> reading.flatMap(d -> dateOf(d, neighbour)))
          .or(() -> reading.flatMap(d -> bannerYear.flatMap(y -> d.findDate(order(d), y))));
      dates.set(i, date);
      below = date.or(() -> neighbour);
    }
    return dates;
  }

  private Optional<LocalDate> dateOf(DateReading reading, Optional<LocalDate> neighbour) {
    Optional<Integer> year = reading.year().or(options::year);
    return year.isPresent()
        ? reading.findDate(order(reading), year.get())
        : neighbour.flatMap(n -> nearest(reading, n));
  }

  private Optional<LocalDate> nearest(DateReading reading, LocalDate neighbour) {
    return Stream.of(neighbour.getYear(), neighbour.getYear() - 1, neighbour.getYear() + 1)
        .flatMap(year -> reading.findDate(order(reading), year).stream())
        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(neighbour, date))));
  }

  private DayMonthOrder order(DateReading reading) {
    return reading.proves().or(() -> told).orElse(options.order());
  }

  private void check(RowDraft draft, DateReading reading, Optional<LocalDate> date) {
    if (date.isEmpty()) {
      refuse(draft, reading);
      return;
    }
    if (reading.isOpen() && reading.proves().isEmpty() && told.isEmpty()) {
      findings.warn(
          draft.row(),
          CalendarField.DATE,
          "date-ambiguous",
          "\"{value}\" is taken for {date}, but the file does not tell whether the day comes first; "
              + "write it like {date}",
          "value",
          draft.dateCell(),
          "date",
          date.get());
    }
    if (reading.weekday().filter(w -> !w.equals(date.get().getDayOfWeek())).isPresent()) {
      findings.warn(
          draft.row(),
          CalendarField.DATE,
          "weekday",
          "\"{value}\" is taken for {date}, a {weekday}",
          "value",
          draft.dateCell(),
          "date",
          date.get(),
          "weekday",
          Ascii.toLowerCase(date.get().getDayOfWeek().name()));
    }
  }

  private void refuse(RowDraft draft, DateReading reading) {
    boolean yearLacks = reading.year().isEmpty()
        && reading.findDate(order(reading), DateReading.LEAP_YEAR).isPresent()
        && options.year().isEmpty();
    if (yearLacks) {
      findings.refuse(
          draft.row(),
          CalendarField.DATE,
          "year-missing",
          "\"{value}\" names no year, and neither does any other row; write it like 2025-10-31",
          "value",
          draft.dateCell());
    } else {
      findings.refuse(
          draft.row(),
          CalendarField.DATE,
          "date-impossible",
          "\"{value}\" is a day that no calendar has; write it like 2025-10-31",
          "value",
          draft.dateCell());
    }
  }
}
