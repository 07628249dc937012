package foreword.adapter.mail.reading;

import foreword.adapter.mail.SafeHeaders;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Walks the tree of parts within limits; whatever is damaged is read as the plain bytes it is. */
final class PartWalk {
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 25;
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    private final Session session;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Leaf> bodies = new ArrayList<>();
    private final List<MimeMessage> nested = new ArrayList<>();
    private long decoded;
    private int parts;
    private boolean inReport;
    private boolean cut;

    PartWalk(Session session) {
        this.session = session;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** The parts that are the text of the mail, in order; of alternatives the plain one. */
    List<Leaf> bodies() {
        return bodies;
    }

    List<MimeMessage> nested() {
        return nested;
    }

    boolean isReport() {
        return inReport;
    }

    /** True when a limit ended the walk. */
    boolean isCut() {
        return cut;
    }

    /** True when a part is not what it says of itself. */
    boolean isDamaged() {
        return leaves.stream().anyMatch(Leaf::damaged);
    }

    void walk(MimePart part) {
        walk(part, 0, bodies);
    }

    private void walk(MimePart part, int depth, List<Leaf> into) {
        if (depth > DEEPEST || parts >= MOST_PARTS || decoded > MOST_BYTES) {
            cut = true;
            return;
        }
        ContentType type = typeOf(part);
        String base = type.getBaseType().toLowerCase(Locale.ROOT);
        inReport |= base.equals("multipart/report");
        boolean container = base.startsWith("multipart/");
        if (container && children(part, type, depth, into)) {
            return;
        }
        parts++;
        Leaf leaf = leaf(part, container ? "text/plain" : base, type, container);
        leaves.add(leaf);
        if (base.equals("message/rfc822") || base.equals("message/global")) {
            nest(part, leaf);
        } else if (isText(leaf)) {
            into.add(leaf);
        }
    }

    private static boolean isText(Leaf leaf) {
        return (leaf.is("text/plain") || leaf.is("text/html") || leaf.is("text/enriched"))
                && !leaf.attached()
                && (leaf.name() == null || leaf.contentId() == null);
    }

    private void nest(MimePart part, Leaf leaf) {
        try {
            RawMail raw =
                    RawMail.of(Encoded.isHeader(leaf.bytes()) ? leaf.bytes() : Encoded.decoded(part, leaf.bytes()));
            cut |= raw.cut();
            nested.add(new MimeMessage(session, new SharedByteArrayInputStream(raw.bytes())));
        } catch (MessagingException | RuntimeException damaged) {
            // the bytes stay among the leaves
        }
    }

    private boolean children(MimePart part, ContentType type, int depth, List<Leaf> into) {
        List<MimePart> children = childrenOf(part, type);
        if (children.isEmpty()) {
            return false;
        }
        if (type.match("multipart/alternative")) {
            alternative(children, depth, into);
        } else {
            for (MimePart child : children) {
                walk(child, depth + 1, into);
            }
        }
        return true;
    }

    private List<MimePart> childrenOf(MimePart part, ContentType type) {
        try {
            byte[] body = raw(part);
            PartSplit split = PartSplit.of(body, type.getParameter("boundary"), MOST_PARTS);
            if (split.parts().isEmpty()) {
                split = PartSplit.of(Encoded.decoded(part, body), type.getParameter("boundary"), MOST_PARTS);
            }
            cut |= split.more();
            return split.parts();
        } catch (MessagingException | RuntimeException damaged) {
            return List.of();
        }
    }

    private void alternative(List<MimePart> children, int depth, List<Leaf> into) {
        List<Leaf> plain = new ArrayList<>();
        List<Leaf> rich = new ArrayList<>();
        for (MimePart child : children) {
            List<Leaf> found = new ArrayList<>();
            walk(child, depth + 1, found);
            boolean hasPlain = found.stream().anyMatch(leaf -> leaf.is("text/plain"));
            if (hasPlain && plain.isEmpty()) {
                plain.addAll(found);
            } else if (rich.isEmpty()) {
                rich.addAll(found);
            }
        }
        into.addAll(rich.isEmpty() || plain.stream().anyMatch(PartWalk::saysSomething) ? plain : rich);
    }

    private static boolean saysSomething(Leaf leaf) {
        String text = leaf.text().strip();
        String lower = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        boolean excuse = text.length() < 200
                && lower.contains("html")
                && (lower.contains("view") || lower.contains("support") || lower.contains("display"));
        return !text.isEmpty() && !excuse;
    }

    private Leaf leaf(MimePart part, String base, ContentType type, boolean damaged) {
        byte[] bytes = bytes(part);
        decoded += bytes.length;
        return new Leaf(
                base,
                bytes,
                type.getParameter("charset"),
                nameOf(part, type),
                isAttached(part),
                contentId(part),
                type.getParameter("method"),
                "flowed".equalsIgnoreCase(type.getParameter("format")),
                damaged);
    }

    static ContentType typeOf(MimePart part) {
        String written = "text/plain";
        try {
            String header = part.getHeader("Content-Type", null);
            if (header != null && !header.isBlank()) {
                written = collapsed(header);
                if (!written.equals(header)) {
                    SafeHeaders.retype(part, written);
                }
            }
            return new ContentType(written);
        } catch (MessagingException | RuntimeException damaged) {
            return byHand(written);
        }
    }

    private static ContentType byHand(String written) {
        String base = written.split("[;\\s]", 2)[0];
        try {
            return new ContentType(base);
        } catch (ParseException | RuntimeException unreadable) {
            return new ContentType("text", "plain", null);
        }
    }

    private static String collapsed(String header) {
        StringBuilder out = new StringBuilder();
        boolean semicolon = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == ';' && semicolon) {
                continue;
            }
            semicolon = c == ';' || (semicolon && Character.isWhitespace(c));
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isAttached(Part part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        } catch (MessagingException | RuntimeException damaged) {
            return false;
        }
    }

    private static @Nullable String nameOf(Part part, ContentType type) {
        String name = null;
        try {
            name = part.getFileName();
        } catch (MessagingException | RuntimeException damaged) {
            name = named(part);
        }
        return name == null ? type.getParameter("name") : name;
    }

    private static @Nullable String named(Part part) {
        try {
            String[] written = part.getHeader("Content-Disposition");
            return written == null ? null : new ContentDisposition(written[0]).getParameter("filename");
        } catch (MessagingException | RuntimeException damaged) {
            return null;
        }
    }

    private static @Nullable String contentId(MimePart part) {
        try {
            return part.getContentID();
        } catch (MessagingException | RuntimeException damaged) {
            return null;
        }
    }

    private static byte[] bytes(MimePart part) {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(RawMail.LARGEST);
        } catch (IOException | MessagingException | RuntimeException damaged) {
            return raw(part);
        }
    }

    private static byte[] raw(MimePart part) {
        try (InputStream in = part instanceof MimeMessage mail
                ? mail.getRawInputStream()
                : part instanceof MimeBodyPart body ? body.getRawInputStream() : InputStream.nullInputStream()) {
            return in.readNBytes(RawMail.LARGEST);
        } catch (IOException | MessagingException | RuntimeException damaged) {
            return new byte[0];
        }
    }
}
