package org.miaopi.designer.publish;

import java.util.List;
import java.util.Map;
import org.miaopi.designer.definition.Certificate;
import org.miaopi.designer.definition.Commitment;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.Form;
import org.miaopi.designer.definition.HolderCodeType;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Page;
import org.miaopi.designer.definition.SealText;
import org.miaopi.designer.definition.Section;
import org.miaopi.designer.definition.ServiceObject;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;

/** What a new item starts as: one empty page, and a plain template that staff edit in Word. */
final class NewItem {

  static final String TEMPLATE_NAME = "template.docx";

  private static final Messages MESSAGES = Messages.of(NewItem.class);

  private static final int TYPE_SERIALS = 999;

  private NewItem() {}

  /**
   * @param number which item of the installation this is, from 1; certificates of different items
   *     are of different types, so it gives the serial of the type until staff enter their own
   */
  static ItemDefinition definition(String code, String name, Authority authority, long number) {
    Localized title = new Localized(name, null);
    return new ItemDefinition(
        elements(code, title, authority),
        Map.of(),
        form(),
        List.of(),
        List.of(),
        List.of(),
        certificate(title, authority, number),
        new Commitment(false, null));
  }

  private static Elements elements(String code, Localized name, Authority authority) {
    return new Elements(
        code,
        name,
        null,
        new Localized(authority.name(), null),
        authority.code(),
        authority.region(),
        null,
        List.of(),
        List.of(ServiceObject.NATURAL),
        List.of(),
        null,
        null,
        List.of());
  }

  private static Form form() {
    Section section = new Section("section1", MESSAGES.text("new.section"), null, List.of());
    return new Form(List.of(new Page("page1", MESSAGES.text("new.page"), null, List.of(section))));
  }

  private static Certificate certificate(Localized name, Authority authority, long number) {
    long serial = (number - 1) % TYPE_SERIALS + 1;
    return new Certificate(
        name,
        "%s%03d".formatted(authority.code(), serial),
        "{region}{year}{sequence:6}",
        null,
        "applicant.name",
        "applicant.code",
        HolderCodeType.RESIDENT_NUMBER,
        List.of(),
        SealText.round(authority.name(), authority.sealCode()));
  }
}
