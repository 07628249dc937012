package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.desk.PlainWords.Meant;
import foreword.adapter.slack.screen.TalkScreen;
import foreword.ask.Ask;
import foreword.people.Teammate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The subcommands of {@code /foreword}. Each answers only the person who typed it. */
final class Commands {
    private final Office office;
    private final Clock clock;
    private final Talk talk;
    /** In their order: the first of two is meant that are equally near to what was typed. */
    private final Map<String, Deed> deeds = new LinkedHashMap<>();

    private final PlainWords words;

    Commands(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
        this.talk = new Talk(office);
        deeds.put("help", this::help);
        deeds.put("praise", this::praise);
        deeds.put("ask", new AskCommand(office, talk, Ask.Kind.INTRODUCTION));
        deeds.put("advice", new AskCommand(office, talk, Ask.Kind.ADVICE));
        deeds.put("who", new WhoCommand(office, talk));
        deeds.put("why", new WhyCommand(office, talk));
        deeds.put("target", new TargetCommand(office, talk));
        deeds.put("card", new CardCommand(office, talk, clock));
        deeds.put("content", new ContentCommand(office));
        deeds.put("company", new CompanyCommand(office, talk));
        deeds.put("contact", new ContactCommand(office, talk));
        deeds.put("concern", new ConcernCommand(office, talk, clock));
        deeds.put("moments", call -> Optional.of(office.answers().moments(call.slackId())));
        deeds.put("due", this::due);
        deeds.put("intro", new IntroCommand(office, talk));
        deeds.put("deal", new DealCommand(office));
        deeds.put("thanks", this::thanks);
        deeds.put("hopper", new HopperCommand(office));
        deeds.put("plan", new PlanCommand(office));
        deeds.put("report", new ReportCommand(office, clock));
        deeds.put("mute", new MuteCommand(office, talk, clock));
        deeds.put("settings", new SettingsCommand(office, talk, clock));
        deeds.put("connections", new ConnectionsCommand(office, talk));
        deeds.put("privacy", this::privacy);
        this.words = new PlainWords(deeds.keySet());
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
        Optional<Meant> meant = words.read(typed);
        return meant.isEmpty() ? otherwise(word) : answer(by, slackId, meant.get(), triggerId);
    }

    /** Words of their own as they were read: a question is answered, with a line about that; anything else is asked about first. */
    Optional<String> answer(Teammate by, String slackId, Meant meant, String triggerId)
            throws SlackRefused, SlackUnavailable {
        TalkScreen screen = office.answers().talk(slackId);
        String read = meant.typed();
        return meant.changesNothing()
                ? answer(by, slackId, read, triggerId).map(answer -> screen.read(answer, read))
                : Optional.of(screen.asked(read));
    }

    /** How words that are no command are read. */
    PlainWords words() {
        return words;
    }

    private Optional<String> otherwise(String word) {
        return Optional.of(Nearest.to(word, deeds.keySet())
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
