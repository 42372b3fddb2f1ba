package org.miaopi.templates.ofd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.miaopi.templates.ofd.seal.Sm3;
import org.miaopi.templates.sheet.Sheet;

/**
 * One OFD document. Its structure is always this: what the document says of itself, its pages,
 * fonts and pictures, then the seal and its signature over all of them.
 */
public final class OfdFile {

  /** The name under which the document carries the certificate identifier. */
  static final String IDENTIFIER = "证照标识";

  private static final String PROGRAM = "Miaopi";

  private final Ids ids = new Ids();
  private final Resources resources = new Resources(ids);
  private final List<Part> parts = new ArrayList<>();
  private final Fonts fonts;
  private final PageWriter writer;
  private final List<Integer> pages = new ArrayList<>();
  private final Map<Ground, KeptGrounds.Written> grounds = new LinkedHashMap<>();

  private OfdFile(List<Sheet> sheets, Kept kept, Drawings drawings, Set<String> seals) {
    fonts = new Fonts(kept.fonts(), sheets, ids);
    writer = new PageWriter(ids, fonts, drawings, resources, seals);
    for (Sheet sheet : sheets) {
      Ground ground = Ground.of(sheet, drawings, seals);
      int number = ground.isBare() ? 0 : number(ground, kept.grounds());
      int page = ids.next();
      Xml content = writer.write(ground.rest(sheet), page, number);
      parts.add(Part.text(Paths.page(pages.size()), content));
      pages.add(page);
    }
  }

  /** What documents of a template have in common. */
  public record Kept(KeptFonts fonts, KeptGrounds grounds) {}

  /** The number of a ground, which is in the document from now on. */
  private int number(Ground ground, KeptGrounds kept) {
    return grounds
        .computeIfAbsent(
            ground,
            any -> {
              KeptGrounds.Written written = kept.of(ground, grounds.size(), ids.last());
              ids.skipTo(written.last());
              resources.add(written.resources());
              return written;
            })
        .number();
  }

  /** A document without a seal; the same arguments always give the same bytes. */
  public static byte[] write(
      List<Sheet> sheets, Kept kept, Drawings drawings, OfdProperties properties) {
    OfdFile file = new OfdFile(sheets, kept, drawings, Set.of());
    Archive archive = new Archive();
    file.parts(sheets.getFirst(), properties, false).forEach(archive::add);
    return archive.finish();
  }

  /** A sealed document; the same arguments always give the same bytes. */
  public static byte[] write(
      List<Sheet> sheets, Kept kept, Drawings drawings, OfdProperties properties, Sealing sealing) {
    OfdFile file = new OfdFile(sheets, kept, drawings, sealing.places());
    List<Part> parts = file.parts(sheets.getFirst(), properties, true);
    return Sealed.write(parts, file.writer.stamps(), sealing);
  }

  private List<Part> parts(Sheet first, OfdProperties properties, boolean sealed) {
    List<Part> all = new ArrayList<>();
    all.add(root(properties, sealed));
    all.add(document(first));
    if (!fonts.files().isEmpty()) all.add(fonts.list());
    if (!resources.files().isEmpty()) all.add(resources.list());
    all.addAll(fonts.files());
    all.addAll(resources.files());
    grounds.values().forEach(it -> all.add(it.part()));
    all.addAll(parts);
    return all;
  }

  private Part root(OfdProperties properties, boolean sealed) {
    String created = properties.created().toString();
    Xml xml = new Xml().root("OFD").attribute("Version", "1.0").attribute("DocType", "OFD");
    xml.inside().open("DocBody").inside().open("DocInfo").inside();
    xml.element("DocID", name(properties.identifier()));
    xml.said("Title", properties.title()).said("Author", properties.author());
    xml.element("CreationDate", created).element("ModDate", created).element("Creator", PROGRAM);
    if (!properties.identifier().isBlank()) {
      xml.open("CustomDatas").inside().open("CustomData").attribute("Name", IDENTIFIER).inside();
      xml.text(properties.identifier()).close("CustomData").close("CustomDatas");
    }
    xml.close("DocInfo").element("DocRoot", Paths.DOCUMENT);
    if (sealed) xml.element("Signatures", Paths.SIGNATURES);
    return Part.text(Paths.ROOT, xml.close("DocBody").close("OFD"));
  }

  /** Says nothing but what is in the document. */
  private String name(String identifier) {
    StringBuilder content = new StringBuilder(identifier);
    for (Part page : parts) content.append(HexFormat.of().formatHex(page.digest()));
    byte[] digest = Sm3.of(content.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 16);
  }

  private Part document(Sheet first) {
    Xml xml = new Xml().root("Document").inside().open("CommonData").inside();
    xml.element("MaxUnitID", String.valueOf(ids.last())).open("PageArea").inside();
    xml.open("PhysicalBox").inside().text("0 0 ");
    xml.numbers(Units.mm(first.width()), Units.mm(first.height()));
    xml.close("PhysicalBox").close("PageArea");
    if (!fonts.files().isEmpty()) xml.element("PublicRes", "PublicRes.xml");
    if (!resources.files().isEmpty()) xml.element("DocumentRes", "DocumentRes.xml");
    for (KeptGrounds.Written it : grounds.values()) {
      xml.open("TemplatePage").attribute("ID", it.number()).attribute("ZOrder", "Background");
      xml.attribute("BaseLoc", it.part().name().substring("Doc_0/".length())).end();
    }
    xml.close("CommonData").open("Pages").inside();
    for (int i = 0; i < pages.size(); i++) {
      xml.open("Page").attribute("ID", pages.get(i));
      xml.attribute("BaseLoc", Paths.page(i).substring("Doc_0/".length())).end();
    }
    return Part.text(Paths.DOCUMENT, xml.close("Pages").close("Document"));
  }
}
