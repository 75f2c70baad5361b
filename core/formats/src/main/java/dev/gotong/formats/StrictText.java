package dev.gotong.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Characters of a stream: in UTF-8 or UTF-16 where a byte order mark says so, else in the given charset.
 *
 * <p>What is no text comes out as {@link #BROKEN}, so that whoever knows the row and the column can complain; a reader
 * that threw would do so thousands of characters too early.
 */
final class StrictText extends Reader {
  /** Stands for bytes that are no text; itself no character in any Unicode text. */
  static final char BROKEN = '\uFFFF';

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(8192);
  private final CharsetDecoder decoder;
  private boolean ended;

  /** Opens the stream and reads its mark, if it has one; without one, its bytes are {@code unmarked}. */
  StrictText(InputStream in, Charset unmarked) throws IOException {
    this.in = in;
    bytes.put(in.readNBytes(3));
    bytes.flip();
    this.decoder = charset(unmarked)
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private Charset charset(Charset unmarked) {
    if (skip(0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (skip(0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return skip(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : unmarked;
  }

  private boolean skip(int... mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    bytes.position(mark.length);
    return true;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    while (out.position() == 0) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isError()) {
        bytes.position(bytes.position() + result.length());
        out.put(BROKEN);
      } else if (out.position() == 0 && ended) {
        return -1;
      } else if (result.isUnderflow() && out.position() == 0) {
        fill();
      } else if (result.isOverflow() && out.position() == 0) {
        // no room for a pair of surrogates: too short a target
        throw new IllegalArgumentException("length must be 2 or more, but was " + length);
      }
    }
    return out.position();
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
