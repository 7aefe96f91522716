package org.pacta.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelStateTest {
  private static final SpecimenNode UTO = SpecimenNode.of("UTO");
  private static final SpecimenNode XXA = SpecimenNode.of("XXA");
  private static final OpenedMessage FIRST = message(1);
  private static final OpenedMessage SECOND = message(2);

  /** The predecessor every specimen names. */
  private static final String PREDECESSOR = "ab".repeat(32);

  @Test
  void theNextNumberMovesTheChannelOn() {
    assertThat(ChannelState.NEW.place(FIRST, Optional.empty()))
        .isEqualTo(new ChannelState.Place.Next(new ChannelState(1, FIRST.manifestId(), false)));
    assertThat(new ChannelState(1, PREDECESSOR, false).place(SECOND, Optional.empty()))
        .isEqualTo(new ChannelState.Place.Next(new ChannelState(2, SECOND.manifestId(), false)));
  }

  @Test
  void aLaterNumberWaitsForItsPredecessors() {
    assertThat(ChannelState.NEW.place(message(5), Optional.empty()))
        .isEqualTo(new ChannelState.Place.TooEarly(1));
  }

  @Test
  void aRepeatIsARepeatEvenInAFrozenChannel() {
    assertThat(
            new ChannelState(9, "cd".repeat(32), true)
                .place(FIRST, Optional.of(FIRST.manifestId())))
        .isEqualTo(new ChannelState.Place.Repeat());
  }

  @Test
  void anotherMessageUnderAKnownNumberFreezesTheChannel() {
    assertThat(new ChannelState(1, PREDECESSOR, false).place(FIRST, Optional.of(PREDECESSOR)))
        .isEqualTo(new ChannelState.Place.Contradiction(new ChannelState(1, PREDECESSOR, true)));
  }

  @Test
  void aSuccessorOfAnotherHistoryFreezesTheChannel() {
    ChannelState state = new ChannelState(1, "cd".repeat(32), false);
    assertThat(state.place(SECOND, Optional.empty()))
        .isInstanceOf(ChannelState.Place.Contradiction.class);
  }

  @Test
  void aFrozenChannelTakesNothingNew() {
    assertThat(new ChannelState(1, PREDECESSOR, true).place(SECOND, Optional.empty()))
        .isEqualTo(new ChannelState.Place.Frozen());
  }

  private static OpenedMessage message(long sequence) {
    return XXA.open(UTO.compose(XXA, sequence, "content").envelope(), UTO).orThrow();
  }
}
