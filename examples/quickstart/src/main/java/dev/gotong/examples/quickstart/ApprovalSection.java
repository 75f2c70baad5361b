package dev.gotong.examples.quickstart;

import java.util.List;

/**
 * Who agreed to which post, and who could not.
 *
 * @param posts the posts and their stages
 * @param refused every vote that the rules refused
 * @param open every post that is not approved
 */
record ApprovalSection(List<PostApproval> posts, List<RefusedVote> refused, List<OpenPost> open) {

  ApprovalSection {
    posts = List.copyOf(posts);
    refused = List.copyOf(refused);
    open = List.copyOf(open);
  }

  /**
   * The way of one post through its stages.
   *
   * @param post the id of the post
   * @param stages the stages that were reached, in order
   */
  record PostApproval(String post, List<Stage> stages) {

    PostApproval {
      stages = List.copyOf(stages);
    }
  }

  /**
   * One stage of one post.
   *
   * @param name the name of the stage, such as "editor"
   * @param votes who agreed
   */
  record Stage(String name, List<Vote> votes) {

    Stage {
      votes = List.copyOf(votes);
    }
  }

  /**
   * The consent of one person.
   *
   * @param who the name of the person
   * @param when the time, such as "Fri 3 Oct 11:20 Berlin"
   * @param standingInFor the name of the person whose part it was; empty if it was their own
   */
  record Vote(String who, String when, String standingInFor) {}

  /**
   * A vote that the rules refused.
   *
   * @param post the id of the post
   * @param who the name of the person
   * @param reason why, a sentence
   */
  record RefusedVote(String post, String who, String reason) {}

  /**
   * A post that is not approved.
   *
   * @param post the id of the post
   * @param state where it stands, such as "in review, stage legal"
   * @param reason what it waits for, a sentence
   */
  record OpenPost(String post, String state, String reason) {}
}
