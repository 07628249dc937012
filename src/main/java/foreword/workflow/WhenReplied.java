package foreword.workflow;

import foreword.ask.AnswerReader;
import foreword.ask.Ask;
import foreword.ask.Tie;
import foreword.ask.WishForSilence;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.Planner;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.outbox.LostMails;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.Optional;

/** When a mail came in: whose answer is it, or whose introduction, or whose praise? See docs/threads.md. */
public final class WhenReplied {
    private final Rows rows;
    private final Steps steps;
    private final Next next;
    private final OurAddresses ours;
    private final WhoseReply whose;
    private final WhoWrote who;
    private final WhenLeftAlone whenLeftAlone;
    private final WhenBounced whenBounced;
    private final WhenAway whenAway;
    private final WhenMeetingSet whenMeetingSet;
    private final WhenReacted whenReacted;
    private final WhenBridged whenBridged;
    private final WhenAskReplied whenAskReplied;
    private final WhenIntroductionReplied whenIntroductionReplied;
    private final WhenWrittenByUs whenWrittenByUs;
    private final WhenUnnamed whenUnnamed;
    private final WhenToldByMail whenTold;
    private final WhenInTouch whenInTouch;
    private final Expecting expecting;

    public WhenReplied(Rows rows, Steps steps, Cards cards, Next next, Us us) {
        this.rows = rows;
        this.steps = steps;
        this.next = next;
        this.ours = new OurAddresses(us);
        this.whose = new WhoseReply(rows, ours);
        this.who = new WhoWrote(rows, us);
        this.whenInTouch = new WhenInTouch(rows, steps);
        this.expecting = new Expecting(rows, steps);
        this.whenLeftAlone = new WhenLeftAlone(rows, steps, cards, next.whenAnswered(), next.planner());
        this.whenBounced = new WhenBounced(rows, steps, cards, whose, new WhenBounced.Then(whenLeftAlone, next.lost()));
        this.whenAway = new WhenAway(rows, steps, cards, whose, next.planner());
        this.whenMeetingSet = new WhenMeetingSet(
                rows,
                steps,
                cards,
                who,
                new WhenMeetingSet.Then(next.whenIntroduced(), whenInTouch, next.planner(), next.ways()));
        this.whenReacted = new WhenReacted(rows, steps, cards, whose);
        this.whenAskReplied = new WhenAskReplied(rows, steps, cards, next.answers(), next.whenAnswered());
        this.whenWrittenByUs = new WhenWrittenByUs(rows, steps, cards, who, next.whenAnswered());
        this.whenTold = new WhenToldByMail(rows, next.whenHeard(), next.whenSpoken());
        WhenAdded whenAdded = new WhenAdded(rows, steps, cards, ours);
        WhenUnplaced whenUnplaced = new WhenUnplaced(rows, steps, next.whenIntroduced(), whenWrittenByUs);
        WhomItBrings brings = new WhomItBrings(rows, ours);
        this.whenBridged = new WhenBridged(
                rows, brings, new WhenBridged.Then(next.whenIntroduced(), whenAskReplied, whenAdded, whenUnplaced));
        this.whenIntroductionReplied = new WhenIntroductionReplied(
                rows,
                steps,
                cards,
                who,
                brings,
                new WhenIntroductionReplied.Then(next.whenIntroduced(), whenAdded, whenUnplaced));
        this.whenUnnamed = new WhenUnnamed(
                rows,
                ours,
                who,
                new WhenUnnamed.Then(whenBridged, whenAskReplied, whenIntroductionReplied, whenUnplaced, whenTold));
    }

    /** Who goes on with it. */
    public record Next(
            AnswerReader answers,
            WhenAnswered whenAnswered,
            WhenIntroduced whenIntroduced,
            WhenHeard whenHeard,
            WhenSpoken whenSpoken,
            WhenQuoted whenQuoted,
            Planner planner,
            OurWays ways,
            LostMails lost) {}

    /** Works on one mail, in one step. */
    public void received(ReceivedMail mail) {
        if (mail.from() != null && ours.include(mail.from())) {
            return;
        }
        steps.run(() -> {
            switch (mail.kind()) {
                case BOUNCE -> whenBounced.bounced(mail);
                case AUTO_REPLY -> automatic(mail);
                case CALENDAR -> whenMeetingSet.invited(mail);
                case FORWARD, REPLY, NEW -> written(mail);
            }
        });
    }

    private void automatic(ReceivedMail mail) {
        ReceivedMail.Complaint complaint = mail.complaint();
        if (complaint == null) {
            whenAway.automatic(mail);
        } else {
            whenBounced.complained(mail, complaint);
        }
    }

    private void written(ReceivedMail mail) {
        String reaction = mail.news().reaction();
        EmailAddress from = mail.from();
        if (mail.automatic() || from == null) {
            return;
        }
        if (reaction != null) {
            whenReacted.reacted(mail, reaction);
            return;
        }
        Optional<Teammate> teammate = rows.people().teammateWithEmail(from);
        if (teammate.isPresent()) {
            byUs(mail, from, teammate.get());
        } else {
            byOthers(mail, from);
        }
    }

    private void byUs(ReceivedMail mail, EmailAddress from, Teammate teammate) {
        if (who.proof(mail).holds()) {
            whenInTouch.writtenByUs(mail);
        }
        boolean done = whenWrittenByUs.written(mail, teammate, whose.conversation(mail));
        if (!done && !whenTold.passedOn(mail)) {
            whenUnnamed.early(mail, from);
        }
    }

    private void byOthers(ReceivedMail mail, EmailAddress from) {
        whenTold.noted(mail, from);
        if (WishForSilence.in(mail.text())
                && whenLeftAlone.asked(mail, from, who.proof(mail).holds())) {
            return;
        }
        Optional<Conversation> conversation = whose.conversation(mail);
        conversation
                .flatMap(it -> Optional.ofNullable(it.sent()))
                .flatMap(sent -> rows.drafts().messageIdOf(sent.id()))
                .ifPresent(id -> next.lost().wentOut(id, "an answer came"));
        Topic topic = conversation.map(it -> Topic.of(it, mail)).orElse(Topic.OTHER);
        switch (topic) {
            case SAME -> answered(conversation.orElseThrow(), mail, from, Tie.SURE);
            case UNSURE -> {
                answered(conversation.orElseThrow(), mail, from, Tie.NEW_TOPIC);
                whenTold.told(mail, from);
            }
            case OTHER -> {
                if (conversation.isPresent()) {
                    whenTold.told(mail, from);
                } else {
                    whenUnnamed.came(mail, from);
                }
            }
        }
    }

    /** {@code thread} is how surely the mail belongs to the conversation, whoever wrote it. */
    private void answered(Conversation conversation, ReceivedMail mail, EmailAddress from, Tie thread) {
        Draft sent = conversation.sent();
        if (sent != null && sent.kind() == MessageKind.QUOTE_PERMISSION) {
            permission(sent, mail, from, thread);
            return;
        }
        if (sent != null && from.equals(sent.letter().to()) && thread.holds()) {
            expecting.answered(sent, mail.text());
        }
        Optional<Ask> ask = rows.ask(conversation.about());
        Optional<Introduction> introduction =
                ask.flatMap(it -> rows.introductions().of(it.id())).or(() -> rows.introduction(conversation.about()));
        if (introduction.isPresent() && !asksIntroducer(ask, introduction.get(), mail, from)) {
            whenIntroductionReplied.replied(introduction.get(), mail, from, thread);
        } else if (ask.isPresent()) {
            answeredAsk(ask.get(), mail, from, thread);
        } else if (thread == Tie.SURE) {
            whenTold.told(mail, from);
        }
    }

    /** The introducer goes on in the thread of the ask, without the target. */
    private boolean asksIntroducer(Optional<Ask> ask, Introduction introduction, ReceivedMail mail, EmailAddress from) {
        return ask.isPresent()
                && who.isContact(introduction.introducer(), from)
                && whenIntroductionReplied
                        .targetAmongReaders(introduction, mail, from)
                        .isEmpty();
    }

    private void permission(Draft sent, ReceivedMail mail, EmailAddress from, Tie thread) {
        boolean asked = from.equals(sent.letter().to()) && who.proof(mail).holds() && thread.holds();
        if (asked) {
            next.whenQuoted().replied(sent, mail.text());
        }
    }

    private void answeredAsk(Ask ask, ReceivedMail mail, EmailAddress from, Tie thread) {
        Tie writer = who.ofAsk(ask, mail, from);
        Tie tie = writer.holds() ? thread : writer;
        if (!whenBridged.bridges(ask, mail, from, tie)) {
            whenAskReplied.replied(ask, mail, from, tie);
        }
    }
}
