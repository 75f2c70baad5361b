package dev.gotong.formats;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Entries whose texts hold anything that Unicode has, and what spreadsheets stumble over. */
final class Entries {
  private static final String NASTY =
      "=+-@'\"\u2013,;|\\\t\r\n \uFEFF\u200B\u00A0\uFF1D\u2028\u0085\u0001{}()#";

  private Entries() {}

  static Arbitrary<CalendarEntry> any() {
    Arbitrary<CalendarEntry> plain = Combinators.combine(
            Arbitraries.strings().withChars("abcXYZ019._:-").ofMinLength(1).ofMaxLength(64),
            instants(),
            Arbitraries.of(
                    "Europe/Berlin", "Asia/Jakarta", "America/St_Johns", "UTC", "Z", "-03:30")
                .map(ZoneId::of),
            texts().filter(Entries::isSaid),
            Arbitraries.of("x", "mastodon", "facebook"),
            texts().filter(Entries::isSaid),
            texts().filter(Entries::isSaid))
        .as((id, at, zone, channel, network, text, status) -> CalendarEntry.builder()
            .id(id)
            .at(at)
            .zone(zone)
            .channel(channel)
            .network(network)
            .text(text)
            .status(status)
            .build());
    Arbitrary<List<Optional<String>>> optionals = texts().optional().list().ofSize(6);
    return Combinators.combine(plain, optionals, Arbitraries.of("de", "en", "id", "pt-BR"))
        .as((entry, more, language) -> entry
            .withCampaign(more.get(0))
            .withAuthor(more.get(1))
            .withApprover(more.get(2))
            .withLink(more.get(3))
            .withImage(more.get(4))
            .withAltText(more.get(5))
            .withLanguage(language));
  }

  /** Any second, but often one of the night in which the clock of Berlin goes back. */
  private static Arbitrary<Instant> instants() {
    long night = Instant.parse("2025-10-26T00:00:00Z").getEpochSecond();
    return Arbitraries.oneOf(
            Arbitraries.longs().between(946_771_200L, 4_102_358_400L),
            Arbitraries.longs().between(night, night + 7200))
        .map(Instant::ofEpochSecond);
  }

  private static Arbitrary<String> texts() {
    Arbitrary<String> anything = Arbitraries.integers()
        .between(1, Character.MAX_CODE_POINT)
        .filter(c ->
            c != StrictText.BROKEN && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
        .map(Character::toString);
    Arbitrary<String> nasty = Arbitraries.strings().withChars(NASTY).ofLength(1);
    return Arbitraries.frequencyOf(Tuple.of(2, anything), Tuple.of(3, nasty))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  private static boolean isSaid(String text) {
    return !Cells.tidy(text).isBlank();
  }
}
