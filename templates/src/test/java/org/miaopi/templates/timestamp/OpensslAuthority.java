package org.miaopi.templates.timestamp;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.miaopi.templates.key.Certificates;
import org.miaopi.templates.key.Tool;

/**
 * A time stamp authority of OpenSSL behind HTTP: an RSA key that a root of its own certified, as
 * public authorities have it.
 */
public final class OpensslAuthority implements AutoCloseable {

  private static final String SETTINGS =
      """
      [tsa]
      serial = serial
      signer_cert = stamper.pem
      certs = root.pem
      signer_key = stamper.key
      signer_digest = sha256
      default_policy = 1.3.6.1.4.1.32473.1
      digests = sha256
      accuracy = secs:1
      ess_cert_id_alg = sha256
      [stamping]
      extendedKeyUsage = critical,timeStamping
      keyUsage = critical,digitalSignature
      [req]
      distinguished_name = name
      [name]
      [ca]
      basicConstraints = critical,CA:true
      keyUsage = critical,keyCertSign
      """;

  private final Path folder;
  private final HttpServer server;

  /** Starts it in a folder of its own; the test is skipped where OpenSSL is missing. */
  public OpensslAuthority(Path folder) throws Exception {
    this.folder = Files.createDirectories(folder);
    Files.writeString(folder.resolve("settings"), SETTINGS);
    Files.writeString(folder.resolve("serial"), "01\n");
    openssl(
        "req -x509 -newkey rsa:2048 -nodes -subj /CN=root -days 9 -keyout root.key"
            + " -out root.pem -config settings -extensions ca");
    openssl(
        "req -newkey rsa:2048 -nodes -subj /CN=stamper -keyout stamper.key -out stamper.csr"
            + " -config settings");
    openssl(
        "x509 -req -in stamper.csr -CA root.pem -CAkey root.key -CAcreateserial -days 8"
            + " -extfile settings -extensions stamping -out stamper.pem");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] reply = reply(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The root's certificate: the authority's own is not pinned. */
  public List<X509Certificate> root() throws IOException {
    return List.of(Certificates.read(Files.readAllBytes(folder.resolve("root.pem"))));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private byte[] reply(byte[] request) throws IOException {
    try {
      Files.write(folder.resolve("request.tsq"), request);
      openssl("ts -reply -config settings -section tsa -queryfile request.tsq -out reply.tsr");
      return Files.readAllBytes(folder.resolve("reply.tsr"));
    } catch (Exception broken) {
      throw new IOException(broken);
    }
  }

  private void openssl(String words) throws Exception {
    Tool.run(folder, ("openssl " + words).split(" "));
  }
}
