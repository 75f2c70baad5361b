package dev.gotong.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Finding;
import dev.gotong.base.Span;
import dev.gotong.testkit.NetworkArbitraries;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NetworkLawsTest {

  /** A piece of text, and by hand what it counts. */
  record Piece(String text, int graphemes, int weight) {}

  private static final List<Piece> PIECES = List.of(
      new Piece("Kaffee", 6, 6),
      new Piece("für", 3, 3),
      new Piece("fu\u0308r", 3, 3),
      new Piece(" ", 1, 1),
      new Piece("€", 1, 2),
      new Piece("…", 1, 2),
      new Piece("\r\n", 1, 2),
      new Piece("咖啡", 2, 4),
      new Piece("क्ष", 1, 3),
      new Piece("한", 1, 2),
      new Piece("\u1112\u1161\u11AB", 1, 2),
      new Piece("🚀", 1, 2),
      new Piece("👍🏽", 1, 2),
      new Piece("🇩🇪", 1, 2),
      new Piece("👨‍👩‍👧‍👦", 1, 2),
      new Piece("5️⃣", 1, 2),
      new Piece("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1, 2),
      new Piece("x\u0301", 1, 2));

  @Provide
  Arbitrary<List<Piece>> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(400);
  }

  @Provide
  Arbitrary<String> texts() {
    return NetworkArbitraries.texts();
  }

  @Provide
  Arbitrary<NetworkProfile> networks() {
    return NetworkArbitraries.networks();
  }

  @Property
  void counting_equals_the_sum_of_what_was_counted_by_hand(@ForAll("pieces") List<Piece> pieces) {
    String text = join(pieces);
    assertThat(TextUnit.GRAPHEMES.count(text))
        .isEqualTo(pieces.stream().mapToInt(Piece::graphemes).sum());
    assertThat(TextUnit.WEIGHTED.count(text))
        .isEqualTo(pieces.stream().mapToInt(Piece::weight).sum());
  }

  @Property
  void units_of_encodings_equal_those_of_the_jdk(@ForAll("texts") String text) {
    assertThat(TextUnit.UTF8_BYTES.count(text))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    assertThat(TextUnit.UTF16_UNITS.count(text)).isEqualTo(text.length());
    assertThat(TextUnit.CODE_POINTS.count(text)).isEqualTo(text.codePointCount(0, text.length()));
  }

  @Property
  void x_counts_composed_and_decomposed_text_alike(@ForAll("texts") String text) {
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    String nfd = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(TextUnit.WEIGHTED.count(nfd)).isEqualTo(TextUnit.WEIGHTED.count(nfc));
    assertThat(TextUnit.WEIGHTED.count(text)).isEqualTo(TextUnit.WEIGHTED.count(nfc));
  }

  @Property
  void clusters_joined_are_the_text(@ForAll("texts") String text) {
    assertThat(String.join("", Graphemes.of(text))).isEqualTo(text);
  }

  @Property
  void entities_say_what_stands_at_their_place(@ForAll("texts") String text) {
    int last = 0;
    for (Entity entity : Entities.of(text)) {
      assertThat(entity.span().in(text)).isEqualTo(entity.text());
      assertThat(entity.span().startInclusive()).isGreaterThanOrEqualTo(last);
      last = entity.span().endExclusive();
    }
  }

  @Property
  void what_stands_before_the_span_fits_and_one_piece_more_does_not(
      @ForAll("pieces") List<Piece> pieces, @ForAll("networks") NetworkProfile network) {
    NetworkProfile narrow = network.withText(
        network.text().stream().map(t -> t.withMax(t.max() / 10)).toList());
    String text = join(pieces);
    for (TextLimit limit : narrow.text()) {
      List<Finding> findings = narrow.withText(limit).check(text, Optional.empty(), 1, 0).stream()
          .filter(f -> f.code().equals("network.too-long"))
          .toList();
      assertThat(findings).hasSize(limit.count(text) > limit.max() ? 1 : 0);
      for (Finding finding : findings) {
        Span over = finding.span().orElseThrow();
        String fits = new Span(0, over.startInclusive()).in(text);
        String rest = over.in(text);
        String next = Graphemes.of(rest).get(0);
        assertThat(limit.count(fits)).isLessThanOrEqualTo(limit.max());
        assertThat(limit.count(fits + next)).isGreaterThan(limit.max());
        assertThat(finding.facts())
            .containsEntry("over", Integer.toString(limit.count(text) - limit.max()));
      }
    }
  }

  @Property
  void a_link_counts_the_same_however_long(@ForAll("texts") String text) {
    TextLimit x = Networks.builtin()
        .find(dev.gotong.base.NetworkId.of("x"))
        .orElseThrow()
        .text()
        .get(0);
    assertThat(x.count(text + " https://example.org/" + "a".repeat(500)))
        .isEqualTo(x.count(text + " https://x.y"))
        .isEqualTo(x.count(text + " ") + 23);
  }

  private static String join(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(p -> text.append(p.text()));
    return text.toString();
  }
}
