package dev.gotong.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.house.Golden;
import dev.gotong.time.Resolution.Note;
import dev.gotong.time.Resolution.Resolved;
import dev.gotong.time.Resolution.Skipped;
import dev.gotong.time.WallTime.Gap;
import dev.gotong.time.WallTime.Overlap;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WallTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final WallTime TWICE =
      WallTime.of(LocalDateTime.parse("2025-10-26T02:30"), BERLIN);
  private static final WallTime NEVER =
      WallTime.of(LocalDateTime.parse("2025-03-30T02:30"), BERLIN);

  private static WallTime with(WallTime time, Gap gap, Overlap overlap) {
    return new WallTime(time.local(), time.zone(), gap, overlap);
  }

  private static Resolved resolved(String at, String offset, Note note) {
    return new Resolved(Instant.parse(at), ZoneOffset.of(offset), note);
  }

  @Test
  @DisplayName("a time that comes once is exact, up to the very edge of a change")
  void exact() {
    assertThat(WallTime.of(LocalDateTime.parse("2025-07-01T09:00"), BERLIN).resolve())
        .isEqualTo(resolved("2025-07-01T07:00:00Z", "+02:00", Note.EXACT));
    assertThat(WallTime.of(LocalDateTime.parse("2025-03-30T03:00"), BERLIN).resolve())
        .isEqualTo(resolved("2025-03-30T01:00:00Z", "+02:00", Note.EXACT));
    assertThat(WallTime.of(LocalDateTime.parse("2025-10-26T03:00"), BERLIN).resolve())
        .isEqualTo(resolved("2025-10-26T02:00:00Z", "+01:00", Note.EXACT));
  }

  @Test
  @DisplayName("a time that comes twice is the first unless the second is asked for")
  void overlap() {
    assertThat(TWICE.resolve())
        .isEqualTo(resolved("2025-10-26T00:30:00Z", "+02:00", Note.OVERLAP_EARLIER));
    assertThat(with(TWICE, Gap.REJECT, Overlap.LATER).resolve())
        .isEqualTo(resolved("2025-10-26T01:30:00Z", "+01:00", Note.OVERLAP_LATER));
  }

  @Test
  @DisplayName("a time that never comes moves on, by the gap or to its end, or does not take place")
  void gap() {
    assertThat(NEVER.resolve())
        .isEqualTo(resolved("2025-03-30T01:30:00Z", "+02:00", Note.GAP_SHIFTED));
    assertThat(with(NEVER, Gap.NEXT_VALID, Overlap.REJECT).resolve())
        .isEqualTo(resolved("2025-03-30T01:00:00Z", "+02:00", Note.GAP_SHIFTED));
    WallTime skip = with(NEVER, Gap.SKIP, Overlap.REJECT);
    assertThat(skip.resolve()).isEqualTo(new Skipped(skip));
    assertThat(skip.resolve().findInstant()).isEmpty();
    assertThat(NEVER.resolve().findInstant()).contains(Instant.parse("2025-03-30T01:30:00Z"));
  }

  @Test
  @DisplayName("time is kept to the microsecond; a zone is a place by its name")
  void values() {
    LocalDateTime fine = LocalDateTime.parse("2025-07-01T09:00:00.123456789");
    assertThat(WallTime.of(fine, BERLIN).resolve().findInstant())
        .contains(Instant.parse("2025-07-01T07:00:00.123456Z"));
    assertThat(TWICE).hasToString("2025-10-26 02:30 (Europe/Berlin)");
    assertThatThrownBy(() -> WallTime.of(fine, ZoneOffset.of("+02:00")))
        .hasMessage(
            "zone must be a name of the IANA list such as Europe/Berlin, but was \"+02:00\"");
    assertThatThrownBy(() -> WallTime.of(fine, ZoneId.of("UTC+2")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Zones.region("Mars/Olympus"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a day lasts from its first instant to that of the next; some days never were")
  void days() {
    assertThat(Zones.day(LocalDate.parse("2025-03-30"), BERLIN).length()).hasHours(23);
    assertThat(Zones.day(LocalDate.parse("2025-10-26"), BERLIN).length()).hasHours(25);
    assertThat(Zones.day(LocalDate.parse("2026-04-24"), ZoneId.of("Africa/Cairo")))
        .isEqualTo(Window.of(
            Instant.parse("2026-04-23T22:00:00Z"), Instant.parse("2026-04-24T21:00:00Z")));
    assertThatThrownBy(() -> Zones.day(LocalDate.parse("2011-12-30"), ZoneId.of("Pacific/Apia")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Golden.assertHolds(
        "time",
        List.of(
            rejected(with(TWICE, Gap.REJECT, Overlap.REJECT)).refusal(),
            rejected(with(NEVER, Gap.REJECT, Overlap.REJECT)).refusal()));
  }

  private static Resolution.Rejected rejected(WallTime time) {
    assertThat(time.resolve().findInstant()).isEmpty();
    return (Resolution.Rejected) time.resolve();
  }
}
