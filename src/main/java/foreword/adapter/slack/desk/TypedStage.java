package foreword.adapter.slack.desk;

import foreword.deal.source.StageMeaning;
import foreword.people.Teammate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a CRM's stage means, as an admin types it: {@code hubspot contractsent proposal}. */
final class TypedStage {
    private static final Pattern TYPED = Pattern.compile("(\\S{1,40})\\s+(.{1,200}?)\\s*[\\s=]\\s*(\\S{1,20})");

    private static final String AGAIN = "unknown";
    private static final String HOW =
            "Say what a stage means like this: `/foreword settings stage hubspot contractsent proposal`, with one of "
                    + String.join(", ", StageMeaning.words()) + " at the end, or " + AGAIN + " to be asked again.";

    private final Office office;

    TypedStage(Office office) {
        this.office = office;
    }

    /** Remembers it and says so, or says what can be typed. */
    String set(Teammate by, String typed) {
        Matcher parts = TYPED.matcher(typed);
        if (!parts.matches()) {
            return HOW;
        }
        Optional<StageMeaning> meaning = StageMeaning.read(parts.group(3));
        return meaning.isEmpty() && !parts.group(3).equalsIgnoreCase(AGAIN)
                ? HOW
                : office.whenStageExplained()
                        .means(
                                by,
                                parts.group(1).toLowerCase(Locale.ROOT),
                                unquoted(parts.group(2)),
                                meaning.orElse(null))
                        .sentence();
    }

    private static String unquoted(String name) {
        return name.replaceAll("^[\"\u201c](.*)[\"\u201d]$", "$1").strip();
    }
}
