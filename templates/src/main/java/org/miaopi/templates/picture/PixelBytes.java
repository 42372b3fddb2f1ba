package org.miaopi.templates.picture;

import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** How much memory a pixel takes when a picture is read. */
public final class PixelBytes {

  /** The most where the kind of picture does not say. */
  private static final int UNKNOWN = 4;

  private PixelBytes() {}

  /** Of the picture whose header this reader has read. */
  public static int of(ImageReader reader) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(0);
    if (type == null) return UNKNOWN;
    SampleModel model = type.getSampleModel();
    return model.getNumBands() * DataBuffer.getDataTypeSize(model.getTransferType()) / 8;
  }
}
