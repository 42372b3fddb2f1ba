package org.miaopi.designer.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.ServiceObject;
import org.miaopi.designer.text.Localized;

/** What a list of items shows of one of them. */
public record ItemSummary(
    String code,
    int version,
    Localized name,
    @Nullable Localized summary,
    @Nullable Localized department,
    List<ServiceObject> serviceObjects,
    List<String> topics) {

  static ItemSummary of(Elements elements, int version) {
    return new ItemSummary(
        elements.code(),
        version,
        elements.name(),
        elements.summary(),
        elements.department(),
        elements.serviceObjects(),
        elements.topics());
  }
}
