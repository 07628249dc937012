package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Moves;
import foreword.content.ContentItem;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.followup.Step;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.outbox.Outcomes;
import foreword.outbox.Parcel;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Suppression;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When a mail has gone out, or could not: the state moves on, and what comes next is planned. */
public final class WhenSent implements Outcomes {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Planner planner;
    private final OurWays ways;
    private final Next next;
    private final WhenQuoted whenQuoted;
    private final Judging judging;
    private final MailNews news;
    private final Picking picking;

    public WhenSent(Rows rows, Steps steps, Cards cards, Next next) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.next = next;
        this.planner = next.timing().planner();
        this.ways = next.timing().ways();
        this.whenQuoted = next.whenQuoted();
        this.judging = next.judging();
        this.picking = new Picking(rows, Locale.ROOT);
        this.news = new MailNews(rows, steps, cards);
    }

    /** Who goes on with it, and who says whether it may still go. */
    public record Next(WhenAnswered.Timing timing, WhenQuoted whenQuoted, Judging judging) {}

    @Override
    public boolean stands(Parcel.Mail mail) {
        return rows.drafts()
                .find(new Draft.Id(mail.draft()))
                .filter(draft -> draft.state() == Draft.State.APPROVED)
                .filter(draft -> approved(draft, mail))
                .filter(draft -> nobodyWishesToBeLeft(draft))
                .filter(draft -> judging.objection(draft).isEmpty())
                .isPresent();
    }

    /** It waits again, as a new version that somebody approves once it may go. */
    @Override
    public void stopped(Parcel.Mail mail) {
        draft(mail).filter(draft -> moved(draft, Draft.State.PENDING)).ifPresent(draft -> {
            Draft pending = rows.drafts().find(draft.id()).orElseThrow();
            rows.drafts().replace(pending.edited(draft.letter(), expiry(draft)));
            String because = judging.objection(pending).orElse("It was approved for other words or other people.");
            steps.note("draft.stopped", ref(draft), because);
            cards.redraw(card(draft));
            news.stopped(draft, because);
        });
    }

    private Instant expiry(Draft draft) {
        return rows.people()
                .teammate(draft.owner())
                .map(owner -> ways.cadence(draft.letter().to())
                        .of(Step.DRAFT)
                        .after(steps.now(), owner.zone(), planner.days()))
                .orElse(draft.expiresAt());
    }

    @Override
    public void sent(Parcel.Mail mail) {
        draft(mail).ifPresent(draft -> {
            boolean resent = rows.drafts()
                    .messageIdOf(draft.id())
                    .filter(latest -> !latest.equals(mail.mail().messageId()))
                    .isPresent();
            if (resent || draft.state() == Draft.State.PENDING) {
                arrivedAfterAll(draft, mail);
            } else if (moved(draft, Draft.State.SENT)) {
                steps.note("draft.sent", ref(draft), mail.mail().messageId());
                follow(draft);
            }
        });
    }

    @Override
    public void refused(Parcel.Mail mail, String words, List<EmailAddress> dead) {
        dead.forEach(address -> rows.suppressions().add(Suppression.bounced(address, words, steps.now())));
        draft(mail).filter(draft -> moved(draft, Draft.State.FAILED)).ifPresent(draft -> {
            steps.note("draft.failed", ref(draft), words);
            picking.release(draft);
            cards.redraw(card(draft));
            news.refused(draft, words);
        });
    }

    @Override
    public void unknown(Parcel.Mail mail) {
        draft(mail).filter(draft -> moved(draft, Draft.State.UNKNOWN)).ifPresent(draft -> {
            steps.note("draft.unknown", ref(draft), "the answer of the mail server was lost");
            cards.redraw(card(draft));
        });
    }

    @Override
    public void undecided(Parcel.Mail mail) {
        draft(mail).filter(draft -> draft.state() == Draft.State.UNKNOWN).ifPresent(draft -> {
            cards.redraw(card(draft));
            news.undecided(draft);
        });
    }

    @Override
    public void held(Parcel.Mail mail, Instant until) {
        draft(mail).ifPresent(draft -> {
            cards.redraw(card(draft));
            news.held(draft, mail.mail().account(), until);
        });
    }

    @Override
    public void serverDown(Parcel.Mail mail, String words) {
        news.serverDown(draft(mail), mail.mail().account(), words);
    }

    /** A person gave the mail up and it turned up: what was to go in its place stays here. */
    private void arrivedAfterAll(Draft draft, Parcel.Mail mail) {
        steps.note("draft.arrived", ref(draft), mail.mail().messageId());
        if (moved(draft, Draft.State.SENT)) {
            rows.outbox().withdraw(WhenDecided.key(draft.id(), draft.version()));
            follow(draft);
            news.arrivedAfterAll(draft, false);
        } else if (draft.state() == Draft.State.SENT || draft.state() == Draft.State.UNKNOWN) {
            news.arrivedAfterAll(draft, true);
        }
    }

    private Optional<Draft> draft(Parcel.Mail mail) {
        return rows.drafts().find(new Draft.Id(mail.draft()));
    }

    private boolean moved(Draft draft, Draft.State to) {
        return Draft.State.CHANGES.allows(draft.state(), to)
                && rows.drafts().move(draft.id(), draft.version(), draft.state(), to);
    }

    /** What a sent draft sets in motion. */
    void follow(Draft draft) {
        new WhenInTouch(rows, steps).sent(draft);
        planner.cancel(ref(draft), "the mail was sent");
        picking.gone(draft, steps.now());
        rows.people().teammate(draft.owner()).ifPresent(owner -> {
            switch (draft.kind()) {
                case QUESTION, ADVICE, NAME_DROP, OPEN_ASK ->
                    rows.ask(draft.about()).ifPresent(ask -> asked(ask, draft, owner));
                case FOLLOW_UP -> rows.ask(draft.about()).ifPresent(ask -> followedUp(ask, draft, owner));
                case FORWARDABLE -> rows.ask(draft.about()).ifPresent(ask -> handed(ask, draft, owner));
                case FIRST_REPLY -> rows.introduction(draft.about()).ifPresent(this::answered);
                case THANKS_ATTEMPT, THANKS_INTRODUCTION, THANKS_OUTCOME -> paid(draft);
                case QUOTE_PERMISSION -> whenQuoted.asked(draft, owner);
                case NAME_USED -> rows.ask(draft.about()).ifPresent(ask -> reported(ask, owner));
                case HOPPER_TOUCH -> new Resting(rows, steps).touched(draft.about());
                case REPORT_BACK -> thankedWithTheNews(draft);
                case EXPECTATION -> new Expecting(rows, steps).sent(draft, next.timing());
                case PRAISE_THANKS -> {}
            }
        });
        cards.redraw(card(draft));
    }

    private void asked(Ask ask, Draft draft, Teammate owner) {
        rows.asks().asked(ask.id(), steps.now());
        new Moves(rows.asks())
                .introducer(ask, Ask.IntroducerSide.ASKED, Cause.itself("the question was sent", steps.now()));
        rows.asks().joined(ask.id()).stream()
                .filter(joined -> joined.state().open())
                .forEach(joined -> new Moves(rows.asks())
                        .introducer(
                                joined,
                                Ask.IntroducerSide.ASKED,
                                Cause.itself("the question was sent with another", steps.now())));
        steps.note("ask.asked", ask.id().ref(), "");
        new Resting(rows, steps).takenUp(ask.introducer(), "they are asked again");
        planFollowUp(ask, 0, draft, owner);
    }

    private void followedUp(Ask ask, Draft draft, Teammate owner) {
        rows.asks().followedUp(ask.id());
        steps.note("ask.followed-up", ask.id().ref(), "");
        planFollowUp(ask, ask.followUps() + 1, draft, owner);
    }

    private void planFollowUp(Ask ask, int times, Draft draft, Teammate owner) {
        planner.cancel(ask.id().ref(), Nudge.Kind.FOLLOW_UP, "a newer message was sent");
        planner.plan(
                Nudge.Kind.FOLLOW_UP,
                owner,
                ask.id().ref(),
                ways.cadence(ask).after(Step.FOLLOW_UP, times),
                draft.letter().toName() + " has not answered yet.");
    }

    private void handed(Ask ask, Draft draft, Teammate owner) {
        new Moves(rows.asks()).handed(ask.id(), Cause.itself("the note to pass on was sent", steps.now()));
        steps.note("ask.handed", ask.id().ref(), "the forwardable is with the introducer");
        planner.plan(
                Nudge.Kind.BRIDGE,
                owner,
                ask.id().ref(),
                ways.cadence(ask).of(Step.FOLLOW_UP),
                draft.letter().toName() + " has your note since then, and no introduction has come yet.");
    }

    private void reported(Ask ask, Teammate owner) {
        Cause told = Cause.teammate(owner.id(), "told them what came of it", steps.now());
        if (new Moves(rows.asks()).ours(ask, Ask.State.REPORTED, told)) {
            planner.cancel(ask.id().ref(), "they have heard what came of it");
            steps.note("ask.reported", ask.id().ref(), "");
        }
    }

    private void answered(Introduction introduction) {
        planner.cancel(introduction.id().ref(), Nudge.Kind.FIRST_REPLY, "the first reply was sent");
        steps.note("introduction.answered", introduction.id().ref(), "");
        cards.redraw(new Card(Card.Kind.INTRODUCTION, introduction.id().value()));
    }

    private void paid(Draft draft) {
        rows.thankYou(draft.about()).ifPresent(thanks -> paid(thanks, "by mail"));
    }

    private void paid(ThankYou thanks, String how) {
        rows.thanks().move(thanks.id(), thanks.state(), ThankYou.State.PAID, how);
        planner.cancel(thanks.ref(), "thanked");
        steps.note("thanks.paid", thanks.ref(), how);
        cards.redraw(new Card(Card.Kind.THANKS, thanks.id().value()));
    }

    /** The news of a meeting ends with a thank-you: two letters about one step would be one too many. A result is thanked for by itself. */
    private void thankedWithTheNews(Draft draft) {
        rows.introduction(draft.about())
                .filter(made -> made.state() != Introduction.State.WON && made.state() != Introduction.State.LOST)
                .flatMap(made -> rows.thanks().about(made.id().ref()))
                .filter(due -> due.state() == ThankYou.State.OWED)
                .ifPresent(due -> paid(due, "by mail, with the news"));
    }

    private boolean approved(Draft draft, Parcel.Mail mail) {
        Approval approval = draft.approval();
        ContentItem.Id content = draft.letter().content();
        byte[] file = content == null ? new byte[0] : rows.contents().file(content);
        return approval != null
                && approval.fingerprint().equals(draft.letter().fingerprint(file))
                && Stream.concat(Stream.of(draft.letter().to()), draft.letter().bcc().stream())
                        .toList()
                        .equals(mail.mail().recipients());
    }

    private boolean nobodyWishesToBeLeft(Draft draft) {
        List<EmailAddress> addresses = Stream.concat(Stream.of(draft.letter().to()), draft.letter().bcc().stream())
                .toList();
        return addresses.stream()
                        .allMatch(address ->
                                rows.suppressions().find(address, steps.now()).isEmpty())
                && addresses.stream()
                        .map((EmailAddress address) -> rows.people().contactWithEmail(address))
                        .flatMap(Optional::stream)
                        .noneMatch(contact -> contact.standing() == Contact.Standing.DO_NOT_CONTACT);
    }

    private static String ref(Draft draft) {
        return "draft/" + draft.id().value();
    }

    private static Card card(Draft draft) {
        return new Card(Card.Kind.DRAFT, draft.id().value());
    }
}
