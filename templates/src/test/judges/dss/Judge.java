import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;

/**
 * Run by itself on the class path of DSS: says of a PDF what it is, and by whom.
 *
 * <p>Arguments: the PDF, then the certificates to trust.
 */
class Judge {

  public static void main(String[] arguments) {
    var trusted = new CommonTrustedCertificateSource();
    for (int i = 1; i < arguments.length; i++) {
      trusted.addCertificate(DSSUtils.loadCertificate(new File(arguments[i])));
    }
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setAIASource(null);
    var validator = SignedDocumentValidator.fromDocument(new FileDocument(arguments[0]));
    validator.setCertificateVerifier(verifier);
    var reports = validator.validateDocument();
    SimpleReport report = reports.getSimpleReport();
    System.out.println("signatures: " + report.getSignatureIdList().size());
    for (String id : report.getSignatureIdList()) {
      var seen = reports.getDiagnosticData().getSignatureById(id);
      System.out.println("format: " + report.getSignatureFormat(id));
      System.out.println("indication: " + report.getIndication(id));
      System.out.println("reasons: " + report.getSubIndication(id));
      System.out.println("intact: " + seen.isSignatureIntact());
      System.out.println("certificate is named: " + seen.isSigningCertificateReferencePresent());
      seen.getTimestampList().forEach(
          it ->
              System.out.println(
                  "time stamp: " + it.isMessageImprintDataIntact() + " " + it.isSignatureValid()));
      report.getAdESValidationErrors(id).forEach(it -> System.out.println("error: " + it.getValue()));
      report.getAdESValidationWarnings(id).forEach(it -> System.out.println("warning: " + it.getValue()));
    }
  }
}
