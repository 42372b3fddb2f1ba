package org.miaopi.runtime.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.store.contract.History.Action;
import org.miaopi.runtime.store.contract.History.Action.Change;
import org.miaopi.runtime.store.contract.History.Action.Raise;
import org.miaopi.runtime.store.contract.History.Action.Read;
import org.miaopi.runtime.store.contract.History.Step;

class HistoryTest {

  @Test
  void whatOverlapsMayHaveHappenedInAnyOrder() {
    assertThat(linearizable(step(0, 9, new Raise(2)), step(1, 8, new Raise(1)))).isTrue();
    assertThat(linearizable(step(0, 9, new Raise(1)), step(1, 2, new Read(1)))).isTrue();
    assertThat(linearizable(step(0, 9, new Raise(1)), step(1, 2, new Read(0)))).isTrue();
  }

  @Test
  void aStaleReadIsTold() {
    assertThat(linearizable(step(0, 1, new Raise(1)), step(2, 3, new Read(0)))).isFalse();
  }

  @Test
  void aReadOfWhatComesLaterIsTold() {
    assertThat(linearizable(step(0, 1, new Read(1)), step(2, 3, new Raise(1)))).isFalse();
  }

  @Test
  void aLostUpdateIsTold() {
    assertThat(linearizable(step(0, 5, new Raise(1)), step(1, 6, new Raise(1)))).isFalse();
    Action one = new Change(0, 7, true);
    Action other = new Change(0, 8, true);
    assertThat(linearizable(step(0, 5, one), step(1, 6, other))).isFalse();
  }

  @Test
  void aChangeIsRefusedOnlyForAReason() {
    Action refused = new Change(0, 8, false);
    assertThat(linearizable(step(0, 1, new Change(0, 7, true)), step(2, 3, refused))).isTrue();
    assertThat(linearizable(step(2, 3, refused))).isFalse();
  }

  private static boolean linearizable(Step... steps) {
    return History.isLinearizable(List.of(steps), 0);
  }

  private static Step step(long asked, long told, Action action) {
    return new Step(asked, told, action);
  }
}
