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
    private static final Set<String> PREFIXES = Set.of(
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
            "答复",
            "fwd",
            "fw",
            "wg",
            "tr",
            "rv",
            "i",
            "enc",
            "vl",
            "doorst",
            "weitergeleitet");

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
        int colon = subject.replace('\uff1a', ':').indexOf(':');
        if (colon <= 0 || colon > LONGEST_PREFIX) {
            return 0;
        }
        String prefix = subject.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String word = prefix.replaceFirst("[\\[(][0-9]{1,3}[\\])]$", "").strip();
        return PREFIXES.contains(word) ? colon + 1 : 0;
    }
}
