package org.miaopi.templates.page;

import java.io.OutputStream;
import java.net.URI;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.SAXException;

/** Lays out skeletons by FOP. Thread-safe. */
final class BlockLayout {

  private final FopFactory factory =
      new FopFactoryBuilder(URI.create("miaopi:/"), new Supplies())
          .setStrictFOValidation(false)
          .setComplexScriptFeatures(false)
          .build();

  /** The same skeleton gives the same layout. */
  LayoutPages lay(Fo.Element skeleton) {
    FOUserAgent agent = factory.newFOUserAgent();
    Complaints complaints = new Complaints();
    agent.getEventBroadcaster().addEventListener(complaints);
    LayoutReader reader = new LayoutReader(agent);
    agent.setRendererOverride(new LineRenderer(agent, reader));
    try {
      var nowhere = OutputStream.nullOutputStream();
      var handler = factory.newFop(MimeConstants.MIME_PDF, agent, nowhere).getDefaultHandler();
      new FoEmitter(handler).emit(skeleton);
    } catch (SAXException broken) {
      throw new IllegalStateException("The pages cannot be laid out", broken);
    }
    complaints.throwIfAny();
    return reader.layout();
  }
}
