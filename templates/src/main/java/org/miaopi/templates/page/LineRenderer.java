package org.miaopi.templates.page;

import java.util.List;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.Block;
import org.apache.fop.area.BlockViewport;
import org.apache.fop.area.LineArea;
import org.apache.fop.area.Trait;
import org.apache.fop.render.intermediate.IFRenderer;
import org.jspecify.annotations.Nullable;

/** FOP's renderer, which reports the lines by their number and draws nothing in them. */
final class LineRenderer extends IFRenderer {

  private final LayoutReader reader;
  private @Nullable String id;

  LineRenderer(FOUserAgent agent, LayoutReader reader) {
    super(agent);
    this.reader = reader;
    setDocumentHandler(reader);
  }

  @Override
  protected void renderBlock(Block block) {
    if (!(block.getTrait(Trait.PROD_ID) instanceof String mine)) {
      super.renderBlock(block);
    } else if (LayoutPages.isLayer(mine)) {
      reader.over(LayoutPages.order(mine), () -> super.renderBlock(block));
    } else {
      String outer = id;
      id = mine;
      super.renderBlock(block);
      id = outer;
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as FOP has it
  protected void renderBlockViewport(BlockViewport box, List children) {
    int positioning = box.getPositioning();
    if (positioning == Block.ABSOLUTE || positioning == Block.FIXED) reader.apart();
    super.renderBlockViewport(box, children);
  }

  @Override
  protected void renderLineArea(LineArea line) {
    if (id != null) reader.line(LayoutPages.line(id), currentIPPosition, currentBPPosition);
  }
}
