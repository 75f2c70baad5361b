package dev.gotong.examples.quickstart;

import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.desk.ContentReport;
import dev.gotong.desk.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run met on its way, beside what stands in the database. */
final class RunLog {
  /** Somebody whose vote was wanted, and why they could not give it. */
  record NoVote(PostId post, PersonId who, Refusal why) {}

  /** A slot that a post did not get. */
  record NoSlot(PostId post, Refusal why) {}

  final List<String> teamNotes = new ArrayList<>();
  final Map<PostId, List<ContentReport>> checks = new LinkedHashMap<>();
  final Map<PostId, Refusal> notSubmitted = new LinkedHashMap<>();
  final List<NoVote> noVotes = new ArrayList<>();
  final List<NoSlot> noSlots = new ArrayList<>();

  /** Who should take what; there once the team was set up. */
  Optional<Proposal> proposal = Optional.empty();

  void noVote(PostId post, PersonId who, Refusal why) {
    NoVote entry = new NoVote(post, who, why);
    if (!noVotes.contains(entry)) {
      noVotes.add(entry);
    }
  }
}
