package dev.gotong.examples.benchmarks;

import com.github.oxo42.stateless4j.StateMachineConfig;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.Explanation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.statemachine.StateMachine;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;

/** What JMH measures: decisions on fresh posts, in each library, and single ones in Gotong. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ApprovalBenchmark {

  /** A library that can play the flow. */
  public enum Library {
    /** This project. */
    GOTONG("Gotong", Approvals.class),
    /** A small state machine. */
    STATELESS4J("stateless4j", StateMachineConfig.class),
    /** A state machine with conditions, actions and listeners. */
    SQUIRREL("squirrel-foundation", StateMachineBuilder.class),
    /** The state machine of Spring. */
    SPRING("Spring Statemachine", StateMachine.class);

    final String label;

    /** A class of it, which tells where it is. */
    final Class<?> part;

    Library(String label, Class<?> part) {
      this.label = label;
      this.part = part;
    }

    ReviewFlow flow() throws Exception {
      return switch (this) {
        case GOTONG -> new GotongFlow();
        case STATELESS4J -> new StatelessFlow();
        case SQUIRREL -> new SquirrelFlow();
        case SPRING -> new SpringFlow();
      };
    }
  }

  /** The flow in one library. */
  @State(Scope.Thread)
  public static class Peer {
    @Param
    Library library = Library.GOTONG;

    ReviewFlow flow = new GotongFlow();

    /** Prepares what all posts share. */
    @Setup
    public void prepare() throws Exception {
      flow = library.flow();
    }
  }

  /** A post in Gotong that was submitted, and is asked one thing again and again. */
  @State(Scope.Thread)
  public static class Submitted {
    final GotongFlow flow = new GotongFlow();
    final ApprovalState state = submitted();

    private ApprovalState submitted() {
      GotongFlow.Review review = flow.new Review(new Approvals().initial());
      review.ask(ReviewFlow.ASKS.get(0));
      return review.state();
    }

    boolean ask(ReviewFlow.Ask ask) {
      return flow.new Review(state).ask(ask);
    }

    Explanation explain() {
      return flow.new Review(state).explain();
    }
  }

  /** {@return how many of the five were accepted} */
  @Benchmark
  @OperationsPerInvocation(5)
  public int play(Peer peer) {
    return peer.flow.play();
  }

  /** {@return whether the author may approve: no} */
  @Benchmark
  public boolean refuse(Submitted submitted) {
    return submitted.ask(ReviewFlow.ASKS.get(1));
  }

  /** {@return whether somebody else may: yes; the state after it is made, too} */
  @Benchmark
  public boolean accept(Submitted submitted) {
    return submitted.ask(ReviewFlow.ASKS.get(2));
  }

  /** {@return who can act, who cannot and why, and what is missing} */
  @Benchmark
  public Explanation explain(Submitted submitted) {
    return submitted.explain();
  }
}
