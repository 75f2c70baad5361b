package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Require;
import java.util.function.Function;

/** What happens when a stage takes its time. Each happens once a round. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SlaStep.Remind.class, name = "remind"),
  @JsonSubTypes.Type(value = SlaStep.AddApprovers.class, name = "add-approvers"),
  @JsonSubTypes.Type(value = SlaStep.ReassignToBackup.class, name = "reassign-to-backup"),
  @JsonSubTypes.Type(value = SlaStep.Escalate.class, name = "escalate")
})
public sealed interface SlaStep {

  /** {@return when, in percent of the way from the opening to the deadline, 1 to 1,000} */
  int percent();

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Remind, ? extends T> remind,
      Function<? super AddApprovers, ? extends T> addApprovers,
      Function<? super ReassignToBackup, ? extends T> reassign,
      Function<? super Escalate, ? extends T> escalate);

  /**
   * Reminds those who have not voted.
   *
   * @param percent when
   */
  record Remind(int percent) implements SlaStep {

    /** Checks the bound. */
    public Remind {
      requirePercent(percent);
    }

    @Override
    public <T> T match(
        Function<? super Remind, ? extends T> remind,
        Function<? super AddApprovers, ? extends T> addApprovers,
        Function<? super ReassignToBackup, ? extends T> reassign,
        Function<? super Escalate, ? extends T> escalate) {
      return remind.apply(this);
    }
  }

  /**
   * Lets more people vote, of those who hold the permission.
   *
   * @param percent when
   * @param who which of them
   */
  record AddApprovers(int percent, Selector who) implements SlaStep {

    /** Checks the bound. */
    public AddApprovers {
      requirePercent(percent);
    }

    @Override
    public <T> T match(
        Function<? super Remind, ? extends T> remind,
        Function<? super AddApprovers, ? extends T> addApprovers,
        Function<? super ReassignToBackup, ? extends T> reassign,
        Function<? super Escalate, ? extends T> escalate) {
      return addApprovers.apply(this);
    }
  }

  /**
   * Gives the part of everybody who has not voted to their first backup who can.
   *
   * @param percent when
   */
  record ReassignToBackup(int percent) implements SlaStep {

    /** Checks the bound. */
    public ReassignToBackup {
      requirePercent(percent);
    }

    @Override
    public <T> T match(
        Function<? super Remind, ? extends T> remind,
        Function<? super AddApprovers, ? extends T> addApprovers,
        Function<? super ReassignToBackup, ? extends T> reassign,
        Function<? super Escalate, ? extends T> escalate) {
      return reassign.apply(this);
    }
  }

  /**
   * Tells the people of a role.
   *
   * @param percent when
   * @param role the role in the team, 1 to 100 characters
   */
  record Escalate(int percent, String role) implements SlaStep {

    /** Checks the bounds. */
    public Escalate {
      requirePercent(percent);
      Require.text(role, 100, "role");
    }

    @Override
    public <T> T match(
        Function<? super Remind, ? extends T> remind,
        Function<? super AddApprovers, ? extends T> addApprovers,
        Function<? super ReassignToBackup, ? extends T> reassign,
        Function<? super Escalate, ? extends T> escalate) {
      return escalate.apply(this);
    }
  }

  private static void requirePercent(int percent) {
    Require.between(percent, 1, 1_000, "percent");
  }
}
