package org.miaopi.runtime.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stages of an aggregation that the portable subset holds. */
class AggregatingTest extends Contract {

  @BeforeEach
  void fill() {
    for (String each :
        List.of(
            "{_id: 1, item: 'X', fee: 10, tags: ['a', 'b'], at: {$date: '2026-01-31T23:30:00Z'}}",
            "{_id: 2, item: 'X', fee: 2.5, tags: [], at: {$date: '2026-02-01T00:00:00Z'}}",
            "{_id: 3, item: 'Y', fee: 30, tags: ['b'], at: {$date: '2026-02-03T12:00:00Z'}}",
            "{_id: 4, fee: null}")) {
      applications.insertOne(Document.parse(each));
    }
  }

  @Test
  void groups() {
    assertResult(
        """
        {$match: {_id: {$lt: 4}}}
        {$group: {_id: '$item', n: {$sum: 1}, all: {$sum: '$fee'}, most: {$max: '$fee'}, \
        least: {$min: '$fee'}, mean: {$avg: '$fee'}, ids: {$push: '$_id'}}}
        {$sort: {_id: 1}}""",
        "{_id: 'X', n: 2, all: 12.5, most: 10, least: 2.5, mean: 6.25, ids: [1, 2]}",
        "{_id: 'Y', n: 1, all: 30, most: 30, least: 30, mean: 30.0, ids: [3]}");
    assertResult(
        "{$sort: {_id: 1}}\n{$group: {_id: null, f: {$first: '$item'}, l: {$last: '$fee'}}}",
        "{_id: null, f: 'X', l: null}");
    assertResult("{$sortByCount: '$item'}\n{$limit: 1}", "{_id: 'X', count: 2}");
    assertResult("{$match: {item: 'X'}}\n{$count: 'n'}", "{n: 2}");
  }

  @Test
  void shapes() {
    assertResult("{$match: {_id: 1}}\n{$project: {fee: 1}}", "{_id: 1, fee: 10}");
    assertResult(
        "{$match: {_id: 1}}\n{$project: {_id: 0, double: {$multiply: ['$fee', 2]}}}",
        "{double: 20}");
    assertResult(
        "{$match: {_id: 3}}\n{$project: {tags: 1}}\n{$addFields: {n: {$size: '$tags'}}}",
        "{_id: 3, tags: ['b'], n: 1}");
    assertResult("{$match: {_id: 1}}\n{$replaceRoot: {newRoot: {it: '$item'}}}", "{it: 'X'}");
    assertResult(
        "{$match: {_id: 1}}\n{$project: {m: {$dateToString: {format: '%Y-%m', date: '$at'}}}}",
        "{_id: 1, m: '2026-01'}");
  }

  @Test
  void unwinds() {
    assertResult(
        "{$unwind: '$tags'}\n{$sort: {_id: 1, tags: 1}}\n{$project: {tags: 1}}",
        "{_id: 1, tags: 'a'}",
        "{_id: 1, tags: 'b'}",
        "{_id: 3, tags: 'b'}");
  }

  @Test
  void looksUpInAnotherCollection() {
    database.getCollection("items").insertOne(Document.parse("{_id: 'X', name: '许可'}"));
    assertResult(
        """
        {$match: {_id: {$in: [1, 3]}}}
        {$lookup: {from: 'items', localField: 'item', foreignField: '_id', as: 'of'}}
        {$project: {of: 1}}
        {$sort: {_id: 1}}""",
        "{_id: 1, of: [{_id: 'X', name: '许可'}]}",
        "{_id: 3, of: []}");
  }

  @Test
  void divides() {
    assertResult(
        """
        {$match: {_id: {$lt: 4}}}
        {$bucket: {groupBy: '$fee', boundaries: [0, 10, 100], output: {n: {$sum: 1}}}}""",
        "{_id: 0, n: 1}",
        "{_id: 10, n: 2}");
    assertResult(
        "{$facet: {few: [{$match: {item: 'Y'}}, {$project: {_id: 1}}], all: [{$count: 'n'}]}}",
        "{few: [{_id: 3}], all: [{n: 4}]}");
  }

  @Test
  void pages() {
    assertResult(
        "{$sort: {fee: -1, _id: 1}}\n{$skip: 1}\n{$limit: 1}\n{$project: {fee: 1}}",
        "{_id: 1, fee: 10}");
    assertThat(result("{$sample: {size: 2}}")).hasSize(2);
  }

  @Test
  void givesItsResultInBatches() {
    for (int i = 10; i < 500; i++) applications.insertOne(new Document("_id", i));
    List<Integer> ids =
        applications
            .aggregate(stages("{$sort: {_id: -1}}"))
            .batchSize(9)
            .map(it -> it.getInteger("_id"))
            .into(new ArrayList<>());
    assertThat(ids).hasSize(494).startsWith(499, 498).endsWith(2, 1);
  }

  @Test
  void whatIsNoStageIsRefused() {
    assertCode(40_324, () -> result("{$unknown: {}}"));
    assertCode(40_323, () -> result("{$match: {}, $sort: {_id: 1}}"));
  }

  private void assertResult(String stages, String... documents) {
    assertThat(result(stages))
        .as(stages)
        .containsExactlyElementsOf(Arrays.stream(documents).map(Document::parse).toList());
  }

  private List<Document> result(String stages) {
    return applications.aggregate(stages(stages)).into(new ArrayList<>());
  }

  /** One stage a line. */
  private static List<Document> stages(String lines) {
    return lines.lines().map(Document::parse).toList();
  }
}
