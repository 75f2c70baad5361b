package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.house.Golden;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal of a review, as it reads. */
class ApprovalRefusalsTest {
  private static final Pattern CODE =
      Pattern.compile("Refusal\\.of\\(\\s*\"(approval\\.[a-z-]+)\"");

  @Test
  void codes_and_messages_are_those_of_the_golden_file() throws IOException {
    Golden.assertHolds("approval", RefusalScenes.all());
  }

  @Test
  void every_code_of_the_package_is_in_the_golden_file() throws IOException, URISyntaxException {
    Set<String> shown = new TreeSet<>();
    RefusalScenes.all().forEach(refusal -> shown.add(refusal.code()));
    assertThat(shown).isEqualTo(codes()).hasSizeGreaterThan(35);
  }

  private static Set<String> codes() throws IOException, URISyntaxException {
    Set<String> codes = new TreeSet<>();
    Path classes = Path.of(
        Approvals.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path feature = classes.resolve("../../src/main/java/dev/gotong/approval").normalize();
    try (Stream<Path> sources = Files.list(feature)) {
      for (Path source : sources.toList()) {
        Matcher found = CODE.matcher(Files.readString(source));
        while (found.find()) {
          codes.add(found.group(1));
        }
      }
    }
    return codes;
  }
}
