package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be typed after {@code /foreword}, with real examples. */
final class HelpScreen {
    private static final List<Topic> TOPICS = List.of(
            new Topic("ask", "@dana about Sam Lee, Northwind", "drafts an ask for an introduction"),
            new Topic("ask", "@dana name Sam Lee, Northwind", "asks whether you may mention their name"),
            new Topic("ask", "@dana open", "asks whether somebody comes to mind"),
            new Topic(
                    "ask",
                    "@dana withdraw solved another way",
                    "ends your ask; also: yes, pass, name used, fell through"),
            new Topic("advice", "@dana about Sam Lee, Northwind", "drafts a request for advice"),
            new Topic("why", "@dana", "tells why to ask now, or why not yet"),
            new Topic("praise", "@dana saved our quarter", "keeps kind words"),
            new Topic("praise", "learned", "shows what your answers taught the listener, and takes it back"),
            new Topic("praise", "search quarter", "finds kept words by text, person, company or kind"),
            new Topic("intro", "@dana introduced Sam Lee, Northwind", "records an introduction"),
            new Topic("intro", "", "which introductions need attention, and how yours stand"),
            new Topic("deal", "Acme won 40k EUR", "notes what became of a deal; alone, what is open"),
            new Topic("due", "", "what waits for you"),
            new Topic("thanks", "", "who still needs a thank-you"),
            new Topic("hopper", "", "who is not ready yet"),
            new Topic("company", "Acme", "clients, their people and owners"),
            new Topic(
                    "target", "Sam Lee, Northwind, opens a third site", "adds somebody to meet; alone, it lists them"),
            new Topic("who", "Sam Lee", "tells who can introduce you, and why"),
            new Topic("who", "@dana", "tells whom Dana may know"),
            new Topic("connections", "remove", "takes your imported connections away"),
            new Topic("content", "", "what we bring, who got it and what came of it"),
            new Topic("plan", "", "whom to turn to this week"),
            new Topic("report", "last quarter", "what came of it all: from kind words to business"),
            new Topic("moments", "", "your moments, open and saved"),
            new Topic("mute", "1d", "keeps me quiet for a while"),
            new Topic("concern", "@dana the report was late", "notes that something is wrong; alone, what is open"),
            new Topic("contact", "@dana strength", "how strong a relationship is, and why"),
            new Topic("contact", "@dana did introduced her to our tax adviser", "remembers what we did for them"),
            new Topic("card", "client", "who makes a great introduction; with history: earlier versions"));

    private HelpScreen() {}

    static String whole(Sentence first) {
        StringBuilder list = new StringBuilder("*What you can type*");
        TOPICS.forEach(topic -> list.append('\n').append(topic.line()));
        return Page.of(first)
                .add(Blocks.section(list.append("\n`/foreword help ask` tells more about one of them")
                        .toString()))
                .small(
                        "Or write to me in your own words: “who should I ask this week?”",
                        "Slash commands do not work in threads: use the message shortcut *Save as praise* there.")
                .buttons("help_try", List.of(Button.of("demo.play", "Show me with a pretend client", "help")))
                .ephemeral();
    }

    static String topic(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        Optional<HelpTopic> topic = HelpTopic.named(word);
        if (topic.isPresent()) {
            return more(topic.get());
        }
        Optional<Topic> known =
                TOPICS.stream().filter(one -> one.word().equals(word)).findFirst();
        return known.map(HelpScreen::one)
                .orElseGet(() -> whole(say("There is no help about {}.", Part.prose(Cut.to(60, typed)))));
    }

    private static String more(HelpTopic topic) {
        StringBuilder examples = new StringBuilder("*For example*");
        topic.examples().forEach(example -> examples.append('\n').append(example.line(topic.word())));
        return Page.of(say("The word {}: {}.", Part.strong(topic.word()), Part.of(topic.does())))
                .add(Blocks.section(examples.toString()))
                .small(topic.note(), "All of it: `/foreword help`")
                .ephemeral();
    }

    private static String one(Topic topic) {
        return Page.of(say("The word {}: {}.", Part.strong(topic.word()), Part.of(topic.does())))
                .add(Blocks.section("For example: `" + topic.typed() + "`"))
                .small("Nothing is sent until you approve it.", "All of it: `/foreword help`")
                .ephemeral();
    }

    /**
     * One subcommand.
     *
     * @param example what follows the word, may be empty
     * @param does half a sentence
     */
    private record Topic(String word, String example, String does) {
        String typed() {
            return ("/foreword " + word + " " + example).strip();
        }

        String line() {
            return "`" + typed() + "` " + does;
        }
    }
}
