package org.miaopi.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Environment;
import org.miaopi.templates.fit.Fit;
import org.miaopi.templates.fit.FitCheck;
import org.miaopi.templates.ofd.OfdProperties;
import org.miaopi.templates.ofd.SealMaker;
import org.miaopi.templates.ofd.Sealing;
import org.miaopi.templates.page.Press;
import org.miaopi.templates.pdf.PdfProperties;
import org.miaopi.templates.picture.Photo;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.qr.QrCode;
import org.miaopi.templates.seal.Seal;
import org.miaopi.templates.word.Filled;
import org.miaopi.templates.word.Filling;
import org.miaopi.templates.word.PlacedExpression;
import org.miaopi.templates.word.WordTemplate;

/** A compiled template. Immutable and thread-safe. */
public final class Template {

  private static final DrawnSeals SEALS = new DrawnSeals();

  /** Certificates carry Chinese dates; midnight there is the moment the PDF is dated with. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final WordTemplate template;
  private final Press press;

  Template(WordTemplate template) {
    this(template, new Press(template.characters(), template.pictures()));
  }

  private Template(WordTemplate template, Press press) {
    this.template = template;
    this.press = press;
  }

  /**
   * The same template before it has met any document: the next one is laid out in full, with the
   * same result. For those who measure or compare.
   */
  public Template unlearned() {
    return new Template(template, press.unlearned());
  }

  /** The pictures of the document itself that cannot be printed. */
  List<Finding> unprintable() {
    return press.undrawable().stream()
        .map(it -> Finding.error("template.picture.broken", template.picturePlace(it)))
        .toList();
  }

  /**
   * The tags in the order of the document, without their braces, formats and repetitions; a
   * placeholder picture as {@code @name}.
   */
  public List<String> tags() {
    return template.tags();
  }

  /** What tags, blocks and conditions evaluate, in the order of the document. */
  public List<PlacedExpression> expressions() {
    return template.expressions();
  }

  /** The placeholder pictures: names of photo fields, {@code qr}, {@code seal}. */
  public Set<String> pictures() {
    return template.tags().stream()
        .filter(it -> it.startsWith("@"))
        .map(it -> it.substring(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What keeps these data from being printed: a character that no font has, a picture that cannot
   * be read. Empty if {@link #render} will succeed. Ask before a number is spent on a certificate.
   */
  public List<TemplateProblem> check(TemplateData data) {
    return fill(data).findings().stream().distinct().map(TemplateProblem::of).toList();
  }

  /**
   * The unsigned PDF; the same data give the same bytes.
   *
   * @throws IllegalArgumentException if {@link #check} has something to say about the data
   */
  public byte[] render(TemplateData data) {
    return print(printable(data), data);
  }

  /** How the data fit, without printing them; what does not is no fault of {@link #check}. */
  public Fit fit(TemplateData data) {
    return FitCheck.of(press.lines(fill(data).root()), template.paragraphPlaces());
  }

  /**
   * Whether its author has thought of several pages: it numbers them or repeats heads of tables.
   */
  public boolean spansPages() {
    return template.spansPages();
  }

  /** The template itself as a PDF: each tag and mark of a block stands as it is written. */
  public byte[] blank(TemplateData data) {
    return print(template.blank(filling(data)), data);
  }

  private byte[] print(Filled filled, TemplateData data) {
    DocumentMetadata metadata = data.metadata();
    PdfProperties properties =
        new PdfProperties(
            metadata.title(),
            metadata.issuer(),
            metadata.identifier(),
            data.today().atStartOfDay().toInstant(CHINA));
    return press.print(filled.root(), filled.pictures(), properties);
  }

  /**
   * The same document as OFD (GB/T 33190), sealed; the seal of the data stands where the PDF shows
   * it. The same arguments give the same bytes.
   *
   * @param time of sealing, to the second
   * @throws IllegalArgumentException if {@link #check} has something to say about the data
   */
  public byte[] renderOfd(TemplateData data, SealMaker seals, Instant time) {
    Filled filled = printable(data);
    DocumentMetadata metadata = data.metadata();
    Seal seal = data.seal();
    Set<String> places = seal == null ? Set.of() : places(filled.pictures(), SEALS.svg(seal));
    Map<String, byte[]> pictures = new HashMap<>(filled.pictures());
    pictures.keySet().removeAll(places);
    Seal maker = seal == null ? Seal.named(metadata.issuer(), metadata.title()) : seal;
    return press.print(
        filled.root(),
        pictures,
        new OfdProperties(metadata.title(), metadata.issuer(), metadata.identifier(), data.today()),
        new Sealing(seals.make(maker), places, time));
  }

  private static Set<String> places(Map<String, byte[]> pictures, byte[] seal) {
    return pictures.entrySet().stream()
        .filter(it -> Arrays.equals(it.getValue(), seal))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Filled printable(TemplateData data) {
    Filled filled = fill(data);
    if (filled.findings().isEmpty()) return filled;
    throw new IllegalArgumentException("Not printable: " + filled.findings().getFirst().code());
  }

  private Filled fill(TemplateData data) {
    return template.fill(filling(data));
  }

  private static Filling filling(TemplateData data) {
    Environment environment = new Environment(data.values(), data.today(), data.calendar());
    return new Filling(
        environment, data.labels(), (name, width, height) -> picture(data, name, width, height));
  }

  private static byte @Nullable [] picture(
      TemplateData data, String name, double width, double height)
      throws Filling.UnreadableException {
    return switch (name) {
      case "qr" -> data.qrText().isEmpty() ? null : svg(QrCode.of(data.qrText()).svg());
      case "seal" -> data.seal() == null ? null : SEALS.svg(data.seal());
      default -> photo(data, name, width, height);
    };
  }

  private static byte @Nullable [] photo(
      TemplateData data, String name, double width, double height)
      throws Filling.UnreadableException {
    byte @Nullable [] named = data.images().get(name);
    boolean theOnlyOne = named == null && name.equals("photo") && data.images().size() == 1;
    byte @Nullable [] photo = theOnlyOne ? data.images().values().iterator().next() : named;
    if (photo == null) return null;
    try {
      return Photo.fit(photo, width, height);
    } catch (IOException notOne) {
      throw new Filling.UnreadableException(notOne);
    }
  }

  private static byte[] svg(String svg) {
    return svg.getBytes(StandardCharsets.UTF_8);
  }
}
