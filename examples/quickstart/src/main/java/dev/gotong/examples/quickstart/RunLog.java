package dev.gotong.examples.quickstart;

import dev.gotong.approval.Explanation;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.desk.ContentReport;
import dev.gotong.desk.Proposal;
import dev.gotong.examples.quickstart.TeamFile.FreezePart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run met on its way, beside what stands in the database. */
final class RunLog {
  /** Somebody who wanted to vote, and why they might not. */
  record NoVote(PostId post, PersonId who, Optional<PersonId> onBehalfOf, Refusal why) {}

  /** Somebody who wanted to edit a post, and why they might not. */
  record NoEdit(PostId post, PersonId who, Refusal why) {}

  /** A post that waited for people who were not there, and how it stood then. */
  record Stuck(PostId post, Instant at, Explanation how) {}

  /** A slot that a post did not get. */
  record NoSlot(PostId post, Refusal why) {}

  final List<String> teamNotes = new ArrayList<>();
  final Map<PostId, List<ContentReport>> checks = new LinkedHashMap<>();
  final Map<PostId, Refusal> notSubmitted = new LinkedHashMap<>();
  final List<NoVote> noVotes = new ArrayList<>();
  final List<NoEdit> noEdits = new ArrayList<>();
  final Map<PostId, Stuck> stuck = new LinkedHashMap<>();
  final List<FreezePart> freezes = new ArrayList<>();
  final List<NoSlot> noSlots = new ArrayList<>();

  /** Who should take what; there once the team was set up. */
  Optional<Proposal> proposal = Optional.empty();

  void noVote(NoVote entry) {
    if (!noVotes.contains(entry)) {
      noVotes.add(entry);
    }
  }
}
