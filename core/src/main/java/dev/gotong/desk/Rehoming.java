package dev.gotong.desk;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.handover.Transfer;
import java.util.List;
import java.util.Optional;

/**
 * One kind of thing that is handed over when somebody goes. What is built later joins with one more of these.
 *
 * <p>{@code plan} reads and changes nothing; {@code apply} is given back what {@code plan} said, in the same sitting.
 */
interface Rehoming {

  /** {@return what they have of this kind, and what becomes of it, knowing what was planned before} */
  List<Transfer> plan(Sitting sitting, Going going, List<Transfer> planned);

  /** {@return why what moves cannot move after all; empty if it did} */
  Optional<Refusal> apply(Sitting sitting, Going going, Transfer transfer);

  /** {@return whether what had moved is theirs again; it is not if it is finished, or with somebody else by now} */
  boolean giveBack(Sitting sitting, PersonId person, Transfer transfer);
}
