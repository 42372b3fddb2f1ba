package org.miaopi.templates;

import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.inline;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.run;
import static org.miaopi.templates.Docx.table;
import static org.miaopi.templates.Docx.textBox;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Word documents that want to hurt whoever opens them. */
final class HostileWord {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final int[] ONE = {500};

  /** An address at which nobody may ever call. */
  private final String trap;

  HostileWord(String trap) {
    this.trap = trap;
  }

  /**
   * @param answer the code of the problem that the uploader is told; {@code printed} if it can be
   *     issued all the same, with the code of a warning behind it
   */
  record Case(String name, String answer, Supplier<byte[]> file) {
    boolean isPrinted() {
      return answer.startsWith("printed");
    }
  }

  List<Case> all() {
    return Stream.of(
            references(),
            living(),
            archives(),
            pictures(),
            drawings(),
            shared(),
            nested(),
            crowds(),
            tables(),
            measures(),
            texts(),
            loops(),
            strange())
        .flatMap(List::stream)
        .toList();
  }

  private List<Case> references() {
    List<String> kinds =
        List.of(
            "image",
            "attachedTemplate",
            "oleObject",
            "frame",
            "subDocument",
            "header",
            "footer",
            "styles",
            "settings",
            "theme",
            "font",
            "video",
            "audio",
            "externalLinkPath",
            "customXml",
            "comments",
            "mailMergeSource",
            "slicer");
    return kinds.stream()
        .map(
            kind ->
                refused(
                    "external " + kind,
                    "template.external",
                    () -> Docx.of(p("证照")).relationship(kind, trap, "External").bytes()))
        .toList();
  }

  private List<Case> living() {
    byte[] ole = ByteBuffer.allocate(600).putLong(0xd0cf11e0a1b11ae1L).array();
    String xxe = "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]><a>&x;</a>".formatted(trap);
    String laughs =
        "<!DOCTYPE a [<!ENTITY a \"ha\">"
            + IntStream.range(0, 20)
                .mapToObj(it -> "<!ENTITY a%d \"%s\">".formatted(it, "&a;".repeat(9)))
                .collect(Collectors.joining())
            + "]><a>&a19;</a>";
    return List.of(
        refused("VBA", "template.macro", () -> with("word/vbaProject.bin", ole)),
        refused("OLE", "template.embedded", () -> with("word/embeddings/oleObject1.bin", ole)),
        refused("OLE as a picture", "template.embedded", () -> with("word/media/a.png", ole)),
        refused("ActiveX", "template.embedded", () -> with("word/activeX/activeX1.xml", "<a/>")),
        refused(
            "altChunk", "template.embedded", () -> Docx.of("<w:altChunk r:id=\"rId1\"/>").bytes()),
        refused("XXE", "template.xml.doctype", () -> with("word/settings.xml", xxe)),
        refused("billion laughs", "template.xml.doctype", () -> with("word/a.xml", laughs)),
        refused(
            "XXE in EBCDIC",
            "template.xml.doctype",
            () ->
                with(
                    "word/settings.xml",
                    ("<?xml version=\"1.0\" encoding=\"Cp037\"?>" + xxe)
                        .getBytes(Charset.forName("Cp037")))),
        printed(
            "XXE in EBCDIC under another name",
            "",
            () ->
                with(
                    "word/media/a.dat",
                    ("<?xml version=\"1.0\" encoding=\"Cp037\"?>" + xxe)
                        .getBytes(Charset.forName("Cp037")))),
        printed(
            "XInclude",
            "",
            () ->
                Docx.of(
                        "<w:p><w:r><w:t><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                            + " href=\"%s\"/></w:t></w:r></w:p>".formatted(trap))
                    .bytes()),
        printed(
            "style sheet instruction",
            "",
            () ->
                with(
                    "word/settings.xml",
                    "<?xml-stylesheet href=\"%s\" type=\"text/xsl\"?><a/>".formatted(trap))),
        printed(
            "schema location",
            "",
            () ->
                with(
                    "word/settings.xml",
                    "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a %s\"/>"
                        .formatted(trap))),
        printed(
            "INCLUDEPICTURE field",
            "",
            () -> Docx.of(field("INCLUDEPICTURE \"%s\"".formatted(trap))).bytes()));
  }

  private List<Case> archives() {
    byte[] spaces = ("<a>" + " ".repeat(23 << 20) + "</a>").getBytes(StandardCharsets.UTF_8);
    byte[] inner = Docx.zip(Map.of("a.xml", spaces));
    return List.of(
        refused("flat bomb", "template.zip.tooLarge", () -> with("word/a.xml", spaces)),
        refused("nested bomb", "template.embedded", () -> with("word/media/a.dat", inner)),
        refused(
            "bomb beside noise",
            "template.zip.tooLarge",
            () -> {
              byte[] noise = new byte[2 << 20];
              new Random(1).nextBytes(noise);
              return Docx.of(p("证照"))
                  .part("word/media/noise.dat", noise)
                  .part("word/a.xml", spaces)
                  .part("word/b.xml", spaces)
                  .bytes();
            }),
        refused("lying sizes", "template.zip.tooLarge", () -> lying(with("word/a.xml", spaces))),
        refused("name ../", "template.zip.name", () -> with("../a.xml", "<a/>")),
        refused("absolute name", "template.zip.name", () -> with("/etc/a.xml", "<a/>")),
        refused("drive", "template.zip.name", () -> with("C:\\a.xml", "<a/>")),
        refused("long name", "template.zip.name", () -> with("a".repeat(30_000), "<a/>")),
        refused(
            "same name twice",
            "template.zip.name",
            () -> renamed(with("word/documenu.xml", "<a/>"), "word/documenu", "word/document")),
        refused(
            "600 parts",
            "template.zip.tooLarge",
            () -> {
              Docx docx = Docx.of(p("证照"));
              for (int i = 0; i < 600; i++) docx.part("word/p%d.xml".formatted(i), "<a/>");
              return docx.bytes();
            }));
  }

  private List<Case> pictures() {
    return List.of(
        refused(
            "PNG of 36 million pixels",
            "template.picture.tooLarge",
            () -> picture("png", HostilePictures.png(6000, 6000))),
        refused(
            "PNG that claims 4 billion pixels",
            "template.picture.tooLarge",
            () -> picture("png", HostilePictures.claiming(65_000, 65_000))),
        refused(
            "JPEG of 65,500 × 65,500",
            "template.picture.tooLarge",
            () -> picture("jpg", HostilePictures.jpeg())),
        refused(
            "GIF of 65,000 × 65,000",
            "template.picture.tooLarge",
            () -> picture("gif", HostilePictures.gif())),
        refused(
            "BMP of 2 billion rows",
            "template.picture.broken",
            () -> picture("bmp", HostilePictures.bmp(1, Integer.MAX_VALUE))),
        refused(
            "BMP of negative size",
            "template.picture.broken",
            () -> picture("bmp", HostilePictures.bmp(-5, -5))),
        refused(
            "TIFF by the name of PNG",
            "template.picture.broken",
            () -> picture("png", HostilePictures.tiff())),
        printed(
            "PNG of 16-bit colours up to the limit",
            "",
            () -> picture("png", HostilePictures.deep(3_600, 2_700))),
        refused(
            "PNG of 16-bit colours beyond the limit",
            "template.picture.tooLarge",
            () -> picture("png", HostilePictures.deep(3_700, 2_800))),
        printed(
            "two PNG of 20 million pixels",
            "",
            () -> {
              Docx docx = Docx.of();
              byte[] png = HostilePictures.png(5_000, 4_000);
              docx.add(p("", inline(docx.image("png", png), "", 10, 10)));
              return docx.add(p("", inline(docx.image("png", png), "", 10, 10))).bytes();
            }),
        refused(
            "PNG cut off", "template.picture.broken", () -> picture("png", HostilePictures.cut())),
        refused(
            "30 pictures of 16 million pixels",
            "template.picture.tooLarge",
            () -> {
              Docx docx = Docx.of();
              byte[] png = HostilePictures.png(4000, 4000);
              for (int i = 0; i < 30; i++) {
                docx.add(p("", inline(docx.image("png", png), "", 10, 10)));
              }
              return docx.bytes();
            }));
  }

  private List<Case> drawings() {
    String uses =
        "<defs><rect id=\"u0\" width=\"1\" height=\"1\"/>"
            + IntStream.range(1, 30)
                .mapToObj(
                    it ->
                        "<g id=\"u%d\"><use href=\"#u%d\"/><use href=\"#u%d\"/></g>"
                            .formatted(it, it - 1, it - 1))
                .collect(Collectors.joining())
            + "</defs><use href=\"#u29\"/>";
    String blur =
        "<filter id=\"f\" width=\"99999\" height=\"99999\"><feTurbulence numOctaves=\"999999\"/>"
            + "<feGaussianBlur stdDeviation=\"99999\"/></filter><rect filter=\"url(#f)\" width=\"9\" height=\"9\"/>";
    return List.of(
        refused("SVG script", "template.svg.active", () -> svg("<script>a()</script>")),
        refused(
            "SVG that fetches",
            "template.svg.active",
            () -> svg("<use href=\"%s\"/>".formatted(trap))),
        refused(
            "SVG that fetches by style",
            "template.svg.active",
            () -> svg("<rect style=\"fill:url('%s')\"/>".formatted(trap))),
        refused(
            "SVG that fetches an inner and an outer",
            "template.svg.active",
            () -> svg("<rect style=\"fill:url(#a);stroke:url(%s)\"/>".formatted(trap))),
        refused(
            "SVG with an escaped reference",
            "template.svg.active",
            () -> svg("<rect style=\"fill:\\75rl(%s)\"/>".formatted(trap))),
        refused(
            "SVG with base",
            "template.svg.active",
            () -> svg("<g xml:base=\"%s\"><use href=\"#a\"/></g>".formatted(trap))),
        refused("SVG of a billion uses", "template.svg.kind", () -> svg(uses)),
        refused(
            "SVG of a billion uses by the name of PNG",
            "template.picture.broken",
            () -> picture("png", drawing(uses))),
        refused(
            "SVG that fetches by the name of JPEG",
            "template.picture.broken",
            () -> picture("jpg", drawing("<style>@import '%s'</style>".formatted(trap)))),
        refused("SVG filter", "template.svg.kind", () -> svg(blur)),
        refused(
            "SVG pattern",
            "template.svg.kind",
            () ->
                svg(
                    "<pattern id=\"p\" width=\"0.0001\" height=\"0.0001\" patternUnits=\"userSpaceOnUse\"><rect width=\"1\" height=\"1\"/></pattern>"
                        + "<rect fill=\"url(#p)\" width=\"99\" height=\"99\"/>")),
        refused(
            "SVG dashes",
            "template.svg.kind",
            () ->
                svg(
                    "<path stroke=\"red\" stroke-dasharray=\"0.00001\" d=\"M0 0 L1000000 1000000\"/>")),
        refused(
            "SVG nonsense",
            "template.picture.broken",
            () -> svg("<path d=\"M banana\"/><rect width=\"-1\" height=\"NaN\"/>")),
        refused(
            "simple SVG nonsense",
            "template.picture.broken",
            () ->
                picture(
                    "svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path fill=\"#ff0000\" d=\"M\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8))),
        printed(
            "SVG of no size",
            "",
            () ->
                picture(
                    "svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e30\" height=\"1e30\"><rect width=\"1e30\" height=\"5\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8))),
        refused(
            "SVG of a million steps",
            "template.zip.tooLarge",
            () -> svg("<path d=\"M0 0%s\"/>".formatted(" l1 1".repeat(2_000_000)))),
        refused(
            "SVG of many parts",
            "template.zip.tooLarge",
            () -> svg("<rect width=\"1\" height=\"1\"/>".repeat(200_000))));
  }

  /** Gradients and clipping paths, which many shapes share. */
  private static List<Case> shared() {
    String clipped = "<rect width=\"9\" height=\"9\" clip-path=\"url(#c0)\"/>";
    String chain =
        IntStream.range(0, 40)
            .mapToObj(
                it ->
                    "<clipPath id=\"c%d\"><rect width=\"9\" height=\"9\" clip-path=\"url(#c%d)\"/></clipPath>"
                        .formatted(it, it + 1))
            .collect(Collectors.joining());
    String last = "<clipPath id=\"c40\"><rect width=\"9\" height=\"9\"/></clipPath>";
    String based =
        IntStream.range(0, 500)
            .mapToObj(
                it -> "<linearGradient id=\"g%d\" xlink:href=\"#g%d\"/>".formatted(it, it + 1))
            .collect(Collectors.joining());
    String filled = "<rect width=\"9\" height=\"9\" fill=\"url(#g0)\"/>";
    return List.of(
        refused("SVG clipped 2^40 times", "template.svg.kind", () -> svg(chain + last + clipped)),
        refused(
            "SVG clipped by itself",
            "template.svg.kind",
            () -> svg("<clipPath id=\"c0\">" + clipped + "</clipPath>" + clipped)),
        refused(
            "SVG whose clipping path is clipped by style",
            "template.svg.kind",
            () ->
                svg(
                    "<clipPath id=\"c0\" style=\"clip-path:url(#c0)\"><rect width=\"9\"/></clipPath>"
                        + clipped)),
        refused(
            "SVG clipped by a thousand shapes a thousand times",
            "template.svg.costly",
            () ->
                svg(
                    "<clipPath id=\"c0\">%s</clipPath>%s"
                        .formatted(
                            "<rect width=\"1\" height=\"1\"/>".repeat(1000),
                            clipped.repeat(1000)))),
        refused(
            "SVG clipped by a knot",
            "template.svg.costly",
            () -> svg("<clipPath id=\"c0\">%s</clipPath>%s".formatted(knot(4000), clipped))),
        printed(
            "SVG clipped by a knot up to the limit",
            "",
            () -> svg("<clipPath id=\"c0\">%s</clipPath>%s".formatted(knot(550), clipped))),
        printed(
            "SVG of 500 gradients over each other",
            "",
            () ->
                svg(
                    "<linearGradient id=\"g0\"><stop/><stop offset=\"1\" stop-color=\"red\"/></linearGradient>"
                        + "<rect width=\"100\" height=\"100\" fill=\"url(#g0)\"/>".repeat(500))),
        refused(
            "SVG of 15,000 gradients",
            "template.svg.costly",
            () ->
                svg("<linearGradient id=\"g0\"><stop/></linearGradient>" + filled.repeat(15_000))),
        printed(
            "SVG of a cut knot",
            "",
            () ->
                svg(
                    "<clipPath id=\"c0\"><circle r=\"50\"/></clipPath><g clip-path=\"url(#c0)\">%s</g>"
                        .formatted(knot(4000)))),
        printed("SVG of a knot beyond the page", "", () -> svg(knot(4000))),
        printed(
            "SVG of 200,000 characters",
            "",
            () -> svg(("<text>" + "证照".repeat(500) + "</text>").repeat(200))),
        refused(
            "SVG of gradients based on each other",
            "template.svg.costly",
            () -> svg(based + filled.repeat(500))),
        refused(
            "SVG of a gradient based on itself",
            "template.svg.costly",
            () -> svg("<linearGradient id=\"g0\" xlink:href=\"#g0\"/>" + filled)),
        refused(
            "SVG of a gradient with a thousand colours",
            "template.svg.costly",
            () ->
                svg(
                    "<linearGradient id=\"g0\">%s</linearGradient>%s"
                        .formatted(
                            "<stop offset=\"0.5\" stop-color=\"red\"/>".repeat(1000),
                            filled.repeat(200)))),
        refused(
            "SVG of 5,000 shapes that inherit a gradient",
            "template.svg.costly",
            () ->
                svg(
                    "<linearGradient id=\"g0\"><stop/></linearGradient><g fill=\"url(#g0)\">%s</g>"
                        .formatted("<rect width=\"9\" height=\"9\"/>".repeat(5000)))));
  }

  /** A line that crosses itself often. */
  private static String knot(int corners) {
    Random random = new Random(1);
    return IntStream.range(0, corners)
        .mapToObj(it -> " L%d %d".formatted(random.nextInt(1000), random.nextInt(1000)))
        .collect(Collectors.joining("", "<path d=\"M0 0", "\"/>"));
  }

  private static List<Case> nested() {
    return List.of(
        refused(
            "elements in elements",
            "template.xml.deep",
            () -> Docx.of("<w:p>".repeat(20_000) + "</w:p>".repeat(20_000)).bytes()),
        refused(
            "content controls in content controls",
            "template.xml.deep",
            () ->
                Docx.of(
                        "<w:sdt><w:sdtContent>".repeat(200)
                            + p("a")
                            + "</w:sdtContent></w:sdt>".repeat(200))
                    .bytes()),
        refused("tables in tables", "template.xml.deep", () -> Docx.of(tables(40)).bytes()),
        printed("28 tables in each other", "", () -> Docx.of(tables(28)).bytes()),
        printed("10 tables in each other", "", () -> Docx.of(tables(10)).bytes()),
        refused("text boxes in text boxes", "template.xml.deep", () -> Docx.of(boxes(20)).bytes()),
        refused(
            "7 text boxes in each other", "template.xml.deep", () -> Docx.of(boxes(7)).bytes()));
  }

  private static List<Case> crowds() {
    return List.of(
        refused("a million runs", "template.zip.tooLarge", () -> runs(300_000)),
        refused("10,000 runs", "template.crowded", () -> runs(10_000)),
        printed("4,900 runs", "", () -> runs(4_900)),
        refused(
            "100,000 paragraphs",
            "template.zip.tooLarge",
            () -> Docx.of(p("a").repeat(100_000)).bytes()),
        printed("2,400 paragraphs", "", () -> Docx.of(p("证照").repeat(2_400)).bytes()),
        refused(
            "a million characters",
            "template.zip.tooLarge",
            () -> Docx.of(p("证".repeat(1_000_000))).bytes()),
        printed("100,000 characters", "", () -> Docx.of(p("证".repeat(100_000))).bytes()),
        printed(
            "1,600 pages",
            "",
            () -> Docx.of("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>".repeat(1_600)).bytes()),
        printed(
            "2,000 sections",
            "",
            () -> Docx.of("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>".repeat(2_000)).bytes()),
        refused(
            "a long header in 1,000 sections",
            "template.crowded",
            () -> {
              Docx docx = Docx.of().header(p("证照").repeat(1_000)).section("<w:titlePg/>");
              String end =
                  "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId101\"/></w:sectPr>";
              return docx.add(p(end, "").repeat(1_000)).bytes();
            }),
        refused(
            "many attributes",
            "template.xml.broken",
            () ->
                Docx.of(
                        "<w:p "
                            + IntStream.range(0, 100_000)
                                .mapToObj(it -> "a" + it + "=\"\"")
                                .collect(Collectors.joining(" "))
                            + "/>")
                    .bytes()),
        refused(
            "5,000 tags", "template.crowded", () -> Docx.of(p("{{1 + 1}}").repeat(5_000)).bytes()),
        printed("2,400 tags", "", () -> Docx.of(p("{{1 + 1}}").repeat(2_400)).bytes()),
        refused(
            "2,400 characters that no font has",
            "template.character.private",
            () ->
                Docx.of(
                        IntStream.range(0, 2_400)
                            .mapToObj(it -> p(Character.toString(0xe000 + it)))
                            .collect(Collectors.joining()))
                    .bytes()),
        refused(
            "190,000 times a character that no font has",
            "template.character.private",
            () -> Docx.of(p("\ue000".repeat(190_000))).bytes()),
        refused(
            "2,400 paragraphs of characters that no font has",
            "template.character.private",
            () ->
                Docx.of(
                        IntStream.range(0, 2_400)
                            .mapToObj(it -> p("证".repeat(70) + it + "\ue000".repeat(9)))
                            .collect(Collectors.joining()))
                    .bytes()),
        printed(
            "2,400 unknown typefaces",
            "template.font.unknown",
            () ->
                Docx.of(
                        IntStream.range(0, 2_400)
                            .mapToObj(it -> p("", run(Docx.font("字" + it, 10), "证")))
                            .collect(Collectors.joining()))
                    .bytes()),
        refused(
            "2,400 unknown names",
            "name.unknown",
            () ->
                Docx.of(
                        IntStream.range(0, 2_400)
                            .mapToObj(it -> p("{{" + "名".repeat(50) + it + "}}"))
                            .collect(Collectors.joining()))
                    .bytes()),
        printed(
            "much text in many runs",
            "",
            () -> Docx.of(p("", run("", "证".repeat(40)).repeat(4_900))).bytes()),
        printed("elements up to the limit", "", () -> with("word/a.xml", elements(118_000))),
        refused(
            "elements beyond the limit",
            "template.crowded",
            () -> with("word/a.xml", elements(120_000))),
        printed(
            "many changes", "", () -> Docx.of(p("<w:rPr/>".repeat(50_000), run("", "a"))).bytes()),
        refused(
            "comments",
            "template.zip.tooLarge",
            () -> Docx.of("<!-- -->".repeat(500_000) + p("a")).bytes()),
        printed(
            "20,000 styles",
            "",
            () ->
                styled(
                    IntStream.range(0, 20_000)
                        .mapToObj(it -> style("s" + it, "a"))
                        .collect(Collectors.joining()),
                    "a")));
  }

  private static List<Case> tables() {
    String wide = "<w:gridSpan w:val=\"2147483647\"/>";
    return List.of(
        refused(
            "gridSpan of 2 billion",
            "template.measure",
            () -> Docx.of(table("", ONE, row("", cell(wide, p("a")), cell(wide, p("a"))))).bytes()),
        refused(
            "gridSpan of 200,000",
            "template.measure",
            () ->
                Docx.of(table("", ONE, row("", cell("<w:gridSpan w:val=\"200000\"/>", p("a")))))
                    .bytes()),
        refused(
            "gridBefore below zero",
            "template.measure",
            () ->
                Docx.of(table("", ONE, row("<w:gridBefore w:val=\"-5\"/>", cell("", p("a")))))
                    .bytes()),
        refused(
            "300 columns",
            "template.table.columns",
            () -> Docx.of(table("", ONE, row("", cell("", p("a")).repeat(300)))).bytes()),
        printed(
            "1,200 rows",
            "",
            () -> Docx.of(table("", ONE, row("", cell("", p("a"))).repeat(1_200))).bytes()),
        printed(
            "merged rows",
            "",
            () ->
                Docx.of(table("", ONE, row("", cell("<w:vMerge/>", p("a")).repeat(40)).repeat(40)))
                    .bytes()),
        printed("rows without cells", "", () -> Docx.of(table("", ONE, row(""), row(""))).bytes()),
        printed("rowless table", "", () -> Docx.of("<w:tbl/>", p("a")).bytes()),
        printed(
            "cells over each other",
            "",
            () ->
                Docx.of(
                        table(
                            "",
                            ONE,
                            row(
                                "",
                                cell("", p("a")),
                                cell("<w:vMerge w:val=\"restart\"/>", p("a"))),
                            row("", cell("<w:gridSpan w:val=\"2\"/>", p("a"))),
                            row("", cell("", p("a")), cell("<w:vMerge/>", p("a")))))
                    .bytes()));
  }

  private static List<Case> measures() {
    String nines = "9".repeat(3000);
    Stream<Case> measures =
        Stream.of("99999999", "-5", "1e308", "NaN", "Infinity", nines)
            .flatMap(it -> measured(it, "template.measure").stream());
    Stream<Case> words =
        Stream.of("0x1p3", "banana", "").flatMap(it -> measured(it, "template.notWord").stream());
    Stream<Case> wide = measured("９９", "printed").stream();
    return Stream.of(measures, words, wide).flatMap(it -> it).toList();
  }

  private static List<Case> measured(String value, String answer) {
    String shown = value.length() > 20 ? "9…9" : value;
    return List.of(
        new Case(
            "size " + shown,
            answer,
            () ->
                Docx.of(p("", run("<w:sz w:val=\"%s\"/>".formatted(value), "证照 {{1 + 1}}")))
                    .bytes()),
        new Case(
            "page " + shown,
            answer,
            () ->
                Docx.of(
                        p(
                            "<w:sectPr><w:pgSz w:w=\"%1$s\" w:h=\"%1$s\"/><w:pgMar w:top=\"%1$s\" w:left=\"%1$s\"/></w:sectPr>"
                                .formatted(value),
                            run("", "证照")))
                    .bytes()),
        new Case(
            "indent and spacing " + shown,
            answer,
            () ->
                Docx.of(
                        p(
                            "<w:spacing w:before=\"%1$s\" w:line=\"%1$s\"/><w:ind w:left=\"%1$s\" w:firstLine=\"%1$s\"/>"
                                .formatted(value),
                            run("", "证照")))
                    .bytes()),
        new Case(
            "row, cell and picture " + shown,
            answer,
            () ->
                Docx.of(
                        table(
                            "<w:tblW w:w=\"%1$s\" w:type=\"pct\"/><w:tblInd w:w=\"%1$s\"/>"
                                .formatted(value),
                            ONE,
                            row(
                                "<w:trHeight w:val=\"%s\"/>".formatted(value),
                                cell("<w:tcW w:w=\"%s\"/>".formatted(value), p("a")))),
                        p("", placeholder(value, "{{@seal}}")))
                    .bytes()));
  }

  private static List<Case> texts() {
    return List.of(
        refused(
            "an open tag of 30,000",
            "template.tag.braces",
            () -> Docx.of(p("{{" + "a".repeat(30_000))).bytes()),
        refused(
            "a tag of 30,000",
            "limit.length",
            () -> Docx.of(p("{{" + "a".repeat(30_000) + "}}")).bytes()),
        refused(
            "30,000 open tags",
            "template.tag.braces",
            () -> Docx.of(p("{{".repeat(15_000))).bytes()),
        refused("half braces", "template.tag.braces", () -> Docx.of(p("{".repeat(30_000))).bytes()),
        refused(
            "parentheses",
            "limit.depth",
            () -> Docx.of(p("{{" + "(".repeat(3_900) + "}}")).bytes()),
        refused(
            "deep blocks",
            "template.block.deep",
            () -> Docx.of(p("{{#if 是}}".repeat(900) + "{{/if}}".repeat(900))).bytes()),
        refused(
            "deep blocks in paragraphs",
            "template.block.deep",
            () -> Docx.of(p("{{#if 1 = 1}}").repeat(900) + p("{{/if}}").repeat(900)).bytes()),
        refused(
            "many branches",
            "template.block.deep",
            () ->
                Docx.of(p("{{#if 1 = 1}}a" + "{{else if 1 = 2}}b".repeat(900) + "{{/if}}"))
                    .bytes()),
        printed(
            "a long format",
            "template.format.type",
            () -> Docx.of(p("{{1" + " | 大写".repeat(900) + "}}")).bytes()),
        printed(
            "a long description",
            "template.drawing.kind",
            () -> Docx.of(p("", placeholder("360000", "{{@ ".repeat(20_000)))).bytes()),
        printed(
            "a long field", "", () -> Docx.of(field("MERGEFIELD " + "\\* ".repeat(1_600))).bytes()),
        printed(
            "a long field with a long result",
            "template.field.kind",
            () ->
                Docx.of(
                        field("IF " + "1 ".repeat(45_000))
                            .replace("<w:t>a</w:t>", "<w:t/>".repeat(60_000)))
                    .bytes()),
        refused(
            "a field of a million characters",
            "template.crowded",
            () ->
                Docx.of(
                        field(
                            IntStream.range(0, 200_000)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" "))))
                    .bytes()),
        printed(
            "an open field",
            "",
            () ->
                Docx.of("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>".repeat(500))
                    .bytes()),
        printed("no spaces", "", () -> Docx.of(p("a".repeat(30_000))).bytes()),
        printed("spaces", "", () -> Docx.of(p(" ".repeat(30_000))).bytes()),
        printed(
            "soft breaks",
            "",
            () -> Docx.of("<w:p><w:r>%s</w:r></w:p>".formatted("<w:br/>".repeat(3_000))).bytes()));
  }

  private static List<Case> loops() {
    return List.of(
        refused(
            "a style based on itself", "template.style.loop", () -> styled(style("s", "s"), "s")),
        refused(
            "styles based on each other",
            "template.style.loop",
            () -> styled(style("s", "t") + style("t", "s"), "s")),
        refused(
            "table styles based on each other",
            "template.style.loop",
            () ->
                Docx.of(table("<w:tblStyle w:val=\"s\"/>", ONE, row("", cell("", p("a")))))
                    .styles((style("s", "t") + style("t", "s")).replace("paragraph", "table"))
                    .bytes()),
        refused(
            "a chain of 3,000 styles",
            "template.style.loop",
            () ->
                styled(
                    IntStream.range(0, 3000)
                        .mapToObj(it -> style("s" + it, "s" + (it + 1)))
                        .collect(Collectors.joining()),
                    "s0")),
        refused(
            "character styles in a loop",
            "template.style.loop",
            () ->
                styled(
                    (style("s", "t") + style("t", "s")).replace("\"paragraph\"", "\"character\"")
                        + style("p", "a"),
                    "p",
                    "<w:rStyle w:val=\"s\"/>")),
        printed(
            "linked numbering",
            "",
            () ->
                numbered(
                    "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"n\"/></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")),
        printed(
            "numbering of nothing",
            "",
            () -> numbered("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>")),
        printed(
            "numbering of a huge level",
            "",
            () ->
                numbered(
                    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2.%9\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")),
        printed(
            "Roman numbers",
            "",
            () ->
                numbered(
                    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2000000000\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")),
        printed(
            "a header that refers to itself",
            "",
            () ->
                Docx.of(p("a"))
                    .header("<w:p><w:r><w:t>a</w:t></w:r></w:p>")
                    .marginalRelationship("header", "header1.xml")
                    .bytes()),
        printed(
            "a part of its own parts",
            "",
            () -> Docx.of(p("a")).relationship("header", "document.xml", "Internal").bytes()),
        refused(
            "a part of the package",
            "template.notWord",
            () ->
                Docx.of(p("a"))
                    .relationship("officeDocument", "../[Content_Types].xml", "Internal")
                    .bytes()),
        refused(
            "a target outside",
            "template.notWord",
            () ->
                Docx.of(p("a"))
                    .relationship("image", "../../../../etc/passwd", "Internal")
                    .bytes()),
        refused(
            "a file as a target",
            "template.notWord",
            () -> Docx.of(p("a")).relationship("image", "file:///etc/passwd", "Internal").bytes()));
  }

  private List<Case> strange() {
    return List.of(
        refused(
            "an address as an inner target",
            "template.notWord",
            () -> Docx.of(p("a")).relationship("image", trap, "Internal").bytes()),
        refused(
            "an address as an unmarked target",
            "template.notWord",
            () -> Docx.of(p("a")).relationship("image", trap, "").bytes()),
        printed(
            "a box higher than its line",
            "",
            () ->
                Docx.of(
                        p(
                            "<w:spacing w:line=\"400\" w:lineRule=\"exact\"/>",
                            Docx.inlineTextBox(60, 40, p("证照"))))
                    .bytes()),
        printed("an empty body", "", () -> Docx.of().bytes()),
        printed(
            "a document of another namespace",
            "",
            () -> renamed(Docx.of(p("a")).bytes(), "zzzz", "yyyy")));
  }

  private static Case refused(String name, String code, Supplier<byte[]> file) {
    return new Case(name, code, file);
  }

  private static Case printed(String name, String warning, Supplier<byte[]> file) {
    return new Case(name, ("printed " + warning).strip(), file);
  }

  private static byte[] with(String part, String content) {
    return Docx.of(p("证照")).part(part, content).bytes();
  }

  private static byte[] with(String part, byte[] content) {
    return Docx.of(p("证照")).part(part, content).bytes();
  }

  private static byte[] picture(String extension, byte[] picture) {
    Docx docx = Docx.of();
    return docx.add(p("", inline(docx.image(extension, picture), "", 10, 10))).bytes();
  }

  private static byte[] svg(String content) {
    return picture("svg", drawing(content));
  }

  private static byte[] drawing(String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"100\" height=\"100\">%s</svg>"
        .formatted(content)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String placeholder(String side, String alternative) {
    return "<w:r><w:drawing><wp:inline><wp:extent cx=\"%1$s\" cy=\"%1$s\"/><wp:docPr id=\"1\" name=\"1\" descr=\"%2$s\"/></wp:inline></w:drawing></w:r>"
        .formatted(side, alternative);
  }

  private static String field(String instruction) {
    return ("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>%s</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>a</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")
        .formatted(instruction.replace("\"", "&quot;"));
  }

  private static String tables(int depth) {
    String content = p("a");
    for (int i = 0; i < depth; i++) {
      content = table("", ONE, row("", cell("", content + p("b"))));
    }
    return content;
  }

  private static String boxes(int depth) {
    String content = p("a");
    for (int i = 0; i < depth; i++) content = p("", textBox("", 0, 0, 10, 10, content));
    return content;
  }

  private static String elements(int count) {
    StringBuilder xml = new StringBuilder("<a>");
    for (int i = 0; i < count; i++) xml.append("<b c=\"").append(i * 7919L).append("\"/>");
    return xml.append("</a>").toString();
  }

  private static byte[] runs(int count) {
    return Docx.of(p("", "<w:r><w:t>a</w:t></w:r>".repeat(count))).bytes();
  }

  private static String style(String id, String base) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:basedOn w:val=\"%s\"/></w:style>"
        .formatted(id, id, base);
  }

  private static byte[] styled(String styles, String used) {
    return styled(styles, used, "");
  }

  private static byte[] styled(String styles, String used, String run) {
    return Docx.of(p("<w:pStyle w:val=\"%s\"/>".formatted(used), run(run, "a")))
        .styles(styles)
        .bytes();
  }

  private static byte[] numbered(String numbering) {
    return Docx.of(
            p("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", run("", "a")))
        .styles(
            "<w:style w:type=\"numbering\" w:styleId=\"n\"><w:name w:val=\"n\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
        .linked("numbering", "<w:numbering xmlns:w=\"%s\">%s</w:numbering>".formatted(W, numbering))
        .bytes();
  }

  /** The same archive whose central directory and headers claim that each part has one byte. */
  private static byte[] lying(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < zip.length - 46; at++) {
      if (bytes.getInt(at) == 0x02014b50) bytes.putInt(at + 24, 1);
    }
    return zip;
  }

  private static byte[] renamed(byte[] zip, String from, String to) {
    return new String(zip, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
