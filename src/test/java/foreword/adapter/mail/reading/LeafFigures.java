package foreword.adapter.mail.reading;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** How many mails come apart into the leaves that a good parser finds. */
public final class LeafFigures {
    public static final String SET = "mime/mime4j";

    private final Session session = Session.getInstance(MailDefaults.reading());
    private final List<String> misses = new ArrayList<>();
    private int mails;

    private LeafFigures() {
        MailDefaults.install();
    }

    public static LeafFigures measured() throws MessagingException {
        LeafFigures figures = new LeafFigures();
        for (JsonNode row : SharedMail.expected(SET)) {
            figures.count(row);
        }
        return figures;
    }

    public int mails() {
        return mails;
    }

    public int right() {
        return mails - misses.size();
    }

    public List<String> misses() {
        return List.copyOf(misses);
    }

    private void count(JsonNode row) throws MessagingException {
        mails++;
        List<String> wanted = new ArrayList<>();
        for (JsonNode leaf : row.get("leaves")) {
            boolean text = leaf.get("kind").asText().equals("text");
            wanted.add(
                    text ? "text" : leaf.get("bytes") + " " + leaf.get("sha256").asText());
        }
        byte[] raw = RawMail.of(SharedMail.bytes(SET, row.get("file").asText())).bytes();
        List<String> found = new ArrayList<>();
        leaves(new MimeMessage(session, new SharedByteArrayInputStream(raw)), found, 0);
        if (!found.equals(wanted)) {
            misses.add(row.get("id").asText() + ": wanted " + wanted + ", found " + found);
        }
    }

    private void leaves(MimeMessage mail, List<String> found, int depth) {
        PartWalk parts = new PartWalk(session);
        parts.walk(mail);
        int message = 0;
        for (Leaf leaf : parts.leaves()) {
            if (leaf.is("message/rfc822") && depth < 10) {
                leaves(parts.nested().get(message++), found, depth + 1);
            } else if (!leaf.damaged()) {
                found.add(leaf.type().startsWith("text/") ? "text" : leaf.bytes().length + " " + digest(leaf.bytes()));
            }
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
