package foreword.inbox;

import java.util.Locale;
import java.util.Set;

/**
 * A subject, and what mail programs put in front of it.
 *
 * @param written as it stands in the mail
 */
public record SubjectLine(String written) {
    private static final int LONGEST_PREFIX = 10;
    private static final int TELLING = 12;
    private static final Set<String> REPLIES = Set.of(
            "re",
            "aw",
            "antw",
            "antwort",
            "antwoord",
            "sv",
            "vs",
            "odp",
            "ynt",
            "res",
            "rép",
            "ref",
            "r",
            "vá",
            "ats",
            "ha",
            "отв",
            "回复",
            "回覆",
            "返信",
            "答复");
    private static final Set<String> FORWARDS =
            Set.of("fwd", "fw", "wg", "tr", "rv", "i", "enc", "vl", "doorst", "weitergeleitet");

    /** True when a mail program says by it that it answers. */
    public boolean replies() {
        return REPLIES.contains(prefix(written.strip()));
    }

    /** True when a mail program says by it that it answers or passes on. */
    public boolean answers() {
        return afterPrefix(written.strip()) > 0;
    }

    /** Without prefixes, letter case and doubled blanks. */
    public String topic() {
        String rest = written.strip();
        for (int cut = afterPrefix(rest); cut > 0; cut = afterPrefix(rest)) {
            rest = rest.substring(cut).strip();
        }
        return rest.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The same topic, or one with a few words more, such as {@code (was: …)}. */
    public boolean continues(SubjectLine other) {
        String ours = topic();
        String theirs = other.topic();
        return ours.equals(theirs)
                || (Math.min(ours.length(), theirs.length()) >= TELLING
                        && (ours.contains(theirs) || theirs.contains(ours)));
    }

    private static int afterPrefix(String subject) {
        String prefix = prefix(subject);
        boolean known = REPLIES.contains(prefix) || FORWARDS.contains(prefix);
        return known ? colon(subject) + 1 : 0;
    }

    /** The word before the colon, without a count such as {@code [2]}; empty when it is too long for one. */
    private static String prefix(String subject) {
        int colon = colon(subject);
        return colon <= 0 || colon > LONGEST_PREFIX
                ? ""
                : subject.substring(0, colon)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("[\\[(][0-9]{1,3}[\\])]$", "")
                        .strip();
    }

    private static int colon(String subject) {
        return subject.replace('\uff1a', ':').indexOf(':');
    }
}
