package org.miaopi.templates.ofd;

import org.miaopi.templates.recent.Recent;

/**
 * Grounds as template pages (GB/T 33190, 7.6), each written once for all documents in which it has
 * the same numbers. Thread-safe.
 */
public final class KeptGrounds {

  private static final int KEPT = 8;

  private final Recent<Key, Written> known = new Recent<>(KEPT);

  /**
   * @param place which of the grounds of its document
   * @param last the number of the document given last
   */
  private record Key(Ground ground, int place, int last) {}

  /**
   * @param number of the template page
   * @param resources its pictures
   * @param last the number given last in it
   */
  record Written(Part part, int number, Resources resources, int last) {}

  Written of(Ground ground, int place, int last) {
    return known.get(new Key(ground, place, last), KeptGrounds::write);
  }

  private static Written write(Key key) {
    Ids ids = new Ids(key.last);
    int number = ids.next();
    Resources resources = new Resources(ids);
    DrawingWriter writer = new DrawingWriter(ids, resources);
    Ground ground = key.ground;
    Xml xml = PageWriter.open(ground.width(), ground.height(), 0);
    xml.open("Layer").attribute("Type", "Background").attribute("ID", ids.next()).inside();
    for (Ground.Placed it : ground.pictures()) writer.write(xml, it.mark(), it.drawing());
    Part part = Part.text(Paths.background(key.place), PageWriter.close(xml));
    return new Written(part, number, resources, ids.last());
  }
}
