package foreword.workflow;

import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.Nudge;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When one of us writes from their own mail program: what was drafted for it is withdrawn, and its nudge is done. */
final class WhenWrittenByUs {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhoWrote who;
    private final WhenAnswered whenAnswered;

    WhenWrittenByUs(Rows rows, Steps steps, Cards cards, WhoWrote who, WhenAnswered whenAnswered) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.who = who;
        this.whenAnswered = whenAnswered;
    }

    /** False when it is about nothing that waits. */
    boolean written(ReceivedMail mail, Teammate by, Optional<Conversation> conversation) {
        List<EmailAddress> readers =
                Stream.concat(mail.to().stream(), mail.cc().stream()).toList();
        Optional<Introduction> introduction = readers.stream()
                .flatMap(reader -> rows.introductions().withTarget(reader).stream())
                .filter(made -> open(made) && readers.contains(made.targetEmail()))
                .findFirst();
        Optional<Ask> ask = conversation
                .flatMap(it -> rows.ask(it.about()))
                .filter(it -> readers.stream().anyMatch(reader -> isIntroducer(it, reader)));
        if (!who.proof(mail).holds()) {
            introduction.ifPresent(made -> steps.note("mail.unproven", made.id().ref(), "a mail in our own name"));
            return introduction.isPresent() || ask.isPresent();
        }
        introduction.ifPresent(made -> answeredByHand(made, by));
        ask.filter(it -> introduction.isEmpty()).ifPresent(it -> wroteToIntroducer(it, by));
        return introduction.isPresent() || ask.isPresent();
    }

    private static boolean open(Introduction introduction) {
        return introduction.state() == Introduction.State.MADE
                || introduction.state() == Introduction.State.IN_CONVERSATION;
    }

    private boolean isIntroducer(Ask ask, EmailAddress reader) {
        return rows.people()
                .contactWithEmail(reader)
                .map(Contact::id)
                .filter(ask.introducer()::equals)
                .isPresent();
    }

    /** The first reply to the target was made by hand. */
    void answeredByHand(Introduction introduction, Teammate by) {
        String ref = introduction.id().ref();
        rows.drafts().about(ref).stream()
                .filter(draft -> draft.kind() == MessageKind.FIRST_REPLY)
                .forEach(draft -> whenAnswered.takeBack(draft, "written by hand"));
        List<Nudge> waiting = rows.nudges().openAbout(ref).stream()
                .filter(nudge -> nudge.kind() == Nudge.Kind.FIRST_REPLY)
                .toList();
        for (Nudge nudge : waiting) {
            rows.nudges().move(nudge.id(), nudge.state(), Nudge.State.DONE, "written by hand");
        }
        String what = waiting.isEmpty() ? "introduction.written" : "introduction.answered";
        steps.note(by.id().value(), what, ref, "by hand");
        cards.redraw(new Card(Card.Kind.INTRODUCTION, introduction.id().value()));
    }

    private void wroteToIntroducer(Ask ask, Teammate by) {
        whenAnswered.stopFollowUps(ask, "you wrote yourself");
        steps.note(by.id().value(), "ask.written", ask.id().ref(), "by hand");
        boolean asked =
                rows.drafts().about(ask.id().ref()).stream().anyMatch(draft -> draft.state() == Draft.State.SENT);
        boolean answered = rows.replies().about(ask.id().ref()).stream()
                .anyMatch(reply -> reply.tie().holds());
        if (ask.state() == Ask.State.QUESTION && asked && !answered) {
            whenAnswered.followUpLater(ask);
        }
    }
}
