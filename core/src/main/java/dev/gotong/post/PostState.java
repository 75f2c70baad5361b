package dev.gotong.post;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.function.Function;

/** Where a post stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PostState.Absent.class, name = "absent"),
  @JsonSubTypes.Type(value = PostState.Live.class, name = "live"),
  @JsonSubTypes.Type(value = PostState.Withdrawn.class, name = "withdrawn")
})
public sealed interface PostState {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Absent, ? extends T> absent,
      Function<? super Live, ? extends T> live,
      Function<? super Withdrawn, ? extends T> withdrawn);

  /** {@return the post, live or withdrawn, if there is one} */
  default Optional<Post> findPost() {
    return match(a -> Optional.empty(), l -> Optional.of(l.post()), w -> Optional.of(w.post()));
  }

  /** Not created yet. */
  record Absent() implements PostState {
    @Override
    public <T> T match(
        Function<? super Absent, ? extends T> absent,
        Function<? super Live, ? extends T> live,
        Function<? super Withdrawn, ? extends T> withdrawn) {
      return absent.apply(this);
    }
  }

  /**
   * Being written, reviewed or published.
   *
   * @param post the post
   */
  record Live(Post post) implements PostState {
    @Override
    public <T> T match(
        Function<? super Absent, ? extends T> absent,
        Function<? super Live, ? extends T> live,
        Function<? super Withdrawn, ? extends T> withdrawn) {
      return live.apply(this);
    }
  }

  /**
   * Given up; nothing changes it until it is reopened.
   *
   * @param post the post as it was
   * @param reason why
   */
  record Withdrawn(Post post, String reason) implements PostState {
    @Override
    public <T> T match(
        Function<? super Absent, ? extends T> absent,
        Function<? super Live, ? extends T> live,
        Function<? super Withdrawn, ? extends T> withdrawn) {
      return withdrawn.apply(this);
    }
  }
}
