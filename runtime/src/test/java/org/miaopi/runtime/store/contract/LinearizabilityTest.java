package org.miaopi.runtime.store.contract;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.store.contract.History.Action;
import org.miaopi.runtime.store.contract.History.Step;

/** Many clients at one document see what one client could have seen. */
class LinearizabilityTest extends Contract {

  private static final int ROUNDS = 60;
  private static final int CLIENTS = 4;
  private static final int STEPS = 8;
  private static final int VALUES = 40;

  @Test
  void everyHistoryOfADocumentIsLinearizable() throws Exception {
    Random random = new Random(20261125);
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int round = 0; round < ROUNDS; round++) {
        String id = "n" + round;
        applications.insertOne(new Document("_id", id).append("number", 0L));
        List<Callable<List<Step>>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          Random own = new Random(random.nextLong());
          all.add(() -> history(id, own));
        }
        List<Step> steps = new ArrayList<>();
        for (Future<List<Step>> each : clients.invokeAll(all)) steps.addAll(each.get());
        assertThat(History.isLinearizable(steps, 0)).as("%s", steps).isTrue();
      }
    }
  }

  private List<Step> history(String id, Random random) {
    List<Step> steps = new ArrayList<>();
    long known = 0;
    for (int i = 0; i < STEPS; i++) {
      long expected = known;
      Step step =
          switch (random.nextInt(3)) {
            case 0 -> timed(() -> new Action.Read(read(id)));
            case 1 -> timed(() -> new Action.Raise(raise(id)));
            default -> timed(() -> change(id, expected, random.nextInt(VALUES)));
          };
      if (step.action() instanceof Action.Read(long value)) known = value;
      if (step.action() instanceof Action.Raise(long value)) known = value;
      steps.add(step);
    }
    return steps;
  }

  private static Step timed(Supplier<Action> work) {
    long asked = System.nanoTime();
    Action action = work.get();
    return new Step(asked, System.nanoTime(), action);
  }

  private long read(String id) {
    return Objects.requireNonNull(applications.find(eq("_id", id)).first()).getLong("number");
  }

  private long raise(String id) {
    FindOneAndUpdateOptions after =
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    Document raised = applications.findOneAndUpdate(eq("_id", id), inc("number", 1L), after);
    return Objects.requireNonNull(raised).getLong("number");
  }

  private Action change(String id, long expected, long other) {
    boolean done =
        applications
                .updateOne(and(eq("_id", id), eq("number", expected)), set("number", other))
                .getMatchedCount()
            == 1;
    return new Action.Change(expected, other, done);
  }
}
