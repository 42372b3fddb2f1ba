package org.miaopi.designer.fit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.document.StartingTemplate;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.templates.starter.Starter;

class TrialsTest {

  @Test
  void look() throws Exception {
    for (ItemPackage sample : Samples.all()) {
      ItemDefinition definition = sample.definition();
      CompiledItem item = CompiledItem.compile(definition).orRefuse();
      print("own", item, sample, java.util.Objects.requireNonNull(sample.template()));
      print("own", item, sample, java.util.Objects.requireNonNull(sample.template()));
      for (Starter starter : Starter.values())
        print(starter.id(), item, sample, StartingTemplate.docx(starter, definition));
      print("starting", item, sample, StartingTemplate.docx());
    }
  }

  private static void print(String name, CompiledItem item, ItemPackage sample, byte[] docx)
      throws Exception {
    var compilation = CertificateDocument.template(item.definition(), docx);
    long start = System.nanoTime();
    List<FitWarning> w = Trials.run(item, compilation, sample.cases(), sample.files());
    System.err.println(
        "=="
            + item.definition().elements().code()
            + " "
            + name
            + " "
            + (System.nanoTime() - start) / 1000000
            + " ms "
            + compilation.problems().stream()
                .map(it -> it.message(java.util.Locale.CHINA))
                .toList());
    if (System.getenv("OVSHOTS") != null)
      for (FitWarning it : w) {
        var example =
            java.util.Objects.requireNonNull(
                new Examples(item, compilation, sample.cases()).of(it.trial()));
        byte[] pdf =
            java.util.Objects.requireNonNull(compilation.template())
                .render(
                    org.miaopi.designer.document.ExampleDocument.data(
                        item, example, sample.files()));
        byte[] png =
            (byte[])
                java.util.Objects.requireNonNull(
                    (Object) org.miaopi.templates.picture.PagePicture.png(pdf, it.page(), 110));
        java.nio.file.Files.write(
            java.nio.file.Path.of(
                "/tmp/ovshots",
                item.definition().elements().code()
                    + "-"
                    + name
                    + "-"
                    + it.trial().subject()
                    + it.trial().variant()
                    + ".png"),
            png);
      }
    for (FitWarning it : w)
      System.err.println(
          "   "
              + it.words().text().zh()
              + " @"
              + it.place().words()
              + " p"
              + it.page()
              + " "
              + it.trial()
              + " / "
              + it.words().text().en());
  }
}
