package foreword.workflow;

import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts the note that tells whoever introduced us what came of it, good or bad. The teammate's own notes stay out of it. */
final class ReportBack {
    /** From these on there is something to tell. */
    static final Set<Introduction.State> NEWS = Set.of(
            Introduction.State.MET,
            Introduction.State.QUALIFIED,
            Introduction.State.POOR_FIT,
            Introduction.State.NOT_NOW,
            Introduction.State.WON,
            Introduction.State.LOST);

    private static final Set<Draft.State> DECIDED = Set.of(Draft.State.SENT, Draft.State.REJECTED);
    private static final Set<MessageKind> TELLS = Set.of(MessageKind.REPORT_BACK, MessageKind.THANKS_OUTCOME);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;

    ReportBack(Rows rows, Steps steps, Cards cards, Drafting drafting) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
    }

    /** What there is to tell; the template has the sentence for each, in the reader's language. */
    enum News {
        MET("met"),
        QUALIFIED("qualified"),
        POOR_FIT("poorFit"),
        NOT_NOW("notNow"),
        WON("won"),
        LOST("lost"),
        /** It does not move for a while. */
        STALLED("stalled"),
        /** They came back to it. */
        REOPENED("reopened");

        private final String word;

        News(String word) {
            this.word = word;
        }

        /** Empty while there is nothing to tell. */
        static Optional<News> of(Introduction.State state) {
            return NEWS.contains(state) ? Optional.of(valueOf(state.name())) : Optional.empty();
        }

        private Map.Entry<String, String> variable() {
            return Map.entry("became." + word, "yes");
        }
    }

    /** The introducer has heard of it, or a teammate has decided that they need not; and nothing newer waits to be told. */
    static boolean isTold(Rows rows, Introduction introduction) {
        List<Draft.State> states = notes(rows, introduction).map(Draft::state).toList();
        return states.stream().anyMatch(DECIDED::contains)
                && states.stream().allMatch(state -> DECIDED.contains(state) || state == Draft.State.EXPIRED);
    }

    /** Lays the news before this teammate; what waited before it is older, and goes. */
    void draft(Introduction introduction, News news, Teammate by) {
        Optional<Contact> introducer = rows.people().contact(introduction.introducer());
        EmailAddress email = introducer.map(Contact::email).orElse(null);
        if (introducer.isEmpty() || email == null) {
            return;
        }
        withdraw(introduction);
        write(brief(introduction, news, introducer.get(), by), email);
    }

    /** Takes back what waits to be told; true when something did. */
    boolean withdraw(Introduction introduction) {
        List<Draft> waiting = notes(rows, introduction)
                .filter(draft ->
                        rows.drafts().move(draft.id(), draft.version(), Draft.State.PENDING, Draft.State.EXPIRED))
                .toList();
        waiting.forEach(
                draft -> cards.redraw(new Card(Card.Kind.DRAFT, draft.id().value())));
        return !waiting.isEmpty();
    }

    private void write(Drafting.Brief brief, EmailAddress email) {
        try {
            Drafting.Addressee to =
                    new Drafting.Addressee(email, brief.contact().name(), List.of());
            drafting.submit(drafting.write(brief, to, Drafting.Place.NEW, steps.now()), brief.owner(), cards, steps);
        } catch (MissingWords missing) {
            cards.tell(
                    brief.owner(),
                    Card.Kind.TROUBLE,
                    new Cards.Message(
                            "The note that tells " + brief.contact().name() + " what came of it could not be drafted.",
                            String.valueOf(missing.getMessage()),
                            "FW-2102",
                            brief.about()));
        }
    }

    private static Drafting.Brief brief(Introduction introduction, News news, Contact introducer, Teammate by) {
        Map<String, String> words = Map.ofEntries(
                Map.entry("target.name", introduction.targetName()),
                Map.entry("target.company", companyOf(introduction)),
                news.variable());
        return new Drafting.Brief(MessageKind.REPORT_BACK, introduction.id().ref(), by, introducer, null, null, words);
    }

    private static String companyOf(Introduction introduction) {
        EmailAddress email = introduction.targetEmail();
        String elsewhere = email == null ? "their company" : email.domain();
        return introduction.targetCompany().isBlank() ? elsewhere : introduction.targetCompany();
    }

    private static Stream<Draft> notes(Rows rows, Introduction introduction) {
        return rows.drafts().about(introduction.id().ref()).stream().filter(draft -> TELLS.contains(draft.kind()));
    }
}
