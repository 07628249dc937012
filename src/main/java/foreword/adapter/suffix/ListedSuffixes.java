package foreword.adapter.suffix;

import crawlercommons.domains.EffectiveTldFinder;
import foreword.people.PublicSuffixes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The public suffix list (publicsuffix.org) as crawler-commons carries it, the rules of private hosts included. */
public final class ListedSuffixes implements PublicSuffixes {
    private static final int LONGEST = 253;
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{M}\\p{N}_-]{1,63})+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    @Override
    public Optional<String> registered(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST || !HOST.matcher(name).matches()) {
            return Optional.empty();
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (NUMBER.matcher(last).matches()) {
            return Optional.empty();
        }
        return listed(last)
                ? Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(name, true, false))
                : Optional.of(underUnlisted(name, last));
    }

    private static boolean listed(String topLevel) {
        return EffectiveTldFinder.getEffectiveTLD("a." + topLevel, false) != null;
    }

    /** The list's last rule, {@code *}: under a top-level domain that it does not name, the two last words count. */
    private static String underUnlisted(String name, String last) {
        String before = name.substring(0, name.length() - last.length() - 1);
        return before.substring(before.lastIndexOf('.') + 1) + "." + last;
    }
}
