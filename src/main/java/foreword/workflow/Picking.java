package foreword.workflow;

import foreword.ask.Ask;
import foreword.content.ContentItem;
import foreword.content.Handed;
import foreword.content.Pick;
import foreword.content.Picker;
import foreword.content.Reader;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.PersonName;
import foreword.people.Segment;
import foreword.target.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses pieces of content for people, and keeps the ledger by which nobody gets the same piece twice. */
public final class Picking {
    private final Rows rows;
    private final Locale usual;

    /**
     * Chooses from the library.
     *
     * @param usual the language for readers of whom none is known
     */
    public Picking(Rows rows, Locale usual) {
        this.rows = rows;
        this.usual = usual;
    }

    /** The piece that fits somebody whom this contact introduces us to. */
    Optional<Pick> best(Target target, Contact introducer, Instant now) {
        return Picker.best(rows.contents().all(), reader(target, introducer), today(now));
    }

    /** The piece that fits somebody whom we write to for its sake. */
    Optional<Pick> best(Contact reader, Instant now) {
        Reading reading = of(reader);
        return Picker.best(
                rows.contents().all(),
                new Reader(
                        reading.name(),
                        "",
                        "",
                        segment(reader),
                        language(reader),
                        rows.contents().had(reading.persons())),
                today(now));
    }

    /** The pieces that may go with this draft, the best first. */
    public List<Pick> choices(Draft draft, Instant now) {
        return whose(draft)
                .map(reading -> Picker.inOrder(rows.contents().all(), reader(draft, reading), today(now)))
                .orElse(List.of());
    }

    /** Why the piece of this draft goes with it, as it follows a comma; empty without a piece. */
    public Optional<String> because(Draft draft) {
        return piece(draft)
                .flatMap(piece -> whose(draft).map(reading -> Picker.because(piece, reader(draft, reading))));
    }

    /** Why the piece of this draft may not go with it; empty when it may, or when there is none. */
    Optional<String> objection(Draft draft, Instant now) {
        return piece(draft)
                .flatMap(piece ->
                        whose(draft).flatMap(reading -> Picker.objection(piece, reader(draft, reading), today(now))));
    }

    /** True when nothing in the library may go with this draft. */
    boolean nothingFits(Draft draft, Instant now) {
        return choices(draft, now).isEmpty();
    }

    /** Writes into the ledger that the piece of this draft is about to go; false when the person has had it. */
    boolean promise(Draft draft) {
        Optional<ContentItem> piece = piece(draft);
        Optional<Reading> reading = whose(draft);
        if (piece.isEmpty() || reading.isEmpty()) {
            return true;
        }
        for (String person : reading.get().persons()) {
            if (!rows.contents()
                    .promise(new Handed(
                            person,
                            piece.get().id(),
                            piece.get().version(),
                            draft.id().value(),
                            draft.about(),
                            null))) {
                rows.contents().release(draft.id().value());
                return false;
            }
        }
        return true;
    }

    /** The mail went out. */
    void gone(Draft draft, Instant now) {
        if (promise(draft)) {
            rows.contents().gone(draft.id().value(), now);
        }
    }

    /** The mail will not go out as it stands. */
    void release(Draft draft) {
        rows.contents().release(draft.id().value());
    }

    /**
     * Who reads a mail.
     *
     * @param persons every row that is this person
     */
    private record Reading(
            List<String> persons,
            String name,
            @Nullable Target target,
            @Nullable Contact introducer) {}

    /** What goes with this draft; empty for nothing. */
    Optional<ContentItem> piece(Draft draft) {
        return Optional.ofNullable(draft.letter().content()).flatMap(rows.contents()::find);
    }

    private Optional<Reading> whose(Draft draft) {
        boolean outwards = draft.kind() == MessageKind.FORWARDABLE || draft.kind() == MessageKind.FIRST_REPLY;
        Optional<Contact> addressee =
                rows.people().contactWithEmail(draft.letter().to());
        return (outwards ? outwards(draft, addressee) : Optional.<Reading>empty())
                .or(() -> addressee.map(contact -> of(contact)));
    }

    private Optional<Reading> outwards(Draft draft, Optional<Contact> addressee) {
        Optional<Introduction> introduction = rows.introduction(draft.about());
        Optional<Target> target = introduction
                .map(Introduction::ask)
                .flatMap(rows.asks()::find)
                .or(() -> rows.ask(draft.about()))
                .map(Ask::target)
                .flatMap(rows.targets()::find)
                .or(() -> introduction.flatMap(it -> rows.targets().named(it.targetName(), it.targetCompany())));
        Optional<Contact> introducer = introduction
                .map(Introduction::introducer)
                .flatMap(rows.people()::contact)
                .or(() -> addressee);
        return target.map(it -> new Reading(persons(it), it.firstName(), it, introducer.orElse(null)));
    }

    private Reading of(Contact contact) {
        List<String> persons = new ArrayList<>(List.of("contact/" + contact.id().value()));
        rows.people()
                .company(contact.company())
                .flatMap(company -> rows.targets().named(contact.name(), company.name()))
                .ifPresent(target -> persons.add(target.id().ref()));
        return new Reading(List.copyOf(persons), contact.firstName(), null, contact);
    }

    /** Whoever was a target and is a client by now is still one person. */
    private List<String> persons(Target target) {
        Stream<String> contact = rows.people().companyNamed(target.company()).stream()
                .flatMap(company -> rows.people().contactsAt(company.id()).stream())
                .filter(one -> one.name().equalsIgnoreCase(target.name()))
                .map(one -> "contact/" + one.id().value());
        return Stream.concat(Stream.of(target.id().ref()), contact).toList();
    }

    private Reader reader(Target target, @Nullable Contact introducer) {
        return new Reader(
                PersonName.first(target.name()),
                target.challenge(),
                target.why(),
                segment(introducer),
                language(introducer),
                rows.contents().had(persons(target)));
    }

    /** What the draft itself promised is no hindrance to it. */
    private Reader reader(Draft draft, Reading reading) {
        Target target = reading.target();
        return new Reader(
                reading.name(),
                target == null ? "" : target.challenge(),
                target == null ? "" : target.why(),
                segment(reading.introducer()),
                language(reading.introducer()),
                rows.contents().hadBut(reading.persons(), draft.id().value()));
    }

    private String segment(@Nullable Contact introducer) {
        return Optional.ofNullable(introducer)
                .flatMap(contact -> rows.people().company(contact.company()))
                .map(Company::segment)
                .orElse(Segment.CLIENT)
                .name();
    }

    private String language(@Nullable Contact introducer) {
        return Optional.ofNullable(introducer)
                .flatMap(contact -> rows.people().language(contact.company()))
                .orElse(usual)
                .getLanguage();
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
