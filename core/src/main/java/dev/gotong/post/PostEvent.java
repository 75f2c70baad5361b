package dev.gotong.post;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Digest;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.ValueStyle;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** What happened to a post. The facts name the content by its digest, so that the chain holds no text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PostEvent.DraftCreated.class, name = "draft-created"),
  @JsonSubTypes.Type(value = PostEvent.Edited.class, name = "edited"),
  @JsonSubTypes.Type(value = PostEvent.Withdrawn.class, name = "withdrawn"),
  @JsonSubTypes.Type(value = PostEvent.Reopened.class, name = "reopened")
})
public sealed interface PostEvent extends Event {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super DraftCreated, ? extends T> draftCreated,
      Function<? super Edited, ? extends T> edited,
      Function<? super Withdrawn, ? extends T> withdrawn,
      Function<? super Reopened, ? extends T> reopened);

  /**
   * A post came into being, in revision 1.
   *
   * @param id its id
   * @param author who created it
   * @param content what it says
   * @param digest the digest of {@code content}
   */
  @Value.Builder
  @ValueStyle
  record DraftCreated(PostId id, PersonId author, Content content, Digest digest)
      implements PostEvent {

    /** {@return a builder} */
    public static Builder builder() {
      return new Builder();
    }

    @Override
    public String code() {
      return "post.draft-created";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("post", id.value(), "author", author.value(), "digest", digest.hex());
    }

    @Override
    public <T> T match(
        Function<? super DraftCreated, ? extends T> draftCreated,
        Function<? super Edited, ? extends T> edited,
        Function<? super Withdrawn, ? extends T> withdrawn,
        Function<? super Reopened, ? extends T> reopened) {
      return draftCreated.apply(this);
    }

    /** Builds events. Not thread-safe. */
    public static final class Builder extends DraftCreatedBuilder {
      Builder() {}
    }
  }

  /**
   * A post was written anew.
   *
   * @param by who wrote it
   * @param revision the revision it has now
   * @param content what it says now
   * @param digest the digest of {@code content}
   * @param changed the facets in which it differs from the revision before, in order; at least one
   * @param cosmetic whether it differs in blanks, line ends, the composition of letters and notes only, and was not
   *     declared substantial; it then makes nobody a contributor
   */
  @Value.Builder
  @ValueStyle
  record Edited(
      PersonId by,
      int revision,
      Content content,
      Digest digest,
      Set<Facet> changed,
      boolean cosmetic)
      implements PostEvent {

    /** Sorts the facets. */
    public Edited {
      changed = ImmutableSortedSet.copyOf(changed);
    }

    /** {@return a builder} */
    public static Builder builder() {
      return new Builder();
    }

    @Override
    public String code() {
      return "post.edited";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of(
          "by",
          by.value(),
          "revision",
          Integer.toString(revision),
          "digest",
          digest.hex(),
          "changed",
          changed.stream().map(Facet::toString).collect(Collectors.joining(", ")),
          "cosmetic",
          Boolean.toString(cosmetic));
    }

    @Override
    public <T> T match(
        Function<? super DraftCreated, ? extends T> draftCreated,
        Function<? super Edited, ? extends T> edited,
        Function<? super Withdrawn, ? extends T> withdrawn,
        Function<? super Reopened, ? extends T> reopened) {
      return edited.apply(this);
    }

    /** Builds events. Not thread-safe. */
    public static final class Builder extends EditedBuilder {
      Builder() {}
    }
  }

  /**
   * A post was given up.
   *
   * @param by who gave it up
   * @param reason why
   */
  record Withdrawn(PersonId by, String reason) implements PostEvent {
    @Override
    public String code() {
      return "post.withdrawn";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("by", by.value(), "reason", reason);
    }

    @Override
    public <T> T match(
        Function<? super DraftCreated, ? extends T> draftCreated,
        Function<? super Edited, ? extends T> edited,
        Function<? super Withdrawn, ? extends T> withdrawn,
        Function<? super Reopened, ? extends T> reopened) {
      return withdrawn.apply(this);
    }
  }

  /**
   * A post was taken up again, with the content, the revision and the contributors that it had.
   *
   * @param by who took it up
   */
  record Reopened(PersonId by) implements PostEvent {
    @Override
    public String code() {
      return "post.reopened";
    }

    @Override
    public Map<String, String> facts() {
      return ImmutableMap.of("by", by.value());
    }

    @Override
    public <T> T match(
        Function<? super DraftCreated, ? extends T> draftCreated,
        Function<? super Edited, ? extends T> edited,
        Function<? super Withdrawn, ? extends T> withdrawn,
        Function<? super Reopened, ? extends T> reopened) {
      return reopened.apply(this);
    }
  }
}
