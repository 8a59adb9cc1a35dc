package maru.standalone.lan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Set;
import maru.command.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How a phone comes to trust this Maru: the steps, the authority's certificate, a QR code. Made
/// here rather than by the pages' scripts, since it is read before anything is trusted.
@RestController
final class LanPage {
  private static final String PAGE = "/lan";
  private static final String CERTIFICATE = "/lan/maru.crt";

  /// All that this page is, as far as requests go.
  static final Set<String> PATHS = Set.of(PAGE, CERTIFICATE);

  private static final MediaType AUTHORITY = new MediaType("application", "x-x509-ca-cert");
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final LanEntrance entrance;
  private final SslBundles bundles;
  private final QrCode code;

  LanPage(LanEntrance entrance, SslBundles bundles) {
    this.entrance = entrance;
    this.bundles = bundles;
    this.code = QrCode.of(entrance.page().toString());
  }

  /// @param language `ko` or `en`; else what the browser prefers
  @GetMapping(PAGE)
  ResponseEntity<String> page(
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String preferred) {
    Locale locale = Languages.of(language == null ? preferred : language);
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .body(
            text(locale.getLanguage() + ".html")
                .replace("{style}", text("style.css"))
                .replace("{url}", entrance.url().toString())
                .replace("{page}", entrance.page().toString())
                .replace("{address}", entrance.url().getHost())
                .replace("{certificate}", CERTIFICATE)
                .replace("{fingerprint}", brokenAtColons(LanCertificates.fingerprint(authority())))
                .replace("{size}", Integer.toString(code.size()))
                .replace("{code}", code.path()));
  }

  /// Lines end between two bytes, so that it can be compared.
  private static String brokenAtColons(String fingerprint) {
    return fingerprint.replace(":", ":<wbr>");
  }

  /// Shown rather than saved: iPhones offer to install it only then.
  @GetMapping(CERTIFICATE)
  ResponseEntity<byte[]> certificate() throws GeneralSecurityException {
    return ResponseEntity.ok()
        .contentType(AUTHORITY)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"maru.crt\"")
        .body(authority().getEncoded());
  }

  /// The last of the chain that the server shows. Its key is not in this process.
  private X509Certificate authority() {
    KeyStore store = bundles.getBundle(LanModule.BUNDLE).getStores().getKeyStore();
    try {
      if (store != null) {
        Certificate[] chain = store.getCertificateChain(store.aliases().nextElement());
        if (chain[chain.length - 1] instanceof X509Certificate authority) {
          return authority;
        }
      }
    } catch (KeyStoreException unread) {
      throw new IllegalStateException("the bundle can't be read", unread);
    }
    throw new IllegalStateException("the bundle holds no certificate");
  }

  private static String text(String name) {
    try (InputStream file = LanPage.class.getResourceAsStream("/lan/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no " + name + " on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
