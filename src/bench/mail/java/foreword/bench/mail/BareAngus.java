package foreword.bench.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The mail library alone: the usual header fields, and every part decoded. */
final class BareAngus {
    private static final int DEEPEST = 20;

    private final Session session = Session.getInstance(new Properties());

    /** The number of characters and bytes found, so that nothing is skipped. */
    long walk(byte[] raw) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(raw));
        long size = String.valueOf(mail.getSubject()).length();
        size += mail.getFrom() == null ? 0 : mail.getFrom().length;
        size += mail.getAllRecipients() == null ? 0 : mail.getAllRecipients().length;
        size += String.valueOf(mail.getMessageID()).length() + String.valueOf(mail.getSentDate()).length();
        return size + walk(mail, 0);
    }

    private static long walk(Part part, int depth) throws MessagingException, IOException {
        Object content = part.isMimeType("multipart/*") || part.isMimeType("message/rfc822") || part.isMimeType("text/*")
                ? part.getContent()
                : null;
        if (depth > DEEPEST) {
            return 0;
        }
        if (content instanceof Multipart parts) {
            long size = 0;
            for (int i = 0; i < parts.getCount(); i++) {
                size += walk(parts.getBodyPart(i), depth + 1);
            }
            return size;
        }
        if (content instanceof Part nested) {
            return walk(nested, depth + 1);
        }
        if (content instanceof String text) {
            return text.length();
        }
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes().length;
        }
    }
}
