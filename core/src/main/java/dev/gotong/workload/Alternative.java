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
   * @param cost how much worse the plan would be; negative if it would be better
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
   * @param rule the first rule that it breaks, in their order
   * @param refusal the rule as a sentence with its numbers
   */
  record Impossible(HardRule rule, Refusal refusal) implements Alternative {
    @Override
    public <T> T match(
        Function<? super Possible, ? extends T> possible,
        Function<? super Impossible, ? extends T> impossible) {
      return impossible.apply(this);
    }
  }
}
