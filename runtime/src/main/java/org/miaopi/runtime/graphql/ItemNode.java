package org.miaopi.runtime.graphql;

import java.util.List;
import java.util.Map;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.Material;
import org.miaopi.designer.definition.Page;
import org.miaopi.designer.form.FormView;
import org.miaopi.designer.publish.PublishedItem;
import org.miaopi.designer.text.Localized;

/** A published item as the schema has it. */
public record ItemNode(PublishedItem item) {

  public record CodeList(String name, List<Code> codes) {}

  /** A form as the schema has it. */
  public record Form(PublishedItem item) {

    public List<Page> pages() {
      return item.definition().form().pages();
    }

    public Map<String, Object> compiled() {
      return FormView.of(item.compiled(), item.number(), item.hash());
    }
  }

  public String code() {
    return item.code();
  }

  public int version() {
    return item.number();
  }

  public String hash() {
    return item.hash();
  }

  public Elements elements() {
    return item.definition().elements();
  }

  public Form form() {
    return new Form(item);
  }

  public List<Material> materials() {
    return item.definition().materials();
  }

  public List<CodeList> codeLists() {
    return item.definition().codeLists().entrySet().stream()
        .map(it -> new CodeList(it.getKey(), it.getValue()))
        .toList();
  }

  public Localized certificateName() {
    return item.definition().certificate().name();
  }
}
