package foreword;

import foreword.introduction.Introduction;
import foreword.sandbox.Channel;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.PostOffice;
import foreword.sandbox.page.StageMail;
import foreword.sandbox.page.StoryView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The main job in six steps, each of which a visitor can take by hand or have done. */
final class StoryLine {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String DANA = "dana@acme.example";
    private static final String SAM = "sam@northwind.example";
    private static final int WEEKEND = 3;

    private final SandboxStage stage;
    private final Playground playground;
    private final List<Step> steps;
    private int skipped;

    StoryLine(SandboxStage stage, Playground playground) {
        this.stage = stage;
        this.playground = playground;
        this.steps = List.of(
                new Step(
                        "Dana is the client. Act as Dana and post something kind in #acme-shared.",
                        "M6 The best moment is when a client says something nice",
                        () -> playground.bot().rows().log().count("moment.opened", Instant.EPOCH) > 0,
                        this::praise),
                new Step(
                        "Alice got a card. Act as Alice, open the chat with Foreword, draft the ask and approve it.",
                        "M5 Ask for an introduction to one named person",
                        () -> !mailsTo(DANA).isEmpty(),
                        this::question),
                new Step(
                        "Dana got a mail. Answer it as Dana (\"happy to\"), then approve the note she can pass on.",
                        "M7 First ask whether, then hand over the note; M8 bring something worth reading",
                        () -> mailsTo(DANA).size() > 1,
                        this::forwardable),
                new Step(
                        "Dana introduces Sam by mail, with Foreword in copy. Then approve your first reply to Sam.",
                        "M11 Answer the same day, the introducer in Bcc",
                        () -> mailsTo(SAM).size() > 1,
                        this::introduction),
                new Step(
                        "Turn the clock to the next working day. Alice is reminded to thank Dana: draft it and approve it.",
                        "M4 Appreciate the attempt, whatever comes of it",
                        () -> playground.bot().rows().thanks().countPaid() > 0,
                        this::thanks),
                new Step(
                        "Turn the clock a week forward. Foreword asks what came of it: say that you met.",
                        "M11 Nobody who helped is forgotten",
                        () -> playground.bot().rows().introductions().all().stream()
                                .anyMatch(it -> it.state() != Introduction.State.MADE
                                        && it.state() != Introduction.State.IN_CONVERSATION),
                        this::outcome));
    }

    private record Step(String sentence, String principle, BooleanSupplier done, Runnable deed) {}

    StoryView view() {
        int next = next();
        boolean over = next >= steps.size();
        Step step = steps.get(over ? steps.size() - 1 : next);
        String sentence = over ? "That is the whole story: from a kind word to a thank-you." : step.sentence();
        return new StoryView(over ? steps.size() : next + 1, steps.size(), sentence, step.principle(), over);
    }

    void doNext() {
        int next = next();
        if (next < steps.size()) {
            steps.get(next).deed().run();
            await(
                    "the step to end",
                    () -> steps.get(next).done().getAsBoolean() ? Optional.of(true) : Optional.empty());
        }
    }

    void skip() {
        skipped = next() + 1;
    }

    private int next() {
        int first = skipped;
        while (first < steps.size() && steps.get(first).done().getAsBoolean()) {
            first++;
        }
        return first;
    }

    private void praise() {
        stage.post(
                DemoRows.DANA,
                DemoCast.ACME_CHANNEL,
                "The rollout went without a hitch. Honestly, you people saved our quarter.");
    }

    private void question() {
        press("moment.ask");
        press("draft.approve");
    }

    private void forwardable() {
        StageMail question = await("the question", () -> mailsTo(DANA).stream().findFirst());
        stage.answer(question, "Dana Ortiz <" + DANA + ">", "Sure, I know Sam well. Happy to introduce you.");
        press("draft.approve");
    }

    private void introduction() {
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "Dana Ortiz <" + DANA + ">",
                                List.of("Sam Lee <" + SAM + ">"),
                                List.of("Alice Park <alice@larkfield.example>", Playground.BOT.value()),
                                "Sam, meet Alice (Northwind / Larkfield)",
                                "Sam, Alice and her people did our rollout.\r\nAlice, Sam opens a third site in March.\r\n"
                                        + "Alice, please write first. Over to you both.\r\n\r\nDana",
                                List.of()),
                        playground.clock().instant());
        press("draft.approve");
    }

    private void thanks() {
        turnUntil("thanks.draft", Duration.ofDays(1).plusHours(1));
        press("thanks.draft");
        press("draft.approve");
    }

    private void outcome() {
        turnUntil("intro.met", Duration.ofDays(8));
        press("intro.met");
    }

    /** Nobody is reminded at a weekend: then the days go on until somebody works again. */
    private void turnUntil(String actionId, Duration first) {
        playground.turnTo(playground.clock().instant().plus(first));
        playground.bot().settle();
        for (int day = 0; day < WEEKEND && cardFor(actionId).isEmpty(); day++) {
            playground.turnTo(playground.clock().instant().plus(Duration.ofDays(1)));
            playground.bot().settle();
        }
    }

    private void press(String actionId) {
        Message card = await("a card with " + actionId, () -> cardFor(actionId));
        playground.slack().asPerson(DemoRows.ALICE).press(card, actionId).ack();
        playground.bot().settle();
    }

    private Optional<Message> cardFor(String actionId) {
        String bot = playground.slack().workspace().identity().botUser();
        return playground.slack().workspace().channels().stream()
                .filter(channel -> channel.kind() == Channel.Kind.DIRECT)
                .filter(channel -> channel.members().contains(DemoRows.ALICE)
                        && channel.members().contains(bot))
                .flatMap(channel -> playground.slack().workspace().messages(channel.id()).stream())
                .filter(message -> message.blocks().toString().contains("\"action_id\":\"" + actionId + "\""))
                .reduce((first, second) -> second);
    }

    private List<StageMail> mailsTo(String address) {
        return stage.mailsIn(address);
    }

    private static <T> T await(String what, Supplier<Optional<T>> look) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalArgumentException("This did not come in time: " + what + ". Try again, or reset the story.");
    }
}
