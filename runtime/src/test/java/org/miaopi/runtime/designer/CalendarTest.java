package org.miaopi.runtime.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.miaopi.runtime.ids.Ids;
import org.miaopi.runtime.portal.Case;
import org.miaopi.runtime.processing.Replay;
import tools.jackson.databind.JsonNode;

/** The office's working days: what staff make of them, and what counts by them. */
class CalendarTest {

  private static final String CALENDAR = "/api/designer/calendar/";

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor staff = miaopi.signedIn("staff");

  @Test
  void theYearsOfTheNoticesComeWithTheSoftware() {
    JsonNode year = staff.get(CALENDAR + 2025).expect(200).json();

    assertThat(year.get("revision").asLong()).isZero();
    assertThat(year.get("daysOff")).hasSize(28);
    assertThat(year.at("/daysOff/1").asString()).isEqualTo("2025-01-28");
    assertThat(texts(year.get("workingDays")))
        .containsExactly("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11");
    assertThat(year.has("updatedBy")).isFalse();
  }

  @Test
  void aYearIsSavedOverTheRevisionThatItWasMadeFrom() {
    assertThat(staff.get(CALENDAR + 2041).expect(200).json().get("daysOff")).isEmpty();

    save(2041, 0, List.of("2041-01-02", "2041-01-01"), List.of("2041-01-05")).expect(200);

    Visitor.Answer late = save(2041, 0, List.of(), List.of());
    assertThat(late.expect(409).json().get("detail").asString())
        .isEqualTo("2041 年的工作日历刚刚被他人修改过，您的修改没有保存。请载入最新内容后再改。");
    save(2041, 7, List.of(), List.of()).expect(409);
    JsonNode kept = staff.get(CALENDAR + 2041).expect(200).json();
    assertThat(texts(kept.get("daysOff"))).containsExactly("2041-01-01", "2041-01-02");
    assertThat(kept.get("revision").asLong()).isEqualTo(1);
    assertThat(kept.get("updatedBy").asString()).isEqualTo("staff");
    save(2041, 1, List.of(), List.of()).expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                     | json.missing     | /daysOff
          {'daysOff':'2042-01-01','workingDays':[]}              | json.array       | /daysOff
          {'daysOff':[],'workingDays':[],'colour':1}             | json.unknown     | /colour
          {'daysOff':['2042-02-30'],'workingDays':[]}            | json.date        | /daysOff/0
          {'daysOff':[{'$gt':''}],'workingDays':[]}              | json.date        | /daysOff/0
          {'daysOff':['+20420-01-1'],'workingDays':[]}           | json.date        | /daysOff/0
          {'daysOff':['2042-01-01','2043-01-01'],'workingDays':[]} | calendar.year  | /daysOff/1
          {'daysOff':['2042-01-01','2042-01-01'],'workingDays':[]} | calendar.twice | /daysOff/1
          {'daysOff':['2042-01-04'],'workingDays':['2042-01-04']} | calendar.both   | /workingDays/0
          {'daysOff':[],'workingDays':['2042-01-06']}            | calendar.weekday | /workingDays/0
          {'daysOff':[],'daysOff':[],'workingDays':[]}           | json.duplicate   | /daysOff
          []                                                     | json.object      | ''
          """)
  void whatIsNoYearOfWorkingDaysIsRefusedWithItsPlace(String body, String code, String path) {
    JsonNode problem =
        staff
            .put(CALENDAR + 2042, body.replace('\'', '"'), "If-Match", "0")
            .expect(422)
            .json()
            .at("/problems/0");

    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("path").asString()).isEqualTo(path);
    assertThat(staff.get(CALENDAR + 2042).json().get("revision").asLong()).isZero();
  }

  @Test
  void whatIsTooMuchIsRefusedWithoutAWordForEachDate() {
    List<String> dates = Collections.nCopies(400, "2042-01-01");

    JsonNode problems = save(2042, 0, dates, List.of()).expect(422).json().get("problems");

    assertThat(problems).hasSize(1);
    assertThat(problems.at("/0/message").asString()).isEqualTo("日期过多，最多 366 个。");
    staff.put(CALENDAR + 2042, "[" + " ".repeat(70_000) + "]", "If-Match", "0").expect(422);
  }

  @Test
  void thereAreTheYearsOfThisCenturyOnly() {
    staff.get(CALENDAR + 1999).expect(404);
    staff.get(CALENDAR + 2100).expect(404);
    staff.get(CALENDAR + "next").expect(400);
    save(2100, 0, List.of(), List.of()).expect(404);
    staff.put(CALENDAR + 2042, "{}").expect(400);
  }

  @Test
  void onlyStaffSeeAndChangeIt() {
    for (String other : List.of("zhang", "approver", "supervisor")) {
      Visitor visitor = miaopi.signedIn(other);
      visitor.get(CALENDAR + 2026).expect(403);
      visitor.put(CALENDAR + 2026, "{}", "If-Match", "0").expect(403);
    }
    miaopi.visitor().get(CALENDAR + 2026).expect(401);
  }

  @Test
  void aRuleCountsWorkingDaysOverTheSpringFestivalAndFollowsStaff() {
    String item = Deadlines.publish(staff, "DAYS-" + miaopi.bean(Ids.class).next());
    Case festival = acceptedOn("2026-02-13", item);
    assertThat(texts(festival.now().at("/calendar/workingDays"))).contains("2026-02-14");

    festival.submit().expect(202);

    JsonNode decided = festival.settled();
    assertThat(decided.at("/answers/办结期限").asString()).isEqualTo("2026-02-27");
    assertThat(decided.at("/decision/rule").asString()).isEqualTo("spring");
    try (RunningMiaopi second = miaopi.another()) {
      JsonNode before = staff.get(CALENDAR + 2026).expect(200).json();
      List<String> off = texts(before.get("daysOff"));
      long revision = before.get("revision").asLong();
      off.add("2026-02-24");
      Visitor colleague = second.signedIn("staff");
      put(colleague, 2026, revision, off, texts(before.get("workingDays"))).expect(200);

      Case later = acceptedOn("2026-02-13", item);
      later.submit().expect(202);

      assertThat(later.settled().at("/answers/办结期限").asString()).isEqualTo("2026-02-28");
      put(staff, 2026, revision + 1, texts(before.get("daysOff")), List.of()).expect(200);
      Case there = Deadlines.accepted(second.somebodyLike("zhang"), item, "2026-02-13");
      there.submit().expect(202);
      assertThat(there.settled().at("/answers/办结期限").asString()).isEqualTo("2026-03-02");
      assertThat(isDecidedTheSameAgain(festival)).isTrue();
      assertThat(isDecidedTheSameAgain(later)).isTrue();
      assertThat(texts(festival.now().at("/calendar/daysOff"))).doesNotContain("2026-02-24");
      put(staff, 2026, revision + 2, texts(before.get("daysOff")), texts(before.get("workingDays")))
          .expect(200);
    }
  }

  @Test
  void aCaseCountsByItsOwnCalendarOrTheShippedOne() {
    String item = Deadlines.publish(staff, "CASES-" + miaopi.bean(Ids.class).next());

    JsonNode results =
        staff.post("/api/designer/items/" + item + "/cases/run", "").expect(200).json();

    assertThat(results.findValuesAsString("passed")).containsExactly("true", "true");
    assertThat(results.findValuesAsString("outcome")).containsExactly("reject", "approve");
  }

  @Test
  void aFormThatCountsNoWorkingDaysGetsNoCalendar() {
    assertThat(Case.card("zhang").now().has("calendar")).isFalse();
  }

  private Case acceptedOn(String date, String item) {
    return Deadlines.accepted(miaopi.somebodyLike("zhang"), item, date);
  }

  private boolean isDecidedTheSameAgain(Case application) {
    ApplicationStore applications = miaopi.bean(ApplicationStore.class);
    return miaopi
        .bean(Replay.class)
        .replay(Objects.requireNonNull(applications.find(application.id)))
        .same();
  }

  private Visitor.Answer save(int year, long revision, List<String> off, List<String> worked) {
    return put(staff, year, revision, off, worked);
  }

  private static Visitor.Answer put(
      Visitor staff, int year, long revision, List<String> off, List<String> worked) {
    return staff.put(
        CALENDAR + year,
        Map.of("daysOff", off, "workingDays", worked),
        "If-Match",
        "\"" + revision + "\"");
  }

  private static List<String> texts(JsonNode dates) {
    return new ArrayList<>(dates.valueStream().map(JsonNode::asString).toList());
  }
}
