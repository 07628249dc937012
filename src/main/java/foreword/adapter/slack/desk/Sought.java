package foreword.adapter.slack.desk;

import foreword.people.Contact;
import foreword.people.People;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code search …} behind {@code /foreword praise}; a mention stands for the name of the person. */
final class Sought {
    private static final Pattern SEARCH = Pattern.compile("(?i)search(?:\\s+|$)");
    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|([^>]*))?>");
    private static final int LONGEST = 300;

    private final People people;

    Sought(People people) {
        this.people = people;
    }

    static boolean isWanted(String rest) {
        return SEARCH.matcher(rest).lookingAt();
    }

    /** The words after {@code search}. */
    String in(String rest) {
        String typed = SEARCH.matcher(rest).replaceFirst("").strip();
        String named = MENTION.matcher(typed).replaceAll(mention -> Matcher.quoteReplacement(name(mention)));
        return named.substring(0, Math.min(LONGEST, named.length()));
    }

    private String name(MatchResult mention) {
        String shown = mention.group(2) == null ? "" : mention.group(2);
        return people.contactWithSlackId(mention.group(1)).map(Contact::name).orElse(shown);
    }
}
