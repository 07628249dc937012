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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a teammate wants to ask, or to thank for kind words: the message is drafted. */
public final class WhenAsked {
    /** What is said of a draft when there is nothing else to say. */
    public static final String DRAFTED = "Drafted. Nothing is sent until you approve it.";

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
        return judging.refusal(contact, Wish.BEGINNING, asker);
    }

    /** True when the contact's segment has its great-introduction card: without one nothing is asked. */
    public boolean cardFilled(Contact contact) {
        return rows.cards().of(segmentOf(contact)).isPresent();
    }

    public Segment segmentOf(Contact contact) {
        return drafting.ways().segmentOf(contact);
    }

    /** Every segment to choose from. */
    public List<Segment> segments() {
        return drafting.ways().all();
    }

    /** What the people of this contact's segment are asked for when nobody says otherwise. */
    public Ask.Kind usualKind(Contact contact) {
        return drafting.ways().with(contact).preferred();
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
        Contact contact = introducer.get();
        Target target = Optional.ofNullable(proposal.target())
                .flatMap(rows.targets()::find)
                .orElse(null);
        Optional<String> same = new ThreePeople(rows).objection(contact, target, by);
        if (same.isPresent()) {
            return Result.refused(same.get());
        }
        Wish wish = Wish.of(proposal.kind(), target != null);
        return steps.step(() -> joining()
                .lead(proposal.kind(), contact, Optional.ofNullable(target))
                .map(lead -> join(lead, proposal, Objects.requireNonNull(target), by))
                .or(() -> judging.refusal(contact, wish, by).map(Result::refused))
                .orElseGet(() -> draft(proposal, contact, target, by)));
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
                    .filter(contact -> contact.standing() == Contact.Standing.OPEN)
                    .ifPresent(contact -> rows.people().save(contact.standing(Contact.Standing.WILL_NOT_REFER)));
            steps.note(by.id().value(), "contact.never-ask", "contact/" + id.value(), "");
            return Result.done("Noted: never asked again.");
        });
    }

    public void saveContact(Contact contact, Company company, Teammate by) {
        steps.run(() -> {
            keep(company, by);
            rows.people().save(contact);
            steps.note(
                    by.id().value(), "contact.saved", "contact/" + contact.id().value(), "");
        });
    }

    public void saveCompany(Company company, Teammate by) {
        steps.run(() -> {
            keep(company, by);
            steps.note(
                    by.id().value(), "company.saved", "company/" + company.id().value(), "");
        });
    }

    private void keep(Company company, Teammate by) {
        Company before = rows.people().company(company.id()).orElse(null);
        rows.people().save(company);
        new Expecting(rows, steps).kept(before, company, by);
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

    /** What happened with this contact, newest first, as this teammate may know it. */
    public String story(Contact.Id id, Teammate viewer) {
        return new StoryOf(rows).contact(id, viewer);
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
                    DRAFTED + alsoInTouch(ask, by));
        });
    }

    /** Somebody else of us tries to meet the same person. */
    private String alsoInTouch(Ask ask, Teammate by) {
        return new InTouch(rows)
                .withTarget(ask.target(), ask.id(), by)
                .map(sentence -> " " + sentence)
                .orElse("");
    }

    private Joining joining() {
        return new Joining(rows, steps, cards, drafting);
    }

    /** The moment is taken, and the ask goes along in the message of another. */
    private Result join(Joining.Lead lead, Proposal proposal, Target target, Teammate by) {
        Optional<Moment> moment = Optional.ofNullable(proposal.moment()).flatMap(rows.moments()::find);
        int cardVersion = lead.ask().cardVersion();
        return steps.step(() -> {
            if (moment.isPresent() && !take(moment.get(), Moment.State.TAKEN, by)) {
                return Result.refused("Somebody has decided this already.");
            }
            try {
                return joining().join(lead, newAsk(proposal, cardVersion, by), target, by);
            } catch (MissingWords missing) {
                throw new Undrafted(missing);
            }
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
