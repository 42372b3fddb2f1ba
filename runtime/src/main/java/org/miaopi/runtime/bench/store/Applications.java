package org.miaopi.runtime.bench.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.bson.Document;

/**
 * Documents as the platform keeps them, about 1 KB each, made from a number so that nothing has to
 * be remembered. The documents of one owner lie far apart, as over years.
 */
final class Applications {

  static final int PER_OWNER = 50;

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Duration APART = Duration.ofSeconds(90);
  private static final List<String> STATES =
      List.of("DELIVERED", "SUBMITTED", "VERIFIED", "DECIDED", "PREPARED", "RETURNED", "REFERRED");
  private static final BigDecimal FEE = new BigDecimal("0.13");

  private final int owners;

  /** As many owners as {@code size} documents need. */
  Applications(int size) {
    this.owners = Math.max(1, size / PER_OWNER);
  }

  /** 26 characters in the order of the numbers, as the platform's ids are in that of time. */
  static String id(int number) {
    SplittableRandom random = new SplittableRandom(number);
    String unguessable = Long.toUnsignedString(random.nextLong() | Long.MIN_VALUE, 36) + "abc";
    return "01%08d".formatted(number) + unguessable;
  }

  String owner(int number) {
    return "applicant-%07d".formatted(number % owners);
  }

  Document document(int number, int version) {
    SplittableRandom random = new SplittableRandom(number);
    Instant created = FIRST.plus(APART.multipliedBy(number));
    String state = STATES.get((number + version) % STATES.size());
    BigDecimal area = BigDecimal.valueOf(random.nextLong(1_000, 100_000), 2);
    return new Document("_id", id(number))
        .append("version", version)
        .append("owner", owner(number))
        .append("state", state)
        .append("number", "LNYD37011220%010d".formatted(number))
        .append("created", Date.from(created))
        .append("changed", Date.from(created.plusSeconds(version)))
        .append("applicant", applicant(random))
        .append("item", new Document("code", "002014111002").append("version", 3))
        .append("answers", answers(random, area))
        .append("fee", area.multiply(FEE))
        .append("files", List.of(file("照片", random), file("营业场所证明", random)))
        .append("steps", steps(created));
  }

  private static Document applicant(SplittableRandom random) {
    return new Document("kind", "NATURAL")
        .append("name", "欧阳建国")
        .append("identity", "37011219550" + random.nextInt(1_000_000, 10_000_000))
        .append("phone", "138" + random.nextInt(10_000_000, 100_000_000));
  }

  private static Document answers(SplittableRandom random, BigDecimal area) {
    return new Document("出生日期", "1955-0" + random.nextInt(1, 10) + "-12")
        .append("经营场所", "山东省济南市历城区洪家楼街道花园路 " + random.nextInt(1, 400) + " 号")
        .append("经营面积", area)
        .append("从业人数", random.nextInt(1, 90))
        .append("经营范围", List.of("食品销售", "餐饮服务", "日用百货"))
        .append("同意公示", random.nextBoolean());
  }

  private static Document file(String field, SplittableRandom random) {
    byte[] seed = String.valueOf(random.nextLong()).getBytes(StandardCharsets.UTF_8);
    return new Document("id", UUID.nameUUIDFromBytes(seed))
        .append("field", field)
        .append("size", random.nextLong(20_000, 900_000))
        .append("hash", "%016x".formatted(random.nextLong()).repeat(4));
  }

  private static List<Document> steps(Instant created) {
    List<Document> steps = new ArrayList<>();
    for (String state : STATES.subList(0, 4))
      steps.add(new Document("state", state).append("at", Date.from(created)));
    return steps;
  }
}
