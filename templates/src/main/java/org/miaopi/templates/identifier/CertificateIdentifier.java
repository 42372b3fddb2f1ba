package org.miaopi.templates.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate identifier (电子证照标识) of GB/T 36904: {@code
 * 1.2.156.3005.2.TYPE.ISSUER.SERIAL.VERSION.CHECK}.
 *
 * @param typeCode the definer's 18-character credit code and 3 digits
 * @param issuerCode the issuer's 18-character credit code, or a 6-digit region code
 * @param serial the issuer's own serial, 1 to 64 of {@code 0-9A-Z}
 * @param version 1 to 999; a changed certificate keeps its serial and counts its version
 */
public record CertificateIdentifier(
    String typeCode, String issuerCode, String serial, int version) {

  private static final String ROOT = "1.2.156.3005.2";
  private static final Pattern TYPE = Pattern.compile("[0-9A-Z]{18}[0-9]{3}");
  private static final Pattern ISSUER = Pattern.compile("[0-9A-Z]{18}|[0-9]{6}");
  private static final Pattern SERIAL = Pattern.compile("[0-9A-Z]{1,64}");
  private static final Pattern CHECKED = Pattern.compile("[0-9A-Z]+");
  private static final Pattern TEXT =
      Pattern.compile(
          Pattern.quote(ROOT)
              + "\\.("
              + TYPE.pattern()
              + ")\\.("
              + ISSUER.pattern()
              + ")\\.("
              + SERIAL.pattern()
              + ")\\.([0-9]{3})\\.([0-9A-Z])");

  /** Throws IllegalArgumentException for a part that GB/T 36904 does not allow. */
  public CertificateIdentifier {
    require(TYPE.matcher(typeCode).matches(), "type code", typeCode);
    require(ISSUER.matcher(issuerCode).matches(), "issuer code", issuerCode);
    require(SERIAL.matcher(serial).matches(), "serial", serial);
    require(version >= 1 && version <= 999, "version", version);
  }

  /** The identifier of these parts. */
  public static CertificateIdentifier of(
      String typeCode, String issuerCode, String serial, int version) {
    return new CertificateIdentifier(typeCode, issuerCode, serial, version);
  }

  /** Reads an identifier; empty when it is not well-formed or its check character is wrong. */
  public static Optional<CertificateIdentifier> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches() || parts.group(4).equals("000")) return Optional.empty();
    CertificateIdentifier read =
        of(parts.group(1), parts.group(2), parts.group(3), Integer.parseInt(parts.group(4)));
    return read.text().equals(text) ? Optional.of(read) : Optional.empty();
  }

  /** Reads what {@link #parts} gives; empty for anything else. */
  public static Optional<CertificateIdentifier> ofParts(String parts) {
    String unchecked = ROOT + "." + parts + ".";
    String digits = parts.replace(".", "");
    if (!CHECKED.matcher(digits).matches()) return Optional.empty();
    return parse(unchecked + Mod37And36.check(digits));
  }

  /** The check character (ISO 7064 MOD 37,36, GB/T 17710) over the parts without dots. */
  public char check() {
    return Mod37And36.check(typeCode + issuerCode + serial + versionText());
  }

  /** The whole identifier, check character included. */
  public String text() {
    return String.join(
        ".", ROOT, typeCode, issuerCode, serial, versionText(), String.valueOf(check()));
  }

  /**
   * The identifier without its constant root and its check character, which follow from the rest.
   */
  public String parts() {
    return String.join(".", typeCode, issuerCode, serial, versionText());
  }

  @Override
  public String toString() {
    return text();
  }

  private String versionText() {
    return String.format(Locale.ROOT, "%03d", version);
  }

  private static void require(boolean holds, String part, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("Not a %s of GB/T 36904: %s".formatted(part, value));
    }
  }
}
