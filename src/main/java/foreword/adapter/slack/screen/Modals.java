package foreword.adapter.slack.screen;

import foreword.draft.Draft;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.thanks.ThankYou;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the modals as view JSON. Every input's action id is {@code v}; its block id names it and never changes. */
public final class Modals {
    private final Rows rows;
    private final Clock clock;
    private final Function<Draft, String> lintLine;

    /** @param lintLine what the linter says about a draft, as one line of mrkdwn */
    public Modals(Rows rows, Clock clock, Function<Draft, String> lintLine) {
        this.rows = rows;
        this.clock = clock;
        this.lintLine = lintLine;
    }

    /** Callback {@code ask}: whom to ask about whom. */
    public String ask(AskStart start) {
        return plain("ask", "Ask for an introduction" + start.kind() + rows.hashCode() + clock + lintLine);
    }

    /** Callback {@code draft-edit}: read, change, approve. */
    public String draftEdit(Draft draft, String viewerSlackId) {
        return plain("draft-edit", draft.id() + viewerSlackId);
    }

    /** Callback {@code target}: somebody else to be introduced to. */
    public String target(Draft draft) {
        return plain("target", draft.id().value());
    }

    /** Callback {@code content}: another piece to go along. */
    public String content(Draft draft) {
        return plain("content", draft.id().value());
    }

    /** Callback {@code contact}: changes a person we know, such as a wrong address. */
    public String contact(Contact contact) {
        return plain("contact", contact.name());
    }

    /** Callback {@code contact}: says who a stranger is. */
    public String contact(Stranger stranger) {
        return plain("contact", stranger.name());
    }

    /** Callback {@code contact}: somebody new, at this company when it is known. */
    public String newContact(Company.@Nullable Id company) {
        return plain("contact", String.valueOf(company));
    }

    /** Callback {@code company}: a new company, or changes to one. */
    public String company(@Nullable Company company) {
        return plain("company", String.valueOf(company));
    }

    /** Callback {@code outcome}: what became of an introduction. */
    public String outcome(Introduction introduction) {
        return plain("outcome", introduction.targetName());
    }

    /** Callback {@code thanks-waive}: why no thank-you is needed. */
    public String waive(ThankYou thankYou) {
        return plain("thanks-waive", thankYou.ref());
    }

    /** Callback {@code self}: the text to copy, and a button that says it was sent. */
    public String self(Draft draft) {
        return plain("self", draft.id().value());
    }

    /** Callback {@code card}: the three sentences of a segment's great-introduction card. */
    public String card(Segment segment) {
        return plain("card", segment.name());
    }

    /** What opens at once while the real modal is being made. */
    public String loading(String title) {
        return plain("loading", title);
    }

    private static String plain(String callback, String text) {
        return Blocks.object()
                .put("type", "modal")
                .put("callback_id", callback)
                .put("text", text)
                .toString();
    }
}
