package org.miaopi.templates.word;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.problem.Place;
import org.miaopi.templates.upload.DocxArchive;
import org.miaopi.templates.upload.RefusedException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A copy of a Word document with comments (ECMA-376 part 1, 17.13.4). Word allows none in headers,
 * footers and text boxes: what is said of those stands at the paragraph that holds the box, or at
 * the first one.
 */
public final class CommentedDocument {

  private static final String TYPES = "[Content_Types].xml";
  private static final String COMMENTS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  private static final String AUTHOR = "秒批";

  private final DocxArchive archive;
  private final String main;
  private final Element body;
  private final Map<String, byte[]> changed = new TreeMap<>();

  private CommentedDocument(DocxArchive archive, String main, Element body) {
    this.archive = archive;
    this.main = main;
    this.body = body;
  }

  /** The copy; null if the document cannot be read. */
  public static byte @Nullable [] write(byte[] docx, List<Remark> remarks) {
    try {
      DocxArchive archive = DocxArchive.read(docx);
      OpenedDocument opened = OpenedDocument.open(archive);
      Element root = opened.xml(opened.mainPart());
      Element body = Xml.child(root, "body");
      if (root == null || body == null) return null;
      CommentedDocument copy = new CommentedDocument(archive, opened.mainPart(), body);
      copy.comment(remarks);
      copy.changed.put(opened.mainPart(), Xml.write(root));
      return archive.with(copy.changed).repack();
    } catch (RefusedException unreadable) {
      return null;
    }
  }

  private void comment(List<Remark> remarks) throws RefusedException {
    String part = commentsPart();
    byte @Nullable [] known = archive.part(part);
    Element comments = known == null ? fresh() : Xml.read(part, known);
    int id = 0;
    for (Element old : Xml.children(comments, "comment")) {
      id = Math.max(id, (int) Xml.number(old, "id", 0) + 1);
    }
    for (Remark remark : remarks) {
      mark(anchor(remark.place()), id);
      comments.appendChild(comment(comments, id, remark.text()));
      id++;
    }
    changed.put(part, Xml.write(comments));
  }

  /** The part of the document's comments, declared if there was none. */
  private String commentsPart() throws RefusedException {
    int slash = main.lastIndexOf('/') + 1;
    String folder = main.substring(0, slash);
    String relationships = folder + "_rels/" + main.substring(slash) + ".rels";
    byte @Nullable [] known = archive.part(relationships);
    Element all = Xml.read(relationships, known == null ? EMPTY_RELATIONSHIPS : known);
    for (Element one : Xml.children(all)) {
      if (!Xml.attribute(one, "Type").equals(COMMENTS)) continue;
      String target = Xml.attribute(one, "Target");
      return target.startsWith("/") ? target.substring(1) : folder + target;
    }
    Element one = sibling(all, "Relationship");
    one.setAttribute("Id", "miaopiComments");
    one.setAttribute("Type", COMMENTS);
    one.setAttribute("Target", "comments-miaopi.xml");
    changed.put(relationships, Xml.write(all));
    String part = folder + "comments-miaopi.xml";
    declare(part);
    return part;
  }

  private void declare(String part) throws RefusedException {
    Element types = Xml.read(TYPES, Objects.requireNonNull(archive.part(TYPES)));
    Element override = sibling(types, "Override");
    override.setAttribute("PartName", "/" + part);
    override.setAttribute("ContentType", COMMENTS_TYPE);
    changed.put(TYPES, Xml.write(types));
  }

  private static Element sibling(Element parent, String name) {
    Document document = parent.getOwnerDocument();
    Element created = document.createElementNS(parent.getNamespaceURI(), name);
    parent.appendChild(created);
    return created;
  }

  private static Element fresh() throws RefusedException {
    return Xml.read("", EMPTY_COMMENTS);
  }

  private Element anchor(Place place) {
    @Nullable Element first = null;
    for (Element paragraph : Places.paragraphs(body)) {
      boolean boxed = isBoxed(paragraph);
      if (first == null && !boxed) first = paragraph;
      boolean meant = place.part().equals(main) && Places.number(paragraph) == place.paragraph();
      if (meant) return boxed ? around(paragraph) : paragraph;
    }
    if (first != null) return first;
    Element paragraph = Xml.create(body, "p");
    body.insertBefore(paragraph, body.getFirstChild());
    return paragraph;
  }

  private static boolean isBoxed(Element element) {
    for (Node it = element.getParentNode(); it instanceof Element above; it = it.getParentNode()) {
      if (above.getLocalName().equals("txbxContent")) return true;
    }
    return false;
  }

  /** The paragraph of the text in which the text box of a paragraph is anchored. */
  private static Element around(Element paragraph) {
    Element outer = paragraph;
    for (Node it = paragraph; it instanceof Element above; it = it.getParentNode()) {
      if (above.getLocalName().equals("p")) outer = above;
    }
    return outer;
  }

  private static void mark(Element paragraph, int id) {
    Element properties = Xml.child(paragraph, "pPr");
    Node before = properties == null ? paragraph.getFirstChild() : properties.getNextSibling();
    Element start = Xml.create(paragraph, "commentRangeStart");
    Xml.set(start, "id", String.valueOf(id));
    paragraph.insertBefore(start, before);
    Xml.set(Xml.append(paragraph, "commentRangeEnd"), "id", String.valueOf(id));
    Element reference = Xml.append(Xml.append(paragraph, "r"), "commentReference");
    Xml.set(reference, "id", String.valueOf(id));
  }

  private static Element comment(Element beside, int id, String text) {
    Element comment = Xml.create(beside, "comment");
    Xml.set(comment, "id", String.valueOf(id));
    Xml.set(comment, "author", AUTHOR);
    Xml.set(comment, "initials", AUTHOR);
    Element words = Xml.append(Xml.append(Xml.append(comment, "p"), "r"), "t");
    words.setTextContent(text);
    return comment;
  }

  private static final byte[] EMPTY_COMMENTS =
      "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] EMPTY_RELATIONSHIPS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
          .getBytes(StandardCharsets.UTF_8);
}
