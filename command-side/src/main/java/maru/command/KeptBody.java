package maru.command;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A request whose body is read once, at its first use, and can be read again.
public final class KeptBody extends HttpServletRequestWrapper {
  private final int kilobytes;
  private byte @Nullable [] body;

  /// @param kilobytes the most that its body may have
  KeptBody(HttpServletRequest request, int kilobytes) {
    super(request);
    this.kilobytes = kilobytes;
  }

  /// The body.
  ///
  /// Refuses with [RequestRefusal#TOO_LARGE].
  byte[] read() throws IOException {
    byte[] known = body;
    if (known == null) {
      known = super.getInputStream().readNBytes(kilobytes * 1024 + 1);
      if (known.length > kilobytes * 1024) {
        throw new Refused(RequestRefusal.TOO_LARGE, kilobytes);
      }
      body = known;
    }
    return known;
  }

  /// Tells requests apart: the same method, path, query and body give the same answer.
  public String fingerprint() {
    try {
      return fingerprint(read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same for what may leave no trace of its body: method, path and query alone.
  public String addressFingerprint() {
    return fingerprint(new byte[0]);
  }

  private String fingerprint(byte[] asked) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      @Nullable String query = getQueryString();
      String head = getMethod() + ' ' + getRequestURI() + '?' + (query == null ? "" : query) + '\n';
      sha.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(asked));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Bytes(new ByteArrayInputStream(read()));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body is read at once");
    }
  }
}
