package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.screen.TalkScreen;
import foreword.ask.Ask;
import foreword.people.Teammate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The subcommands of {@code /foreword}. Each answers only the person who typed it. */
final class Commands {
    static final List<String> ALL = List.of(
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
            "connections",
            "privacy");

    private final Office office;
    private final Clock clock;
    private final Talk talk;
    private final PlainWords words = new PlainWords(ALL);
    private final Map<String, Deed> deeds;

    Commands(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
        this.talk = new Talk(office);
        this.deeds = Map.ofEntries(
                Map.entry("help", this::help),
                Map.entry("praise", this::praise),
                Map.entry("ask", new AskCommand(office, talk, Ask.Kind.INTRODUCTION)),
                Map.entry("advice", new AskCommand(office, talk, Ask.Kind.ADVICE)),
                Map.entry("who", new WhoCommand(office, talk)),
                Map.entry("why", new WhyCommand(office, talk)),
                Map.entry("target", new TargetCommand(office, talk)),
                Map.entry("connections", new ConnectionsCommand(office, talk)),
                Map.entry("card", new CardCommand(office, talk, clock)),
                Map.entry("content", new ContentCommand(office)),
                Map.entry("company", new CompanyCommand(office, talk)),
                Map.entry("contact", new ContactCommand(office, talk)),
                Map.entry("concern", new ConcernCommand(office, talk, clock)),
                Map.entry("moments", call -> Optional.of(office.answers().moments(call.slackId()))),
                Map.entry("mute", new MuteCommand(office, talk, clock)),
                Map.entry("due", this::due),
                Map.entry("intro", new IntroCommand(office, talk)),
                Map.entry("deal", new DealCommand(office)),
                Map.entry("privacy", this::privacy),
                Map.entry("settings", new SettingsCommand(office, talk, clock)),
                Map.entry("thanks", this::thanks),
                Map.entry("plan", new PlanCommand(office)),
                Map.entry("report", new ReportCommand(office, clock)),
                Map.entry("hopper", new HopperCommand(office)));
    }

    /** One subcommand; answers with a message as JSON, or empty when a modal opens instead. */
    @FunctionalInterface
    interface Deed {
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
        if (deed != null) {
            return deed.answer(new Call(by, slackId, rest, triggerId));
        }
        Optional<PlainWords.Meant> meant = words.read(typed);
        if (meant.isEmpty()) {
            return otherwise(word);
        }
        TalkScreen screen = office.answers().talk(slackId);
        String read = meant.get().typed();
        return meant.get().changesNothing()
                ? answer(by, slackId, read, triggerId).map(answer -> screen.read(answer, read))
                : Optional.of(screen.asked(read));
    }

    private Optional<String> otherwise(String word) {
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
        return talk.said(new TypedPraise(office, clock).keep(call.by(), call.slackId(), call.rest()));
    }

    private Optional<String> due(Call call) {
        return Optional.of(office.answers().due(call.slackId()));
    }

    private Optional<String> privacy(Call call) {
        return talk.said("What is kept about a person is handed over and erased where Foreword runs:"
                + " `foreword export --contact EMAIL` and `foreword erase EMAIL`. A message deleted in Slack takes its words"
                + " away here too, and *Never ask* on a card leaves somebody in peace.");
    }

    private Optional<String> thanks(Call call) {
        Optional<Named.Found> whom = talk.named(call.rest());
        return Optional.of(
                whom.isPresent()
                        ? office.answers().thanksTo(whom.get().contact(), call.slackId())
                        : office.answers().thanks(call.rest().strip().equalsIgnoreCase("all"), call.slackId()));
    }
}
