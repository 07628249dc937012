package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.screen.AskStart;
import foreword.ask.Ask;
import foreword.content.ContentItem;
import foreword.followup.HopperEntry;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.workflow.Result;
import foreword.workflow.WhenAsked;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subcommands of {@code /foreword}. Each answers only the person who typed it. */
final class Commands {
    private static final List<String> ALL = List.of(
            "help",
            "praise",
            "ask",
            "advice",
            "who",
            "why",
            "target",
            "card",
            "content",
            "company",
            "contact",
            "concern",
            "moments",
            "due",
            "intro",
            "deal",
            "thanks",
            "hopper",
            "plan",
            "report",
            "mute",
            "settings",
            "privacy");

    private final Office office;
    private final Clock clock;
    private final Map<String, Deed> deeds;

    Commands(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
        this.deeds = Map.ofEntries(
                Map.entry("help", this::help),
                Map.entry("praise", this::praise),
                Map.entry("ask", call -> ask(call, Ask.Kind.INTRODUCTION)),
                Map.entry("advice", call -> ask(call, Ask.Kind.ADVICE)),
                Map.entry("why", this::why),
                Map.entry("target", this::target),
                Map.entry("card", this::card),
                Map.entry("content", this::content),
                Map.entry("company", this::company),
                Map.entry("contact", this::contact),
                Map.entry("moments", this::due),
                Map.entry("due", this::due),
                Map.entry("intro", this::intro),
                Map.entry("privacy", this::privacy),
                Map.entry("settings", this::settings),
                Map.entry("thanks", this::thanks),
                Map.entry("hopper", this::hopper));
    }

    /** One subcommand; answers with a message as JSON, or empty when a modal opens instead. */
    @FunctionalInterface
    private interface Deed {
        Optional<String> answer(Call call) throws SlackRefused, SlackUnavailable;
    }

    /**
     * A command as typed.
     *
     * @param rest everything after the subcommand
     */
    record Call(Teammate by, String slackId, String rest, String triggerId) {}

    Optional<String> answer(Teammate by, String slackId, String text, String triggerId)
            throws SlackRefused, SlackUnavailable {
        String typed = text.strip();
        int blank = typed.indexOf(' ');
        String word = (blank < 0 ? typed : typed.substring(0, blank)).toLowerCase(Locale.ROOT);
        String rest = blank < 0 ? "" : typed.substring(blank + 1).strip();
        if (word.isEmpty()) {
            return Optional.of(office.answers().help());
        }
        Deed deed = deeds.get(word);
        return deed == null ? otherwise(word) : deed.answer(new Call(by, slackId, rest, triggerId));
    }

    private Optional<String> otherwise(String word) {
        if (ALL.contains(word)) {
            return said("`/foreword " + word + "` comes with a later version of Foreword.");
        }
        return Optional.of(Nearest.to(word, ALL)
                .map(nearest -> office.answers().didYouMean(word, nearest))
                .orElseGet(() -> office.answers().help()));
    }

    private Optional<String> help(Call call) {
        return Optional.of(
                call.rest().isEmpty()
                        ? office.answers().help()
                        : office.answers().help(call.rest()));
    }

    private Optional<String> praise(Call call) {
        if (call.rest().isEmpty()) {
            return due(call);
        }
        if (Sought.isWanted(call.rest())) {
            return Optional.of(
                    office.answers().found(new Sought(office.rows().people()).in(call.rest()), 0, call.slackId()));
        }
        if (call.rest().strip().equalsIgnoreCase("learned")) {
            return Optional.of(office.answers().learned(call.slackId()));
        }
        return said(new TypedPraise(office, clock).keep(call.by(), call.slackId(), call.rest()));
    }

    private Optional<String> ask(Call call, Ask.Kind kind) throws SlackRefused, SlackUnavailable {
        Optional<Named.Found> found = named(call.rest());
        Contact.Id introducer = found.map(it -> it.contact().id()).orElse(null);
        Optional<Wanted> wanted = found.flatMap(it -> Wanted.read(it.rest()));
        if (found.isPresent() && wanted.isPresent() && ready(found.get().contact(), wanted.get())) {
            Target target = office.whenAsked().target(target(wanted.get()), call.by());
            return said(office.whenAsked()
                    .ask(new WhenAsked.Proposal(kind, found.get().contact().id(), target.id(), null), call.by())
                    .sentence());
        }
        office.views()
                .open(
                        call.triggerId(),
                        office.modals()
                                .ask(new AskStart(
                                        introducer,
                                        kind,
                                        null,
                                        wanted.map(Wanted::name).orElse(""),
                                        wanted.map(Wanted::company).orElse(""))));
        return Optional.empty();
    }

    private boolean ready(Contact contact, Wanted wanted) {
        return !wanted.company().isEmpty() && office.whenAsked().cardFilled(contact);
    }

    private Optional<String> why(Call call) {
        return named(call.rest())
                .map(found -> said(office.whenAsked()
                        .objection(found.contact(), call.by())
                        .map(because -> "Not now: " + because)
                        .orElse("You may ask " + found.contact().name() + " today.")))
                .orElseGet(() -> said("Say whom: `/foreword why @dana`. I know these people: " + knownPeople()));
    }

    private Optional<String> target(Call call) {
        Optional<Wanted> wanted =
                Wanted.read(call.rest()).filter(it -> !it.company().isEmpty());
        if (wanted.isEmpty()) {
            String list = list(office.rows().targets().wanted().stream()
                    .map(target -> target.name() + " (" + target.company() + ")"));
            return said("People you want to meet: " + list
                    + " Add one: `/foreword target Sam Lee, Northwind, opens a third site`.");
        }
        Target target = office.whenAsked().target(target(wanted.get()), call.by());
        return said(target.name() + " (" + target.company() + ") is on your list.");
    }

    private Optional<String> card(Call call) throws SlackRefused, SlackUnavailable {
        Segment segment = call.rest().isEmpty() ? Segment.CLIENT : new Segment(call.rest());
        office.views().open(call.triggerId(), office.modals().card(segment));
        return Optional.empty();
    }

    private Optional<String> content(Call call) {
        return said("Pieces worth reading: "
                + list(office.rows().contents().all().stream().map(ContentItem::title))
                + " Put a PDF into the content folder beside the database to add one.");
    }

    private Optional<String> company(Call call) throws SlackRefused, SlackUnavailable {
        if (call.rest().isEmpty()) {
            return Optional.of(office.answers().companies(call.slackId()));
        }
        String name = call.rest().replaceFirst("(?i)^add(\\s+|$)", "");
        Company company = office.rows().people().companyNamed(name).orElse(null);
        office.views().open(call.triggerId(), office.modals().company(company));
        return Optional.empty();
    }

    private Optional<String> contact(Call call) throws SlackRefused, SlackUnavailable {
        String view = named(call.rest())
                .map(found -> office.modals().contact(found.contact()))
                .orElseGet(() -> office.modals()
                        .newContact(office.rows()
                                .people()
                                .companyNamed(call.rest())
                                .map(Company::id)
                                .orElse(null)));
        office.views().open(call.triggerId(), view);
        return Optional.empty();
    }

    private Optional<String> due(Call call) {
        return Optional.of(office.answers().due(call.slackId()));
    }

    private Optional<String> privacy(Call call) {
        return said("What is kept about a person is handed over and erased where Foreword runs:"
                + " `foreword export --contact EMAIL` and `foreword erase EMAIL`. A message deleted in Slack takes its words"
                + " away here too, and *Never ask* on a card leaves somebody in peace.");
    }

    private Optional<String> settings(Call call) {
        return said(new TypedSettings(office).set(call.by(), call.rest()));
    }

    private Optional<String> thanks(Call call) {
        return Optional.of(office.answers().thanks(call.slackId()));
    }

    private Optional<String> intro(Call call) {
        Optional<Named.Found> found = named(call.rest());
        if (found.isEmpty()) {
            String open = list(office.rows().introductions().ownedBy(call.by().id()).stream()
                    .map(it -> it.targetName() + ", "
                            + it.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
            return said("Your introductions: " + open + " Record one: `/foreword intro @dana sam@northwind.example`.");
        }
        Optional<Ask> ask = office.rows().asks().to(found.get().contact().id()).stream()
                .filter(it -> Ask.State.CHANGES.allows(it.state(), Ask.State.INTRODUCED))
                .findFirst();
        if (ask.isEmpty()) {
            return said("No ask to " + found.get().contact().name() + " is open, so there is nothing to record.");
        }
        EmailAddress target = addressIn(found.get().rest()).orElse(null);
        Result result = office.whenIntroduced().byHand(ask.get().id(), target, call.by());
        return Optional.of(office.rows()
                .introductions()
                .of(ask.get().id())
                .map(office.answers()::introRecorded)
                .orElseGet(() -> office.answers().said(result.sentence())));
    }

    private Optional<String> hopper(Call call) {
        return said("Not ready yet: "
                + list(office.rows().hopper().open(call.by().id()).stream().map(Commands::words)));
    }

    private static String words(HopperEntry entry) {
        return entry.who() + " (" + entry.reason() + ")";
    }

    private Optional<Named.Found> named(String text) {
        return new Named(office.rows().people()).atStartOf(text);
    }

    private String knownPeople() {
        return list(
                office.rows().people().contacts().stream().map(Contact::name).limit(20));
    }

    private static String list(Stream<String> names) {
        String joined = names.collect(Collectors.joining("; "));
        return joined.isEmpty() ? "none yet." : joined + ".";
    }

    private static Target target(Wanted wanted) {
        return new Target(
                Target.Id.fresh(), wanted.name(), wanted.company(), "", wanted.rest(), "", Segment.PROSPECT, 3, false);
    }

    private static Optional<EmailAddress> addressIn(String text) {
        return Stream.of(text.split("[\\s<>|,]+", -1))
                .map(word -> word.startsWith("mailto:") ? word.substring("mailto:".length()) : word)
                .flatMap(word -> EmailAddress.read(word).stream())
                .findFirst();
    }

    private Optional<String> said(String sentence) {
        return Optional.of(office.answers().said(sentence));
    }
}
