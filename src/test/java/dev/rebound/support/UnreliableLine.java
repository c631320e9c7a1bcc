package dev.rebound.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP line to a service that breaks when it is told to: the service has handled a request, and the client never hears
 * of it.
 */
public final class UnreliableLine implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final ServerSocket entrance;
    private final int servicePort;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final ExecutorService pumps = Executors.newCachedThreadPool();

    private UnreliableLine(ServerSocket entrance, int servicePort) {
        this.entrance = entrance;
        this.servicePort = servicePort;
    }

    /** A line to the service at an address on this machine; it works until it is told otherwise. */
    public static UnreliableLine to(String address) throws IOException {
        ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        UnreliableLine line = new UnreliableLine(entrance, URI.create(address).getPort());
        line.pumps.execute(line::accept);
        return line;
    }

    /** Where clients find the line. */
    public String address() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    /**
     * Breaks the connection at a reply's first byte, this many times from now on. With HTTP/1.1 the service has handled
     * the request by then; a client that asks for an upgrade would lose only the answer to that.
     */
    public UnreliableLine losingReplies(int count) {
        toLose.set(count);
        return this;
    }

    /** How many replies were lost. */
    public int lost() {
        return lost.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket service = new Socket(InetAddress.getLoopbackAddress(), servicePort);
                pumps.execute(() -> pump(client, service, false));
                pumps.execute(() -> pump(service, client, true));
            } catch (IOException closed) {
                // Either the line is closed, or the service is gone and the client will notice.
            }
        }
    }

    private void pump(Socket from, Socket to, boolean isReply) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (isReply && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    lost.incrementAndGet();
                    // Closing sends a reset rather than an end, as a line that breaks does.
                    to.setSoLinger(true, 0);
                    return;
                }
                out.write(chunk, 0, read);
                out.flush();
            }
        } catch (IOException broken) {
            // One side has gone; closing tells the other.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        pumps.shutdownNow();
    }
}
