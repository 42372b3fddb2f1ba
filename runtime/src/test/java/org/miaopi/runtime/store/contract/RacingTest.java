package org.miaopi.runtime.store.contract;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single documents under many clients. */
class RacingTest extends Contract {

  @Test
  void countersNeverGiveTheSameNumberTwice() throws Exception {
    FindOneAndUpdateOptions options =
        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    List<Integer> numbers =
        inThreads(
            16,
            50,
            () ->
                applications
                    .findOneAndUpdate(eq("_id", "counter"), inc("value", 1), options)
                    .getInteger("value"));
    assertThat(numbers).hasSize(800).doesNotHaveDuplicates();
    assertThat(applications.find(eq("_id", "counter")).first()).containsEntry("value", 800);
  }

  @Test
  void racingUpsertsMakeOneDocument() throws Exception {
    applications.createIndex(ascending("key"), new IndexOptions().unique(true));
    inThreads(
        16,
        20,
        () ->
            applications.updateOne(
                eq("key", "once"),
                combine(setOnInsert("_id", new ObjectId()), inc("hits", 1)),
                new UpdateOptions().upsert(true)));
    assertThat(applications.find().into(new ArrayList<>()))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("hits", 320));
  }

  @Test
  void oneOfManyTakesALease() throws Exception {
    applications.insertMany(
        IntStream.range(0, 40).mapToObj(i -> application("a" + i, "SUBMITTED", 0)).toList());
    applications.createIndex(compoundIndex(ascending("state"), ascending("_id")));
    List<String> taken =
        inThreads(
            8,
            5,
            () ->
                applications
                    .findOneAndUpdate(
                        eq("state", "SUBMITTED"), combine(set("state", "TAKEN"), push("log", "x")))
                    .getString("_id"));
    assertThat(taken).hasSize(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneOfManyWinsAUniqueKey(boolean partial) throws Exception {
    IndexOptions unique = new IndexOptions().unique(true);
    if (partial) unique.partialFilterExpression(eq("state", "DRAFT"));
    applications.createIndex(ascending("place"), unique);
    AtomicInteger ids = new AtomicInteger();
    AtomicInteger won = new AtomicInteger();
    inThreads(
        16,
        10,
        () -> {
          int id = ids.getAndIncrement();
          try {
            applications.insertOne(application("a" + id, "DRAFT", 1).append("place", id % 10));
            return won.incrementAndGet();
          } catch (MongoWriteException lost) {
            assertThat(lost.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            return 0;
          }
        });
    assertThat(won).hasValue(10);
    assertThat(applications.countDocuments()).isEqualTo(10);
  }

  private static <T> List<T> inThreads(int threads, int times, Callable<T> work) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Callable<List<T>>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(
            () -> {
              List<T> own = new ArrayList<>();
              for (int n = 0; n < times; n++) own.add(work.call());
              return own;
            });
      }
      for (Future<List<T>> done : executor.invokeAll(tasks)) results.addAll(done.get());
    }
    return results;
  }
}
