package org.miaopi.templates.ofd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.ofd.seal.ElectronicSeal;
import org.miaopi.templates.ofd.seal.Sm3;
import org.miaopi.templates.seal.Seal;
import org.miaopi.templates.sheet.Mark;
import org.miaopi.templates.sheet.Sheet;

/**
 * Makes the electronic seals of one SM2 key, each once. Their picture is an OFD page with the seal
 * as a path, so that it is sharp at any size. Thread-safe.
 */
public final class SealMaker {

  private static final double MILLIMETRE = 72 / 25.4;
  private static final String NAME = "seal";

  private final SigningKey key;
  private final Map<Seal, ElectronicSeal> made = new ConcurrentHashMap<>();

  public SealMaker(SigningKey key) {
    this.key = key;
  }

  /** The electronic seal that shows this one. */
  public ElectronicSeal make(Seal seal) {
    return made.computeIfAbsent(seal, this::makeAnew);
  }

  private ElectronicSeal makeAnew(Seal seal) {
    byte[] picture = picture(seal);
    String code = seal.code();
    String number = code == null ? HexFormat.of().formatHex(Sm3.of(picture), 0, 16) : code;
    int width = (int) Math.round(seal.width());
    int height = (int) Math.round(seal.height());
    return ElectronicSeal.make(key, seal.text(), number, picture, width, height);
  }

  private byte[] picture(Seal seal) {
    double width = seal.width() * MILLIMETRE;
    double height = seal.height() * MILLIMETRE;
    Sheet sheet = new Sheet(width, height, List.of(new Mark.Picture(NAME, 0, 0, width, height)));
    Drawing drawing = drawing(seal);
    LocalDate created =
        key.certificate().getNotBefore().toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    return OfdFile.write(
        List.of(sheet),
        new OfdFile.Kept(new KeptFonts(Map.of()), new KeptGrounds()),
        name -> drawing,
        new OfdProperties(seal.text(), seal.text(), "", created));
  }

  private static @Nullable Drawing drawing(Seal seal) {
    try {
      return DrawingReader.read(seal.svg().getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
