package dev.rebound.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP line to a service or a database that is bad when it is told to be: it loses replies that the other side has sent,
 * cuts connections, is slow, or drips.
 */
public final class UnreliableLine implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final ServerSocket entrance;
    private final int servicePort;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Pace pace = Pace.UNHINDERED;
    private final ExecutorService pumps = Executors.newCachedThreadPool();

    /** How much goes over the line at once, and how long it waits before each. */
    private record Pace(int bytes, Duration pause) {

        static final Pace UNHINDERED = new Pace(CHUNK, Duration.ZERO);
    }

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
        return "http://127.0.0.1:" + port();
    }

    /** The port of that address. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** Lets everything arrive later by this, in both directions. */
    public void delay(Duration latency) {
        pace = new Pace(CHUNK, latency);
    }

    /** Lets so few bytes through at once, and waits before each of these. */
    public void drip(int bytes, Duration wait) {
        pace = new Pace(bytes, wait);
    }

    /** Is as good as a line can be from now on. */
    public void heal() {
        pace = Pace.UNHINDERED;
    }

    /** Cuts every connection; new ones work. */
    public void cut() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
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
                open.add(client);
                open.add(service);
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
            for (int read = in.read(chunk, 0, pace.bytes()); read >= 0; read = in.read(chunk, 0, pace.bytes())) {
                if (isReply && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    lost.incrementAndGet();
                    // Closing sends a reset rather than an end, as a line that breaks does.
                    to.setSoLinger(true, 0);
                    return;
                }
                Thread.sleep(pace.pause().toMillis());
                out.write(chunk, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException broken) {
            // One side has gone, or the line is closed; closing tells the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        pumps.shutdownNow();
    }
}
