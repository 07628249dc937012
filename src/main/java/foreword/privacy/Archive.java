package foreword.privacy;

import foreword.people.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything that is kept, to be read out. */
public interface Archive {
    /** Who bears this address; empty when nothing is kept about it. */
    Optional<Person> person(EmailAddress email);

    /** Every row that has to do with this person. */
    Trace trace(Person person);

    /** Hands over the rows of one kind, about one person or about all, the oldest first; names as in JSON, times as instants. */
    void read(Kind kind, @Nullable Person about, Consumer<Map<String, Object>> row);

    /** The kinds of rows, in the order in which they are handed over. */
    enum Kind {
        CONTACTS("contacts"),
        STRANGERS("strangers"),
        INTERACTIONS("interactions"),
        CORRECTIONS("correctionsOfStrength"),
        PRAISE("praise"),
        COMPLAINTS("complaints"),
        MOMENTS("moments"),
        ASKS("asks"),
        DRAFTS("drafts"),
        REPLIES("replies"),
        THANK_YOUS("thankYous"),
        INTRODUCTIONS("introductions"),
        ASK_HISTORY("askHistory"),
        FAVOURS("favours"),
        QUALIFICATIONS("qualifications"),
        DEALS("deals"),
        DEAL_HISTORY("dealHistory"),
        DEAL_PROPOSALS("dealProposals"),
        CREDITS("credits"),
        CREDIT_HISTORY("creditHistory"),
        EXPECTATIONS("expectations"),
        TARGETS("targets"),
        FACTS("facts"),
        ACQUAINTANCES("whoKnowsWhom"),
        CONNECTIONS("connections"),
        NUDGES("nudges"),
        HOPPER("hopper"),
        NOTICES("notices"),
        SUPPRESSIONS("notWrittenTo"),
        TEAMMATES("teammates"),
        DAYS_OFF("daysOff"),
        ACTIVITIES("activities");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** How the kind is called in an export. */
        public String title() {
            return title;
        }
    }
}
