package dev.gotong.approval;

import static dev.gotong.approval.Scene.ANA;
import static dev.gotong.approval.Scene.BO;
import static dev.gotong.approval.Scene.BRAND;
import static dev.gotong.approval.Scene.CITRA;
import static dev.gotong.approval.Scene.EKA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.ApprovalCommand.Approve;
import dev.gotong.approval.ApprovalCommand.ClearObjection;
import dev.gotong.approval.ApprovalCommand.NoteEdit;
import dev.gotong.approval.ApprovalCommand.RetractVote;
import dev.gotong.approval.ApprovalCommand.Submit;
import dev.gotong.base.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApprovalRefusalsTest {

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Scene draft = new Scene();
    Scene few = new Scene();
    few.electorate.put("editor", Set.of(ANA, BO));
    Scene review = Scene.submitted(BRAND);
    review.approve(BO, "editor");
    review.electorate.put("legal", Set.of(BO, EKA));
    Scene parallel = new Scene();
    parallel.policy = ApprovalPolicy.of("side", 1, Scene.EDITOR, Stage.of("facts"));
    parallel.electorate.put("facts", Set.of(BO, EKA));
    parallel.submit();
    parallel.approve(BO, "editor");
    Scene changes = Scene.submitted(BRAND);
    changes.requestChanges(BO, "editor");
    Scene approved = Scene.approved();
    List<Refusal> all = List.of(
        draft.refusal(BO, draft.approveCommand("editor")),
        draft.refusal(BO, draft.changesCommand("editor")),
        draft.refusal(BO, new ClearObjection("editor")),
        changes.refusal(BO, changes.approveCommand("editor")),
        changes.refusal(BO, new RetractVote("editor")),
        approved.refusal(ANA, new Submit(2, Scene.digest(2))),
        draft.refusal(ANA, new Submit(2, Scene.digest(2))),
        review.refusal(CITRA, new Approve("editor", 1, Scene.digest(2))),
        approved.refusal(ANA, new NoteEdit(1, Scene.digest(2), false)),
        review.refusal(CITRA, review.approveCommand("brand")),
        review.refusal(CITRA, new RetractVote("brand")),
        review.refusal(EKA, review.approveCommand("legal")),
        review.refusal(EKA, review.approveCommand("editor")),
        review.refusal(ANA, review.approveCommand("editor")),
        review.refusal(ANA, review.changesCommand("editor")),
        parallel.refusal(BO, parallel.approveCommand("facts")),
        review.refusal(CITRA, new RetractVote("editor")),
        review.refusal(BO, new RetractVote("legal")),
        changes.refusal(CITRA, new ClearObjection("editor")),
        review.refusal(CITRA, new ClearObjection("editor")),
        few.refusal(ANA, few.submitCommand()));
    List<String> lines =
        all.stream().map(r -> r.code() + "\t" + r.message()).sorted().toList();
    try (InputStream file =
        ApprovalRefusalsTest.class.getResourceAsStream("/golden/approval.txt")) {
      assertThat(String.join("\n", lines) + "\n")
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
