package dev.gotong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanonicalTest {
  @Test
  void encodes_each_item_as_tag_length_payload() {
    assertThat(hex(Canonical.of("a"))).isEqualTo("54" + "0000000000000001" + "61");
    assertThat(hex(Canonical.of("").number(-2)))
        .endsWith("4e" + "0000000000000008" + "fffffffffffffffe");
    assertThat(hex(Canonical.of("").instant(Instant.ofEpochSecond(0, 1_999))))
        .endsWith("49" + "0000000000000008" + "0000000000000001");
    assertThat(hex(Canonical.of("").bytes(new byte[] {7})))
        .endsWith("42" + "0000000000000001" + "07");
    assertThat(hex(Canonical.of("").text(Optional.empty()))).endsWith("30" + "0000000000000000");
    assertThat(hex(Canonical.of("").texts(List.of("ä"))))
        .endsWith("4c" + "0000000000000001" + "54" + "0000000000000002" + "c3a4");
  }

  /** These digests are a promise: permits, keys and chains that were stored rest on them. */
  @Test
  void golden_digests_stay() {
    assertThat(Canonical.of("post/1").text("Halo 👋").digest().hex())
        .isEqualTo("6c407ca094692d545f1f085491bdcb2f6c2dd77adb4e20999ff479a8427c4b2a");
    assertThat(Canonical.of("all/1")
            .text("t")
            .number(42)
            .instant(Instant.parse("2025-10-26T00:30:00.123456789Z"))
            .bytes(new byte[] {0, 1, 2})
            .text(Optional.of("x"))
            .absent()
            .texts(List.of("b", "a"))
            .texts(Map.of("k2", "v2", "k1", "v1"))
            .digest()
            .hex())
        .isEqualTo("2c51802435fad0aa16fd1f09150766961486657ee9e36aafd3c9866a73a9a9c3");
  }

  @Test
  void different_content_has_a_different_encoding() {
    assertThat(hex(Canonical.of("x").text("ab").text("c")))
        .isNotEqualTo(hex(Canonical.of("x").text("a").text("bc")));
    assertThat(hex(Canonical.of("x").text(Optional.empty())))
        .isNotEqualTo(hex(Canonical.of("x").text("")));
    assertThat(hex(Canonical.of("x").texts(List.of("a")).text("b")))
        .isNotEqualTo(hex(Canonical.of("x").texts(List.of("a", "b"))));
  }

  @Test
  void a_map_is_encoded_in_the_order_of_its_keys() {
    assertThat(hex(Canonical.of("x").texts(Map.of("b", "2", "a", "1"))))
        .isEqualTo(hex(Canonical.of("x").list(4).text("a").text("1").text("b").text("2")));
  }

  @Test
  void half_a_surrogate_pair_is_refused() {
    assertThatThrownBy(() -> Canonical.of("x").text("\ud83d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text must be well-formed Unicode, but holds half of a surrogate pair");
  }

  private static String hex(Canonical canonical) {
    return BaseEncoding.base16().lowerCase().encode(canonical.toBytes());
  }
}
