package dev.gotong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.Digest;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import dev.gotong.base.Recorded;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private static final WorkspaceId WORKSPACE = WorkspaceId.of("kopi-pagi");
  private static final AuditHead START = AuditChain.start(WORKSPACE);

  private record Said(String text) implements Event {
    @Override
    public String code() {
      return "test.said";
    }

    @Override
    public Map<String, String> facts() {
      return Map.of("text", text);
    }
  }

  @Test
  void a_chain_of_fifty_holds() {
    List<AuditEntry> chain = chain(50);

    assertThat(AuditChain.verify(START, chain).holds()).isTrue();
    assertThat(AuditChain.verify(START, chain).head()).isEqualTo(chain.get(49).head());
    assertThat(AuditChain.verify(chain.get(19).head(), chain.subList(20, 50)).holds())
        .isTrue();
    assertThat(AuditChain.verify(START, List.of()))
        .isEqualTo(new AuditChain.Verification(START, Optional.empty()));
  }

  /** The hash of a chain that was written once must never change. */
  @Test
  void the_golden_chain_stays() {
    assertThat(START.hash().hex())
        .isEqualTo("80c0ac6c808cce6f1f688f6f95ed1d47067e89fb5e8f1374e3e0da16d427cacd");
    assertThat(chain(3).get(2).hash().hex())
        .isEqualTo("fe39b48f9ec0dca97d9a14a98c41c58ffebca9a2a8b108d37dade6bef8c39a59");
  }

  @Test
  void every_change_of_every_record_is_found() {
    List<UnaryOperator<AuditRecord>> changes = List.of(
        record -> with(record, b -> b.kind("other")),
        record -> with(record, b -> b.id("other")),
        record -> with(record, b -> b.version(record.version() + 1)),
        record -> with(record, b -> b.number(record.number() + 1)),
        record -> with(record, b -> b.commandId(CommandId.of("other"))),
        record -> with(record, b -> b.actor(Actor.automation())),
        record -> with(record, b -> b.onBehalfOf(PersonId.of("other"))),
        record -> with(record, b -> b.at(record.at().plusNanos(1_000))),
        record -> with(record, b -> b.policy("other")),
        record -> with(record, b -> b.code("test.other")),
        record -> with(record, b -> b.commitment(Digest.ofBytes(new byte[] {1}))));
    List<AuditEntry> chain = chain(50);
    int found = 0;
    for (int place = 0; place < chain.size(); place++) {
      for (UnaryOperator<AuditRecord> change : changes) {
        AuditEntry entry = chain.get(place);
        List<AuditEntry> altered = new ArrayList<>(chain);
        altered.set(
            place, new AuditEntry(entry.sequence(), change.apply(entry.record()), entry.hash()));
        AuditChain.Verification verification = AuditChain.verify(START, altered);
        assertThat(verification.broken().map(Refusal::code)).contains("audit.altered");
        assertThat(verification.head().sequence()).isEqualTo(place);
        found++;
      }
    }
    System.out.println("proof audit-chain: " + found + " single changes in 50 records, all found");
  }

  @Test
  void what_is_missing_moved_or_foreign_is_found() {
    List<AuditEntry> chain = chain(5);
    List<AuditEntry> cut = new ArrayList<>(chain);
    cut.remove(2);
    List<AuditEntry> swapped = new ArrayList<>(chain);
    swapped.set(1, chain.get(2));
    swapped.set(2, chain.get(1));

    assertThat(AuditChain.verify(START, cut).broken().map(Refusal::message))
        .contains("The audit chain breaks after record 2: record 3 should follow, but 4 does");
    assertThat(AuditChain.verify(START, swapped).holds()).isFalse();
    assertThat(AuditChain.verify(AuditChain.start(WorkspaceId.of("other")), chain)
            .broken()
            .map(Refusal::code))
        .contains("audit.altered");
  }

  @Test
  void a_record_commits_to_its_event_and_hides_it_without_the_salt() {
    AuditRecord record = AuditRecord.of(recorded(1), "salt");

    assertThat(record.commitsTo(new Said("number 1"), "salt")).isTrue();
    assertThat(record.commitsTo(new Said("number 2"), "salt")).isFalse();
    assertThat(record.commitsTo(new Said("number 1"), "pepper")).isFalse();
  }

  private static List<AuditEntry> chain(int length) {
    List<AuditEntry> chain = new ArrayList<>();
    AuditHead head = START;
    for (int i = 1; i <= length; i++) {
      AuditEntry entry = AuditChain.link(head, AuditRecord.of(recorded(i), "salt-" + i));
      chain.add(entry);
      head = entry.head();
    }
    return chain;
  }

  private static Recorded<Said> recorded(int i) {
    return Recorded.<Said>builder()
        .kind("note")
        .id("note-" + i)
        .version(i)
        .number(0)
        .commandId(CommandId.of("command-" + i))
        .actor(Actor.member(PersonId.of("ana")))
        .at(Instant.parse("2025-10-06T08:00:00Z").plusSeconds(i))
        .event(new Said("number " + i))
        .build();
  }

  private static AuditRecord with(AuditRecord r, UnaryOperator<AuditRecord.Builder> change) {
    AuditRecord.Builder copy = AuditRecord.builder()
        .kind(r.kind())
        .id(r.id())
        .version(r.version())
        .number(r.number())
        .commandId(r.commandId())
        .actor(r.actor())
        .at(r.at())
        .code(r.code())
        .commitment(r.commitment());
    return change.apply(copy).build();
  }
}
