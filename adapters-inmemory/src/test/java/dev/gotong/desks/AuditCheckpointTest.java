package dev.gotong.desks;

import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.SPRING;
import static dev.gotong.desks.World.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.audit.AuditChain;
import dev.gotong.audit.Checkpoint;
import dev.gotong.audit.SignedCheckpoint;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.AuditDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.post.PostCommand;
import dev.gotong.spi.Anchor;
import dev.gotong.spi.Signer;
import dev.gotong.spi.StoredEvent;
import dev.gotong.testkit.WatchedStorage;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditCheckpointTest {

  /** Signs with a key of its own, as a host might. */
  private static final class Ed25519 implements Signer {
    private final KeyPair keys;

    Ed25519() throws GeneralSecurityException {
      keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Override
    public SignedCheckpoint sign(Checkpoint checkpoint) {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(checkpoint.toBytes());
        return new SignedCheckpoint(
            checkpoint, "key-1", HexFormat.of().formatHex(signature.sign()));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean isGenuine(SignedCheckpoint signed) {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(keys.getPublic());
        signature.update(signed.checkpoint().toBytes());
        return signature.verify(HexFormat.of().parseHex(signed.signature()));
      } catch (GeneralSecurityException e) {
        return false;
      }
    }
  }

  /** A drawer elsewhere. */
  private static final class Drawer implements Anchor {
    final List<SignedCheckpoint> kept = new ArrayList<>();

    @Override
    public void keep(SignedCheckpoint signed) {
      if (!kept.contains(signed)) {
        kept.add(signed);
      }
    }

    @Override
    public List<SignedCheckpoint> checkpoints(WorkspaceId workspace) {
      return List.copyOf(kept);
    }
  }

  private final Drawer drawer = new Drawer();
  private final Signer signer;

  AuditCheckpointTest() throws GeneralSecurityException {
    signer = new Ed25519();
  }

  private static World world(String text) {
    World world = World.settled(Form.AS_IS);
    world.create(SPRING, content(text)).orThrow();
    return world;
  }

  private static void goOn(World world) {
    PostId autumn = PostId.of("autumn");
    world
        .gotong
        .posts()
        .carryOut(world.by(BO), autumn, new PostCommand.CreateDraft(autumn, content("Later")))
        .orThrow();
  }

  private static String code(AuditChain.Verification verified) {
    return verified.broken().map(broken -> broken.code()).orElse("holds");
  }

  private String verify(World world) {
    return code(world.gotong.audit().verify(KOPI, signer, drawer));
  }

  private String checkpoint(World world) {
    return code(world.gotong.audit().checkpoint(KOPI, signer, drawer));
  }

  @Test
  void what_was_added_is_signed_and_kept_and_nothing_is_signed_twice() {
    World world = world("Spring is here");
    assertThat(checkpoint(world)).isEqualTo("holds");
    assertThat(checkpoint(world)).isEqualTo("holds");
    assertThat(drawer.kept).hasSize(1);
    goOn(world);
    assertThat(checkpoint(world)).isEqualTo("holds");
    assertThat(drawer.kept).hasSize(2).allMatch(signer::isGenuine);
    assertThat(drawer.kept.get(1).checkpoint().head())
        .isEqualTo(world.gotong.audit().verify(KOPI).head());
    world.submit(SPRING).orThrow();
    assertThat(verify(world)).isEqualTo("holds");
  }

  @Test
  void an_empty_chain_has_no_checkpoint() {
    AuditDesk audit = World.empty(Form.AS_IS).gotong.audit();
    assertThat(audit.checkpoint(KOPI, signer, drawer).holds()).isTrue();
    assertThat(drawer.kept).isEmpty();
    assertThat(audit.verify(KOPI, signer, drawer).holds()).isTrue();
  }

  @Test
  void a_chain_that_was_cut_off_is_told_and_not_signed() {
    World whole = world("Spring is here");
    goOn(whole);
    checkpoint(whole);
    World cut = world("Spring is here");
    assertThat(verify(cut)).isEqualTo("audit.cut");
    assertThat(checkpoint(cut)).isEqualTo("audit.cut");
    assertThat(drawer.kept).hasSize(1);
    assertThat(code(cut.gotong.audit().verify(KOPI))).as("from itself alone").isEqualTo("holds");
  }

  @Test
  void a_chain_that_was_written_anew_is_told_and_not_signed() {
    checkpoint(world("Spring is here"));
    World anew = world("Spring was never here");
    goOn(anew);
    assertThat(verify(anew)).isEqualTo("audit.rewritten");
    assertThat(checkpoint(anew)).isEqualTo("audit.rewritten");
    assertThat(drawer.kept).hasSize(1);
    assertThat(code(anew.gotong.audit().verify(KOPI))).as("from itself alone").isEqualTo("holds");
  }

  @Test
  void a_checkpoint_by_another_key_or_of_another_chain_is_told() throws Exception {
    World world = world("Spring is here");
    checkpoint(world);
    Checkpoint mine = drawer.kept.get(0).checkpoint();
    drawer.kept.set(0, new Ed25519().sign(mine));
    assertThat(verify(world)).isEqualTo("audit.false-checkpoint");
    assertThat(checkpoint(world)).isEqualTo("audit.false-checkpoint");
    drawer.kept.set(
        0, signer.sign(new Checkpoint(WorkspaceId.of("other"), mine.head(), mine.at())));
    assertThat(verify(world)).isEqualTo("audit.false-checkpoint");
  }

  @Test
  void what_is_broken_is_not_signed() {
    World world = world("Spring is here");
    WatchedStorage tampered = new WatchedStorage(world.storage.another());
    tampered.tamper(e -> new StoredEvent(e.workspace(), e.entry(), e.event(), e.salt() + "x"));
    AuditDesk audit = world.over(tampered).audit();
    assertThat(code(audit.checkpoint(KOPI, signer, drawer))).isEqualTo("audit.forged");
    assertThat(drawer.kept).isEmpty();
  }
}
