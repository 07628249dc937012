package foreword.workflow;

import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.eligibility.Gate;
import foreword.eligibility.Situation;
import foreword.eligibility.Verdict;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Holds contacts against the gate, and remembers for whoever heard "not yet". */
public final class Judging {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final Set<MessageKind> ON_THE_WAY = EnumSet.of(MessageKind.FOLLOW_UP, MessageKind.FORWARDABLE);

    private final Rows rows;
    private final Steps steps;
    private final Function<Contact, Gate> gates;
    private final InTouch inTouch;
    private final Situations situations;
    private final Planner planner;

    /** @param gates the gate for somebody: segments have caps of their own */
    public Judging(Rows rows, Steps steps, Function<Contact, Gate> gates, Situations situations, Planner planner) {
        this.rows = rows;
        this.steps = steps;
        this.gates = gates;
        this.inTouch = new InTouch(rows);
        this.situations = situations;
        this.planner = planner;
    }

    /** Whether this teammate may ask this contact now. */
    public Verdict verdict(Contact contact, Wish wish, Teammate asker) {
        return gates.apply(contact).judge(situations.of(contact, wish, asker.id(), steps.now()), steps.now());
    }

    /** How strong the relationship is, and whether this teammate may ask this contact now. */
    public WhoKnows.Standing standing(Contact contact, Teammate asker) {
        Situation situation = situations.of(contact, Wish.ANY, asker.id(), steps.now());
        return new WhoKnows.Standing(
                situation.bond().strength(),
                situation.load().inSixMonths(steps.now()),
                gates.apply(contact).judge(situation, steps.now()));
    }

    /** The same with every rule in order, and what it saw. */
    public Gate.Judgement explain(Contact contact, Wish wish, Teammate asker) {
        return gates.apply(contact).explain(situations.of(contact, wish, asker.id(), steps.now()), steps.now());
    }

    /** What keeps this contact from being asked, in words; where only time does, a nudge is planned. Empty when nothing does. */
    Optional<String> refusal(Contact contact, Wish wish, Teammate asker) {
        return verdict(contact, wish, asker)
                .fold(
                        now -> Optional.empty(),
                        wait -> Optional.of(words(wait, asker) + " " + remindOf(contact, wait.until(), asker)),
                        no -> Optional.of(because(no, contact, asker)));
    }

    /** Who is in touch already, since when, and how it stands. */
    private String because(Verdict.No no, Contact contact, Teammate asker) {
        return no.rule().equals("under-way")
                ? inTouch.withIntroducer(contact, asker).orElse(no.because())
                : no.because();
    }

    /** Plans a nudge for the day from which this contact can be asked. */
    public Result remind(Contact.Id id, Teammate asker) {
        Optional<Contact> contact = rows.people().contact(id);
        return contact.map(it -> verdict(it, Wish.BEGINNING, asker)
                        .fold(
                                now -> Result.done(it.name() + " can be asked today."),
                                wait -> Result.done(it.name() + " can be asked from "
                                        + DAY.format(wait.until().atZone(asker.zone())) + ". "
                                        + remindOf(it, wait.until(), asker)),
                                no -> Result.refused(no.because())))
                .orElseGet(() -> Result.refused("This contact is not on the list any more."));
    }

    /** What keeps a draft from being sent that was right when it was written; empty for drafts that ask for nothing. */
    Optional<String> objection(Draft draft) {
        Optional<Teammate> owner = rows.people().teammate(draft.owner());
        Optional<Contact> contact =
                rows.people().contactWithEmail(draft.letter().to());
        if (owner.isEmpty() || contact.isEmpty()) {
            return Optional.empty();
        }
        if (draft.kind() == MessageKind.EXPECTATION) {
            return Optional.of(contact.get())
                    .filter(it -> it.standing() != Contact.Standing.OPEN)
                    .map(it -> it.name() + " would rather not introduce anybody.");
        }
        if (draft.kind().opensAsk()) {
            return sentence(verdict(contact.get(), Wish.of(draft), owner.get()), owner.get());
        }
        return ON_THE_WAY.contains(draft.kind()) ? stop(contact.get(), draft, owner.get()) : Optional.empty();
    }

    /** Begins to remember that this teammate wants to ask, once for each contact; says so. */
    String remindOf(Contact contact, Instant until, Teammate asker) {
        String about = about(contact);
        boolean known = rows.nudges().openAbout(about).stream()
                .anyMatch(nudge ->
                        nudge.kind() == Nudge.Kind.NOT_YET && nudge.owner().equals(asker.id()));
        if (!known) {
            steps.run(() -> rows.nudges()
                    .add(new Nudge(
                            Nudge.Id.fresh(),
                            Nudge.Kind.NOT_YET,
                            asker.id(),
                            about,
                            planner.within(until, asker),
                            Nudge.State.PLANNED,
                            contact.name() + " can be asked now: what stood against it has passed.",
                            "")));
        }
        return "You will be reminded then.";
    }

    /** They are being asked: nobody needs to be reminded of it any more. */
    void begun(Contact contact) {
        planner.cancel(about(contact), Nudge.Kind.NOT_YET, "they are being asked");
    }

    static String words(Verdict.Wait wait, Teammate asker) {
        return wait.because() + " Ask from " + DAY.format(wait.until().atZone(asker.zone())) + ".";
    }

    private Optional<String> stop(Contact contact, Draft draft, Teammate owner) {
        return gates.apply(contact)
                .stop(situations.of(contact, Wish.of(draft), owner.id(), steps.now()), steps.now())
                .flatMap(verdict -> sentence(verdict, owner));
    }

    private static Optional<String> sentence(Verdict verdict, Teammate owner) {
        return verdict.fold(
                now -> Optional.empty(), wait -> Optional.of(words(wait, owner)), no -> Optional.of(no.because()));
    }

    private static String about(Contact contact) {
        return "contact/" + contact.id().value();
    }
}
