package foreword.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Hands mails to a server over one SMTP connection, as another mail server would, without a login. */
public final class Postman implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    public Postman(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setSoTimeout(30_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
        expect("220");
        say("EHLO there.test", "250");
    }

    /** Delivers a short mail whose subject is one word. */
    public void bring(String to, String subject) throws IOException {
        bring(
                to,
                "From: Ann <ann@there.test>\r\nTo: " + to + "\r\nMessage-ID: <" + subject
                        + "@there.test>\r\nDate: Fri, 27 Nov 2026 09:00:00 +0000\r\nSubject: " + subject,
                "Hello from " + subject);
    }

    private void bring(String to, String head, String body) throws IOException {
        say("MAIL FROM:<ann@there.test>", "250");
        say("RCPT TO:<" + to + ">", "250");
        say("DATA", "354");
        say(head + "\r\n\r\n" + body + "\r\n.", "250");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void say(String line, String expected) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        expect(expected);
    }

    private void expect(String code) throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null || !line.startsWith(code)) {
            throw new IOException("the server says " + line + " instead of " + code);
        }
    }
}
