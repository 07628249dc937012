package foreword.adapter.slack.screen;

import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.LostReason;
import foreword.deal.Phase;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.deal.source.StageLabel;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.money.Amount;
import foreword.outbox.Card;
import foreword.people.Teammate;
import foreword.testing.InMemoryStageQuestions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One deal in every stage, and one introduction's credit for it in every state. */
record DealStory(Rows rows, InMemoryStageQuestions questions, Teammate.Id owner, Instant now, Storyboard.Cast cast) {
    /** Cards by the name of their golden file. */
    Map<String, Card> all() {
        Map<String, Card> cards = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            if (stage != Stage.UNKNOWN) {
                cards.put(
                        "deal-" + named(stage),
                        new Card(Card.Kind.DEAL, deal(stage, false).value()));
            }
        }
        cards.put("deal-hidden", new Card(Card.Kind.DEAL, deal(Stage.OPEN, true).value()));
        for (Link.State state : Link.State.values()) {
            cards.put(
                    "credit-" + named(state),
                    new Card(Card.Kind.CREDIT, credit(state).value()));
        }
        cards.put("stage-open", question(null));
        cards.put("stage-labelled", labelled(new StageLabel(cast.words(), cast.targetCompany())));
        cards.put("stage-number", labelled(null));
        cards.put("stage-answered", question(StageMeaning.NEGOTIATION));
        cards.put("stage-ignored", question(StageMeaning.IGNORE));
        return cards;
    }

    /** A stage that its source names by a number only, unless it says besides how people read it. */
    private Card labelled(@Nullable StageLabel label) {
        StageQuestions.Id id = new StageQuestions.Id(label == null ? "sq_number" : "sq_labelled");
        questions.put(
                new StageQuestions.Question(
                        id,
                        new StageQuestions.Asked("hubspot", label == null ? "" : "76221", "8812345"),
                        "HubSpot",
                        label,
                        null,
                        null),
                List.of());
        return new Card(Card.Kind.STAGE, id.value());
    }

    private Card question(@Nullable StageMeaning meaning) {
        StageQuestions.Id id = new StageQuestions.Id("sq_" + meaning);
        StageQuestions.Asked stage =
                new StageQuestions.Asked("hubspot", meaning == null ? "default" : "", cast.words());
        String by = meaning == null ? null : owner.value();
        rows.deals().knownAs(new Deal.Id("dl_OPEN"), "hubspot", "71");
        questions.put(
                new StageQuestions.Question(id, stage, "HubSpot", null, meaning, by),
                List.of(new StageQuestions.InIt(stage, "71", now)));
        return new Card(Card.Kind.STAGE, id.value());
    }

    private Deal.Id deal(Stage stage, boolean hidden) {
        Deal.Id id = new Deal.Id(hidden ? "dl_hidden" : "dl_" + stage);
        LostReason because = stage == Stage.LOST ? LostReason.BUDGET : null;
        Deal.Position position = new Deal.Position(stage, Phase.PROPOSAL, cast.words(), because);
        Amount amount =
                stage == Stage.ON_HOLD ? null : new Amount(new BigDecimal("40000"), stage == Stage.LOST ? null : "EUR");
        Deal deal = new Deal(
                id,
                1,
                new Deal.Whose(null, cast.targetCompany(), owner),
                stage == Stage.WON ? "" : cast.targetCompany() + " third site",
                position,
                amount,
                Deal.Times.NONE,
                hidden,
                now,
                now);
        rows.deals()
                .add(
                        deal,
                        new Deal.Turn(
                                null,
                                Deal.Position.BEGINNING,
                                null,
                                Source.TYPED,
                                owner.value(),
                                "",
                                now.minus(Duration.ofDays(3))));
        rows.deals()
                .change(deal, deal, new Deal.Turn(Stage.OPEN, position, amount, Source.TYPED, owner.value(), "", now));
        return id;
    }

    private Link.Id credit(Link.State state) {
        Link.Id id = new Link.Id("cr_" + state);
        int share = state.counts() ? 25 : 0;
        Link link = new Link(
                id,
                new Deal.Id("dl_WON"),
                "introduction/" + introductionFor(state),
                Link.Role.SOURCED,
                share,
                state,
                "The person introduced writes from the deal's company.",
                state == Link.State.PROPOSED ? "foreword" : owner.value(),
                now);
        rows.links().add(link, cast.words());
        return id;
    }

    private static String introductionFor(Link.State state) {
        return switch (state) {
            case PROPOSED -> "i_MADE";
            case CONFIRMED -> "i_WON";
            case DISPUTED -> "i_MET";
            case REFUSED -> "i_LOST";
        };
    }

    private static String named(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
