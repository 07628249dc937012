package foreword.workflow;

import foreword.outbox.Card;
import foreword.outbox.hook.Endpoint;
import foreword.outbox.hook.Hooks;
import foreword.people.Teammate;
import java.util.List;

/** When another program does not take what we tell it: the admins hear of it. */
public final class WhenHooksFail {
    private static final String CODE = "FW-3112";

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;

    public WhenHooksFail(Rows rows, Steps steps, Cards cards) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
    }

    /** Says so; an address of an endpoint is never shown, as it may hold a key. */
    public void trouble(Endpoint endpoint, Hooks.Standing standing) {
        String about = "webhook/" + endpoint.id();
        steps.note(standing.disabled() ? "webhook.disabled" : "webhook.failing", about, endpoint.shown());
        Cards.Message message = standing.disabled()
                ? new Cards.Message(
                        "The webhook at " + endpoint.shown() + " was switched off after " + standing.failures()
                                + " failures in a row.",
                        "Nothing more is sent there. When it works again, say: foreword webhooks enable",
                        CODE,
                        about)
                : new Cards.Message(
                        "The webhook at " + endpoint.shown() + " failed " + standing.failures() + " times in a row.",
                        "Events wait and are tried again; after 20 failures it is switched off. Look at the other side.",
                        CODE,
                        about);
        admins().forEach(admin -> cards.tell(admin, Card.Kind.NOTICE, message));
    }

    private List<Teammate> admins() {
        return rows.people().teammates().stream()
                .filter(mate -> mate.role() == Teammate.Role.ADMIN)
                .toList();
    }
}
