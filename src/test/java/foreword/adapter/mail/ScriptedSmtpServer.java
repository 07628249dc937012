package foreword.adapter.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that answers by a script: what a command begins with, and the answer or one of the deeds. */
public final class ScriptedSmtpServer implements AutoCloseable {
    /** Ends the connection in an orderly way. */
    public static final String END = "end";
    /** Resets the connection. */
    public static final String RESET = "reset";
    /** Says nothing more. */
    public static final String SILENCE = "silence";

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<String> content = new CopyOnWriteArrayList<>();
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final Map<String, String> once = new ConcurrentHashMap<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final ServerSocket listener;
    private final Thread accepting;

    public ScriptedSmtpServer() throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        accepting = new Thread(this::serve, "scripted-smtp");
        accepting.setDaemon(true);
        accepting.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The greeting goes by GREETING, the final dot by a dot. */
    public ScriptedSmtpServer on(String command, String answer) {
        script.put(command, answer);
        return this;
    }

    /** Answers so the next time alone. */
    public ScriptedSmtpServer once(String command, String answer) {
        once.put(command, answer);
        return this;
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread talk = new Thread(() -> serve(socket), "scripted-smtp-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket socket = accepted) {
            talk(socket);
        } catch (IOException ended) {
            // as scripted, or by the other side
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket socket) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        if (!answer(socket, "GREETING", "220 here")) {
            return;
        }
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                content.add(line);
                continue;
            }
            commands.add(line);
            String usual = line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 2.0.0 Ok";
            if (!answer(socket, line, usual)) {
                return;
            }
            data = line.startsWith("DATA") && !script.containsKey("DATA");
        }
    }

    private boolean answer(Socket socket, String command, String usual) throws IOException, InterruptedException {
        String answer = scripted(once, command)
                .map(once::remove)
                .or(() -> scripted(script, command).map(script::get))
                .orElse(usual);
        switch (answer) {
            case END -> {
                return false;
            }
            case RESET -> {
                socket.setSoLinger(true, 0);
                return false;
            }
            case SILENCE -> {
                done.await();
                return false;
            }
            default -> {
                socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                return true;
            }
        }
    }

    private static Optional<String> scripted(Map<String, String> answers, String command) {
        String line = command.toUpperCase(Locale.ROOT);
        return answers.keySet().stream().filter(line::startsWith).findFirst();
    }

    /** The system listens on for as long as a thread is inside accept, so the port is closed when that thread has left. */
    @Override
    public void close() {
        done.countDown();
        try {
            listener.close();
            accepting.join();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
