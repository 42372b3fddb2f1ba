package org.miaopi.templates.ofd;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.miaopi.templates.ofd.seal.SealSignature;
import org.miaopi.templates.ofd.seal.Sm3;

/**
 * Seals a document (GB/T 33190, 18): a list of the hashes of all files, and the seal's signature
 * over that list. The signature stands last, and also covers, byte by byte, all that is before it.
 */
final class Sealed {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

  private Sealed() {}

  static byte[] write(List<Part> document, List<PageWriter.Stamp> stamps, Sealing sealing) {
    List<Part> parts = new ArrayList<>(document);
    parts.add(Part.text(Paths.SIGNATURES, signatures()));
    parts.add(Part.stored(Paths.SEAL, sealing.seal().encoded()));
    Xml description = description(parts, stamps, sealing);
    parts.add(Part.text(Paths.SIGNATURE, description));
    Archive archive = new Archive();
    parts.forEach(archive::add);
    byte[] signature =
        SealSignature.sign(
            sealing.seal(),
            description.bytes(),
            "/" + Paths.SIGNATURE,
            Sm3.of(archive.bytes()),
            sealing.time());
    archive.add(Part.stored(Paths.SIGNED_VALUE, signature));
    return archive.finish();
  }

  private static Xml signatures() {
    Xml xml = new Xml().root("Signatures").inside().element("MaxSignId", "1");
    xml.open("Signature").attribute("ID", 1).attribute("Type", "Seal");
    xml.attribute("BaseLoc", "/" + Paths.SIGNATURE).end();
    return xml.close("Signatures");
  }

  private static Xml description(List<Part> parts, List<PageWriter.Stamp> stamps, Sealing sealing) {
    Xml xml = new Xml(4096).root("Signature").inside().open("SignedInfo").inside();
    xml.open("Provider").attribute("ProviderName", "Miaopi").attribute("Version", "1.0");
    xml.attribute("Company", "Miaopi").end();
    xml.element("SignatureMethod", GMObjectIdentifiers.sm2sign_with_sm3.getId());
    xml.element("SignatureDateTime", TIME.format(sealing.time()));
    xml.open("References").attribute("CheckMethod", GMObjectIdentifiers.sm3.getId()).inside();
    for (Part part : parts) {
      xml.open("Reference").attribute("FileRef", "/" + part.name()).inside();
      xml.element("CheckValue", Base64.getEncoder().encodeToString(part.digest()));
      xml.close("Reference");
    }
    xml.close("References");
    int number = 1;
    for (PageWriter.Stamp stamp : stamps) {
      xml.open("StampAnnot").attribute("ID", number++).attribute("PageRef", stamp.page());
      xml.attribute("Boundary", stamp.x(), stamp.y(), stamp.width(), stamp.height()).end();
    }
    xml.open("Seal").inside().element("BaseLoc", "/" + Paths.SEAL).close("Seal");
    xml.close("SignedInfo").element("SignedValue", "/" + Paths.SIGNED_VALUE);
    return xml.close("Signature");
  }
}
