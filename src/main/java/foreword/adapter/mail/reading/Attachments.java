package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Attached;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** What was attached, listed by safe names; never opened. */
final class Attachments {
    private static final int LONGEST = 120;

    private Attachments() {}

    static List<Attached> of(PartWalk parts) {
        String shown = shown(parts);
        List<Attached> found = new ArrayList<>();
        for (Leaf leaf : parts.leaves()) {
            if (!isText(parts, leaf) && !isPicture(leaf, shown) && !leaf.damaged()) {
                found.add(new Attached(safe(leaf), AttachedType.of(leaf), leaf.bytes().length));
            }
        }
        return found;
    }

    /** What the mail says of itself, rather than something that came with it. */
    private static boolean isText(PartWalk parts, Leaf leaf) {
        boolean body = parts.bodies().contains(leaf) && !leaf.attached();
        boolean words = leaf.is("text/html") || leaf.is("text/plain") || leaf.is("text/enriched");
        boolean report = leaf.type().startsWith("message/") || leaf.is("text/rfc822-headers");
        boolean sign = leaf.is("text/calendar") || leaf.type().startsWith("text/vnd.google.email-reaction");
        boolean unnamed = leaf.name() == null && !leaf.attached();
        return body || ((words || report || sign) && unnamed) || leaf.type().startsWith("multipart/");
    }

    /** A picture that the HTML shows in its place. */
    private static boolean isPicture(Leaf leaf, String shown) {
        String id = leaf.contentId();
        if (id == null || !leaf.type().startsWith("image/")) {
            return false;
        }
        String bare = id.replace("<", "").replace(">", "").strip();
        return !leaf.attached() || (!bare.isEmpty() && shown.contains("cid:" + bare));
    }

    private static String shown(PartWalk parts) {
        StringBuilder html = new StringBuilder();
        boolean pictured = parts.leaves().stream().anyMatch(leaf -> leaf.contentId() != null && leaf.attached());
        for (Leaf leaf : parts.leaves()) {
            if (pictured && leaf.is("text/html") && !leaf.attached()) {
                html.append(leaf.text());
            }
        }
        return html.toString();
    }

    static String safe(Leaf leaf) {
        String name = leaf.name();
        if (name == null) {
            return leaf.is("message/rfc822")
                    ? "message.eml"
                    : leaf.is("application/ms-tnef") ? "winmail.dat" : "unnamed";
        }
        String written = Normalizer.normalize(Headers.decoded(name), Normalizer.Form.NFC);
        String last = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        last.codePoints().filter(Attachments::isSafe).limit(LONGEST).forEach(safe::appendCodePoint);
        String neat = safe.toString().strip();
        return neat.isEmpty() || neat.equals(".") || neat.equals("..") ? "unnamed" : neat;
    }

    /** No control, format or bidirectional marks, no line ends, no halves of a character. */
    private static boolean isSafe(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
