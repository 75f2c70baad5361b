package dev.gotong.formats;

import static dev.gotong.formats.CalendarField.ALT_TEXT;
import static dev.gotong.formats.CalendarField.APPROVERS;
import static dev.gotong.formats.CalendarField.AUTHOR;
import static dev.gotong.formats.CalendarField.CAMPAIGN;
import static dev.gotong.formats.CalendarField.DATE;
import static dev.gotong.formats.CalendarField.ID;
import static dev.gotong.formats.CalendarField.LANGUAGE;
import static dev.gotong.formats.CalendarField.NETWORKS;
import static dev.gotong.formats.CalendarField.TEXT;
import static dev.gotong.formats.CalendarField.TIME;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What a team that works in one language writes into a sheet; written down here apart from what the reader knows. */
enum SheetTongue {
  ENGLISH(
      headings(
          "Date|Publish date|Go-live date|Posting Date",
          "Time|Publishing time|TIME (local)",
          "Channel|Channel(s)|Platform|Networks|Social network",
          "Copy (final)|Caption|Post copy|Text / Copy|Message *",
          "ID|Post ID|#",
          "Lang|Language",
          "Campaign|campaign name",
          "Owner|Author|Written by",
          "Approver|Approver(s)|Sign-off",
          "Alt text|Image description"),
      "January February March April May June July August September October November December",
      "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
      "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
      "Week %d|Wk %d|Phase %d",
      "German|English|Indonesian"),
  GERMAN(
      headings(
          "Datum|Veröffentlichungsdatum|Termin",
          "Uhrzeit|Zeit",
          "Kanal|Kanäle|Netzwerk|Plattformen",
          "Beitrag|Beitragstext|Inhalt|Text (Endfassung)",
          "Nr.|Kennung|Nummer",
          "Sprache",
          "Kampagne|Aktion",
          "Autor:in|Verantwortlich|Zuständig",
          "Freigabe|Freigabe durch",
          "Alternativtext|Bildbeschreibung"),
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
      "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
      "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
      "KW %d|Woche %d|Kalenderwoche %d",
      "Deutsch|Englisch|Indonesisch"),
  INDONESIAN(
      headings(
          "Tanggal|Tgl|Tanggal tayang|Hari/Tanggal",
          "Jam|Waktu|Pukul|Jam tayang",
          "Kanal|Platform|Media sosial|Medsos",
          "Teks|Isi konten|Naskah|Takarir",
          "No.|Nomor",
          "Bahasa",
          "Kampanye",
          "Penulis|PIC|Penanggung jawab",
          "Penyetuju|Disetujui oleh",
          "Teks alternatif|Deskripsi gambar"),
      "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
      "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
      "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
      "Minggu %d|Pekan %d|Minggu ke-%d",
      "Bahasa Jerman|Inggris|Bahasa Indonesia");

  private final ImmutableMap<CalendarField, String> headings;
  private final ImmutableList<String> months;
  private final ImmutableList<String> shortMonths;
  private final ImmutableList<String> weekdays;
  private final ImmutableList<String> groups;
  private final ImmutableList<String> languages;

  SheetTongue(
      ImmutableMap<CalendarField, String> headings,
      String months,
      String shortMonths,
      String weekdays,
      String groups,
      String languages) {
    this.headings = headings;
    this.months = ImmutableList.copyOf(Splitter.on(' ').splitToList(months));
    this.shortMonths = ImmutableList.copyOf(Splitter.on(' ').splitToList(shortMonths));
    this.weekdays = ImmutableList.copyOf(Splitter.on(' ').splitToList(weekdays));
    this.groups = ImmutableList.copyOf(Splitter.on('|').splitToList(groups));
    this.languages = ImmutableList.copyOf(Splitter.on('|').splitToList(languages));
  }

  private static ImmutableMap<CalendarField, String> headings(String... inOrder) {
    List<CalendarField> fields =
        List.of(DATE, TIME, NETWORKS, TEXT, ID, LANGUAGE, CAMPAIGN, AUTHOR, APPROVERS, ALT_TEXT);
    ImmutableMap.Builder<CalendarField, String> all = ImmutableMap.builder();
    for (int i = 0; i < fields.size(); i++) {
      all.put(fields.get(i), inOrder[i]);
    }
    return all.buildOrThrow();
  }

  String heading(CalendarField field, Random random) {
    String heading =
        Pick.one(Splitter.on('|').splitToList(Objects.requireNonNull(headings.get(field))), random);
    return random.nextInt(6) == 0
        ? " " + heading.toUpperCase(java.util.Locale.ROOT) + ":"
        : heading;
  }

  String month(int month) {
    return months.get(month - 1);
  }

  String shortMonth(int month) {
    return shortMonths.get(month - 1);
  }

  String weekday(int ofWeek) {
    return weekdays.get(ofWeek - 1);
  }

  /** {@return such as Fri, Fr or Jum} */
  String shortWeekday(LocalDate date) {
    return weekday(date.getDayOfWeek().getValue()).substring(0, this == GERMAN ? 2 : 3);
  }

  String group(Random random) {
    return String.format(java.util.Locale.ROOT, Pick.one(groups, random), 1 + random.nextInt(52));
  }

  /** {@return how the team names de, en or id; or the tag itself} */
  String language(String tag, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> tag;
      case 1 -> tag.toUpperCase(java.util.Locale.ROOT);
      default -> languages.get(List.of("de", "en", "id").indexOf(tag));
    };
  }
}
