package dev.gotong.testkit;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.network.Channel;
import dev.gotong.network.NetworkProfile;
import dev.gotong.network.Networks;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts as people write them, and worse; networks and channels. */
public final class NetworkArbitraries {
  private static final List<String> PIECES = List.of(
      "Kaffee",
      "für",
      "STRASSE",
      "Straße",
      "İstanbul",
      "ılık",
      "selamat",
      "pagi",
      "kopi",
      "L'Oréal",
      "cafe\u0301",
      "don’t",
      "Grüße",
      "gratis",
      "cheap",
      "Kopi Senja",
      "GOTONG",
      "🚀",
      "🇩🇪",
      "👨‍👩‍👧‍👦",
      "👍🏽",
      "❤️",
      "5️⃣",
      "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
      "©",
      "€",
      "コーヒー",
      "咖啡",
      "क्षमा",
      "한글",
      "\u1112\u1161\u11AB",
      "مرحبا",
      "שלום",
      "\u202Eabc\u202C",
      "\u200D",
      "\u0301",
      "a\u0328\u0301",
      "\r\n",
      "\n",
      "\t",
      " ",
      "  ",
      "\u00A0",
      ".",
      ",",
      "!",
      "!!",
      "?",
      "…",
      "-",
      "'",
      "’",
      "“",
      "#Kaffee",
      "#ad",
      "##",
      "#",
      "@",
      "@ana",
      "@bo@host.example",
      "ana@example.org",
      "https://example.org/a?b=1#c",
      "http://x.y",
      "www.example.de",
      "example.com",
      "0",
      "42");

  private NetworkArbitraries() {}

  /**
   * {@return texts of up to 30 pieces: German and Indonesian words, emoji of every make, marks in any form, right to
   * left, line ends, hashtags, mentions and links, with and without spaces between them}
   */
  public static Arbitrary<String> texts() {
    Arbitrary<String> piece = Arbitraries.of(PIECES);
    Arbitrary<String> gap = Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(" ")), Tuple.of(1, Arbitraries.just("")));
    return Combinators.combine(piece, gap)
        .as((p, g) -> p + g)
        .list()
        .ofMaxSize(30)
        .map(all -> String.join("", all));
  }

  /** {@return one of the networks that are built in} */
  public static Arbitrary<NetworkProfile> networks() {
    return Arbitraries.of(Networks.builtin().profiles());
  }

  /** {@return channels of few names on the networks that are built in, in zones with and without clock changes} */
  public static Arbitrary<Channel> channels() {
    return Combinators.combine(
            Arbitraries.of("main", "jobs", "id"),
            networks().map(NetworkProfile::id),
            Arbitraries.of("Europe/Berlin", "Asia/Jakarta", "America/New_York", "UTC"))
        .as(NetworkArbitraries::channel);
  }

  private static Channel channel(String name, NetworkId network, String zone) {
    return Channel.builder()
        .id(ChannelId.of(network + "-" + name))
        .network(network)
        .name(name)
        .zone(ZoneId.of(zone))
        .build();
  }
}
