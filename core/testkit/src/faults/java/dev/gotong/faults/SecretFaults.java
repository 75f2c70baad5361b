package dev.gotong.faults;

import static dev.gotong.publishing.PublisherClass.NATIVE_KEY;

import dev.gotong.faults.SampleNetwork.SamplePublisher;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.spi.PublishRequest;
import java.util.List;

/** How a publisher may tell its secrets. */
final class SecretFaults {
  private static final String CALL = "POST /messages?token=" + SampleNetwork.TOKEN;

  private SecretFaults() {}

  static List<PublisherFault> all() {
    return List.of(
        PublisherFault.of(
            "P6.1", "has its token in its text", NATIVE_KEY, net -> new SamplePublisher(net) {
              @Override
              public String toString() {
                return "publisher[token=" + SampleNetwork.TOKEN + "]";
              }
            }),
        PublisherFault.of(
            "P6.1",
            "has its token in the cause of what it throws",
            NATIVE_KEY,
            net -> new SamplePublisher(net) {
              @Override
              PublishOutcome outcome(PublishRequest request, SampleNetwork.Answer answer) {
                throw new IllegalStateException("no answer", new IllegalStateException(CALL));
              }
            }),
        PublisherFault.of(
            "P6.1",
            "has its token in the reason of a refusal",
            NATIVE_KEY,
            net -> new SamplePublisher(net) {
              @Override
              PublishOutcome outcome(PublishRequest request, SampleNetwork.Answer answer) {
                return answer.status == 422
                    ? new Refused(RejectionKind.EDIT, CALL + " was turned down")
                    : super.outcome(request, answer);
              }
            }));
  }
}
