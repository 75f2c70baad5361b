package dev.gotong.formats;

import com.google.common.collect.ImmutableMap;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PostId;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes up posts as they are meant, before anybody writes them into a sheet. */
final class PlannedPosts {
  private static final Map<String, List<String>> NETWORKS = ImmutableMap.of(
      "x", List.of("X", "Twitter", "Twitter/X", "x.com"),
      "bluesky", List.of("Bluesky", "bsky", "Blue Sky"),
      "mastodon", List.of("Mastodon", "Fediverse", "Masto"),
      "linkedin", List.of("LinkedIn", "Linked In", "LI"),
      "instagram", List.of("Instagram", "IG", "insta"),
      "facebook", List.of("Facebook", "FB"));
  private static final Map<String, List<String>> TEXTS = ImmutableMap.of(
      "de",
          List.of(
              "Guten Morgen, Moabit! Ab heute im Laden; und online. ☕",
              "Größe, Süße, Säure: \"drei\" Wörter – mehr nicht…",
              "'s ist Herbst. Für 3,50 € dabei",
              "- Kaffee\n- Kuchen\n\n#KopiLinde"),
      "en",
          List.of(
              "We paid 4.10 more, on average; the table is online.\tAsk us.",
              "@friends: she said \"never\", and meant it | really",
              "+1 for Fridays, =fun, 100% true 🎉👩🏽‍🌾",
              "Caffè, naïve, Ångström"),
      "id",
          List.of(
              "Selamat pagi, Jakarta! 🌱 Panen terakhir; ceritanya besok.",
              "Satu, dua, tiga cara:\n1. Tubruk\n2. Saring\r\n3. Rendam",
              "Ke mana kopi kita pergi? \"Ke Berlin\", 60 %."));

  private final Random random;
  private final CharsetEncoder encoder;

  PlannedPosts(Random random, Charset charset) {
    this.random = random;
    this.encoder = charset.newEncoder();
  }

  /** {@return the {@code n}th post, on that day; its row is 1 until it stands in a sheet} */
  CalendarRow post(int n, LocalDate day) {
    String language = Pick.of(random, "de", "en", "id");
    List<String> networks = new ArrayList<>(NETWORKS.keySet());
    Collections.shuffle(networks, random);
    return CalendarRow.builder()
        .row(1)
        .id(PostId.of(Pick.of(random, "KL-", "post-", "") + (100 + n)))
        .date(day)
        .time(Optional.of(LocalTime.of(random.nextInt(24), 5 * random.nextInt(12))))
        .networks(networks.stream()
            .limit(1 + random.nextInt(3))
            .map(NetworkId::of)
            .collect(Collectors.toSet()))
        .text(encodable(Pick.one(Objects.requireNonNull(TEXTS.get(language)), random)) + " #" + n)
        .language(maybe(language))
        .campaign(maybe(Pick.of(random, "Herbst 25", "Panen & Co", "Q4, Teil 2")))
        .author(maybe(Pick.of(random, "Lena", "Budi S.", "Tarik (Berlin)")))
        .approvers(Pick.of(random, List.of(), List.of("Sari"), List.of("Sari", "Mira Müller")))
        .altText(maybe("A cup, seen from above"))
        .build();
  }

  /** {@return how somebody calls that network} */
  static String name(NetworkId network, Random random) {
    return Pick.one(Objects.requireNonNull(NETWORKS.get(network.value())), random);
  }

  private Optional<String> maybe(String text) {
    return Optional.of(text).filter(t -> !Pick.onceIn(4, random));
  }

  private String encodable(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .filter(encoder::canEncode)
        .collect(Collectors.joining());
  }
}
