package org.miaopi.runtime.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.DragToOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** What staff do in the designer, by mouse and keyboard. */
final class Designing {

  private final Person staff;
  private final Page page;

  Designing(Person staff) {
    this.staff = staff;
    page = staff.page;
  }

  Designing create(String code, String name) {
    staff.visit("/designer");
    staff.button("新建事项").first().click();
    staff.control("事项名称").fill(name);
    staff.control("事项编码").fill(code);
    staff.button("创建事项").click();
    page.waitForURL("**/designer/" + code);
    staff.arrived();
    return this;
  }

  Designing open(String part) {
    page.getByRole(AriaRole.NAVIGATION)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(part))
        .click();
    assertThat(page.getByRole(AriaRole.NAVIGATION).locator("[aria-current=page]"))
        .containsText(part);
    return this;
  }

  /** Drags a field type by mouse to the end of the page and calls the new field so. */
  Designing drag(String type, String label) {
    Locator canvas = page.getByRole(AriaRole.REGION, named("表单画布"));
    Locator fields = canvas.getByLabel(Pattern.compile("^选择字段："));
    Locator last = fields.count() == 0 ? canvas.getByText("把字段拖到这里") : fields.last();
    BoundingBox box = last.boundingBox();
    DragToOptions below =
        new DragToOptions().setTargetPosition(box.width / 2, box.height * 0.8).setForce(true);
    staff.button("添加字段：" + type).dragTo(last, below);
    staff.control("标签（中文）").fill(label);
    staff.control("标签（中文）").press("Tab");
    assertThat(fields.last()).hasAccessibleName("选择字段：" + label);
    assertThat(staff.control("字段名")).hasValue(label);
    if (!label.equals(type)) assertThat(staff.control("标签（英文）")).isEmpty();
    return this;
  }

  Designing tab(String name) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    return this;
  }

  Designing write(String label, String text) {
    staff.control(label).fill(text);
    return this;
  }

  Designing choose(String label, String value) {
    staff.control(label).selectOption(value);
    return this;
  }

  Designing press(String button) {
    staff.button(button).click();
    return this;
  }

  Designing tick(String label) {
    staff.control(label).check();
    return this;
  }

  Designing give(String label, FilePayload file) {
    staff.control(label).setInputFiles(file);
    return this;
  }

  /** Everything on the screen is on the server. */
  Designing saved() {
    assertThat(page.locator(".saved")).containsText("已保存");
    return this;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
