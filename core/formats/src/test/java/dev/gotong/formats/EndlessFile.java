package dev.gotong.formats;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file that never ends: a start, then the same again and again; counts what was read of it. */
final class EndlessFile extends InputStream {
  private final byte[] start;
  private final byte[] again;
  private long read;

  EndlessFile(String start, String again) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.again = again.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int read() {
    long at = read++;
    return at < start.length ? start[(int) at] : again[(int) ((at - start.length) % again.length)];
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    for (int i = 0; i < length; i++) {
      target[offset + i] = (byte) read();
    }
    return length;
  }

  long bytesRead() {
    return read;
  }
}
