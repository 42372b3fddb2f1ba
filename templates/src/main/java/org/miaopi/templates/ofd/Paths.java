package org.miaopi.templates.ofd;

/** Where the files of a document stand; there is one document in a container. */
final class Paths {

  static final String ROOT = "OFD.xml";
  static final String DOCUMENT = "Doc_0/Document.xml";
  static final String FONTS = "Doc_0/PublicRes.xml";
  static final String PICTURES = "Doc_0/DocumentRes.xml";
  static final String RESOURCES = "Doc_0/Res/";
  static final String SIGNATURES = "Doc_0/Signs/Signatures.xml";
  static final String SEAL = "Doc_0/Signs/Sign_0/Seal.esl";
  static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
  static final String SIGNED_VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";

  private Paths() {}

  /** The name of a resource for the files that list resources. */
  static String resource(Part file) {
    return file.name().substring(RESOURCES.length());
  }

  static String background(int number) {
    return "Doc_0/Tpls/Tpl_" + number + "/Content.xml";
  }

  static String page(int number) {
    return "Doc_0/Pages/Page_" + number + "/Content.xml";
  }
}
