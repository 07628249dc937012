package foreword.adapter.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Waits on this machine alone until the browser comes back with the provider's answer (RFC 8252, 7.3). */
public final class LoopbackDoor implements AutoCloseable {
    private static final int LONGEST_LINE = 16_384;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String DONE =
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Foreword</title>"
                    + "<p>Thank you. You can close this page and go back to the terminal.";

    private final ServerSocket listening;

    /** @param port 0 for any that is free */
    public LoopbackDoor(int port) throws IOException {
        this.listening = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    }

    public int port() {
        return listening.getLocalPort();
    }

    /**
     * The query that the browser brings.
     *
     * @throws NoAccess when nobody comes in time
     */
    public String answer(Duration within) throws IOException, NoAccess {
        long end = System.nanoTime() + within.toNanos();
        while (true) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw nobody(within);
            }
            listening.setSoTimeout((int) left);
            try (Socket browser = listening.accept()) {
                browser.setSoTimeout(PATIENCE_MILLIS);
                String query = asked(browser);
                if (Consent.answers(query)) {
                    say(browser, "200 OK", DONE);
                    return query;
                }
                say(browser, "404 Not Found", "");
            } catch (SocketTimeoutException late) {
                // nobody came, or somebody who said nothing
            }
        }
    }

    private static NoAccess nobody(Duration within) {
        return new NoAccess("Nobody allowed the access within " + within.toMinutes() + " minutes.", true);
    }

    /** Of {@code GET /?code=… HTTP/1.1}. */
    private static String asked(Socket browser) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(browser.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= ' ' && line.length() < LONGEST_LINE; next = in.read()) {
            line.append((char) next);
        }
        String[] words = line.toString().split(" ", -1);
        int query = words.length < 2 ? -1 : words[1].indexOf('?');
        return query < 0 ? "" : words[1].substring(query + 1);
    }

    private static void say(Socket browser, String status, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                        + "\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
        browser.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        browser.getOutputStream().write(body);
        browser.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
