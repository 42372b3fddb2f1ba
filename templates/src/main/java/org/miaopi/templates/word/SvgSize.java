package org.miaopi.templates.word;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Gives a drawing that only has a view box the size that FOP asks for. */
final class SvgSize {

  private static final Pattern ABSOLUTE = Pattern.compile("[0-9.]+(px|pt|mm|cm|in|pc)?");

  private SvgSize() {}

  static byte[] settle(byte[] svg) {
    try {
      Element root = Xml.parse(svg);
      String[] box = root.getAttribute("viewBox").strip().split("[\\s,]+");
      if (box.length != 4 || sized(root)) return svg;
      root.setAttribute("width", box[2]);
      root.setAttribute("height", box[3]);
      return write(root);
    } catch (SAXException | TransformerException broken) {
      throw new IllegalStateException("A drawing passed the gate broken", broken);
    }
  }

  private static boolean sized(Element root) {
    return ABSOLUTE.matcher(root.getAttribute("width")).matches()
        && ABSOLUTE.matcher(root.getAttribute("height")).matches();
  }

  private static byte[] write(Element root) throws TransformerException {
    Transformer plain = TransformerFactory.newDefaultInstance().newTransformer();
    plain.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    plain.transform(new DOMSource(root), new StreamResult(out));
    return out.toByteArray();
  }
}
