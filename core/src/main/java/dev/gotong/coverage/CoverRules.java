package dev.gotong.coverage;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a team asks of its cover. Two rules always hold: each responsibility has exactly one owner, who is able; and, were the
 * owner away and everybody else at work, somebody would act for it.
 *
 * @param staffing how many people must be where
 * @param evenness which networks get how much cover
 * @param moderation where somebody else must read what is submitted
 * @param backsAtMost how many people one person may back up, 1 to 99; 99 unless set
 * @param calendarWithinDays within how many days whoever acts for the calendar must look at it, 0 to 366, of which 0 is on the
 *     same day; nobody asks unless set
 */
@Value.Builder
@ValueStyle
public record CoverRules(
    List<Staffing> staffing,
    List<Evenness> evenness,
    List<Moderation> moderation,
    int backsAtMost,
    Optional<Integer> calendarWithinDays)
    implements WithCoverRules {

  /** Checks the bounds. */
  public CoverRules {
    staffing = ImmutableList.copyOf(staffing);
    evenness = ImmutableList.copyOf(evenness);
    moderation = ImmutableList.copyOf(moderation);
    Require.between(backsAtMost, 1, 99, "backsAtMost");
    calendarWithinDays.ifPresent(days -> Require.between(days, 0, 366, "calendarWithinDays"));
  }

  /** {@return a builder of rules that ask for owners and backups only} */
  public static Builder builder() {
    return new Builder().backsAtMost(99);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends CoverRulesBuilder {
    Builder() {}
  }
}
