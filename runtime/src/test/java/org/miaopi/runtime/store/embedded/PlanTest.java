package org.miaopi.runtime.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.BasicDBObject;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way the planner takes, told in words. */
class PlanTest {

  private final MVStore store = MVStore.open(null);
  private final MVMap<byte[], byte[]> documents = map("documents");
  private final List<StoredIndex> indexes = new ArrayList<>();

  PlanTest() {
    index("{'owner': 1, 'issued': 1}", Map.of());
    index("{'state': 1, 'region': -1}", Map.of());
    index("{'item': 1, 'submitted': -1, 'place': 1}", Map.of());
    index("{'number': 1}", Map.of("unique", true));
    index("{'key': 1}", Map.of("sparse", true));
    index("{'due': 1}", Map.of("partialFilterExpression", json("{'due': {'$exists': true}}")));
    index(
        "{'desk': 1}",
        Map.of("partialFilterExpression", json("{'priority': {'$gte': 5}, 'open': true}")));
    index("{'tags': 1}", Map.of());
    indexes
        .getLast()
        .add(indexes.getLast().keysOf(json("{'tags': [1]}")), new byte[0], json("{'tags': [1]}"));
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'_id': 'a'}                                  |                                 | 1 of _id_, exact
          {'_id': {'$in': ['a', 'b']}}                  | {'_id': -1}                     | 2 of _id_, backwards, exact
          {'_id': {'$gt': 'a'}}                         | {'_id': 1}                      | 1 of _id_, exact
          {}                                            | {'_id': -1}                     | all of _id_, backwards
          {}                                            | {'owner': -1, 'issued': -1}     | all of owner_1_issued_1, backwards
          {}                                            | {'owner': -1, 'issued': 1}      | all of _id_, then sorted
          {'owner': 'x'}                                | {'issued': -1, '_id': -1}       | 1 of owner_1_issued_1, backwards, exact
          {'owner': 'x'}                                | {'owner': 1, 'issued': 1}       | 1 of owner_1_issued_1, exact
          {'owner': 'x', 'issued': {'$gt': 1, '$lte': 5}} |                               | 1 of owner_1_issued_1, exact
          {'owner': 'x', 'name': 'y'}                   |                                 | 1 of owner_1_issued_1
          {'issued': 5}                                 |                                 | all of _id_
          {'state': {'$in': ['A', 'B', 'C']}, 'region': 1} | {'_id': 1}                   | 3 of state_1_region_-1, merged, exact
          {'state': {'$in': ['A', 'B']}}                | {'region': -1, '_id': 1}        | 2 of state_1_region_-1, merged, exact
          {'state': {'$in': ['A', 'B']}}                | {'region': 1}                   | 2 of state_1_region_-1, backwards, merged, exact
          {'state': {'$in': ['A', 'B']}}                | {'state': -1, 'region': 1}      | 2 of state_1_region_-1, backwards, exact
          {'state': {'$in': ['A', 'B']}}                | {'_id': 1}                      | 2 of state_1_region_-1, then sorted, exact
          {'state': 'A', 'region': 2, '_id': {'$gt': 'x'}} | {'_id': 1}                   | 1 of state_1_region_-1, exact
          {'item': 'I', 'submitted': {'$lt': 9}}        | {'submitted': -1, 'place': 1}   | 1 of item_1_submitted_-1_place_1, exact
          {'item': 'I', 'place': 'P'}                   | {'submitted': 1}                | 1 of item_1_submitted_-1_place_1, backwards
          {'item': 'I', 'place': 'P'}                   | {'submitted': 1, 'place': 1, '_id': 1} | 1 of item_1_submitted_-1_place_1, then sorted
          {'number': 'N1', 'owner': 'x'}                |                                 | 1 of number_1
          {'number': {'$regex': '^N1/'}}                | {'number': 1}                   | 1 of number_1
          {'number': {'$regex': '^n1', '$options': 'i'}} |                                | all of _id_
          {'number': {'$regex': 'N1'}}                  |                                 | all of _id_
          {'key': 'k'}                                  |                                 | 1 of key_1, exact
          {'key': {'$exists': true}}                    | {'key': -1}                     | 1 of key_1, backwards
          {'key': null}                                 |                                 | all of _id_
          {'due': {'$lte': 5}}                          | {'due': 1}                      | 1 of due_1, exact
          {'due': {'$exists': true}}                    |                                 | 1 of due_1
          {'due': null}                                 |                                 | all of _id_
          {'desk': 'd', 'priority': 7, 'open': true}    |                                 | 1 of desk_1
          {'desk': 'd', 'priority': {'$gt': 5}, 'open': true} |                           | 1 of desk_1
          {'desk': 'd', 'priority': {'$gt': 4}, 'open': true} |                           | all of _id_
          {'desk': 'd', 'priority': {'$in': [5, 6]}, 'open': true} |                      | 1 of desk_1
          {'desk': 'd', 'priority': 7}                  |                                 | all of _id_
          {'tags': 1}                                   |                                 | 1 of tags_1
          {'tags': {'$gt': 1, '$lt': 5}}                | {'_id': 1}                      | 1 of tags_1, then sorted
          {'$or': [{'_id': 'a'}, {'number': 'N1'}]}     |                                 | 1 of _id_ and 1 of number_1
          {'$or': [{'_id': 'a'}, {'name': 'n'}]}        |                                 | all of _id_
          {'$and': [{'region': 2}, {'$or': [{'state': 'A'}, {'state': 'B'}]}]} |          | 2 of state_1_region_-1
          {'owner': 'x', '$or': [{'issued': 1}, {'issued': 2}]} |                         | 1 of owner_1_issued_1
          {'$and': [{'owner': 'x'}, {'issued': {'$gt': 1}}, {'issued': {'$lt': 5}}]} |    | 1 of owner_1_issued_1, exact
          {'_id': {'$in': []}}                          |                                 | nothing, exact
          {'owner': {'$ne': 'x'}}                       |                                 | all of _id_
          """)
  void everyQueryHasItsPlan(String query, String order, String plan) {
    Document orderBy = order == null ? null : json(order);
    assertThat(new Planner(json(query), orderBy).plan(documents, indexes).inWords())
        .isEqualTo(plan);
  }

  @Test
  void aRegularExpressionOfTheDriverIsTakenByItsPrefix() {
    Document query = new Document("number", new BsonRegularExpression("^N1\\/2", ""));
    assertThat(new Planner(query, null).plan(documents, indexes).inWords())
        .isEqualTo("1 of number_1");
    Document either = new Document("number", new BsonRegularExpression("^N1|M", ""));
    assertThat(new Planner(either, null).plan(documents, indexes).inWords())
        .isEqualTo("all of _id_");
  }

  private void index(String key, Map<String, Object> options) {
    Document fields = json(key);
    List<String> name = new ArrayList<>();
    fields.forEach((path, direction) -> name.add(path + "_" + direction));
    Document described =
        new Document("key", fields).append("name", String.join("_", name)).appendAll(options);
    indexes.add(
        new StoredIndex(IndexSpecification.of(described), map(String.join("_", name)), false));
  }

  private MVMap<byte[], byte[]> map(String name) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], byte[]>()
            .keyType(ByteArrayDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  private static Document json(String text) {
    return (Document) converted(BasicDBObject.parse(text.replace('\'', '"')));
  }

  private static Object converted(Object value) {
    return switch (value) {
      case Map<?, ?> fields -> {
        Document document = new Document();
        fields.forEach((name, each) -> document.put((String) name, converted(each)));
        yield document;
      }
      case List<?> elements -> new ArrayList<>(elements.stream().map(PlanTest::converted).toList());
      case Pattern regex ->
          new BsonRegularExpression(regex.pattern(), regex.flags() == 0 ? "" : "i");
      case null, default -> value;
    };
  }
}
