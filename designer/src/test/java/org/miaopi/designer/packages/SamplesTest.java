package org.miaopi.designer.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miaopi.designer.cases.CaseResult;
import org.miaopi.designer.cases.CaseRunner;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.problem.Reading;

class SamplesTest {

  @Test
  void threeItemsComeWithTheSoftware() {
    assertThat(Samples.all())
        .extracting(it -> it.definition().elements().code())
        .containsExactly("000131014000", "000709021000", "002014111002");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void eachCompilesWithoutAWord(ItemPackage sample) {
    Reading<CompiledItem> compiled = CompiledItem.compile(sample.definition());

    assertThat(compiled.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void eachCaseResultsInWhatItExpects(ItemPackage sample) {
    CompiledItem item = CompiledItem.compile(sample.definition()).orRefuse();

    for (ItemCase example : sample.cases()) {
      CaseResult result = CaseRunner.run(item, example);
      assertThat(result.problems()).as(example.name().zh()).isEmpty();
    }
    assertThat(sample.cases())
        .extracting(it -> it.expected().outcome())
        .contains(Outcome.APPROVE, Outcome.REJECT, Outcome.RETURN);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void eachTravelsAsAZip(ItemPackage sample) {
    byte[] zip = ItemPackages.writeZip(sample);
    ItemPackage read = ItemPackages.readZip(zip).orRefuse();

    assertThat(read.definition()).isEqualTo(sample.definition());
    assertThat(read.cases()).isEqualTo(sample.cases());
    assertThat(ItemPackages.writeZip(read)).isEqualTo(zip);
  }

  static List<ItemPackage> samples() {
    return Samples.all();
  }
}
