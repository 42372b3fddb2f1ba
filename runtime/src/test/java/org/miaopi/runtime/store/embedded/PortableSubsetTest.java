package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ValidationOptions;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.runtime.store.Store;

/** What the embedded store would do otherwise than a real cluster is refused, never ignored. */
class PortableSubsetTest {

  @TempDir Path folder;
  private Store store;
  private MongoCollection<Document> items;

  @BeforeEach
  void open() {
    store = Store.open(null, folder);
    items = store.database().getCollection("items");
    items.insertOne(new Document("_id", 1).append("list", List.of(1, 2)));
  }

  @AfterEach
  void close() {
    assertThat(items.find()).containsExactly(new Document("_id", 1).append("list", List.of(1, 2)));
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{mapReduce: 'items', map: 'x', reduce: 'y', out: 'z'}",
        "{geoNear: 'items', near: [1, 2]}",
        "{collMod: 'items', validator: {a: 1}}",
        "{currentOp: 1}",
        "{profile: 2}",
        "{explain: {find: 'items'}}",
        "{bulkWrite: 1, ops: []}",
        "{eval: 'x'}",
        "{createUser: 'a', pwd: 'b', roles: []}",
        "{shutdown: 1}",
        "{'': 1}"
      })
  void anUnknownCommandIsTold(String command) {
    assertRefused(
        command,
        59,
        "no such command: '" + Document.parse(command).keySet().iterator().next() + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {find: 'items', collation: {locale: 'zh'}}             | collation of find
          {find: 'items', min: {a: 1}, hint: {a: 1}}             | min of find
          {find: 'items', tailable: true}                        | tailable of find
          {find: 'items', let: {a: 1}}                           | let of find
          {find: 'items', returnKey: true}                       | returnKey of find
          {find: 'items', sort: {$natural: -1}}                  | an order by $natural
          {find: 'items', sort: {a: {$meta: 'textScore'}}}       | an order by $meta
          {find: 'items', readConcern: {level: 'snapshot'}}      | snapshot of readConcern
          {find: 'items', projection: {list: {$slice: 1}}}       | a projection that computes
          {find: 'items', projection: {other: '$list'}}          | a projection that computes
          {find: 'items', filter: {list: 2}, projection: {'list.$': 1}} | a projection that computes
          {findAndModify: 'items', update: {$set: {a: 1}}, fields: {list: {$slice: 1}}} | a projection that computes
          {count: 'items', collation: {locale: 'zh'}}            | collation of count
          {aggregate: 'items', pipeline: [], cursor: {}, let: {a: 1}} | let of aggregate
          {aggregate: 'items', pipeline: [], explain: true}      | explain of aggregate
          {aggregate: 'items', pipeline: [{$merge: {into: 'other'}}], cursor: {}} | stages that write
          {aggregate: 'items', pipeline: [{$facet: {a: [{$out: 'items'}]}}], cursor: {}} | stages that write
          {aggregate: 'items', pipeline: [{$out: 'items'}], cursor: {}} | stages that write
          {update: 'items', updates: [{q: {}, u: {$set: {a: 1}}, sort: {a: 1}}]} | sort of update
          {update: 'items', updates: [{q: {}, u: {$set: {a: 1}}}], let: {a: 1}} | let of update
          {delete: 'items', deletes: [{q: {}, limit: 0, collation: {locale: 'zh'}}]} | collation of delete
          {findAndModify: 'items', remove: true, collation: {locale: 'zh'}} | collation of findAndModify
          {create: 'other', capped: true, size: 100}             | capped of create
          {create: 'other', viewOn: 'items', pipeline: []}       | viewOn of create
          {create: 'other', timeseries: {timeField: 'a'}}        | timeseries of create
          {create: 'other', validator: {a: 1}}                   | validator of create
          {listDatabases: 1, filter: {name: 'a'}}                | filter of listDatabases
          {insert: 'items', documents: [{_id: 2}], startTransaction: true, autocommit: false} | transactions
          """)
  void anOptionThatChangesTheMeaningIsTold(String command, String what) {
    assertRefused(command, 238, "The embedded store does not support " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {insert: 'items', documents: [5]}                      | Field 'documents.0' must be a Document
          {insert: 'items', documents: {}}                       | Field 'documents' must be a List
          {insert: 'items', documents: [{_id: 7}, null]}         | Field 'documents.1' must be a Document
          {update: 'items', updates: ['x']}                      | Field 'updates.0' must be a Document
          {delete: 'items', deletes: [[]]}                       | Field 'deletes.0' must be a Document
          {find: 'items', filter: 5}                             | Field 'filter' must be a Document
          {find: 'items', sort: 'a'}                             | Field 'sort' must be a Document
          {find: 'items', projection: 'a'}                       | Field 'projection' must be a Document
          {count: 'items', query: []}                            | Field 'query' must be a Document
          {aggregate: 'items', pipeline: [5], cursor: {}}        | Field 'pipeline.0' must be a Document
          {createIndexes: 'items', indexes: [5]}                 | Field 'indexes.0' must be a Document
          {killCursors: 'items', cursors: ['a']}                 | Field 'cursors.0' must be a Number
          """)
  void whatIsOfAnotherTypeIsTold(String command, String message) {
    assertRefused(command, 14, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{find: 'items', hint: {a: 1}, allowDiskUse: true, comment: 'a', maxTimeMS: 100}",
        "{find: 'items', tailable: false, readConcern: {level: 'majority', afterClusterTime: {$timestamp: {t: 1, i: 1}}}}",
        "{count: 'items', maxTimeMS: 1000, skip: 0}",
        "{aggregate: 'items', pipeline: [], cursor: {batchSize: 1}, hint: 'a'}",
        "{update: 'items', updates: [{q: {_id: 9}, u: {$set: {a: 1}}, hint: {_id: 1}}], writeConcern: {w: 1, j: true}}"
      })
  void whatChangesNoMeaningIsAccepted(String command) {
    assertThat(store.database().runCommand(Document.parse(command)).getDouble("ok")).isEqualTo(1.0);
  }

  @Test
  void theDriversOwnOptionsMeetTheSameAnswers() {
    CreateCollectionOptions validated =
        new CreateCollectionOptions()
            .validationOptions(new ValidationOptions().validator(Filters.exists("a")));
    assertThatThrownBy(() -> store.database().createCollection("other", validated))
        .hasMessageContaining("does not support validator of create");
    Collation chinese = Collation.builder().locale("zh").build();
    assertThatThrownBy(() -> items.find().collation(chinese).first())
        .hasMessageContaining("does not support collation of find");
    assertThatThrownBy(() -> items.withWriteConcern(WriteConcern.W2).insertOne(new Document()))
        .hasMessageContaining("The embedded store is one server");
    assertThatThrownBy(() -> items.withReadConcern(ReadConcern.SNAPSHOT).find().first())
        .hasMessageContaining("does not support snapshot of readConcern");
  }

  private void assertRefused(String command, int code, String message) {
    assertThatThrownBy(() -> store.database().runCommand(Document.parse(command)))
        .isInstanceOfSatisfying(
            MongoCommandException.class,
            e -> {
              assertThat(e.getErrorMessage()).isEqualTo(message);
              assertThat(e.getErrorCode()).isEqualTo(code);
            });
  }
}
