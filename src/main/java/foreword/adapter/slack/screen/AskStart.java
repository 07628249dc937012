package foreword.adapter.slack.screen;

import foreword.ask.Ask;
import foreword.people.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known already when the modal for a new ask opens.
 *
 * @param introducer preselected, null when it was opened without a person
 * @param kind introduction or advice
 * @param moment the id of the moment it came from, null without one; travels in {@code private_metadata} as {@code m}
 * @param targetName a name that was typed, may be empty
 * @param targetCompany the company that was typed with it, may be empty
 * @param among those who may be meant, shown first
 * @param remark what was not clear in what was typed, as a sentence; empty when nothing was
 */
public record AskStart(
        Contact.@Nullable Id introducer,
        Ask.Kind kind,
        @Nullable String moment,
        String targetName,
        String targetCompany,
        List<Contact.Id> among,
        String remark) {

    public AskStart {
        among = List.copyOf(among);
    }

    /** Nothing is unclear. */
    public AskStart(
            Contact.@Nullable Id introducer,
            Ask.Kind kind,
            @Nullable String moment,
            String targetName,
            String targetCompany) {
        this(introducer, kind, moment, targetName, targetCompany, List.of(), "");
    }

    /** Nothing is known yet. */
    public static AskStart blank() {
        return new AskStart(null, Ask.Kind.INTRODUCTION, null, "", "");
    }

    /** Only the person is known. */
    public static AskStart of(Contact.Id introducer) {
        return new AskStart(introducer, Ask.Kind.INTRODUCTION, null, "", "");
    }
}
