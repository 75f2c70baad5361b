package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Event;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.ValueCodec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingCodecTest {
  /** A value that tells of what it was made. */
  private record Made(String of) {}

  private static final Kind<Made> TEAM = Kind.of("team", Made.class);
  private static final Kind<Made> POST = Kind.of("post", Made.class);

  /** Counts what it decodes, and cannot read what is broken. */
  private static final class Counting implements ValueCodec {
    private final List<String> read = new ArrayList<>();

    @Override
    public <T> String encode(Kind<T> kind, T value) {
      return value.toString();
    }

    @Override
    public <T> T decode(Kind<T> kind, int schema, String text) {
      read.add(kind + " " + schema + " " + text);
      if (text.equals("broken")) {
        throw new StorageException("Cannot read " + text, false, null);
      }
      return kind.type().cast(new Made(kind + " " + schema + " " + text));
    }

    @Override
    public String encodeEvent(Kind<?> kind, Event event) {
      return event.code();
    }

    @Override
    public Event decodeEvent(Kind<?> kind, String text) {
      throw new StorageException("No events here", false, null);
    }
  }

  private final Counting counting = new Counting();
  private final ValueCodec codec = new RememberingCodec(counting);

  @Test
  void the_same_text_is_read_once() {
    Made first = codec.decode(TEAM, 1, "six people");
    Made again = codec.decode(TEAM, 1, new String("six people".toCharArray()));

    assertThat(again).isSameAs(first);
    assertThat(counting.read).containsExactly("team 1 six people");
  }

  @Test
  void a_text_of_another_kind_or_schema_is_another_value() {
    assertThat(List.of(
            codec.decode(TEAM, 1, "x"), codec.decode(TEAM, 2, "x"), codec.decode(POST, 1, "x")))
        .containsExactly(new Made("team 1 x"), new Made("team 2 x"), new Made("post 1 x"));
  }

  @Test
  void what_cannot_be_read_cannot_be_read_the_second_time_either() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> codec.decode(TEAM, 1, "broken")).hasMessage("Cannot read broken");
    }
    assertThat(counting.read).hasSize(2);
  }

  @Test
  void only_so_much_is_remembered() {
    for (int i = 0; i < 2; i++) { // the older half must be gone when it is asked for again
      for (int text = 0; text < 1_000; text++) {
        codec.decode(POST, 1, (1_000 + text) + "x".repeat(4_000));
      }
    }
    String novel = "x".repeat(250_001);
    codec.decode(POST, 1, novel);
    codec.decode(POST, 1, novel);

    assertThat(counting.read).hasSizeGreaterThan(1_002 + 2 * (4_004_000 - 2_000_000) / 4_004 - 50);
    assertThat(counting.read.stream().filter(read -> read.endsWith(novel))).hasSize(2);
  }
}
