package foreword.byemail;

import foreword.ask.Reply;
import foreword.concern.Concern;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.Proposal;
import foreword.deal.source.StageQuestions;
import foreword.draft.Draft;
import foreword.followup.Bundle;
import foreword.followup.Nudge;
import foreword.followup.WeekPlan;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.outbox.Notice;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.thanks.ThankYou;
import foreword.workflow.PlanPages;
import foreword.workflow.Rows;
import foreword.workflow.WhenAsked;
import foreword.workflow.WhenExpected;
import java.time.Clock;
import java.util.Optional;

/** Says in plain words what a card says in Slack, from its row as it is now. */
final class TellsCards {
    private final Rows rows;
    private final Clock clock;
    private final Desks desks;
    private final WhenAsked whenAsked;
    private final WhenExpected whenExpected;
    private final PlanPages plans;
    private final TellsDrafts.Words words;

    TellsCards(Desks desks, Clock clock) {
        this.desks = desks;
        this.rows = desks.rows();
        this.clock = clock;
        this.plans = desks.plans();
        this.whenAsked = desks.whenAsked();
        this.whenExpected = desks.whenExpected();
        this.words = new TellsDrafts.Words(desks.wording(), desks.checks(), desks.whenDecided());
    }

    Facts facts(Teammate viewer) {
        return new Facts(rows, viewer, clock.instant(), desks.phrasebook().in(viewer.language()));
    }

    /** Empty when the row is gone. */
    Optional<Told> tell(Card card, Teammate viewer) {
        Facts facts = facts(viewer);
        String id = card.id();
        return switch (card.kind()) {
            case MOMENT -> moment(facts, id);
            case STRANGER ->
                rows.people().stranger(new Stranger.Id(id)).map(it -> new TellsStrangers(facts, it).told());
            case DRAFT -> draft(facts, id);
            case REPLY -> rows.replies().find(new Reply.Id(id)).map(it -> new TellsReplies(facts, it).told());
            case INTRODUCTION -> introduction(facts, id);
            case THANKS -> thanks(facts, id);
            case NUDGE -> rows.nudges().find(new Nudge.Id(id)).map(it -> nudge(facts, it));
            case NUDGES -> rows.bundles().find(new Bundle.Id(id)).map(it -> bundle(facts, it));
            case PLAN -> plans.find(new WeekPlan.Id(id)).map(it -> plan(facts, it));
            case CONCERN -> rows.concerns().find(new Concern.Id(id)).map(it -> new TellsConcerns(facts, it).told());
            case DEAL -> rows.deals().find(new Deal.Id(id)).map(it -> new TellsDeals(facts, it).told());
            case CREDIT -> rows.links().find(new Link.Id(id)).flatMap(it -> credit(facts, it));
            case PROPOSAL -> rows.proposals().find(new Proposal.Id(id)).map(it -> new TellsProposals(facts, it).told());
            case STAGE ->
                rows.stageQuestions().find(new StageQuestions.Id(id)).map(it -> new TellsStages(facts, it).told());
            case TROUBLE -> rows.notices().find(new Notice.Id(id)).map(it -> new TellsNotices(facts, it, true).told());
            case NOTICE -> rows.notices().find(new Notice.Id(id)).map(it -> new TellsNotices(facts, it, false).told());
        };
    }

    private Told plan(Facts facts, PlanPages.Page page) {
        return new TellsPlan(facts, page, row -> deed(facts, row)).told(desks.wording());
    }

    private Optional<Deed> deed(Facts facts, WeekPlan.Row row) {
        return switch (row.kind()) {
            case THANKS -> thanks(facts, row.key()).flatMap(it -> it.deed("thanks.draft"));
            case MOMENT -> moment(facts, row.key()).flatMap(it -> it.deed("moment.ask"));
            case HOPPER ->
                Optional.of(Deed.of(
                        "hopper.wake",
                        row.key(),
                        "Send something useful",
                        "A message is drafted for your approval. Nothing is sent before."));
            case EXPECTATION, ASK -> Optional.empty();
        };
    }

    private Told bundle(Facts facts, Bundle bundle) {
        return new TellsBundle(bundle.nudges().stream()
                        .flatMap(id -> rows.nudges().find(id).stream())
                        .map(nudge -> nudge(facts, nudge))
                        .toList())
                .told();
    }

    private Told nudge(Facts facts, Nudge nudge) {
        int slash = nudge.about().indexOf('/');
        String kind = nudge.about().substring(0, Math.max(0, slash));
        String id = nudge.about().substring(slash + 1);
        Optional<Told> about = switch (kind) {
            case "moment" -> moment(facts, id);
            case "draft" -> draft(facts, id);
            case "introduction" -> waiting(facts, nudge.about()).or(() -> introduction(facts, id));
            case "thanks" -> thanks(facts, id);
            case "deal" -> rows.deals().find(new Deal.Id(id)).map(it -> new TellsDeals(facts, it).told());
            default -> waiting(facts, nudge.about());
        };
        return new TellsNudges(facts, nudge, about, whenExpected::spoken).told();
    }

    private Optional<Told> waiting(Facts facts, String about) {
        return rows.drafts().about(about).stream()
                .filter(draft -> draft.state() == Draft.State.PENDING)
                .findFirst()
                .map(draft -> new TellsDrafts(facts, words, draft).told());
    }

    private Optional<Told> moment(Facts facts, String id) {
        return rows.moments().find(new Moment.Id(id)).map(it -> new TellsMoments(facts, whenAsked, it).told());
    }

    private Optional<Told> draft(Facts facts, String id) {
        return rows.drafts().find(new Draft.Id(id)).map(it -> new TellsDrafts(facts, words, it).told());
    }

    private Optional<Told> introduction(Facts facts, String id) {
        return rows.introductions().find(new Introduction.Id(id)).map(it -> new TellsIntroductions(facts, it).told());
    }

    private Optional<Told> credit(Facts facts, Link link) {
        return rows.deals()
                .find(link.deal())
                .flatMap(deal -> rows.introductions()
                        .find(new Introduction.Id(link.introduction().substring("introduction/".length())))
                        .map(it -> new TellsCredits(facts, link, deal, it).told()));
    }

    private Optional<Told> thanks(Facts facts, String id) {
        return rows.thanks().find(new ThankYou.Id(id)).map(it -> new TellsThanks(facts, it).told());
    }
}
