package dev.gotong.formats;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.PostId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** A made-up calendar as a team might hand it in, and what must be read of it: the posts, and each fault at its row. */
final class MessyCalendar {
  /**
   * A fault that was planted.
   *
   * @param row where
   * @param code what must be said there
   */
  record Fault(int row, String code) {}

  final List<CalendarRow> good = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();
  final byte[] bytes;
  /** The same file with a last row that ends in the middle of a quoted cell. */
  final byte[] cutShort;

  final int rowCutShort;
  final CalendarOptions options;

  private final Random random;
  private final SheetTongue tongue;
  private final MessyLayout layout;
  private final MessyDates dates;
  private final List<List<String>> rows = new ArrayList<>();

  MessyCalendar(long seed) {
    random = new Random(seed);
    tongue = Pick.of(random, SheetTongue.values());
    layout = new MessyLayout(tongue, random);
    dates = new MessyDates(tongue, layout.has(CalendarField.TIME), random);
    MessyFile file = new MessyFile(random);
    PlannedPosts posts = new PlannedPosts(random, file.charset());
    LocalDate day = dates.start();
    addBanner(day.getYear());
    rows.add(layout.header());
    int count = 6 + random.nextInt(25);
    for (int i = 0; i < count; i++) {
      addBetween();
      addPost(posts.post(i, day), i == 0, false);
      day = day.plusDays(random.nextInt(5));
    }
    if (dates.orderIsTold && dates.year != MessyDates.Year.NOTHING) {
      addPost(posts.post(count, day.withDayOfMonth(13 + random.nextInt(16))), false, true);
    }
    addFootnotes();
    CalendarOptions.Builder read =
        CalendarOptions.builder().charset(file.charset()).order(dates.order);
    if (dates.year == MessyDates.Year.OPTION) {
      read.year(day.getYear());
    }
    options = read.build();
    bytes = file.write(rows);
    rowCutShort = rows.size() + 1;
    cutShort = file.withOpenQuote(bytes, List.of("x", "y"));
  }

  private void addBanner(int year) {
    for (int i = random.nextInt(4); i > 0; i--) {
      rows.add(Pick.onceIn(3, random) ? List.of("") : layout.note("Plan, \"FINAL\" v3", ""));
    }
    if (dates.year == MessyDates.Year.BANNER) {
      rows.add(layout.note("KopiLinde " + year, ""));
    } else if (dates.year != MessyDates.Year.NOTHING && random.nextBoolean()) {
      rows.add(layout.note("begun in 2023", ""));
    }
  }

  private void addBetween() {
    if (Pick.onceIn(6, random)) {
      rows.add(random.nextBoolean() ? List.of("") : layout.note("", ""));
    }
    if (Pick.onceIn(8, random)) {
      boolean takesText =
          !layout.startsWith(CalendarField.NETWORKS) && !layout.startsWith(CalendarField.TEXT);
      rows.add(
          takesText
              ? layout.note(tongue.group(random), Pick.of(random, "", "Herbststart"))
              : Collections.singletonList(tongue.group(random)));
    }
    if (Pick.onceIn(40, random)) {
      rows.add(layout.header());
    }
  }

  private void addFootnotes() {
    for (int i = random.nextInt(3); i > 0; i--) {
      rows.add(Pick.of(
          random,
          List.of(""),
          List.of("* All times are local; ask Mira"),
          List.of("Stand: 2. Oktober")));
    }
  }

  private void addPost(CalendarRow planned, boolean first, boolean tellsOrder) {
    DateStyle style = tellsOrder ? DateStyle.SHORT_SLASHES : dates.style(planned.date(), first);
    Optional<LocalTime> time = planned.time().filter(t -> isWritten(t, style));
    Map<CalendarField, String> cells =
        cells(planned, time, dates.date(style, planned.date(), time));
    int row = rows.size() + 1;
    if (dates.year == MessyDates.Year.NOTHING) {
      rows.add(layout.row(cells));
      faults.add(new Fault(row, "calendar-file.year-missing"));
      return;
    }
    Optional<PlantedFault> fault = Optional.of(Pick.of(random, PlantedFault.values()))
        .filter(f -> layout.has(f.field()) && !first && !tellsOrder && Pick.onceIn(4, random));
    fault.ifPresent(f -> plant(f, cells));
    boolean shifted = fault.filter(f -> f == PlantedFault.SHIFTED).isPresent();
    rows.add(shifted ? layout.shifted(layout.row(cells)) : layout.row(cells));
    boolean dateIsBroken = fault.filter(f -> f.field() == CalendarField.DATE).isPresent();
    boolean open = style.needsOrder()
        && !dates.orderIsTold
        && planned.date().getDayOfMonth() != planned.date().getMonthValue();
    if (open && !dateIsBroken && !shifted) {
      faults.add(new Fault(row, "calendar-file.date-ambiguous"));
    }
    fault.ifPresentOrElse(
        f -> faults.add(new Fault(row, f.code())), () -> good.add(expected(planned, row, time)));
  }

  private boolean isWritten(LocalTime time, DateStyle style) {
    // midnight behind a date is what spreadsheets add to a bare one
    boolean fits = dates.timeInDate
        ? style != DateStyle.SERIAL && !time.equals(LocalTime.MIDNIGHT)
        : layout.has(CalendarField.TIME);
    return fits && !Pick.onceIn(10, random);
  }

  private void plant(PlantedFault fault, Map<CalendarField, String> cells) {
    if (fault == PlantedFault.ID_TWICE) {
      cells.put(fault.field(), good.get(0).id().value());
    } else if (fault != PlantedFault.SHIFTED) {
      cells.put(fault.field(), fault.cell(random));
    }
  }

  private Map<CalendarField, String> cells(
      CalendarRow post, Optional<LocalTime> time, String date) {
    Map<CalendarField, String> cells = new EnumMap<>(CalendarField.class);
    cells.put(CalendarField.DATE, date);
    cells.put(CalendarField.TIME, time.map(dates::time).orElse(nothing()));
    cells.put(
        CalendarField.NETWORKS,
        post.networks().stream()
            .map(n -> PlannedPosts.name(n, random))
            .collect(Collectors.joining(Pick.of(random, ", ", "; ", " + ", " & ", "\n", " und "))));
    cells.put(CalendarField.TEXT, post.text());
    cells.put(CalendarField.ID, post.id().value().replace("post-", "post ").replace("KL-", "#KL-"));
    cells.put(
        CalendarField.LANGUAGE,
        post.language().map(l -> tongue.language(l, random)).orElse(nothing()));
    cells.put(CalendarField.CAMPAIGN, post.campaign().orElse(nothing()));
    cells.put(CalendarField.AUTHOR, post.author().orElse(nothing()));
    cells.put(
        CalendarField.APPROVERS, Joiner.on(Pick.of(random, ", ", " + ")).join(post.approvers()));
    cells.put(CalendarField.ALT_TEXT, post.altText().orElse(nothing()));
    return cells;
  }

  private String nothing() {
    return Pick.of(random, "", "", "-", "\u2013");
  }

  /** {@return what must be read: what was planned, as far as the sheet has a column for it} */
  private CalendarRow expected(CalendarRow planned, int row, Optional<LocalTime> time) {
    return planned
        .withRow(row)
        .withId(layout.has(CalendarField.ID) ? planned.id() : PostId.of("row-" + row))
        .withTime(time)
        .withNetworks(ImmutableSet.copyOf(planned.networks()))
        .withLanguage(planned.language().filter(l -> layout.has(CalendarField.LANGUAGE)))
        .withCampaign(planned.campaign().filter(l -> layout.has(CalendarField.CAMPAIGN)))
        .withAuthor(planned.author().filter(l -> layout.has(CalendarField.AUTHOR)))
        .withApprovers(layout.has(CalendarField.APPROVERS) ? planned.approvers() : List.of())
        .withAltText(planned.altText().filter(l -> layout.has(CalendarField.ALT_TEXT)));
  }
}
