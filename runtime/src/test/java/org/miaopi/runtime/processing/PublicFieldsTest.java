package org.miaopi.runtime.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.miaopi.designer.definition.Certificate;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.publish.PublishedItem;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.miaopi.runtime.portal.Case;

class PublicFieldsTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  @Test
  void numbersOfAPersonShowOnlyTheirEnds() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();
    Application application =
        Objects.requireNonNull(miaopi.bean(ApplicationStore.class).find(card.id));
    Facts facts = miaopi.bean(Facts.Reader.class).of(application);

    var open = PublicFields.of(withPublicFields(facts, "姓名", "公民身份号码", "联系电话", "性别", "照片"));

    assertThat(open.stream().map(it -> it.value().zh()))
        .containsExactly("张秀兰", "370112********9042", "138****0001", "女");
  }

  private static Facts withPublicFields(Facts facts, String... names) {
    ItemDefinition old = facts.definition();
    Certificate certificate = old.certificate();
    ItemDefinition definition =
        new ItemDefinition(
            old.elements(),
            old.codeLists(),
            old.form(),
            old.tables(),
            old.materials(),
            old.rules(),
            new Certificate(
                certificate.name(),
                certificate.typeCode(),
                certificate.number(),
                certificate.validUntil(),
                certificate.holderName(),
                certificate.holderCode(),
                certificate.holderCodeType(),
                List.of(names),
                certificate.seal()),
            old.commitment());
    PublishedItem item = facts.item();
    CompiledItem compiled = Objects.requireNonNull(CompiledItem.compile(definition).value());
    PublishedItem changed =
        new PublishedItem(
            item.code(),
            item.number(),
            item.hash(),
            item.templateHash(),
            compiled,
            item.template());
    return new Facts(facts.application(), changed, facts.day(), facts.result());
  }
}
