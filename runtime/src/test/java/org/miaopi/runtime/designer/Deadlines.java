package org.miaopi.runtime.designer;

import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An item that answers five working days after it accepted, and refuses one over a festival. */
public final class Deadlines {

  private static final String FIELDS =
      """
      [ {"name": "受理日期", "type": "date", "label": {"zh-CN": "受理日期"}, "required": "true"},
        {"name": "办结期限", "type": "date", "label": {"zh-CN": "办结期限"},
         "computed": "加工作日(受理日期, 5)"} ]""";
  private static final String RULES =
      """
      [ {"id": "spring", "name": {"zh-CN": "春节后办结"},
         "when": "加工作日(受理日期, 5) >= date('2026-02-27')",
         "outcome": "reject", "message": {"zh-CN": "请在春节后申请"}} ]""";
  private static final String CASES =
      """
      [ {"name": {"zh-CN": "按随附日历"}, "applicant": {"kind": "natural"}, "today": "2026-02-13",
         "answers": {"受理日期": "2026-02-13"}, "expected": {"outcome": "reject", "rule": "spring"}},
        {"name": {"zh-CN": "自带日历"}, "applicant": {"kind": "natural"}, "today": "2026-02-13",
         "calendar": {"daysOff": [], "workingDays": []},
         "answers": {"受理日期": "2026-02-13"}, "expected": {"outcome": "approve"}} ]""";

  private Deadlines() {}

  /** Makes and publishes it; gives the code back. */
  public static String publish(Visitor staff, String code) {
    JsonMapper json = new JsonMapper();
    NewItems.create(staff, code, "限时办结 " + code).expect(201);
    String address = "/api/designer/items/" + code;
    ObjectNode draft = (ObjectNode) staff.get(address).expect(200).json();
    String revision = draft.get("revision").asString();
    draft.retain("definition", "cases");
    ObjectNode section = (ObjectNode) draft.at("/definition/form/pages/0/sections/0");
    section.set("fields", json.readTree(FIELDS));
    ((ObjectNode) draft.get("definition")).set("rules", json.readTree(RULES));
    draft.set("cases", json.readTree(CASES));
    staff.put(address, draft, "If-Match", revision).expect(200);
    staff.post(address + "/publish", "").expect(201);
    return code;
  }

  /** An application for it, accepted on that day. */
  public static Case accepted(Visitor applicant, String code, String day) {
    Case application = new Case(applicant, code);
    application.answers.put("受理日期", day);
    return application;
  }
}
