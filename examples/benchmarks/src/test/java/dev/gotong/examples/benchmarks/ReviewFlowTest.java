package dev.gotong.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.examples.benchmarks.ApprovalBenchmark.Library;
import dev.gotong.examples.benchmarks.ReviewFlow.Ask;
import dev.gotong.examples.benchmarks.ReviewFlow.Event;
import dev.gotong.examples.benchmarks.ReviewFlow.Post;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The libraries are compared on the same work: each gives the same answers. */
class ReviewFlowTest {

  @ParameterizedTest
  @EnumSource(Library.class)
  void all_is_accepted_but_that_the_author_approves(Library library) throws Exception {
    Post post = library.flow().draft();

    assertThat(ReviewFlow.ASKS.stream().map(post::ask))
        .containsExactly(true, false, true, true, true);
  }

  @ParameterizedTest
  @EnumSource(Library.class)
  void every_post_is_a_fresh_one(Library library) throws Exception {
    ReviewFlow flow = library.flow();

    assertThat(flow.play()).isEqualTo(4);
    assertThat(flow.play()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(Library.class)
  void a_draft_is_not_approved(Library library) throws Exception {
    Post post = library.flow().draft();

    assertThat(post.ask(new Ask(Event.APPROVE, PersonId.of("bo")))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Library.class)
  void changes_may_be_requested_of_an_approved_post_which_is_submitted_again(Library library)
      throws Exception {
    Post post = library.flow().draft();
    ReviewFlow.ASKS.forEach(post::ask);
    Ask request = new Ask(Event.REQUEST_CHANGES, PersonId.of("bo"));

    assertThat(post.ask(request)).isTrue();
    assertThat(ReviewFlow.ASKS.stream().map(post::ask)).startsWith(true, false, true);
  }
}
