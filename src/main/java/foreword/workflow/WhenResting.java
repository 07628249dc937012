package foreword.workflow;

import foreword.ask.Ask;
import foreword.content.ContentItem;
import foreword.content.Pick;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.target.Target;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody in the hopper is thought of again: something useful is drafted for them, at most once in their interval; after
 * {@link HopperEntry#MOST_TOUCHES} without an answer they are left in peace.
 */
public final class WhenResting {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final WhenAnswered.Timing timing;
    private final Resting resting;

    public WhenResting(Rows rows, Steps steps, Cards cards, Drafting drafting, WhenAnswered.Timing timing) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.timing = timing;
        this.resting = new Resting(rows, steps);
    }

    /**
     * Who rests, and how to reach them.
     *
     * @param known whether they have a row of their own among our contacts
     * @param target the person as somebody we want or wanted to meet, null when they are not
     */
    private record Person(
            Contact contact,
            EmailAddress email,
            boolean known,
            @Nullable Target target) {}

    /** What would go along now, and why it fits; empty when nothing does. */
    public Optional<Pick> next(HopperEntry entry) {
        return person(entry).flatMap(this::pick);
    }

    /** The contact of ours who rests; empty when it is somebody they introduced to us. */
    public Optional<Contact.Id> ourContact(HopperEntry.Id id) {
        return rows.hopper().find(id).flatMap(entry -> rows.ask(entry.about())).map(Ask::introducer);
    }

    /** Drafts something useful for them, without any request; nothing is sent before somebody approves it. */
    public Result touch(HopperEntry.Id id, Teammate by) {
        Optional<HopperEntry> found = open(id);
        if (found.isEmpty()) {
            return over(id);
        }
        HopperEntry entry = found.get();
        Optional<Person> person = person(entry);
        if (person.isEmpty()) {
            return Result.refused(
                    "No mail address of " + entry.who() + " is known. Get in touch another way, or let it rest.");
        }
        return objection(entry, person.get(), by).orElseGet(() -> steps.step(() -> written(entry, person.get(), by)));
    }

    /** They are thought of after another interval. */
    public Result later(HopperEntry.Id id, Teammate by) {
        return open(id).map(entry -> later(entry, entry.after(steps.now()), by)).orElseGet(() -> over(id));
    }

    /** They are thought of then. */
    public Result later(HopperEntry.Id id, Instant until, Teammate by) {
        return open(id).map(entry -> later(entry, until, by)).orElseGet(() -> over(id));
    }

    /** Nobody is reminded of them any more; their history stays. */
    public Result drop(HopperEntry.Id id, Teammate by) {
        return open(id).map(entry -> steps.step(() -> {
                    if (!resting.end(entry, HopperEntry.State.DROPPED, "let go by " + by.name())) {
                        return over(id);
                    }
                    return Result.done("Nobody is reminded of " + entry.who() + " any more. The history stays.");
                }))
                .orElseGet(() -> over(id));
    }

    private Result later(HopperEntry entry, Instant until, Teammate by) {
        Instant wake = timing.planner().within(until, by);
        return steps.step(() -> {
            resting.until(entry, wake, "put off by " + by.name());
            steps.note(by.id().value(), "hopper.later", entry.id().ref(), "until " + wake);
            return Result.done(entry.who() + " comes back on " + DAY.format(wake.atZone(by.zone())) + ".");
        });
    }

    private Optional<Result> objection(HopperEntry entry, Person person, Teammate by) {
        if (person.contact().standing() == Contact.Standing.DO_NOT_CONTACT) {
            return Optional.of(Result.refused(entry.who() + " asked to be left alone."));
        }
        if (waiting(entry)) {
            return Optional.of(Result.refused("A message to " + entry.who() + " waits for approval already."));
        }
        Instant last = entry.touchedAt();
        if (last != null && entry.touches() > 0 && entry.after(last).isAfter(steps.now())) {
            return Optional.of(Result.refused("The last message to " + entry.who() + " went on "
                    + DAY.format(last.atZone(by.zone())) + ". The next may go on "
                    + DAY.format(entry.after(last).atZone(by.zone())) + "."));
        }
        return Optional.empty();
    }

    private boolean waiting(HopperEntry entry) {
        return rows.drafts().about(entry.id().ref()).stream()
                .anyMatch(draft -> draft.state() == Draft.State.PENDING || draft.state() == Draft.State.APPROVED);
    }

    private Result written(HopperEntry entry, Person person, Teammate by) {
        Optional<Pick> pick = pick(person);
        ContentItem piece = pick.map(Pick::piece).orElse(null);
        Drafting.Brief brief = new Drafting.Brief(
                MessageKind.HOPPER_TOUCH, entry.id().ref(), by, person.contact(), null, piece, Map.of());
        try {
            Draft draft = drafting.write(
                    brief,
                    new Drafting.Addressee(person.email(), person.contact().name(), List.of()),
                    Drafting.Place.NEW,
                    steps.now());
            drafting.submit(draft, by, cards, steps);
        } catch (MissingWords missing) {
            throw new Undrafted(missing);
        }
        rows.nudges()
                .openAbout(entry.id().ref())
                .forEach(nudge ->
                        rows.nudges().move(nudge.id(), nudge.state(), Nudge.State.DONE, "a message was drafted"));
        return Result.done("Drafted. Nothing is sent until you approve it.");
    }

    private Optional<Pick> pick(Person person) {
        Picking picking = drafting.picking();
        Target target = person.target();
        return target == null || person.known()
                ? picking.best(person.contact(), steps.now())
                : picking.best(target, person.contact(), steps.now());
    }

    private Optional<Person> person(HopperEntry entry) {
        return rows.ask(entry.about())
                .map(Ask::introducer)
                .flatMap(rows.people()::contact)
                .flatMap(contact ->
                        Optional.ofNullable(contact.email()).map(email -> new Person(contact, email, true, null)))
                .or(() -> rows.introduction(entry.about()).flatMap(this::introduced));
    }

    /** Whom we met through somebody: their address came with the introduction, never before. */
    private Optional<Person> introduced(Introduction made) {
        EmailAddress email = made.targetEmail();
        Optional<Contact> introducer = rows.people().contact(made.introducer());
        if (email == null || introducer.isEmpty()) {
            return Optional.empty();
        }
        Optional<Contact> known = rows.people().contactWithEmail(email);
        Contact contact = known.orElseGet(() -> new Contact(
                Contact.Id.fresh(),
                introducer.get().company(),
                made.targetName(),
                email,
                null,
                null,
                Contact.Standing.OPEN,
                ""));
        Target target =
                rows.targets().named(made.targetName(), made.targetCompany()).orElse(null);
        return Optional.of(new Person(contact, email, known.isPresent(), target));
    }

    private Optional<HopperEntry> open(HopperEntry.Id id) {
        return rows.hopper().find(id).filter(HopperEntry::open);
    }

    private Result over(HopperEntry.Id id) {
        return Result.refused(rows.hopper()
                .find(id)
                .map(entry -> switch (entry.state()) {
                    case RESTING -> "Somebody else was faster. Look at " + entry.who() + " again.";
                    case TAKEN_UP -> entry.who() + " is asked, or talked to, again.";
                    case DROPPED -> entry.who() + " was let go already.";
                    case ARCHIVED -> entry.who() + " is archived: enough was written without an answer.";
                })
                .orElse("This entry is gone."));
    }
}
