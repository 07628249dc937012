package foreword.workflow;

import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.target.ProfileCard;
import foreword.target.Target;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a teammate wants to ask, or to thank for kind words: the message is drafted. */
public final class WhenAsked {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final Judging judging;

    public WhenAsked(Rows rows, Steps steps, Cards cards, Drafting drafting, Judging judging) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.judging = judging;
    }

    /**
     * Who is to be asked for what.
     *
     * @param target whom we want to meet; null only when asking for advice in general
     * @param moment the moment it comes from, null without one
     */
    public record Proposal(
            Ask.Kind kind, Contact.Id introducer, Target.@Nullable Id target, Moment.@Nullable Id moment) {}

    /** What keeps this contact from being asked now, empty when nothing does; of what time mends, the asker is reminded. */
    public Optional<String> refusal(Contact contact, Teammate asker) {
        return judging.refusal(contact, Wish.ANY, asker);
    }

    /** True when the contact's segment has its great-introduction card: without one nothing is asked. */
    public boolean cardFilled(Contact contact) {
        return rows.cards().of(segmentOf(contact)).isPresent();
    }

    public Segment segmentOf(Contact contact) {
        return rows.people().company(contact.company()).map(Company::segment).orElse(Segment.CLIENT);
    }

    /**
     * Keeps a great-introduction card as a new version.
     *
     * @param seen the version that the writer had before them, 0 for none; a newer one is never overwritten unseen
     */
    public Result fillCard(ProfileCard card, int seen, Teammate by) {
        return steps.step(() -> {
            Optional<ProfileCard> now = rows.cards().of(card.segment());
            if (now.filter(card::says).isPresent()) {
                return Result.done("Nothing changed.");
            }
            ProfileCard next = card.after(seen, by.id());
            if (now.map(ProfileCard::version).orElse(0) != seen || !rows.cards().save(next)) {
                return Result.refused("Somebody has saved a newer version in the meantime.");
            }
            steps.note(by.id().value(), "card.filled", "card/" + card.segment().name(), "version " + next.version());
            return Result.done("Saved as version " + next.version() + ".");
        });
    }

    /** Finds the target by name and company, or adds it to the list. */
    public Target target(Target wanted, Teammate by) {
        return rows.targets()
                .named(wanted.name(), wanted.company())
                .orElseGet(() -> steps.step(() -> {
                    rows.targets().save(wanted);
                    steps.note(
                            by.id().value(),
                            "target.added",
                            "target/" + wanted.id().value(),
                            "");
                    return wanted;
                }));
    }

    /** Drafts the question. Nothing is sent. */
    public Result ask(Proposal proposal, Teammate by) {
        Optional<Contact> introducer = rows.people().contact(proposal.introducer());
        if (introducer.isEmpty()) {
            return Result.refused("This contact is not on the list any more.");
        }
        Target target = Optional.ofNullable(proposal.target())
                .flatMap(rows.targets()::find)
                .orElse(null);
        Wish wish = Wish.of(proposal.kind(), target != null);
        return steps.step(() -> judging.refusal(introducer.get(), wish, by)
                .map(Result::refused)
                .orElseGet(() -> draft(proposal, introducer.get(), target, by)));
    }

    /** Thanks for kind words, without asking for anything. */
    public Result thank(Moment.Id id, Teammate by) {
        Optional<Moment> moment = rows.moments().find(id);
        Optional<Contact> contact = moment.flatMap(it -> rows.people().contact(it.contact()));
        if (moment.isEmpty() || contact.isEmpty()) {
            return Result.refused("This moment is gone.");
        }
        EmailAddress email = contact.get().email();
        if (email == null) {
            return Result.refused(noAddress(contact.get()));
        }
        Drafting.Brief brief = new Drafting.Brief(
                MessageKind.PRAISE_THANKS,
                "moment/" + id.value(),
                by,
                contact.get(),
                null,
                null,
                quoted(quoteOf(moment.get())));
        return steps.step(() -> {
            if (!take(moment.get(), Moment.State.THANKED, by)) {
                return Result.refused("Somebody has decided this already.");
            }
            return submit(brief, email, "Drafted. Nothing is sent until you approve it.");
        });
    }

    /** Keeps the words for later. */
    public Result keep(Moment.Id id, Teammate by) {
        return decide(id, Moment.State.SAVED, Praise.State.CONFIRMED, by);
    }

    /** It was no praise. */
    public Result dismiss(Moment.Id id, Teammate by) {
        return decide(id, Moment.State.DISMISSED, Praise.State.DISMISSED, by);
    }

    /** Puts the moment off until tomorrow morning. */
    public Result remindTomorrow(Moment.Id id, Teammate by) {
        return remind(id, drafting.tomorrow(by), "It comes back tomorrow morning.", by);
    }

    /** Puts the moment off until then. */
    public Result remind(Moment.Id id, Instant until, Teammate by) {
        return remind(id, until, "It comes back " + Drafting.shown(until, by) + ".", by);
    }

    private Result remind(Moment.Id id, Instant until, String sentence, Teammate by) {
        return steps.step(() -> {
            drafting.remindOfMoment(id, until, by);
            steps.note(by.id().value(), "moment.later", "moment/" + id.value(), "");
            return Result.done(sentence);
        });
    }

    /** The contact of this moment is not to be asked, ever. */
    public Result neverAsk(Moment.Id id, Teammate by) {
        Result decided = decide(id, Moment.State.SAVED, Praise.State.CONFIRMED, by);
        rows.moments().find(id).ifPresent(moment -> neverAsk(moment.contact(), by));
        return decided;
    }

    /** This contact is not to be asked, ever. */
    public Result neverAsk(Contact.Id id, Teammate by) {
        return steps.step(() -> {
            rows.people()
                    .contact(id)
                    .ifPresent(contact -> rows.people().save(contact.standing(Contact.Standing.WILL_NOT_REFER)));
            steps.note(by.id().value(), "contact.never-ask", "contact/" + id.value(), "");
            return Result.done("Noted: never asked again.");
        });
    }

    public void saveContact(Contact contact, Company company, Teammate by) {
        steps.run(() -> {
            rows.people().save(company);
            rows.people().save(contact);
            steps.note(
                    by.id().value(), "contact.saved", "contact/" + contact.id().value(), "");
        });
    }

    public void saveCompany(Company company, Teammate by) {
        steps.run(() -> {
            rows.people().save(company);
            steps.note(
                    by.id().value(), "company.saved", "company/" + company.id().value(), "");
        });
    }

    /** This company's people are written to in {@code locale} from the next draft on; null for the usual language. */
    public void saveLanguage(Company.Id company, @Nullable Locale locale, Teammate by) {
        Optional<Locale> before = rows.people().language(company);
        if (before.equals(Optional.ofNullable(locale))) {
            return;
        }
        steps.run(() -> {
            rows.people().language(company, locale);
            steps.note(
                    by.id().value(),
                    "company.language",
                    "company/" + company.value(),
                    locale == null ? "" : locale.toLanguageTag());
        });
    }

    /** What happened with this contact, newest first, for a teammate's eyes. */
    public String story(Contact.Id id) {
        String name = rows.people().contact(id).map(Contact::name).orElse("This contact");
        String asks = rows.asks().to(id).stream()
                .map(ask -> "asked " + DAY.format(ask.createdAt().atZone(java.time.ZoneOffset.UTC)) + ": "
                        + ask.state().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(java.util.stream.Collectors.joining("; "));
        int praises = rows.praises().of(id).size();
        return name + ": " + praises + " kind " + (praises == 1 ? "message" : "messages") + " kept; "
                + (asks.isEmpty() ? "never asked." : asks + ".");
    }

    private Result decide(Moment.Id id, Moment.State to, Praise.State praise, Teammate by) {
        Optional<Moment> moment = rows.moments().find(id);
        if (moment.isEmpty()) {
            return Result.refused("This moment is gone.");
        }
        return steps.step(() -> {
            if (!take(moment.get(), to, by)) {
                return Result.refused("Somebody has decided this already.");
            }
            rows.praises()
                    .find(moment.get().praise())
                    .filter(it -> Praise.State.CHANGES.allows(it.state(), praise))
                    .ifPresent(it -> judge(it, praise, by));
            return Result.done("Noted.");
        });
    }

    private void judge(Praise praise, Praise.State to, Teammate by) {
        rows.praises().move(praise.id(), praise.state(), to);
        new WhenTaught(rows, steps).judged(praise, to == Praise.State.CONFIRMED, by);
    }

    private Result draft(Proposal proposal, Contact contact, @Nullable Target target, Teammate by) {
        Optional<Moment> moment = Optional.ofNullable(proposal.moment()).flatMap(rows.moments()::find);
        EmailAddress email = contact.email();
        if (email == null) {
            return Result.refused(noAddress(contact));
        }
        return steps.step(() -> {
            if (moment.isPresent() && !take(moment.get(), Moment.State.TAKEN, by)) {
                return Result.refused("Somebody has decided this already.");
            }
            Ask ask = newAsk(proposal, cardVersion(contact), by);
            rows.asks().add(ask);
            judging.begun(contact);
            steps.note(
                    by.id().value(),
                    "ask.begun",
                    ask.id().ref(),
                    "to contact/" + contact.id().value());
            String quote = moment.map(this::quoteOf).orElse("");
            return submit(
                    new Drafting.Brief(
                            messageFor(proposal.kind()), ask.id().ref(), by, contact, target, null, quoted(quote)),
                    email,
                    "Drafted. Nothing is sent until you approve it.");
        });
    }

    private Result submit(Drafting.Brief brief, EmailAddress email, String sentence) {
        try {
            Draft draft = drafting.write(
                    brief,
                    new Drafting.Addressee(email, brief.contact().name(), List.of()),
                    Drafting.Place.NEW,
                    steps.now());
            drafting.submit(draft, brief.owner(), cards, steps);
            return Result.done(sentence);
        } catch (MissingWords missing) {
            throw new Undrafted(missing);
        }
    }

    private boolean take(Moment moment, Moment.State to, Teammate by) {
        if (!Moment.State.CHANGES.allows(moment.state(), to) || !rows.moments().move(moment.id(), moment.state(), to)) {
            return false;
        }
        steps.note(
                by.id().value(),
                "moment." + to.name().toLowerCase(Locale.ROOT),
                "moment/" + moment.id().value(),
                "");
        cards.redraw(new Card(Card.Kind.MOMENT, moment.id().value()));
        return true;
    }

    private Ask newAsk(Proposal proposal, int cardVersion, Teammate by) {
        return Ask.begun(
                new Ask.Begun(
                        proposal.kind(),
                        proposal.introducer(),
                        proposal.target(),
                        proposal.moment() == null ? null : proposal.moment().value(),
                        by.id()),
                cardVersion,
                steps.now());
    }

    private int cardVersion(Contact contact) {
        return rows.cards().of(segmentOf(contact)).map(ProfileCard::version).orElse(0);
    }

    private String quoteOf(Moment moment) {
        return rows.praises().find(moment.praise()).map(Praise::quote).orElse("");
    }

    private static Map<String, String> quoted(String quote) {
        return quote.isBlank() ? Map.of() : Map.of("quote", quote);
    }

    private static MessageKind messageFor(Ask.Kind kind) {
        return switch (kind) {
            case INTRODUCTION -> MessageKind.QUESTION;
            case ADVICE -> MessageKind.ADVICE;
            case NAME_DROP -> MessageKind.NAME_DROP;
            case OPEN -> MessageKind.OPEN_ASK;
        };
    }

    private static String noAddress(Contact contact) {
        return "No mail address of " + contact.name() + " is known. Add it with /foreword contact.";
    }
}
