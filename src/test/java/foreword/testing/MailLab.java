package foreword.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Postfix and a real Dovecot on this machine, started by {@code ../shared/tools/maillab.sh} once in the life of this
 * process, on ports of its own, and stopped at its end. Its users and its refusing addresses stand in the head of that script.
 */
public final class MailLab {
    private static final Path SCRIPT = Path.of("..", "shared", "tools", "maillab.sh");

    /** The script wants a short name, and the users of the daemons must be able to enter. */
    private static final Path ROOT = Path.of("/tmp");

    private static final List<String> PORTS =
            List.of("LAB_IMAP", "LAB_IMAPS", "LAB_MX", "LAB_SUBMISSION", "LAB_SMTPS", "LAB_REMOTE", "LAB_OAUTH");

    private static final long INSTALL_SECONDS = 300;
    private static final File NOTHING = new File("/dev/null");

    private static @Nullable MailLab running;
    private static @Nullable String absent;

    private final Path folder;
    private final Properties properties;

    private MailLab(Path folder, Properties properties) {
        this.folder = folder;
        this.properties = properties;
    }

    /** The lab, started if it is not yet; skips the calling test, with the reason, where it cannot be started. */
    public static synchronized MailLab assumeRunning() {
        MailLab lab = running;
        if (lab == null && absent == null) {
            lab = start();
            running = lab;
        }
        assumeTrue(lab != null, absent);
        return Objects.requireNonNull(lab);
    }

    private static @Nullable MailLab start() {
        if (!Files.isRegularFile(SCRIPT)) {
            absent = SCRIPT + " is absent";
            return null;
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            absent = "a real mail server can only be started by root";
            return null;
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory(ROOT, "lab");
            Runtime.getRuntime().addShutdownHook(new Thread(ending(folder), "mail-lab-end"));
            return start(folder);
        } catch (IOException | IllegalStateException trouble) {
            absent = "no real mail server: " + trouble.getMessage();
            return null;
        }
    }

    /** One process at a time installs packages and takes ports. */
    private static MailLab start(Path folder) throws IOException {
        Path turn = ROOT.resolve("foreword-mail-lab.lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            run(folder, "start", folder.toString());
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("maillab.properties"))) {
            properties.load(reader);
        }
        return new MailLab(folder, properties);
    }

    private static Runnable ending(Path folder) {
        return () -> {
            try {
                run(folder, "stop", folder.toString());
                delete(folder);
            } catch (IOException | IllegalStateException left) {
                System.err.println("The mail lab in " + folder + " was not cleared away: " + left.getMessage());
            }
        };
    }

    /** The daemons must not inherit our pipes: whoever reads those would wait for them for ever. */
    private static void run(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(words));
        Path output = folder.resolveSibling(folder.getFileName() + ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(NOTHING)
                .redirectOutput(output.toFile());
        if (words[0].equals("start")) {
            takePorts(builder);
        }
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException("maillab.sh " + words[0] + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void takePorts(ProcessBuilder builder) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String name : PORTS) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                builder.environment().put(name, Integer.toString(socket.getLocalPort()));
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
        builder.environment().put("LAB_HOURS", "1");
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException trouble)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** 127.0.0.1; the certificate names it, and localhost. */
    public String host() {
        return properties.getProperty("host");
    }

    /** IMAP in clear text, with STARTTLS on offer. */
    public int imap() {
        return port("imap.port");
    }

    /** IMAP under TLS from the first byte. */
    public int imaps() {
        return port("imaps.port");
    }

    /** Takes mail for the lab's users without a login. */
    public int mx() {
        return port("mx.port");
    }

    /** SMTP with STARTTLS, which it demands, and a login. */
    public int submission() {
        return port("submission.port");
    }

    /** SMTP under TLS from the first byte, with a login. */
    public int smtps() {
        return port("smtps.port");
    }

    private int port(String name) {
        return Integer.parseInt(properties.getProperty(name));
    }

    /** The password of every user. */
    public String password() {
        return properties.getProperty("password");
    }

    /** The access token that logs this user in by XOAUTH2. */
    public static String token(String user) {
        return "good-" + user;
    }

    /** The servers' own certificate, PEM. */
    public Path certificate() {
        return Path.of(properties.getProperty("certificate"));
    }

    /** A PKCS 12 store that trusts the servers. */
    public Path trustStore() {
        return Path.of(properties.getProperty("truststore"));
    }

    public String trustStorePassword() {
        return properties.getProperty("truststore.password");
    }

    /** The folder of the servers' logs. */
    public Path logs() {
        return Path.of(properties.getProperty("logs"));
    }

    /** How many mails Postfix has taken and not yet delivered. */
    public long queued() {
        long queued = 0;
        for (String queue : List.of("maildrop", "incoming", "active", "deferred")) {
            try (Stream<Path> files =
                    Files.find(folder.resolve("queue").resolve(queue), 5, (file, it) -> it.isRegularFile())) {
                queued += files.count();
            } catch (UncheckedIOException | IOException moved) {
                queued++;
            }
        }
        return queued;
    }

    /** Ends the user's IMAP connections. */
    public void kick(String user) {
        act("kick", user, folder.toString());
    }

    /** Stops Dovecot and starts it again. */
    public void restartImap() {
        act("restart-imap", folder.toString());
    }

    /** Gives the user's INBOX a new UIDVALIDITY; the second call within one second changes nothing. */
    public void uidvalidity(String user) {
        act("uidvalidity", user, folder.toString());
    }

    private void act(String... words) {
        try {
            run(folder, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
