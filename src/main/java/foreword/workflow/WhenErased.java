package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Moves;
import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.outbox.Card;
import foreword.outbox.Delivery;
import foreword.people.EmailAddress;
import foreword.praise.Moment;
import foreword.privacy.Archive;
import foreword.privacy.Eraser;
import foreword.privacy.Person;
import foreword.privacy.Trace;
import foreword.thanks.ThankYou;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When somebody wants to be forgotten: whatever waits for them ends, and their words, name and address are taken away. */
public final class WhenErased {
    private static final String BECAUSE = "the person's data was erased";

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Archive archive;
    private final List<Eraser> erasers;

    public WhenErased(Rows rows, Steps steps, Cards cards, Archive archive, List<Eraser> erasers) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.archive = archive;
        this.erasers = List.copyOf(erasers);
    }

    /**
     * Erases the person with this address in one step; figures and the timeline's chain stay whole.
     *
     * @return how much was ended or taken away, by what it was; empty when nothing was kept
     */
    public Map<String, Integer> erase(EmailAddress email) {
        return steps.step(() -> archive.person(email).map(this::erase).orElse(Map.of()));
    }

    private Map<String, Integer> erase(Person person) {
        Trace trace = archive.trace(person);
        Map<String, Integer> counts = new LinkedHashMap<>();
        count(counts, "drafts withdrawn", trace.ids("draft/"), this::endDraft);
        count(counts, "asks withdrawn", trace.ids("ask/"), this::endAsk);
        count(counts, "moments closed", trace.ids("moment/"), this::endMoment);
        count(counts, "thank-yous waived", trace.ids("thanks/"), this::endThanks);
        count(counts, "reminders cancelled", trace.ids("nudge/"), this::endNudge);
        for (Eraser eraser : erasers) {
            counts.merge(eraser.what(), eraser.erase(trace, steps.now()), Integer::sum);
        }
        counts.values().removeIf(many -> many == 0);
        trace.refs().forEach(this::redraw);
        steps.note(
                "person.erased",
                trace.refs().isEmpty() ? "person" : trace.refs().get(0),
                "on request");
        return counts;
    }

    /** Ends one row; false when there was nothing to end. */
    @FunctionalInterface
    private interface End {
        boolean of(String id);
    }

    private static void count(Map<String, Integer> counts, String what, List<String> ids, End end) {
        counts.put(what, (int) ids.stream().filter(end::of).count());
    }

    /** A mail that is being sent at this moment cannot be called back. */
    private boolean endDraft(String id) {
        return rows.drafts()
                .find(new Draft.Id(id))
                .filter(draft -> draft.state() != Draft.State.APPROVED || stillHere(draft))
                .flatMap(this::pending)
                .filter(draft -> Draft.State.CHANGES.allows(draft.state(), Draft.State.REJECTED))
                .filter(draft -> rows.drafts().move(draft.id(), draft.version(), draft.state(), Draft.State.REJECTED))
                .isPresent();
    }

    private boolean stillHere(Draft draft) {
        return rows.outbox()
                .withKey(WhenDecided.key(draft.id(), draft.version()))
                .map(Delivery::state)
                .filter(state -> state == Delivery.State.QUEUED || state == Delivery.State.RETRY)
                .isPresent();
    }

    private Optional<Draft> pending(Draft draft) {
        if (draft.state() == Draft.State.APPROVED) {
            rows.drafts().move(draft.id(), draft.version(), Draft.State.APPROVED, Draft.State.PENDING);
        }
        return rows.drafts().find(draft.id());
    }

    private boolean endAsk(String id) {
        return rows.asks()
                .find(new Ask.Id(id))
                .filter(ask ->
                        new Moves(rows.asks()).ours(ask, Ask.State.WITHDRAWN, Cause.itself(BECAUSE, steps.now())))
                .isPresent();
    }

    private boolean endMoment(String id) {
        return rows.moments()
                .find(new Moment.Id(id))
                .filter(moment -> Moment.State.CHANGES.allows(moment.state(), Moment.State.DISMISSED))
                .filter(moment -> rows.moments().move(moment.id(), moment.state(), Moment.State.DISMISSED))
                .isPresent();
    }

    private boolean endThanks(String id) {
        return rows.thanks()
                .find(new ThankYou.Id(id))
                .filter(thanks -> thanks.state().open())
                .filter(thanks -> rows.thanks().move(thanks.id(), thanks.state(), ThankYou.State.WAIVED, ""))
                .isPresent();
    }

    private boolean endNudge(String id) {
        return rows.nudges()
                .find(new Nudge.Id(id))
                .filter(nudge -> nudge.state().open())
                .filter(nudge -> rows.nudges().move(nudge.id(), nudge.state(), Nudge.State.CANCELLED, BECAUSE))
                .isPresent();
    }

    /** Cards in Slack show the words too, until they are drawn again. */
    private void redraw(String ref) {
        int slash = ref.indexOf('/');
        String id = ref.substring(slash + 1);
        switch (ref.substring(0, slash)) {
            case "moment" -> cards.redraw(new Card(Card.Kind.MOMENT, id));
            case "concern" -> cards.redraw(new Card(Card.Kind.CONCERN, id));
            case "stranger" -> cards.redraw(new Card(Card.Kind.STRANGER, id));
            case "draft" -> cards.redraw(new Card(Card.Kind.DRAFT, id));
            case "reply" -> cards.redraw(new Card(Card.Kind.REPLY, id));
            case "introduction" -> cards.redraw(new Card(Card.Kind.INTRODUCTION, id));
            case "thanks" -> cards.redraw(new Card(Card.Kind.THANKS, id));
            case "nudge" -> cards.redraw(new Card(Card.Kind.NUDGE, id));
            case "notice" -> {
                cards.redraw(new Card(Card.Kind.NOTICE, id));
                cards.redraw(new Card(Card.Kind.TROUBLE, id));
            }
            default -> {}
        }
    }
}
