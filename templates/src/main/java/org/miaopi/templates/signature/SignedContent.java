package org.miaopi.templates.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSTypedData;

/** The bytes under a signature, read once and never held as a second copy. */
record SignedContent(InputStream bytes) implements CMSTypedData {

  @Override
  public ASN1ObjectIdentifier getContentType() {
    return CMSObjectIdentifiers.data;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    bytes.transferTo(out);
  }

  @Override
  public Object getContent() {
    return bytes;
  }
}
