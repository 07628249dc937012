package foreword.sandbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import foreword.people.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sandbox's mail server: real SMTP and IMAP on 127.0.0.1, for addresses that lead nowhere else. */
public final class PostOffice implements AutoCloseable {
    public static final String PASSWORD = "sandbox";

    /** By which it signs its Authentication-Results (RFC 8601). */
    public static final String NAME = "mail.larkfield.example";

    private static final int MOST_TRIES = 50;
    private static final String MESSAGE_ID = "Message-ID: ";

    private final GreenMail server;
    private final EmailAddress bot;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private PostOffice(GreenMail server, EmailAddress bot) {
        this.server = server;
        this.bot = bot;
    }

    /**
     * Opens the server.
     *
     * @param smtp port, 0 for any free one
     * @param imap port, 0 for any free one
     */
    public static PostOffice open(int smtp, int imap, EmailAddress bot) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        PostOffice office = new PostOffice(server, bot);
        server.setUser(bot.value(), bot.value(), PASSWORD);
        server.getUserManager().setMessageDeliveryHandler((message, address) -> office.boxOf(address.getEmail()));
        return office;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** A mail as it lies in somebody's box. */
    public record Delivered(String box, byte[] raw) {}

    /** Every mail in every box, in the order of boxes and arrival. */
    public List<Delivered> mails() {
        List<Delivered> mails = new ArrayList<>();
        for (GreenMailUser user : server.getUserManager().listUser()) {
            for (byte[] raw : box(user)) {
                mails.add(new Delivered(user.getEmail(), raw));
            }
        }
        return mails;
    }

    /** The mails in one box, oldest first. */
    public List<byte[]> mailsOf(EmailAddress address) {
        return mails().stream()
                .filter(mail -> mail.box().equalsIgnoreCase(address.value()))
                .map(Delivered::raw)
                .toList();
    }

    /**
     * What somebody writes.
     *
     * @param headers further header lines, such as {@code In-Reply-To: <id>}; a {@code Message-ID: <id>} takes the place of a
     *     fresh one
     */
    public record Letter(
            String from, List<String> to, List<String> cc, String subject, String text, List<String> headers) {}

    /** Sends a mail as somebody would from their own program; returns its Message-ID. */
    public String send(Letter letter, Instant now) {
        String id = letter.headers().stream()
                .filter(line -> line.startsWith(MESSAGE_ID))
                .map(line -> line.substring(MESSAGE_ID.length()))
                .findFirst()
                .orElse("<" + now.toEpochMilli() + "." + System.nanoTime() + "@"
                        + new EmailAddress(address(letter.from())).domain() + ">");
        List<String> lines = new ArrayList<>(stamp(letter));
        lines.addAll(List.of(
                "From: " + letter.from(),
                "To: " + String.join(", ", letter.to()),
                "Subject: " + letter.subject(),
                MESSAGE_ID + id,
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit"));
        if (!letter.cc().isEmpty()) {
            lines.add("Cc: " + String.join(", ", letter.cc()));
        }
        letter.headers().stream().filter(line -> !line.startsWith(MESSAGE_ID)).forEach(lines::add);
        deliver(String.join("\r\n", lines) + "\r\n\r\n" + letter.text() + "\r\n", letter);
        return id;
    }

    /** As a server does that takes mail in from outside, unless the letter says how it was found. */
    private static List<String> stamp(Letter letter) {
        String name = "Authentication-Results:";
        String domain = new EmailAddress(address(letter.from())).domain();
        return letter.headers().stream().anyMatch(header -> header.startsWith(name))
                ? List.of()
                : List.of(name + " " + NAME + "; dmarc=pass header.from=" + domain);
    }

    /** From now on the server puts mail to this address off (451). */
    public void refuse(EmailAddress address) {
        refused.add(address.value());
    }

    /** Takes mail to this address again. */
    public void accept(EmailAddress address) {
        refused.remove(address.value());
    }

    /** Empties every box. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("The boxes cannot be emptied", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Into the boxes, as the server does that has taken it in and found out who sent it; nothing is written above its stamp. */
    private void deliver(String raw, Letter letter) {
        try {
            for (InternetAddress recipient : recipients(letter)) {
                boxOf(recipient.getAddress())
                        .deliver(new MimeMessage(
                                Session.getInstance(new Properties()),
                                new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
            }
        } catch (MessagingException | UserException e) {
            throw new IllegalArgumentException("This mail cannot be sent: " + e.getMessage(), e);
        }
    }

    private static List<InternetAddress> recipients(Letter letter) throws MessagingException {
        List<InternetAddress> recipients = new ArrayList<>();
        for (String written : letter.to()) {
            recipients.add(new InternetAddress(written));
        }
        for (String written : letter.cc()) {
            recipients.add(new InternetAddress(written));
        }
        return recipients;
    }

    private GreenMailUser boxOf(String address) throws UserException {
        String box = withoutTag(address);
        if (refused.contains(box.toLowerCase(Locale.ROOT))) {
            throw new UserException("mailbox unavailable");
        }
        GreenMailUser user = server.getUserManager().getUserByEmail(box);
        return user == null ? server.getUserManager().createUser(box, box, PASSWORD) : user;
    }

    /** Our own tag leads to our own box; other people's addresses are left as they are. */
    private String withoutTag(String address) {
        int plus = address.indexOf('+');
        int at = address.lastIndexOf('@');
        String plain = plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
        return plain.equalsIgnoreCase(bot.value()) ? bot.value() : address;
    }

    private List<byte[]> box(GreenMailUser user) {
        for (int tries = 1; ; tries++) {
            try {
                return read(user);
            } catch (ConcurrentModificationException changing) {
                // its server writes a flag into the headers while they are read
                if (tries == MOST_TRIES) {
                    throw changing;
                }
            }
        }
    }

    private List<byte[]> read(GreenMailUser user) {
        List<byte[]> raws = new ArrayList<>();
        try {
            for (var stored :
                    server.getManagers().getImapHostManager().getInbox(user).getMessages()) {
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                stored.getMimeMessage().writeTo(raw);
                raws.add(raw.toByteArray());
            }
        } catch (FolderException | MessagingException | IOException e) {
            throw new IllegalStateException("The box of " + user.getEmail() + " cannot be read", e);
        }
        return raws;
    }

    private static String address(String written) {
        int open = written.indexOf('<');
        return open < 0 ? written : written.substring(open + 1, written.indexOf('>'));
    }
}
