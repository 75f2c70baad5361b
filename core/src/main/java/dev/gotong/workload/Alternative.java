package dev.gotong.workload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Refusal;
import java.util.function.Function;

/** What would become of a plan if one task went to somebody else in it, all else equal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Alternative.Possible.class, name = "possible"),
  @JsonSubTypes.Type(value = Alternative.Impossible.class, name = "impossible")
})
public sealed interface Alternative {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Possible, ? extends T> possible,
      Function<? super Impossible, ? extends T> impossible);

  /**
   * It breaks no hard rule.
   *
   * @param cost how much worse the plan would be; negative if it would be better, which a thorough balancer leaves
   *     nowhere
   */
  record Possible(Difference cost) implements Alternative {
    @Override
    public <T> T match(
        Function<? super Possible, ? extends T> possible,
        Function<? super Impossible, ? extends T> impossible) {
      return possible.apply(this);
    }
  }

  /**
   * It breaks a hard rule.
   *
   * @param refusal the first rule broken: {@code workload.barred}, {@code workload.pinned} or
   *     {@code workload.over-capacity}
   */
  record Impossible(Refusal refusal) implements Alternative {
    @Override
    public <T> T match(
        Function<? super Possible, ? extends T> possible,
        Function<? super Impossible, ? extends T> impossible) {
      return impossible.apply(this);
    }
  }
}
