package foreword.adapter.slack.screen;

import java.util.List;
import java.util.Optional;

/**
 * One subcommand, told at length.
 *
 * @param does half a sentence
 * @param note what is good to know, one sentence
 */
record HelpTopic(String word, String does, List<Example> examples, String note) {
    private static final List<HelpTopic> ALL = List.of(
            new HelpTopic(
                    "ask",
                    "drafts an ask to be introduced to one named person",
                    List.of(
                            new Example("@dana about Sam Lee, Northwind", "everything said: it is drafted at once"),
                            new Example("@dana", "only whom to ask: the rest is asked for"),
                            new Example("Sam Lee via Dana", "the other way round"),
                            new Example("Acme about Sam Lee", "choose whom to ask at Acme"),
                            new Example("@dana name Sam Lee", "asks for leave to mention Dana's name"),
                            new Example(
                                    "@dana open", "names nobody: asks who comes to mind, of people who know you well")),
                    "Names may be misspelt or short; whatever is not clear is asked for. Nothing is sent until you approve it."),
            new HelpTopic(
                    "advice",
                    "drafts a request for advice on how to meet somebody",
                    List.of(
                            new Example("@dana about Sam Lee, Northwind", "asks how Dana would go about it"),
                            new Example("@dana", "the rest is asked for")),
                    "Advice asks for nothing else, so it may be asked more freely. Nothing is sent until you approve it."),
            new HelpTopic(
                    "who",
                    "tells who is best placed to introduce you to somebody, and why",
                    List.of(
                            new Example("Sam Lee", "the best introducers with the reason for each"),
                            new Example("Sam Lee, Northwind", "when more than one Sam Lee is wanted")),
                    "Somebody new goes on the list with `/foreword target`."),
            new HelpTopic(
                    "why",
                    "tells whether this is the moment to ask somebody, and if not, why not and when",
                    List.of(
                            new Example("@dana", "by mention"),
                            new Example("Dana Ortiz", "by name"),
                            new Example("dana@acme.example", "by address")),
                    "You are reminded when the day comes."),
            new HelpTopic(
                    "target",
                    "keeps the people you want to meet",
                    List.of(
                            new Example("", "the list"),
                            new Example(
                                    "Sam Lee, Northwind, opens a third site",
                                    "adds somebody: name, company, why them")),
                    "No address of theirs is kept before they agree to be introduced."),
            new HelpTopic(
                    "card",
                    "opens the great-introduction card: who exactly, why we deserve it, what we will do with it",
                    List.of(new Example("client", "for clients"), new Example("partner", "for strategic partners")),
                    "Without a card nothing is asked; each forwardable carries it."),
            new HelpTopic(
                    "content",
                    "lists what we bring, whom it is for, who got it and what came of it",
                    List.of(
                            new Example("", "the pieces that may be chosen"),
                            new Example("add", "a link with its title, challenges, segments and last day"),
                            new Example("depot", "pieces that speak of depots"),
                            new Example("archived", "what was put away, to take it up again")),
                    "Files go into the content folder beside the database. Nobody gets the same piece twice."),
            new HelpTopic(
                    "deal",
                    "notes what became of a deal, and shows through whose introduction it came",
                    List.of(
                            new Example("", "the deals that are open, what moved longest ago first"),
                            new Example("Acme", "every deal with Acme, its history and whose credit it is"),
                            new Example("Acme won 40k EUR", "won; whoever introduced you hears of it"),
                            new Example("Acme lost price", "lost, and why"),
                            new Example("Acme proposal 25k", "open, and how far it has come; also: on hold, reopened"),
                            new Example("add", "a form with everything in it")),
                    "A deal is credited to an introduction by itself only on proof; else you are asked. What is told to whoever"
                            + " introduced you waits for your approval. What a CRM's stage means is asked once; `settings stage hubspot"
                            + " contractsent proposal` changes the answer."),
            new HelpTopic(
                    "intro",
                    "shows which introductions need attention, and records what became of one",
                    List.of(
                            new Example("", "what is overdue, with its owner and its date, then your own"),
                            new Example("Sam Lee", "one introduction, each next step a click away"),
                            new Example("@dana sam@northwind.example", "records one that was made")),
                    "It is asked about until it has come to an end; whoever introduced you hears how it went."),
            new HelpTopic(
                    "company",
                    "shows clients, their people and owners, and adds new ones",
                    List.of(
                            new Example("", "every company we know"),
                            new Example("Acme", "changes Acme, or adds it"),
                            new Example("merge Acme Labs into Acme", "makes one company of two"),
                            new Example("unmerge Acme Labs", "makes two of them again"),
                            new Example("merges", "which were merged"),
                            new Example("expect Acme", "what they are told about introductions, and what they said")),
                    "A company has one owner, who gets its cards."),
            new HelpTopic(
                    "contact",
                    "changes a person, or adds one",
                    List.of(
                            new Example("@dana", "opens Dana"),
                            new Example("@dana strength", "how strong the relationship is, and why"),
                            new Example("Acme", "adds somebody at Acme")),
                    "Somebody who wants to be left in peace stays on the list, marked so."),
            new HelpTopic(
                    "concern",
                    "notes trouble with a client, so that nobody there is asked while it lasts",
                    List.of(
                            new Example(
                                    "@dana the last delivery was two weeks late",
                                    "opens a concern about Dana's company"),
                            new Example("", "the concerns that are open")),
                    "While one is open or younger than 14 days, asks to that company wait."),
            new HelpTopic(
                    "moments",
                    "lists your moments: kind words that are still warm, and those you saved",
                    List.of(new Example("", "with buttons to ask, thank or save")),
                    "Everything else that waits: `/foreword due`."),
            new HelpTopic(
                    "plan",
                    "shows whom to turn to this week, and how steadily it goes",
                    List.of(new Example("", "at most five names, each with why and one button")),
                    "How many asks a week it aims at: `/foreword settings asks 2`."),
            new HelpTopic(
                    "mute",
                    "keeps me quiet for a while",
                    List.of(
                            new Example("1h", "for an hour"),
                            new Example("1d", "until this time tomorrow"),
                            new Example("1w", "for a week"),
                            new Example("off", "speak up again"),
                            new Example("", "whether and until when")),
                    "Nothing is lost: it comes afterwards, and stands in App Home meanwhile."));

    /**
     * What may follow the word.
     *
     * @param typed may be empty
     * @param means half a sentence
     */
    record Example(String typed, String means) {
        String line(String word) {
            return "`" + ("/foreword " + word + " " + typed).strip() + "` " + means;
        }
    }

    static Optional<HelpTopic> named(String word) {
        return ALL.stream().filter(topic -> topic.word().equals(word)).findFirst();
    }
}
