package org.miaopi.templates.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.keyset.KeySet;
import org.miaopi.templates.keyset.PublishedKey;
import org.miaopi.templates.signature.DocumentVerdict;
import org.miaopi.templates.signature.DocumentVerdict.State;

/**
 * Tells whether a text is a credential that we issued, with what its holder chose to show. It knows
 * the one form that {@link SdJwt} writes; nothing is read before the signature has proven it.
 */
public final class CredentialVerifier {

  /** The claim by which a credential names its certificate. */
  public static final String IDENTIFIER = "certificate_identifier";

  private static final int LARGEST = 64 << 10;
  private static final Pattern NAMED = Pattern.compile('"' + IDENTIFIER + "\":\"([^\"\\\\]*)\"");

  private CredentialVerifier() {}

  /** Whether a file may be meant as a credential: it begins as JSON in base64 does. */
  public static boolean mayBeCredential(byte[] file) {
    return file.length > 2 && file[0] == 'e' && file[1] == 'y';
  }

  /** The verdict on any bytes; it never throws, whatever they are. */
  public static DocumentVerdict verify(byte[] file, KeySet keys) {
    if (file.length > LARGEST) return of(State.NOT_OURS);
    String text = new String(file, US_ASCII);
    List<String> shown = List.of(text.strip().split("~", -1));
    List<String> jwt = List.of(shown.getFirst().split("\\.", -1));
    Optional<PublishedKey> key =
        keys.keys().stream()
            .filter(it -> jwt.getFirst().equals(Jwt.header(SdJwt.TYPE, it)))
            .findFirst();
    if (key.isEmpty()) return of(State.NOT_OURS);
    if (jwt.size() != 3 || !isSigned(jwt, key.get())) return of(State.ALTERED);
    byte[] proven = decoded(jwt.get(1));
    if (proven == null) return of(State.ALTERED);
    String payload = new String(proven, UTF_8);
    boolean whole = shown.size() > 1 && shown.getLast().isEmpty();
    if (!whole || !areOf(payload, shown.subList(1, shown.size() - 1))) return of(State.ALTERED);
    return new DocumentVerdict(State.GENUINE, identifier(payload));
  }

  private static boolean isSigned(List<String> jwt, PublishedKey key) {
    byte[] signature = decoded(jwt.get(2));
    byte[] signed = (jwt.get(0) + "." + jwt.get(1)).getBytes(US_ASCII);
    return signature != null && key.verifies(signed, signature);
  }

  /** Each opens a claim of this credential, and none twice. */
  private static boolean areOf(String payload, List<String> disclosures) {
    Set<String> seen = new HashSet<>();
    for (String each : disclosures) {
      String digest = new Disclosure("", each).digest();
      if (!seen.add(digest) || !payload.contains('"' + digest + '"')) return false;
    }
    return true;
  }

  /** In our own JSON no text holds a quotation mark that is not escaped. */
  private static @Nullable String identifier(String payload) {
    Matcher named = NAMED.matcher(payload);
    return named.find() ? named.group(1) : null;
  }

  /** Null unless it is written as we write it: the same bytes have one text. */
  private static byte @Nullable [] decoded(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return Disclosure.base64(bytes).equals(text) ? bytes : null;
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static DocumentVerdict of(State state) {
    return new DocumentVerdict(state, null);
  }
}
