package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a review has come, so that somebody knows whom to ask.
 *
 * @param phase the phase in a few words, such as {@code in review}
 * @param stages the stages of its policy, in the order of rank and id; none before the post is submitted
 * @param objections what stands in the way, at stages included that the policy no longer has
 * @param missing what is missing, each with a code and facts; empty exactly if the post is approved
 */
public record Explanation(
    String phase, List<StageReport> stages, List<Objection> objections, List<Refusal> missing) {

  /** Copies the lists. */
  public Explanation {
    stages = ImmutableList.copyOf(stages);
    objections = ImmutableList.copyOf(objections);
    missing = ImmutableList.copyOf(missing);
  }

  /**
   * {@return all of it in sentences, one a line}
   *
   * <p>Such as "legal is open: needs 1 of the role legal", "  can act: mira, away (training)", "Missing: legal is open".
   */
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add("The post is " + phase + ".");
    stages.forEach(stage -> lines.addAll(stage.describe()));
    for (Objection objection : objections) {
      lines.add(objection.principal() + (objection.isVeto() ? " vetoes" : " wants changes") + " at "
          + objection.stage() + ": " + objection.reason());
    }
    missing.forEach(what -> lines.add("Missing: " + what.message()));
    return lines;
  }
}
