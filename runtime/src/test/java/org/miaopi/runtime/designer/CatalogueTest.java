package org.miaopi.runtime.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.ids.Ids;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.JsonNode;

/** The lists of items and of their versions, page by page. */
class CatalogueTest {

  private static final String ALL = "/api/designer/items";

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor staff = miaopi.signedIn("staff");
  private final String prefix = "LIST-" + miaopi.bean(Ids.class).next();
  private final NewItems items = new NewItems(staff, prefix);

  @Test
  void itemsComeFiftyAtATimeInTheOrderOfTheirCodes() {
    items.create(53);

    assertThat(listed("query", prefix)).isEqualTo(items.codes(1, 50));
    assertThat(listed("query", prefix, "after", items.code(50))).isEqualTo(items.codes(51, 53));
    assertThat(listed("query", prefix, "after", items.code(53))).isEmpty();
  }

  @Test
  void anItemIsFoundByAllWordsOfItsCodeOrNameInEitherLanguage() {
    items.create(2);
    items.save(2, "犬只登记 " + prefix);

    assertThat(listed("query", prefix.toLowerCase(Locale.ROOT) + "　登记 -001"))
        .containsExactly(items.code(1));
    assertThat(listed("query", "LICENCE 犬只 " + prefix)).containsExactly(items.code(2));
    assertThat(listed("query", "猫 " + prefix)).isEmpty();
  }

  @Test
  void itemsAreListedAsTheyStandNow() {
    items.create(2);
    assertThat(listed("query", prefix, "state", "unpublished")).isEqualTo(items.codes(1, 2));

    items.save(2, "犬只登记");
    items.publish(2);

    assertThat(listed("query", prefix, "state", "published")).containsExactly(items.code(2));
    assertThat(listed("query", prefix, "state", "unpublished")).containsExactly(items.code(1));
    JsonNode row = asked("query", items.code(2)).get(0);
    assertThat(row.at("/name").toString()).isEqualTo("{\"zh-CN\":\"犬只登记\",\"en\":\"Dog licence\"}");
    assertThat(row.at("/version").asInt()).isEqualTo(1);
    assertThat(row.at("/draftRevision").asLong()).isEqualTo(2);
    assertThat(asked("query", items.code(1)).get(0).has("version")).isFalse();
  }

  @Test
  void itemsWithProblemsAreFound() {
    items.create(1);
    assertThat(asked("query", prefix, "state", "faulty").at("/0/problems/errors").asInt())
        .isEqualTo(1);

    items.save(1, "犬只登记");

    JsonNode mended = asked("query", prefix, "state", "faulty");
    assertThat(mended.at("/0/problems/errors").asInt()).isZero();
    assertThat(mended.at("/0/problems/warnings").asInt()).isEqualTo(4);
    assertThat(listed("query", Case.CARD)).containsExactly(Case.CARD);
    assertThat(listed("query", Case.CARD, "state", "faulty")).isEmpty();
  }

  @Test
  void anUnknownStateIsRefused() {
    JsonNode refused = staff.get(ALL, Map.of("state", "retired")).expect(400).json();

    assertThat(refused.get("detail").asString())
        .isEqualTo("没有“retired”这种状态，可选：all、published、unpublished、faulty。");
  }

  @Test
  void versionsComeFiftyAtATimeTheNewestFirst() {
    items.create(1);
    items.publishOften(1, 52);
    String versions = ALL + "/" + items.code(1) + "/versions";

    JsonNode newest = staff.get(versions).expect(200).json();
    assertThat(numbers(newest)).isEqualTo(downFrom(52, 50));
    assertThat(newest.get(0).get("publishedBy").asString()).isEqualTo("staff");
    assertThat(newest.get(0).get("hash").asString()).hasSize(64);
    assertThat(numbers(staff.get(versions + "?before=3").expect(200).json()))
        .isEqualTo(downFrom(2, 2));
    assertThat(staff.get(versions + "?before=1").expect(200).json()).isEmpty();
    staff.get(versions + "?before=x").expect(400);
  }

  private static List<Integer> numbers(JsonNode versions) {
    return versions.valueStream().map(it -> it.get("version").asInt()).toList();
  }

  private static List<Integer> downFrom(int number, int count) {
    return IntStream.range(0, count).mapToObj(it -> number - it).toList();
  }

  private List<String> listed(String... query) {
    return asked(query).findValuesAsString("code");
  }

  private JsonNode asked(String... query) {
    Map<String, String> parameters =
        query.length == 2
            ? Map.of(query[0], query[1])
            : Map.of(query[0], query[1], query[2], query[3]);
    return staff.get(ALL, parameters).expect(200).json();
  }
}
