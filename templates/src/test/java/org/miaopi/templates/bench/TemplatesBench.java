package org.miaopi.templates.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.miaopi.templates.LibreOffice;
import org.miaopi.templates.Template;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.ofd.SealMaker;
import org.miaopi.templates.signature.Signer;

/** {@code ./miaopi bench templates}: the templates of the sample items, in this process. */
public final class TemplatesBench {

  private static final int HEAP = 256;

  private final Path project;
  private final FigureTable table;
  private final Map<String, Map<String, Pace>> figures = new LinkedHashMap<>();

  private TemplatesBench(Path project, FigureTable table) {
    this.project = project;
    this.table = table;
  }

  /**
   * Measures for some minutes and prints what it found.
   *
   * @param arguments the folder of the project, and where to write the figures as JSON too, if
   *     anywhere
   */
  public static void main(String... arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    FigureTable table = new FigureTable(out, Locale.getDefault());
    table.say("start");
    try {
      new TemplatesBench(Path.of(arguments[0]), table)
          .run(arguments.length > 1 ? arguments[1] : "");
    } finally {
      LibreOffice.stop();
    }
  }

  private void run(String json) throws Exception {
    double before = load();
    double first = FirstDocumentRun.seconds(project, HEAP);
    List<SigningKey> keys = Keys.all();
    for (Sample sample : Sample.all(project)) measure(sample, keys);
    Figures found = new Figures(List.of(before, load()), first, HEAP, figures);
    table.print(found);
    if (!json.isBlank()) Files.writeString(Path.of(json), found.toJson());
  }

  private void measure(Sample sample, List<SigningKey> keys) throws Exception {
    Map<String, Pace> paces = new LinkedHashMap<>();
    figures.put(sample.name(), paces);
    Template template = sample.template();
    paces.put("UNSIGNED", Pace.of(it -> template.render(sample.data(it)).length));
    for (SigningKey key : keys) {
      Way signed = it -> Signer.sign(template.render(sample.data(it)), key, Keys.NOW).length;
      paces.put(key.algorithm().name(), Pace.of(signed));
    }
    SealMaker seals = new SealMaker(Keys.seal());
    paces.put("OFD", Pace.of(it -> template.renderOfd(sample.data(it), seals, Keys.NOW).length));
    Way full = it -> template.unlearned().render(sample.data(it)).length;
    paces.put("FULL", Pace.of(full));
    paces.put("DOCX4J", Pace.of(new Docx4jFo(sample.docx())));
    if (!LibreOffice.isInstalled()) return;
    byte[] docx = sample.docx();
    Path folder = Files.createTempDirectory("libreoffice");
    paces.put(
        Figures.OFFICE_PROCESS,
        Pace.byTheClock(3, it -> LibreOffice.pdfByNewProcess(docx, folder).length));
    paces.put(Figures.OFFICE_SERVER, Pace.byTheClock(20, it -> LibreOffice.pdf(docx).length));
  }

  /** Of the whole machine, in the last minute. */
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
