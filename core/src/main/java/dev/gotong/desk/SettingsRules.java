package dev.gotong.desk;

import dev.gotong.base.Decider;
import dev.gotong.base.Decision;

/** The rules of settings: whoever may change them may change them to anything that is well-formed. */
final class SettingsRules implements Decider<Settings, Settings, Boolean, SettingsChanged> {
  @Override
  public Settings initial() {
    return Settings.initial();
  }

  @Override
  public Decision<SettingsChanged> decide(Settings state, Settings wanted, Boolean unused) {
    return state.equals(wanted)
        ? Decision.unchanged()
        : Decision.accept(new SettingsChanged(wanted));
  }

  @Override
  public Settings evolve(Settings state, SettingsChanged event) {
    return event.settings();
  }
}
