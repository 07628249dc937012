package foreword.adapter.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** In which folder a segment's own wording lies. */
final class Folders {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final String PARTNER = "partner";
    private static final String STRATEGIC_PARTNER = "strategic-partner";

    private Folders() {}

    /** "Key Accounts" lies in {@code key-accounts}; the strategic partner may also be called partner. */
    static List<String> of(String segment) {
        String folder = segment.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (!NAME.matcher(folder).matches()) {
            throw new IllegalArgumentException("No folder can be named after the segment \"" + segment + "\"");
        }
        return folder.equals(PARTNER) || folder.equals(STRATEGIC_PARTNER)
                ? List.of(PARTNER, STRATEGIC_PARTNER)
                : List.of(folder);
    }

    /** The folder that what we ship lies in. */
    static String usual(String segment) {
        List<String> folders = of(segment);
        return folders.get(folders.size() - 1);
    }
}
