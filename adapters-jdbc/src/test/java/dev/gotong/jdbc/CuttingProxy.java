package dev.gotong.jdbc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server, and cuts the line at the n-th request. */
final class CuttingProxy implements Closeable {
  private static final int BUFFER = 1 << 16;

  /** When the line is cut. */
  enum Cut {
    /** The server never hears the request. */
    BEFORE,
    /** The server hears it, and the client gets no answer. */
    AFTER,
    /** The client gets a part of the answer. */
    DURING
  }

  private final int port;
  private final ServerSocket entry;
  private final AtomicInteger requests = new AtomicInteger(); // what the client sent at once
  private final int number;
  private final Cut cut;

  /**
   * @param port of the server, on this machine
   * @param number at which request the line is cut, from 1
   */
  CuttingProxy(int port, int number, Cut cut) {
    this.port = port;
    this.number = number;
    this.cut = cut;
    try {
      entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::serve);
  }

  int port() {
    return entry.getLocalPort();
  }

  /** {@return whether the line was cut: there were so many requests} */
  boolean hasCut() {
    return requests.get() >= number;
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    try {
      while (true) {
        Line line = new Line(entry.accept(), new Socket(entry.getInetAddress(), port));
        start(line::requests);
        start(line::answers);
      }
    } catch (IOException closed) {
      // nobody comes any more
    }
  }

  /** One connection, from the client to the server. */
  private final class Line {
    private final Socket client;
    private final Socket server;
    private volatile boolean ending;

    Line(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void requests() {
      pump(client, server, (bytes, length, out) -> {
        boolean last = requests.incrementAndGet() == number;
        ending |= last;
        if (!(last && cut == Cut.BEFORE)) {
          out.write(bytes, 0, length);
        }
        return !(last && cut == Cut.BEFORE);
      });
    }

    void answers() {
      pump(server, client, (bytes, length, out) -> {
        boolean last = ending;
        if (!last || cut == Cut.DURING) {
          out.write(bytes, 0, last ? (length + 1) / 2 : length);
        }
        return !last;
      });
    }

    /** Takes over what comes until that says no, or one side has gone; then both have. */
    private void pump(Socket from, Socket to, Step step) {
      try (from;
          to) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] bytes = new byte[BUFFER];
        int length = in.read(bytes);
        while (length >= 0 && step.take(bytes, length, out)) {
          length = in.read(bytes);
        }
      } catch (IOException gone) {
        // so has the other side, now
      }
    }
  }

  private interface Step {
    boolean take(byte[] bytes, int length, OutputStream out) throws IOException;
  }

  @Override
  public void close() {
    try {
      entry.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
