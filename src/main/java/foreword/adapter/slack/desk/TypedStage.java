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

    private final Office office;

    TypedStage(Office office) {
        this.office = office;
    }

    /** Remembers it and says so, or says what can be typed. */
    String set(Teammate by, String typed) {
        Matcher parts = TYPED.matcher(typed);
        if (!parts.matches()) {
            return how(by);
        }
        Optional<StageMeaning> meaning = StageMeaning.read(parts.group(3));
        return meaning.isEmpty() && !parts.group(3).equalsIgnoreCase(AGAIN)
                ? how(by)
                : office.whenStageExplained()
                        .means(
                                by,
                                parts.group(1).toLowerCase(Locale.ROOT),
                                unquoted(parts.group(2)),
                                meaning.orElse(null))
                        .sentence();
    }

    private String how(Teammate by) {
        return office.phrases(by).say(TypedPhrase.HOW_STAGE, String.join(", ", StageMeaning.words()), AGAIN);
    }

    private static String unquoted(String name) {
        return name.replaceAll("^[\"\u201c](.*)[\"\u201d]$", "$1").strip();
    }
}
