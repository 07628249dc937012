package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.calendar.Term;
import foreword.content.ContentItem;
import foreword.content.Swap;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.outbox.Card;
import foreword.outbox.MailComposer;
import foreword.outbox.MailText;
import foreword.outbox.OutgoingMail;
import foreword.outbox.Parcel;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a teammate decides about a draft: approve, undo, edit, later, discard, or send it by hand. */
public final class WhenDecided {
    private static final String GONE = "This draft is gone.";

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final Post post;
    private final Picking picking;

    public WhenDecided(Rows rows, Steps steps, Cards cards, Drafting drafting, Post post) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.post = post;
        this.picking = drafting.picking();
    }

    /** What turns an approved draft into bytes that wait their time. */
    public record Post(MailComposer composer, Wording wording, Checks checks, Term undo, Us us) {}

    /** The delivery of one version of a draft. */
    static String key(Draft.Id id, int version) {
        return "draft/" + id.value() + "/v" + version;
    }

    /**
     * A teammate approves exactly this version. The bytes are fixed here and wait for the undo window to pass.
     *
     * @param at when to send at the earliest, null for as soon as the undo window allows
     */
    public Result approve(Draft.Id id, int version, Teammate by, @Nullable Instant at) {
        Optional<Draft> found = rows.drafts().find(id);
        if (found.isEmpty()) {
            return Result.refused(GONE);
        }
        Draft draft = found.get();
        Optional<String> objection = objection(draft, version);
        if (objection.isPresent()) {
            return Result.refused(objection.get());
        }
        OutgoingMail mail;
        try {
            mail = compose(draft);
        } catch (IllegalArgumentException unfit) {
            return Result.refused(unfit.getMessage() + " Nothing was sent: change it, or send it yourself.");
        }
        Approval approval = new Approval(
                by.id(),
                steps.now(),
                draft.letter().fingerprint(file(draft.letter().content())));
        return steps.step(() -> {
            if (!picking.promise(draft)) {
                return Result.refused("Another mail is just bringing them this piece. Choose another one.");
            }
            if (!rows.drafts().approve(id, version, approval)) {
                freed(id);
                return Result.refused("Somebody else has just decided this.");
            }
            rows.drafts().mailed(id, mail.messageId());
            rows.outbox().put(key(id, version), new Parcel.Mail(id.value(), mail), departure(at, by));
            note(by, "draft.approved", draft, "version " + version + ", fingerprint " + approval.fingerprint());
            cards.redraw(card(id));
            return Result.done("Approved.");
        });
    }

    /** Takes an approval back while the mail still waits. */
    public Result undo(Draft.Id id, Teammate by) {
        return withDraft(
                id,
                draft -> steps.step(() -> {
                    if (draft.state() != Draft.State.APPROVED || !rows.outbox().withdraw(key(id, draft.version()))) {
                        return Result.refused("Too late to undo: the mail is on its way.");
                    }
                    reopened(draft, draft.letter(), "draft.undone", by);
                    return Result.done("Taken back. Nothing was sent.");
                }));
    }

    /** Other words, another piece: a new version, which needs its own approval. */
    public Result edit(Draft.Id id, int version, Edit edit, Teammate by) {
        return withDraft(
                id,
                draft -> steps.step(() -> {
                    Optional<String> stale = stale(draft, version);
                    if (stale.isPresent()) {
                        return Result.refused(stale.get());
                    }
                    Letter letter = draft.letter().saying(edit.subject(), named(draft.letter(), edit), edit.content());
                    if (letter.equals(draft.letter())) {
                        return Result.done("Nothing changed.");
                    }
                    if (!rows.drafts().replace(draft.edited(letter, drafting.expiry(letter, by, steps.now())))) {
                        return Result.refused("Somebody else has just changed this draft.");
                    }
                    note(by, "draft.edited", draft, "version " + (version + 1));
                    cards.redraw(card(id));
                    return Result.done("Saved as version " + (version + 1) + ".");
                }));
    }

    /** Where another piece was chosen and the words were left as they are, they name the new one. */
    private String named(Letter letter, Edit edit) {
        return edit.body().equals(letter.body())
                ? Swap.in(edit.body(), piece(letter.content()), piece(edit.content()))
                : edit.body();
    }

    private @Nullable ContentItem piece(ContentItem.@Nullable Id id) {
        return Optional.ofNullable(id).flatMap(rows.contents()::find).orElse(null);
    }

    /** What an edit may change. */
    public record Edit(String subject, String body, ContentItem.@Nullable Id content) {}

    /** An address was corrected: what it had refused waits again, under the new address, to be approved once more. */
    public void addressCorrected(EmailAddress wrong, EmailAddress right, Teammate by) {
        steps.run(() -> rows.drafts()
                .failedTo(wrong)
                .forEach(draft -> reopened(draft, draft.letter().to(right), "draft.readdressed", by)));
    }

    /** Until tomorrow morning. */
    public Result later(Draft.Id id, Teammate by) {
        return later(id, drafting.tomorrow(by), "It comes back tomorrow morning. Nothing is lost.", by);
    }

    /** Until then. */
    public Result later(Draft.Id id, Instant until, Teammate by) {
        return later(id, until, "It comes back " + Drafting.shown(until, by) + ". Nothing is lost.", by);
    }

    private Result later(Draft.Id id, Instant until, String sentence, Teammate by) {
        return withDraft(
                id,
                draft -> steps.step(() -> {
                    if (draft.state() != Draft.State.PENDING) {
                        return Result.refused("This draft is " + word(draft) + ".");
                    }
                    drafting.remind(draft, until, by);
                    note(by, "draft.later", draft, "");
                    cards.redraw(card(id));
                    return Result.done(sentence);
                }));
    }

    /** Not to be sent: the draft ends, and with the question the ask. */
    public Result discard(Draft.Id id, int version, Teammate by) {
        return withDraft(
                id,
                draft -> steps.step(() -> {
                    Optional<String> stale = stale(draft, version);
                    if (stale.isPresent()) {
                        return Result.refused(stale.get());
                    }
                    if (!rows.drafts().move(id, version, Draft.State.PENDING, Draft.State.REJECTED)) {
                        return Result.refused("Somebody else has just decided this.");
                    }
                    endAsk(draft);
                    note(by, "draft.discarded", draft, "");
                    cards.redraw(card(id));
                    return Result.done("Discarded.");
                }));
    }

    /** The teammate sent it from their own mail program. */
    public Result sentByHand(Draft.Id id, Teammate by, WhenSent whenSent) {
        return withDraft(
                id,
                draft -> steps.step(() -> {
                    if (draft.state() == Draft.State.FAILED) {
                        rows.drafts().move(id, draft.version(), Draft.State.FAILED, Draft.State.PENDING);
                    }
                    if (!rows.drafts().move(id, draft.version(), Draft.State.PENDING, Draft.State.SENT)) {
                        return Result.refused("This draft is " + word(draft) + ".");
                    }
                    note(by, "draft.sent-by-hand", draft, "");
                    whenSent.follow(draft);
                    return Result.done("Noted as sent.");
                }));
    }

    /** A person settles what nobody knew: it arrived. */
    public Result arrived(Draft.Id id, Teammate by, WhenSent whenSent) {
        return withDraft(
                id,
                draft -> steps.step(() -> {
                    if (!rows.drafts().move(id, draft.version(), Draft.State.UNKNOWN, Draft.State.SENT)) {
                        return Result.refused("This draft is " + word(draft) + ".");
                    }
                    rows.outbox()
                            .withKey(key(id, draft.version()))
                            .ifPresent(delivery -> rows.outbox().proved(delivery.id(), "a person saw it arrive"));
                    note(by, "draft.arrived", draft, "settled by a person");
                    whenSent.follow(draft);
                    return Result.done("Noted as sent.");
                }));
    }

    /** A person settles what nobody knew: it did not arrive, and may be approved once more. */
    public Result again(Draft.Id id, Teammate by) {
        return withDraft(
                id,
                draft -> steps.step(() -> {
                    if (draft.state() != Draft.State.UNKNOWN
                            || !reopened(draft, draft.letter(), "draft.not-arrived", by)) {
                        return Result.refused("This draft is " + word(draft) + ".");
                    }
                    return Result.done("It can be approved again.");
                }));
    }

    /** Withdraws this question and begins a new one about somebody else. */
    public Result changeTarget(Draft.Id id, int version, Target target, Teammate by, WhenAsked whenAsked) {
        Optional<Draft> draft = rows.drafts().find(id);
        Optional<Ask> ask = draft.map(Draft::about).flatMap(rows::ask);
        if (draft.isEmpty() || ask.isEmpty()) {
            return Result.refused(GONE);
        }
        return steps.step(() -> {
            Result discarded = discard(id, version, by);
            if (!discarded.done()) {
                return discarded;
            }
            Ask before = ask.get();
            String moment = before.moment();
            foreword.praise.Moment.Id from = moment == null ? null : new foreword.praise.Moment.Id(moment);
            if (from != null) {
                rows.moments().move(from, foreword.praise.Moment.State.TAKEN, foreword.praise.Moment.State.OPEN);
            }
            return whenAsked.ask(new WhenAsked.Proposal(before.kind(), before.introducer(), target.id(), from), by);
        });
    }

    /** Until when an approval can be taken back; empty when it cannot. */
    public Optional<Instant> undoUntil(Draft draft) {
        return draft.state() != Draft.State.APPROVED
                ? Optional.empty()
                : rows.outbox()
                        .withKey(key(draft.id(), draft.version()))
                        .filter(delivery -> delivery.state() == foreword.outbox.Delivery.State.QUEUED)
                        .map(foreword.outbox.Delivery::dueAt)
                        .filter(due -> due.isAfter(steps.now()));
    }

    /** Until when a mail whose outcome was lost is looked for; empty when a person is to decide. */
    public Optional<Instant> lookedForUntil(Draft draft) {
        return draft.state() != Draft.State.UNKNOWN
                ? Optional.empty()
                : rows.outbox()
                        .withKey(key(draft.id(), draft.version()))
                        .flatMap(delivery -> delivery.lookedForUntil(steps.now()));
    }

    /** Whoever was first may have discarded it: then nothing is promised any more. */
    private void freed(Draft.Id id) {
        rows.drafts()
                .find(id)
                .filter(draft -> draft.state() == Draft.State.PENDING
                        || draft.state() == Draft.State.REJECTED
                        || draft.state() == Draft.State.EXPIRED)
                .ifPresent(picking::release);
    }

    /** Waits again as a new version, which no older card can approve; false when somebody was first. */
    private boolean reopened(Draft draft, Letter letter, String what, Teammate by) {
        if (!rows.drafts().move(draft.id(), draft.version(), draft.state(), Draft.State.PENDING)) {
            return false;
        }
        picking.release(draft);
        Draft pending = rows.drafts().find(draft.id()).orElseThrow();
        rows.drafts().replace(pending.edited(letter, drafting.expiry(letter, by, steps.now())));
        note(by, what, draft, "");
        cards.redraw(card(draft.id()));
        return true;
    }

    private Optional<String> objection(Draft draft, int version) {
        return stale(draft, version)
                .or(() -> post.us().mailbox().isEmpty()
                        ? Optional.of("Mail is switched off: set mail.address and mail.smtp.host, or send it yourself.")
                        : Optional.empty())
                .or(() -> post.checks().objection(draft).map(Checks.Objection::sentence));
    }

    private Optional<String> stale(Draft draft, int version) {
        if (draft.version() != version) {
            return Optional.of("This card shows version " + version + ", but version " + draft.version()
                    + " waits. Look at the newer one first.");
        }
        return draft.state() == Draft.State.PENDING
                ? Optional.empty()
                : Optional.of("This draft is already " + word(draft) + ".");
    }

    private OutgoingMail compose(Draft draft) {
        Letter letter = draft.letter();
        return post.composer()
                .compose(new MailText(
                        MailText.Kind.PERSONAL,
                        sender(draft),
                        List.of(letter.to()),
                        letter.bcc(),
                        words(letter),
                        attachment(letter.content()),
                        new MailText.Conversation(draft.threadToken(), letter.inReplyTo(), letter.references()),
                        steps.now()));
    }

    private MailText.Sender sender(Draft draft) {
        Teammate owner = rows.people().teammate(draft.owner()).orElseThrow();
        EmailAddress own = owner.email();
        return new MailText.Sender(
                owner.name(), own == null ? post.us().mailbox().orElseThrow() : own);
    }

    private MailText.Words words(Letter letter) {
        String text = post.wording().plainText(letter.body());
        Locale language = post.wording().languageOf(text);
        return new MailText.Words(
                letter.subject(),
                text,
                post.wording().html(letter.body(), letter.subject(), language),
                language.stripExtensions().toLanguageTag());
    }

    private MailText.@Nullable Attachment attachment(ContentItem.@Nullable Id id) {
        return Optional.ofNullable(id)
                .flatMap(rows.contents()::find)
                .flatMap(ContentItem::attached)
                .map(file -> new MailText.Attachment(file.name(), file.type(), file(id)))
                .orElse(null);
    }

    private byte[] file(ContentItem.@Nullable Id id) {
        return id == null ? new byte[0] : rows.contents().file(id);
    }

    private Instant departure(@Nullable Instant at, Teammate by) {
        Instant earliest =
                post.undo().after(steps.now(), by.zone(), new foreword.calendar.BusinessDays(java.util.Set.of()));
        return at == null || at.isBefore(earliest) ? earliest : at;
    }

    private void endAsk(Draft draft) {
        if (draft.kind().opensAsk()) {
            Cause discarded = Cause.itself("its message was discarded", steps.now());
            rows.ask(draft.about()).ifPresent(ask -> new Ending(rows, steps, cards).withdraw(ask, discarded));
        }
        rows.thankYou(draft.about()).ifPresent(new WhenThanked(rows, steps, cards, drafting)::owedAgain);
        new Resting(rows, steps).unsent(draft.about());
        new Expecting(rows, steps).unsent(draft.about());
    }

    private Result withDraft(Draft.Id id, java.util.function.Function<Draft, Result> deed) {
        return rows.drafts().find(id).map(deed).orElse(Result.refused(GONE));
    }

    private void note(Teammate by, String what, Draft draft, String why) {
        steps.note(by.id().value(), what, "draft/" + draft.id().value(), why);
    }

    private static Card card(Draft.Id id) {
        return new Card(Card.Kind.DRAFT, id.value());
    }

    private static String word(Draft draft) {
        return draft.state().name().toLowerCase(Locale.ROOT);
    }
}
