package foreword.adapter.slack.screen;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Link;
import foreword.deal.LostReason;
import foreword.deal.Phase;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.money.Amount;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modals about deals and the credit for them. */
final class DealModals {
    private static final int NAME = 150;
    private static final int NOTE = 1000;
    private static final List<Choice> STAGES = List.of(
            new Choice("Open", Phase.OPEN.name()),
            new Choice("Open, qualified", Phase.QUALIFIED.name()),
            new Choice("Open, proposal", Phase.PROPOSAL.name()),
            new Choice("Open, negotiation", Phase.NEGOTIATION.name()),
            new Choice("On hold", Stage.ON_HOLD.name()),
            new Choice("Won", Stage.WON.name()),
            new Choice("Lost", Stage.LOST.name()));
    private static final List<Choice> ROLES = List.of(
            new Choice("It would not be there without it", Link.Role.SOURCED.name()),
            new Choice("It was there, and it helped", Link.Role.INFLUENCED.name()));

    private final Scene scene;

    DealModals(Scene scene) {
        this.scene = scene;
    }

    /**
     * What a modal begins with.
     *
     * @param deal null for a new one
     * @param company what was typed, may be empty
     * @param stage as the choices name it, null for where it stands
     * @param read what a message says of it, null without one
     */
    record Start(
            @Nullable Deal deal,
            String company,
            @Nullable String stage,
            @Nullable DealUpdate read) {
        /** Out of a message. */
        static Start of(DealUpdate read) {
            String company = read.company() == null ? "" : read.company();
            return new Start(null, company, stage(read), read);
        }

        private static @Nullable String stage(DealUpdate read) {
            return switch (read.stage()) {
                case WON, LOST, ON_HOLD -> read.stage().name();
                case OPEN ->
                    Phase.read(read.stageName() == null ? "" : read.stageName()).name();
                case UNKNOWN -> null;
            };
        }

        private String name() {
            return deal != null ? deal.name() : read == null || read.deal() == null ? "" : read.deal();
        }

        private @Nullable Amount amount() {
            return deal != null ? deal.amount() : read == null ? null : read.amount();
        }

        private String because() {
            LostReason reason = deal != null ? deal.position().because() : read == null ? null : read.lostReason();
            return reason == null ? "" : reason.name();
        }
    }

    /** Callback {@code deal}: a new one, or where one stands now. */
    String deal(Start start) {
        Deal deal = start.deal();
        View view = View.of("deal", deal == null ? "A deal" : "Where does it stand?")
                .submit("Save");
        if (deal == null) {
            view.add(Input.line("company", "With which company?", NAME).value(start.company()));
        } else {
            view.about(Blocks.object().put("dl", deal.id().value()))
                    .add(Blocks.section(Mrkdwn.bold(deal.whose().companyName())));
        }
        String stage = start.stage() == null ? stageOf(deal) : start.stage();
        return view.add(Input.line("name", "What is it called?", NAME)
                        .value(start.name())
                        .optional())
                .add(Input.select("stage", "Where does it stand?", STAGES).chosen(choice(STAGES, stage)))
                .add(Input.line("amount", "How much is it about?", 60)
                        .value(written(start.amount()))
                        .example("40k EUR")
                        .optional())
                .add(Input.select("because", "If it is lost or on hold: why?", reasons())
                        .chosen(choice(reasons(), start.because()))
                        .optional())
                .add(introduction())
                .add(Blocks.context("Whoever introduced you hears how it went, once you approve the words."))
                .json();
    }

    /** Callback {@code credit}: how much of the credit is whose. */
    String credit(Link link, int left) {
        return View.of("credit", "Credit for a deal")
                .submit("Save")
                .about(Blocks.object().put("cr", link.id().value()))
                .add(Blocks.section(about(link)))
                .add(Input.select("role", "What did the introduction do?", ROLES)
                        .chosen(choice(ROLES, link.role().name())))
                .add(Input.line("share", "How many percent of the credit?", 3)
                        .value(String.valueOf(link.share()))
                        .hint("At most " + left + ": all shares of one deal together are never above 100."))
                .add(Input.lines("note", "Why?", NOTE).optional())
                .json();
    }

    /** Callback {@code credit-dispute}: somebody sees it otherwise. */
    String dispute(Link link) {
        return View.of("credit-dispute", "I see it otherwise")
                .submit("Ask for a second look")
                .about(Blocks.object().put("cr", link.id().value()))
                .add(Blocks.section(about(link)))
                .add(Input.lines("note", "What speaks against it?", NOTE)
                        .example("They had written to us in May, before Dana introduced us"))
                .add(Blocks.context("Somebody else of us decides; everything that was said stays in its history."))
                .json();
    }

    private String about(Link link) {
        Part deal = Part.bold(
                scene.rows().deals().find(link.deal()).map(Deal::title).orElse("a deal"));
        String who = CreditScreen.introduction(scene, link)
                .map(it -> Mrkdwn.bold(scene.nameOf(it.introducer())))
                .orElse("somebody");
        return deal.mrkdwn() + " and the introduction by " + who + ": now "
                + CreditScreen.standing(scene.phrases(), link) + ".";
    }

    private com.fasterxml.jackson.databind.node.ObjectNode introduction() {
        List<Choice> choices = scene.rows().introductions().all().stream()
                .filter(it -> it.state() != Introduction.State.POOR_FIT)
                .map(it -> new Choice(
                        scene.nameOf(it.introducer()) + " introduced " + it.targetName(),
                        it.id().value()))
                .toList();
        return choices.isEmpty()
                ? Blocks.context("No introduction is known that it could have come through.")
                : Input.select("introduction", "Through whose introduction?", choices)
                        .optional()
                        .node();
    }

    private static List<Choice> reasons() {
        return Arrays.stream(LostReason.values())
                .map(reason -> new Choice(capital(reason.words()), reason.name()))
                .toList();
    }

    private static String stageOf(@Nullable Deal deal) {
        if (deal == null) {
            return Phase.OPEN.name();
        }
        return deal.position().stage() == Stage.OPEN
                ? deal.position().phase().name()
                : deal.position().stage().name();
    }

    private static String written(@Nullable Amount amount) {
        return amount == null
                ? ""
                : Stream.of(amount.plain(), amount.currency() == null ? "" : amount.currency())
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse("");
    }

    private static Optional<Choice> choice(List<Choice> choices, String value) {
        return choices.stream().filter(it -> it.value().equals(value)).findFirst();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
