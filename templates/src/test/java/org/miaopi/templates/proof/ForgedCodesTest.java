package org.miaopi.templates.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.proof.Proofs.CARD;
import static org.miaopi.templates.proof.Proofs.LICENCE;
import static org.miaopi.templates.proof.Proofs.TODAY;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.keyset.KeySet;
import org.miaopi.templates.keyset.ProofKey;
import org.miaopi.templates.keyset.TestKeys;
import org.miaopi.templates.proof.CborWriter.Tagged;

/**
 * Every way to forge a code that we know, with its verdict, as a file that the browser's twin reads
 * too.
 */
class ForgedCodesTest {

  private static final Path VECTORS = Path.of("src/test/resources/proof/vectors.json");

  private static final String IDENTIFIER = "11370112MB9000001E001.11370112MB9000001E.1.";

  private final ProofKey key = TestKeys.named("today");
  private final ProofKey earlier = TestKeys.named("earlier");
  private final KeySet keys = new KeySet(List.of(key.published(), earlier.published()));
  private final byte[] claims = Claims.write(CARD);
  private final byte[] header = header(Map.of(1L, -7L, 4L, key.published().shortName()));

  private final Map<String, String> codes = new LinkedHashMap<>();

  @Test
  void everyForgeryGetsItsVerdict() throws Exception {
    genuine();
    texts();
    streams();
    messages();
    signatures();
    claims();
    CBORObject vectors = CBORObject.NewOrderedMap();
    vectors.Add("keys", CBORObject.FromObject(keys.jwks().get("keys")));
    CBORObject cases = CBORObject.NewArray();
    codes.forEach((name, code) -> cases.Add(vector(name, code)));
    vectors.Add("cases", cases);
    String written = vectors.ToJSONString().replace("{\"name\"", "\n{\"name\"") + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(VECTORS.getParent());
      Files.writeString(VECTORS, written);
    }
    assertThat(written).isEqualTo(Files.readString(VECTORS));
  }

  @Test
  void noFlippedBitOfACodeIsBelieved() throws Exception {
    byte[] message = CoseSign1.write(claims, key);
    for (int bit = 0; bit < message.length * 8; bit++) {
      byte[] flipped = message.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(ProofCode.read(code(flipped), keys, TODAY))
          .isNotInstanceOfAny(ProofVerdict.Genuine.class, ProofVerdict.Expired.class);
    }
  }

  @Test
  void noiseHasAnAnswer() {
    Random random = new Random(20261125);
    for (int round = 0; round < 20_000; round++) {
      byte[] noise = new byte[random.nextInt(120)];
      random.nextBytes(noise);
      assertThat(ProofCode.read(code(noise), keys, TODAY))
          .isInstanceOf(ProofVerdict.Malformed.class);
    }
  }

  private void genuine() {
    codes.put("genuine, long-term", ProofCode.write(CARD, key).orElseThrow());
    codes.put("genuine, by an earlier key", ProofCode.write(LICENCE, earlier).orElseThrow());
    codes.put("expired", ProofCode.write(over(), key).orElseThrow());
    codes.put("another's key", ProofCode.write(CARD, TestKeys.named("stranger")).orElseThrow());
  }

  private void texts() {
    String genuine = ProofCode.write(CARD, key).orElseThrow();
    codes.put("nothing", "");
    codes.put("an address", "https://example.org/");
    codes.put("another prefix", "HC1:" + genuine.substring(4));
    codes.put("prefix in small letters", "mp1:" + genuine.substring(4));
    codes.put("prefix only", "MP1:");
    codes.put("too long", "MP1:" + "0".repeat(416));
    codes.put("small letters", "MP1:" + genuine.substring(4).toLowerCase(Locale.ROOT));
    codes.put("a character too many", genuine + "0");
    codes.put("full-width digit", "MP1:００0");
    codes.put("three digits beyond two bytes", "MP1:GGX");
    codes.put("two digits beyond a byte", "MP1:::");
    codes.put("line feed", genuine + "\n");
  }

  private void streams() {
    byte[] message = CoseSign1.write(claims, key);
    byte[] stream = Deflate.write(message);
    codes.put("not deflated", text(message));
    codes.put("cut", text(Arrays.copyOf(stream, stream.length - 1)));
    codes.put("with more after it", text(Arrays.copyOf(stream, stream.length + 1)));
    codes.put("wrong checksum", text(flipped(stream, stream.length - 1)));
    codes.put("without a header", text(Arrays.copyOfRange(stream, 2, stream.length)));
    codes.put("asking for a dictionary", text(withDictionary(message)));
    codes.put("a bomb", code(new byte[100_000]));
    codes.put("8 KiB of nothing", code(new byte[8192]));
    codes.put("8 KiB and a byte", code(new byte[8193]));
    codes.put("deflated nothing", code(new byte[0]));
  }

  private void messages() {
    byte[] message = CoseSign1.write(claims, key);
    codes.put("more after the message", code(Arrays.copyOf(message, message.length + 1)));
    codes.put("untagged", code(Arrays.copyOfRange(message, 1, message.length)));
    codes.put("another tag", code(flipped(message, 0)));
    codes.put("tag within tags", hex("d2".repeat(4000)));
    codes.put("lists within lists", hex("81".repeat(4000)));
    codes.put("a list of four thousand million", hex("9affffffff"));
    codes.put("text longer than the message", hex("7bffffffffffffffff"));
    codes.put("endless list", hex("9fff"));
    codes.put("number longer than needed", hex("d81284"));
    codes.put("number with its sign bit", hex("1bffffffffffffffff"));
    codes.put("a floating-point number", hex("fb3ff0000000000000"));
    codes.put("broken UTF-8", hex("61ff"));
    codes.put("reserved head", hex("1c"));
    codes.put("names twice", hex("a2010001" + "00"));
    codes.put("names in another order", hex("a202000100"));
    codes.put("names of text", hex("a1616100"));
    codes.put("algorithm unprotected", signed(header, Map.of(1L, -7L), claims));
    codes.put(
        "five parts",
        code(
            CborWriter.write(
                new Tagged(18, List.of(header, Map.of(), claims, new byte[64], new byte[0])))));
    codes.put("payload elsewhere", part(2, null));
    codes.put("payload as text", part(2, "text"));
  }

  private void signatures() {
    byte[] name = key.published().shortName();
    codes.put("no algorithm", signed(header(Map.of(4L, name)), Map.of(), claims));
    codes.put("algorithm none", signed(header(Map.of(1L, 0L, 4L, name)), Map.of(), claims));
    codes.put(
        "HMAC with the public key", signed(header(Map.of(1L, 5L, 4L, name)), Map.of(), claims));
    codes.put("ES384", signed(header(Map.of(1L, -35L, 4L, name)), Map.of(), claims));
    codes.put("algorithm as text", signed(header(Map.of(1L, "ES256", 4L, name)), Map.of(), claims));
    codes.put("no key", signed(header(Map.of(1L, -7L)), Map.of(), claims));
    codes.put(
        "critical header",
        signed(header(Map.of(1L, -7L, 2L, List.of(9L), 4L, name)), Map.of(), claims));
    codes.put("no header", signed(new byte[0], Map.of(), claims));
    codes.put(
        "key's name cut",
        signed(header(Map.of(1L, -7L, 4L, Arrays.copyOf(name, 4))), Map.of(), claims));
    codes.put("named as another's key", signedAs(earlier));
    codes.put(
        "other claims",
        Forged.message(header, Map.of(), Claims.write(LICENCE.withFacts(0)), key.sign(claims)));
    codes.put("no signature", Forged.message(header, Map.of(), claims, new byte[0]));
    codes.put("signature of zeros", Forged.message(header, Map.of(), claims, new byte[64]));
    codes.put(
        "signature too long",
        Forged.message(header, Map.of(), claims, Arrays.copyOf(key.sign(claims), 65)));
    codes.put(
        "signed without its frame", Forged.message(header, Map.of(), claims, key.sign(claims)));
  }

  private void claims() {
    codes.put("signed, but a text", signed(header, Map.of(), CborWriter.write("hello")));
    codes.put("signed, but not CBOR", signed(header, Map.of(), new byte[] {(byte) 0xff}));
    codes.put("signed, but no claims", signed(header, Map.of(), CborWriter.write(Map.of())));
    codes.put("signed, with a claim unknown", claimed(Map.of(99L, 1L)));
    codes.put("signed, expiring as text", claimed(Map.of(4L, "2031")));
    codes.put("signed, expiring in other worlds", claimed(Map.of(4L, Long.MAX_VALUE)));
    codes.put(
        "signed, a label without value", claimed(printed("31", "8bc1", "5c40", "5f20", "59d3")));
    codes.put("signed, printed too little", claimed(printed("31", "8bc1", "5c40")));
    codes.put("signed, half a character", claimed(printed("31", "8b", "5c40", "5f20")));
    codes.put("signed, half a surrogate pair", claimed(printed("31", "d842", "5c40", "5f20")));
    codes.put("signed, a mark of byte order", claimed(printed("31", "feff8bc1", "5c40", "5f20")));
    codes.put("signed, identifier of another standard", claimed(Map.of(7L, "1.2".getBytes(UTF_8))));
    codes.put(
        "signed, identifier of no version",
        claimed(Map.of(7L, (IDENTIFIER + "000").getBytes(UTF_8))));
    codes.put("signed, before 1970", claimed(Map.of(6L, -1L)));
    codes.put("signed, identifier as text", claimed(Map.of(7L, "1.2")));
  }

  private String claimed(Map<Long, Object> changed) {
    Map<Long, Object> all = new LinkedHashMap<>();
    all.put(6L, 0L);
    all.put(7L, (IDENTIFIER + "001").getBytes(UTF_8));
    all.putAll(printed("31", "8bc1", "5c40", "5f20"));
    all.putAll(changed);
    return signed(header, Map.of(), CborWriter.write(all));
  }

  /** A number of one digit, then what is printed, in hexadecimal. */
  private static Map<Long, Object> printed(String number, String... utf16) {
    List<Object> printed = new ArrayList<>();
    printed.add(new String(HexFormat.of().parseHex(number), UTF_8));
    for (String digits : utf16) printed.add(HexFormat.of().parseHex(digits));
    return Map.of(-65537L, printed);
  }

  private CBORObject vector(String name, String code) {
    CBORObject vector = CBORObject.NewOrderedMap().Add("name", name).Add("code", code);
    vector.Add("day", TODAY.toString());
    switch (ProofCode.read(code, keys, TODAY)) {
      case ProofVerdict.Genuine genuine ->
          vector.Add("verdict", "genuine").Add("proof", json(genuine.proof()));
      case ProofVerdict.Expired expired ->
          vector.Add("verdict", "expired").Add("proof", json(expired.proof()));
      case ProofVerdict.Altered altered -> vector.Add("verdict", "altered");
      case ProofVerdict.UnknownKey unknown -> vector.Add("verdict", "unknownKey");
      case ProofVerdict.Malformed malformed ->
          vector.Add("verdict", "malformed").Add("flaw", malformed.flaw().word());
    }
    return vector;
  }

  private static CBORObject json(Proof proof) {
    CBORObject json = CBORObject.NewOrderedMap();
    json.Add("issuer", proof.issuer());
    json.Add("identifier", proof.identifier().text());
    json.Add("number", proof.number());
    json.Add("certificate", proof.name());
    json.Add("holder", proof.holder());
    json.Add("issued", proof.issued().toString());
    LocalDate last = proof.validUntil();
    json.Add("validUntil", last == null ? null : last.toString());
    CBORObject facts = CBORObject.NewArray();
    proof
        .facts()
        .forEach(
            it ->
                facts.Add(
                    CBORObject.NewOrderedMap().Add("label", it.label()).Add("value", it.value())));
    return json.Add("facts", facts);
  }

  private static Proof over() {
    return new Proof(
        CARD.issuer(),
        CARD.identifier(),
        CARD.number(),
        CARD.name(),
        "王*兰",
        LocalDate.of(2020, 2, 29),
        TODAY.minusDays(1),
        List.of());
  }

  private String signedAs(ProofKey other) {
    byte[] theirs = header(Map.of(1L, -7L, 4L, other.published().shortName()));
    return signed(theirs, Map.of(), claims);
  }

  private String signed(byte[] protectedHeader, Map<Long, Long> unprotected, byte[] payload) {
    byte[] content = CborWriter.write(List.of("Signature1", protectedHeader, new byte[0], payload));
    return Forged.message(protectedHeader, unprotected, payload, key.sign(content));
  }

  private String part(int index, @Nullable Object part) {
    List<Object> parts = new ArrayList<>(List.of(header, Map.of(), claims, new byte[64]));
    parts.set(index, part);
    return code(CborWriter.write(new Tagged(18, parts)));
  }

  private static byte[] header(Map<Long, Object> names) {
    return CborWriter.write(names);
  }

  private static byte[] flipped(byte[] bytes, int index) {
    byte[] flipped = bytes.clone();
    flipped[index] ^= 1;
    return flipped;
  }

  private static byte[] withDictionary(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setDictionary("1.2.156.3005.2.".getBytes(UTF_8));
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] room = new byte[1024];
    out.write(room, 0, deflater.deflate(room));
    deflater.end();
    return out.toByteArray();
  }

  private static String hex(String digits) {
    return code(HexFormat.of().parseHex(digits));
  }

  private static String code(byte[] message) {
    return Forged.code(message);
  }

  private static String text(byte[] stream) {
    return "MP1:" + Base45.write(stream);
  }
}
