package org.miaopi.designer.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The type that the certificates of a new item have until staff enter their own. */
  private static final String TYPE_CODE_SUFFIX = "001";

  private NewItem() {}

  static ItemDefinition definition(String code, String name, Authority authority) {
    Localized title = new Localized(name, null);
    return new ItemDefinition(
        elements(code, title, authority),
        Map.of(),
        form(),
        List.of(),
        List.of(),
        certificate(title, authority),
        new Commitment(false, null));
  }

  static byte[] template() {
    try (InputStream docx = NewItem.class.getResourceAsStream("default.docx")) {
      return Objects.requireNonNull(docx, "default.docx").readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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

  private static Certificate certificate(Localized name, Authority authority) {
    return new Certificate(
        name,
        authority.code() + TYPE_CODE_SUFFIX,
        "{region}{year}{sequence:6}",
        null,
        "applicant.name",
        "applicant.code",
        HolderCodeType.RESIDENT_NUMBER,
        List.of(),
        new SealText(authority.name(), authority.sealCode()));
  }
}
