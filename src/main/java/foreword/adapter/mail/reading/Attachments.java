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
        List<Attached> found = new ArrayList<>();
        for (Leaf leaf : parts.leaves()) {
            boolean body = parts.bodies().contains(leaf) && !leaf.attached();
            boolean other = leaf.is("text/html") || leaf.is("text/plain") || leaf.is("text/enriched");
            boolean report = leaf.type().startsWith("message/") || leaf.is("text/rfc822-headers");
            boolean picture =
                    leaf.contentId() != null && !leaf.attached() && leaf.type().startsWith("image/");
            boolean unnamed = leaf.name() == null && !leaf.attached();
            boolean hidden = (other || report || leaf.is("text/calendar")) && unnamed;
            if (!body && !hidden && !picture && !leaf.type().startsWith("multipart/")) {
                found.add(new Attached(safe(leaf), leaf.type(), leaf.bytes().length));
            }
        }
        return found;
    }

    private static String safe(Leaf leaf) {
        String name = leaf.name();
        if (name == null) {
            return leaf.is("message/rfc822") ? "message.eml" : "unnamed";
        }
        String written = Normalizer.normalize(Headers.decoded(name), Normalizer.Form.NFC);
        String last = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .forEach(safe::appendCodePoint);
        String neat = safe.toString().strip();
        return neat.isEmpty() || neat.equals(".") || neat.equals("..") ? "unnamed" : neat;
    }
}
