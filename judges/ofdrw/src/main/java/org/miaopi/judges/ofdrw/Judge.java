package org.miaopi.judges.ofdrw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.ofdrw.converter.ImageMaker;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.verify.OFDValidator;
import org.ofdrw.sign.verify.container.SESV4ValidateContainer;

/** Asks ofdrw. */
public final class Judge {

  private Judge() {}

  /** What it finds wrong with the seals of a document; empty for nothing. */
  public static String fault(byte[] ofd) {
    try (OFDReader reader = reader(ofd);
        OFDValidator validator = new OFDValidator(reader)) {
      validator.setValidator(new SESV4ValidateContainer());
      validator.exeValidate();
      return "";
    } catch (GeneralSecurityException | IOException | RuntimeException fault) {
      return fault.toString();
    }
  }

  /** How many seals it shows. */
  public static int seals(byte[] ofd) throws IOException {
    try (OFDReader reader = reader(ofd)) {
      return reader.getStampAnnots().stream().mapToInt(it -> it.getStampAnnots().size()).sum();
    }
  }

  /** The texts of all pages, piece by piece. */
  public static List<String> texts(byte[] ofd) throws IOException {
    try (OFDReader reader = reader(ofd)) {
      return new ContentExtractor(reader).extractAll();
    }
  }

  /** A page as it looks; pages are counted from 0. */
  public static BufferedImage picture(byte[] ofd, int page, double dotsPerMillimetre)
      throws IOException {
    try (OFDReader reader = reader(ofd)) {
      return new ImageMaker(reader, dotsPerMillimetre).makePage(page);
    }
  }

  private static OFDReader reader(byte[] ofd) throws IOException {
    return new OFDReader(new ByteArrayInputStream(ofd));
  }
}
