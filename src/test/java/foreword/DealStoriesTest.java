package foreword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foreword.activity.Activity;
import foreword.adapter.crm.CrmDoor;
import foreword.adapter.crm.CrmHook;
import foreword.adapter.crm.CrmHooks;
import foreword.adapter.crm.CrmPayloads.CrmShape;
import foreword.adapter.crm.CrmSource;
import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Link;
import foreword.deal.LostReason;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.deal.source.StageMap;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.Nudge;
import foreword.introduction.Introduction;
import foreword.introduction.Introduction.State;
import foreword.money.Amount;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import foreword.workflow.AskMove;
import foreword.workflow.Result;
import foreword.workflow.Steps;
import foreword.workflow.WhenDealHeard;
import foreword.workflow.WhenDealMoves;
import foreword.workflow.WhenStageExplained;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an introduction to the end of it: what was signed or lost, whose credit that is, and who hears of it. */
class DealStoriesTest {
    private static final EmailAddress SAM = new EmailAddress("sam@northwind.example");
    private static final Source HUBSPOT = Source.of("hubspot");

    @TempDir
    Path folder;

    private Agency agency;
    private Teammate alice;
    private Teammate tom;
    private Contact dana;
    private Contact nadia;

    @BeforeEach
    void open() {
        agency = new Agency(folder);
        alice = agency.rows.people().teammateWithSlackId("U0ALICE00").orElseThrow();
        tom = agency.rows.people().teammateWithSlackId("U0TOM0000").orElseThrow();
        dana = agency.rows.people().contactsNamed("Dana Ortiz").get(0);
        nadia = agency.rows.people().contactsNamed("Nadia Berg").get(0);
    }

    @AfterEach
    void close() {
        agency.close();
    }

    @Test
    void a_deal_won_through_a_sourced_introduction_is_credited_told_and_thanked_for() {
        Introduction introduction = introducedBy(dana, SAM);
        prospect("Northwind Ltd", "northwind.example");
        turn(Duration.ofDays(20));

        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        turn(Duration.ofDays(10));
        told("Northwind", Stage.WON, "77", new Amount(new BigDecimal("40000"), "EUR"));

        Link link = agency.rows.links().of(deal).get(0);
        assertThat(link.state()).isEqualTo(Link.State.CONFIRMED);
        assertThat(link.role()).isEqualTo(Link.Role.SOURCED);
        assertThat(link.share()).isEqualTo(100);
        assertThat(state(introduction)).isEqualTo(State.WON);
        assertThat(waiting(introduction))
                .singleElement()
                .satisfies(draft -> assertThat(draft.kind()).isEqualTo(MessageKind.REPORT_BACK))
                .satisfies(draft -> assertThat(draft.letter().to()).isEqualTo(dana.email()))
                .satisfies(draft -> assertThat(draft.letter().body()).contains("We are going to work together."));
        assertThat(agency.rows.thanks().to(dana.id()))
                .extracting(ThankYou::occasion)
                .contains(ThankYou.Occasion.INTRODUCED, ThankYou.Occasion.OUTCOME);
        assertThat(agency.rows
                        .people()
                        .companyKnownAs("Northwind")
                        .orElseThrow()
                        .segment())
                .isEqualTo(Segment.CLIENT);
        assertThat(agency.posted).contains(new Card(Card.Kind.DEAL, deal.value()));
    }

    @Test
    void a_lost_deal_is_told_kindly_and_in_the_introducers_language() {
        agency.rows.people().language(dana.company(), Locale.GERMAN);
        Introduction introduction = introducedBy(dana, SAM);
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        agency.whenDealMoves.takesPart(deal, SAM);

        agency.whenDealMoves.apply(
                new DealUpdate(
                        "Northwind", null, "77", Stage.LOST, null, null, LostReason.BUDGET, Certainty.STATED, null),
                HUBSPOT,
                null);

        assertThat(state(introduction)).isEqualTo(State.LOST);
        assertThat(waiting(introduction))
                .singleElement()
                .satisfies(draft -> assertThat(draft.letter().body())
                        .contains("für einen anderen Weg entschieden")
                        .doesNotContain("budget"));
        assertThat(agency.rows.deals().find(deal).orElseThrow().position().because())
                .isEqualTo(LostReason.BUDGET);
    }

    @Test
    void a_lost_deal_that_reopens_takes_its_introduction_along_and_keeps_its_history() {
        Introduction introduction = introducedBy(dana, SAM);
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        agency.whenDealMoves.takesPart(deal, SAM);
        told("Northwind", Stage.LOST, "77", null);
        turn(Duration.ofDays(40));

        WhenDealMoves.Moved again = agency.whenDealMoves.say(deal, Stage.OPEN, alice);

        assertThat(again.result().done()).isTrue();
        assertThat(state(introduction)).isEqualTo(State.QUALIFIED);
        assertThat(waiting(introduction))
                .singleElement()
                .satisfies(draft -> assertThat(draft.letter().body()).contains("They have come back to it"));
        assertThat(agency.rows.deals().history(deal))
                .extracting(turn -> turn.became().stage())
                .containsExactly(Stage.OPEN, Stage.LOST, Stage.OPEN);

        told("Northwind", Stage.WON, "77", null);

        assertThat(agency.rows.deals().all()).hasSize(1);
        assertThat(state(introduction)).isEqualTo(State.WON);
    }

    @Test
    void disputed_credit_is_decided_by_somebody_else_and_keeps_what_everybody_said() {
        introducedBy(dana, SAM);
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        agency.whenDealMoves.takesPart(deal, SAM);
        Link link = agency.rows.links().of(deal).get(0);
        Link.Id id = link.id();

        Result wordless = agency.whenDealMoves.whenCredited().dispute(id, " ", tom);
        Result disputed = agency.whenDealMoves.whenCredited().dispute(id, "they wrote to us in May", tom);
        agency.send();

        assertThat(wordless.done()).isFalse();
        assertThat(disputed.sentence()).contains("Alice Park is asked for a second opinion");
        assertThat(agency.posted).contains(new Card(Card.Kind.CREDIT, id.value()));
        assertThat(agency.whenDealMoves.whenCredited().no(id, tom).sentence())
                .contains("comes from somebody else than whoever objects");
        assertThat(agency.rows.links().find(id).orElseThrow().share()).isEqualTo(100);
        assertThat(agency.whenDealMoves
                        .whenCredited()
                        .share(id, Link.Role.INFLUENCED, 30, "both are right", alice)
                        .done())
                .isTrue();
        assertThat(agency.rows.links().history(id))
                .extracting(Link.Turn::became, Link.Turn::share)
                .containsExactly(
                        tuple(Link.State.PROPOSED, 0),
                        tuple(Link.State.CONFIRMED, 100),
                        tuple(Link.State.DISPUTED, 100),
                        tuple(Link.State.CONFIRMED, 30));
    }

    @Test
    void credit_of_several_is_never_more_than_the_whole() {
        Introduction first = introducedBy(dana, SAM);
        Introduction second = introducedBy(nadia, null);
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        agency.whenDealMoves.takesPart(deal, SAM);

        Result tooMuch = agency.whenDealMoves.whenCredited().claim(deal, second.id(), Link.Role.INFLUENCED, 30, tom);
        assertThat(tooMuch.done()).isFalse();
        assertThat(tooMuch.sentence()).contains("Only 0 percent");

        Link.Id link = agency.rows.links().of(first.id().ref()).get(0).id();
        agency.whenDealMoves.whenCredited().share(link, Link.Role.SOURCED, 70, "", alice);
        assertThat(agency.whenDealMoves
                        .whenCredited()
                        .claim(deal, second.id(), Link.Role.INFLUENCED, 30, tom)
                        .done())
                .isTrue();
        assertThat(agency.whenDealMoves.whenCredited().left(deal)).isZero();
    }

    @Test
    void nothing_is_credited_by_itself_without_proof_or_outside_the_window() {
        Introduction introduction = introducedBy(dana, null);
        Deal.Id soon = told("Northwind", Stage.OPEN, "77", null);

        assertThat(agency.rows.links().of(soon))
                .singleElement()
                .satisfies(link -> assertThat(link.state()).isEqualTo(Link.State.PROPOSED))
                .satisfies(link -> assertThat(link.share()).isZero());
        agency.send();
        assertThat(agency.posted)
                .contains(new Card(
                        Card.Kind.CREDIT,
                        agency.rows.links().of(soon).get(0).id().value()));
        agency.whenDealMoves.say(soon, Stage.WON, alice);
        assertThat(state(introduction)).isEqualTo(State.MADE);
        agency.whenDealMoves
                .whenCredited()
                .yes(agency.rows.links().of(soon).get(0).id(), alice);
        assertThat(state(introduction)).isEqualTo(State.WON);

        agency.clock.turn(Duration.ofDays(400));
        Deal.Id late = told("Northwind", Stage.OPEN, "78", null);
        assertThat(agency.rows.links().of(late)).isEmpty();
    }

    @Test
    void a_deal_that_began_before_the_introduction_is_not_sourced_by_it() {
        prospect("Northwind", "northwind.example");
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        turn(Duration.ofDays(3));

        introducedBy(dana, SAM);
        agency.whenDealMoves.takesPart(deal, SAM);

        assertThat(agency.rows.links().of(deal)).isEmpty();
    }

    @Test
    void told_twice_by_different_ways_is_one_deal() {
        WhenDealMoves.Moved chat =
                agency.whenDealMoves.apply(news("Northwind", Stage.WON, null, null), Source.of("slack"), alice);
        Deal.Id deal = told("Northwind Ltd", Stage.WON, "77", new Amount(new BigDecimal("40000"), "EUR"));
        told("Northwind Ltd", Stage.WON, "77", new Amount(new BigDecimal("40000"), "EUR"));

        assertThat(deal).isEqualTo(chat.deal());
        assertThat(agency.rows.deals().all()).hasSize(1);
        assertThat(agency.rows.deals().history(deal)).hasSize(2);
    }

    @Test
    void lost_a_few_days_after_it_was_won_is_the_same_deal_and_months_after_another() {
        Source chat = Source.of("slack");
        Deal.Id won = agency.whenDealMoves
                .apply(news("Northwind", Stage.WON, null, null), chat, alice)
                .deal();
        turn(Duration.ofDays(2));
        Deal.Id lost = agency.whenDealMoves
                .apply(news("Northwind", Stage.LOST, null, null), chat, alice)
                .deal();
        assertThat(lost).isEqualTo(won);
        assertThat(agency.rows.deals().history(Objects.requireNonNull(won))).hasSize(2);

        agency.whenDealMoves.apply(news("Fabrikam", Stage.WON, null, null), chat, alice);
        turn(Duration.ofDays(60));
        agency.whenDealMoves.apply(news("Fabrikam", Stage.LOST, null, null), chat, alice);
        assertThat(agency.rows.deals().all()).hasSize(3);
    }

    @Test
    void a_question_or_forecast_changes_nothing_and_a_retraction_takes_back() {
        for (Certainty certainty : List.of(Certainty.ASKED, Certainty.FORECAST)) {
            DealUpdate vague = new DealUpdate("Northwind", null, null, Stage.WON, null, null, null, certainty, null);
            assertThat(agency.whenDealMoves
                            .apply(vague, HUBSPOT, alice)
                            .result()
                            .done())
                    .isFalse();
        }
        assertThat(agency.rows.deals().all()).isEmpty();
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        told("Northwind", Stage.WON, "77", null);

        DealUpdate retracted =
                new DealUpdate("Northwind", null, null, Stage.WON, null, null, null, Certainty.RETRACTED, null);
        assertThat(agency.whenDealMoves
                        .apply(retracted, Source.of("slack"), alice)
                        .result()
                        .done())
                .isTrue();

        assertThat(agency.rows.deals().find(deal).orElseThrow().position().stage())
                .isEqualTo(Stage.OPEN);
        assertThat(agency.whenDealMoves
                        .apply(retracted, Source.of("slack"), alice)
                        .result()
                        .done())
                .isFalse();
        assertThat(agency.rows.deals().history(deal)).hasSize(3);
    }

    @Test
    void what_followed_from_news_that_was_taken_back_is_undone() {
        Introduction introduction = introducedBy(dana, SAM);
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        agency.whenDealMoves.takesPart(deal, SAM);
        told("Northwind", Stage.WON, "77", null);
        assertThat(waiting(introduction)).hasSize(1);

        agency.whenDealMoves.takeBack(deal, Source.TYPED, alice);

        assertThat(waiting(introduction)).isEmpty();
        assertThat(state(introduction)).isEqualTo(State.QUALIFIED);
        assertThat(agency.rows.thanks().to(dana.id()))
                .filteredOn(thanks -> thanks.occasion() == ThankYou.Occasion.OUTCOME)
                .singleElement()
                .satisfies(thanks -> assertThat(thanks.state()).isEqualTo(ThankYou.State.WAIVED));

        told("Northwind", Stage.WON, "77", null);
        agency.approve(waiting(introduction).get(0), alice);
        agency.whenDealMoves.takeBack(deal, Source.TYPED, alice);

        assertThat(waiting(introduction))
                .singleElement()
                .satisfies(draft -> assertThat(draft.letter().body()).contains("we are talking again"));
    }

    @Test
    void whoever_signs_becomes_a_client_of_ours() {
        Deal.Id deal = told("Brimworth Oy", Stage.OPEN, "91", null);
        agency.whenDealMoves.takesPart(deal, new EmailAddress("ada@mail.brimworth.example"));
        agency.whenDealMoves.takesPart(deal, new EmailAddress("ada@gmail.com"));
        assertThat(agency.rows.people().companyKnownAs("Brimworth")).isEmpty();

        told("Brimworth Oy", Stage.WON, "91", null);
        told("Brimworth Oy", Stage.LOST, "91", null);
        told("Brimworth Oy", Stage.WON, "91", null);

        Company client = agency.rows.people().companyKnownAs("Brimworth").orElseThrow();
        assertThat(client.segment()).isEqualTo(Segment.CLIENT);
        assertThat(client.domain()).isEqualTo("brimworth.example");
        assertThat(agency.rows.deals().with(client.id())).extracting(Deal::id).containsExactly(deal);
        assertThat(agency.rows.people().companies())
                .filteredOn(it -> it.name().startsWith("Brimworth"))
                .hasSize(1);
    }

    @Test
    void two_deals_at_the_source_that_become_one_keep_both_ids() {
        Deal.Id first = told("Northwind", Stage.OPEN, "77", null);
        Deal.Id second = Objects.requireNonNull(agency.whenDealMoves
                .apply(
                        new DealUpdate(
                                "Northwind", "Second site", "78", Stage.OPEN, null, null, null, Certainty.STATED, null),
                        HUBSPOT,
                        null)
                .deal());

        agency.whenDealMoves.merged(HUBSPOT, "77", "78");

        assertThat(second).isNotEqualTo(first);
        assertThat(agency.rows.deals().from("hubspot", "78").orElseThrow().id()).isEqualTo(first);
        assertThat(agency.rows.deals().find(second).orElseThrow().hidden()).isTrue();
        agency.whenDealMoves.gone(HUBSPOT, "77");
        assertThat(agency.rows.deals().find(first).orElseThrow().hidden()).isTrue();
    }

    @Test
    void a_deal_without_any_move_is_asked_about_and_its_introducer_hears_that_it_rests() {
        Introduction introduction = introducedBy(dana, SAM);
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        agency.whenDealMoves.takesPart(deal, SAM);
        agency.posted.clear();

        turn(Duration.ofDays(29));
        assertThat(reminder(deal)).isEqualTo(Nudge.State.PLANNED);
        turn(Duration.ofDays(5));

        assertThat(reminder(deal)).isEqualTo(Nudge.State.DELIVERED);
        assertThat(waiting(introduction))
                .singleElement()
                .satisfies(draft -> assertThat(draft.letter().body()).contains("It rests for the moment"));
        agency.approve(waiting(introduction).get(0), alice);
        agency.whenDealMoves.stillOpen(deal, alice);
        turn(Duration.ofDays(35));
        assertThat(waiting(introduction)).as("told once that it rests").isEmpty();
        agency.whenDealMoves.stillOpen(deal, alice);
        agency.whenDealMoves.takesPart(deal, new EmailAddress("leo@northwind.example"));
        assertThat(waiting(introduction)).isEmpty();
        assertThat(agency.rows.nudges().openAbout(deal.ref()))
                .singleElement()
                .satisfies(nudge -> assertThat(nudge.state()).isEqualTo(Nudge.State.PLANNED));
        agency.whenDealMoves.say(deal, Stage.WON, alice);
        assertThat(agency.rows.nudges().openAbout(deal.ref())).isEmpty();
    }

    @Test
    void an_introduction_is_asked_about_until_it_has_come_to_an_end() {
        Introduction introduction = introducedBy(dana, null);

        agency.whenIntroduced.outcome(introduction.id(), State.MET, "", alice);
        assertThat(asked(introduction)).containsExactly("You met Sam Lee. Is it a fit?");
        agency.whenIntroduced.outcome(introduction.id(), State.QUALIFIED, "", alice);
        assertThat(asked(introduction)).containsExactly("What has become of Sam Lee, who is a good fit?");
        agency.whenIntroduced.outcome(introduction.id(), State.WON, "", alice);

        assertThat(asked(introduction)).isEmpty();
    }

    @Test
    void a_target_that_declines_is_heard_of_by_nobody_but_us_and_whoever_asked_is_thanked() {
        Ask ask = handedTo(dana);

        Result moved = agency.whenMoved.move(ask.id(), AskMove.TARGET_NO, "", alice);
        agency.send();

        assertThat(moved.done()).isTrue();
        assertThat(agency.rows.asks().find(ask.id()).orElseThrow().state()).isEqualTo(Ask.State.FELL_THROUGH);
        assertThat(agency.rows.thanks().owedTo(dana.id()))
                .extracting(ThankYou::occasion)
                .containsExactly(ThankYou.Occasion.TRIED);
        assertThat(agency.rows.introductions().all()).isEmpty();
        assertThat(agency.rows.thanks().owedBy(tom.id())).isEmpty();
        assertThat(agency.rows.drafts().about(ask.id().ref()))
                .allSatisfy(draft -> assertThat(draft.letter().to()).isEqualTo(dana.email()));
        assertThat(agency.told()).noneMatch(sentence -> sentence.contains("Tom"));
    }

    @Test
    void a_silent_introducer_is_followed_up_twice_and_then_left_in_the_hopper() {
        agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        agency.approve(agency.waiting(dana).get(0), alice);
        Ask ask = agency.rows.asks().to(dana.id()).get(0);

        int followUps = 0;
        for (int day = 0; day < 40; day++) {
            turn(Duration.ofDays(1));
            List<Nudge> due = agency.rows.nudges().openAbout(ask.id().ref()).stream()
                    .filter(nudge -> nudge.kind() == Nudge.Kind.FOLLOW_UP)
                    .filter(nudge -> nudge.state() == Nudge.State.DELIVERED)
                    .toList();
            for (Nudge nudge : due) {
                agency.whenTimePasses.draftFollowUp(nudge.id(), alice);
                agency.waiting(dana).forEach(draft -> agency.approve(draft, alice));
                followUps++;
            }
        }

        assertThat(followUps).isEqualTo(2);
        assertThat(agency.rows.asks().find(ask.id()).orElseThrow().state()).isEqualTo(Ask.State.SILENT);
        assertThat(agency.rows.hopper().open(alice.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.about()).isEqualTo(ask.id().ref()));
        assertThat(agency.rows.thanks().owedTo(dana.id()))
                .extracting(ThankYou::occasion)
                .containsExactly(ThankYou.Occasion.NO_ANSWER);
    }

    @Test
    void what_followed_from_a_stage_that_was_misread_is_undone_and_what_follows_from_the_truth_begins() {
        Introduction introduction = introducedBy(dana, SAM);
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        agency.whenDealMoves.takesPart(deal, SAM);
        StageQuestions.Asked stage = new StageQuestions.Asked("hubspot", "", "Handshake given");
        StageQuestions.Id question = agency.rows
                .stageQuestions()
                .ask(
                        new StageQuestions.InIt(stage, "77", agency.clock.instant()),
                        "HubSpot",
                        null,
                        agency.clock.instant())
                .orElseThrow();

        explained().means(alice, question, StageMeaning.WON);
        assertThat(state(introduction)).isEqualTo(State.WON);
        assertThat(waiting(introduction)).hasSize(1);
        explained().corrects(alice, question, StageMeaning.WON, StageMeaning.LOST);

        assertThat(state(introduction)).isEqualTo(State.LOST);
        assertThat(waiting(introduction))
                .singleElement()
                .satisfies(draft -> assertThat(draft.letter().body()).doesNotContain("We are going to work together."));
        assertThat(agency.rows.log().of(deal.ref()))
                .extracting(Activity::what)
                .endsWith("deal.won", "deal.taken-back", "deal.lost");

        explained().corrects(alice, question, StageMeaning.LOST, StageMeaning.WON);
        assertThat(state(introduction)).isEqualTo(State.WON);
        assertThat(agency.rows
                        .people()
                        .companyKnownAs("Northwind")
                        .orElseThrow()
                        .segment())
                .isEqualTo(Segment.CLIENT);
        assertThat(explained()
                        .corrects(alice, question, StageMeaning.LOST, StageMeaning.OPEN)
                        .done())
                .isFalse();
    }

    @Test
    void what_followed_from_a_win_stays_when_only_the_name_of_its_stage_was_misread() {
        Introduction introduction = introducedBy(dana, SAM);
        Deal.Id deal = told("Northwind", Stage.OPEN, "77", null);
        agency.whenDealMoves.takesPart(deal, SAM);
        told("Northwind", Stage.WON, "77", null);
        StageQuestions.Id question = agency.rows
                .stageQuestions()
                .ask(
                        new StageQuestions.InIt(
                                new StageQuestions.Asked("hubspot", "", "Handshake given"),
                                "77",
                                agency.clock.instant()),
                        "HubSpot",
                        null,
                        agency.clock.instant())
                .orElseThrow();
        explained().means(alice, question, StageMeaning.WON);
        List<Draft> reports = waiting(introduction);
        List<ThankYou> owed = agency.rows.thanks().owedTo(dana.id());
        assertThat(reports).hasSize(1);
        assertThat(position(deal).called()).isEqualTo("Handshake given");

        explained().corrects(alice, question, StageMeaning.WON, null);

        assertThat(position(deal).stage()).isEqualTo(Stage.WON);
        assertThat(position(deal).called()).isEmpty();
        assertThat(agency.rows.deals().history(deal)).hasSize(4);
        assertThat(waiting(introduction)).isEqualTo(reports);
        assertThat(agency.rows.thanks().owedTo(dana.id())).isEqualTo(owed).isNotEmpty();
        assertThat(agency.rows.log().of(deal.ref()))
                .extracting(Activity::what)
                .containsOnlyOnce("deal.won")
                .doesNotContain("deal.taken-back")
                .endsWith("deal.changed");
    }

    private Deal.Position position(Deal.Id deal) {
        return agency.rows.deals().find(deal).orElseThrow().position();
    }

    @Test
    void two_deals_with_a_company_that_was_not_on_the_list_make_one_client() {
        told("Wingtip Toys", Stage.OPEN, "81", null);
        told("Wingtip Toys", Stage.OPEN, "82", null);
        told("Wingtip Toys", Stage.WON, "81", null);
        told("Wingtip Toys", Stage.WON, "82", null);

        Company client = agency.rows.people().companyKnownAs("Wingtip Toys").orElseThrow();
        assertThat(client.segment()).isEqualTo(Segment.CLIENT);
        assertThat(agency.rows.deals().with(client.id())).hasSize(2);
    }

    private WhenStageExplained explained() {
        Steps steps = new Steps(agency.database, agency.rows.log(), agency.clock);
        return new WhenStageExplained(
                agency.rows,
                steps,
                agency.cards,
                agency.whenDealMoves,
                new WhenDealHeard(agency.rows, steps, agency.cards, agency.whenDealMoves).hearsay(),
                new CrmHooks(
                        List.of(new CrmHook(
                                new CrmDoor(
                                        CrmSource.HUBSPOT,
                                        new CrmDoor.Key(List.of("word"), null, "", null, false, null),
                                        "",
                                        List.of()),
                                CrmShape.usual("USD"),
                                StageMap.EMPTY,
                                true,
                                null)),
                        agency.clock));
    }

    private Nudge.State reminder(Deal.Id deal) {
        List<Nudge> open = agency.rows.nudges().openAbout(deal.ref());
        assertThat(open).hasSize(1);
        return open.get(0).state();
    }

    private Ask handedTo(Contact contact) {
        agency.ask(alice, contact, Ask.Kind.INTRODUCTION);
        agency.approve(agency.waiting(contact).get(0), alice);
        agency.answer(agency.rows.asks().to(contact.id()).get(0), Answer.YES);
        agency.waiting(contact).forEach(draft -> agency.approve(draft, alice));
        return agency.rows.asks().to(contact.id()).get(0);
    }

    private Introduction introducedBy(Contact contact, @Nullable EmailAddress target) {
        Ask ask = handedTo(contact);
        agency.whenIntroduced.byHand(ask.id(), target, alice);
        Introduction introduction = agency.rows.introductions().of(ask.id()).orElseThrow();
        agency.rows.drafts().about(introduction.id().ref()).stream()
                .filter(draft -> draft.state() == Draft.State.PENDING)
                .forEach(draft -> agency.whenDecided.discard(draft.id(), draft.version(), alice));
        return introduction;
    }

    private void prospect(String name, String domain) {
        agency.rows.people().save(new Company(Company.Id.fresh(), name, Segment.PROSPECT, domain, tom.id()));
    }

    private Deal.Id told(String company, Stage stage, String externalId, @Nullable Amount amount) {
        WhenDealMoves.Moved moved = agency.whenDealMoves.apply(news(company, stage, externalId, amount), HUBSPOT, null);
        agency.send();
        return Objects.requireNonNull(moved.deal());
    }

    private static DealUpdate news(String company, Stage stage, @Nullable String externalId, @Nullable Amount amount) {
        return new DealUpdate(company, null, externalId, stage, null, amount, null, Certainty.STATED, null);
    }

    private State state(Introduction introduction) {
        return agency.rows.introductions().find(introduction.id()).orElseThrow().state();
    }

    private List<Draft> waiting(Introduction introduction) {
        return agency.rows.drafts().about(introduction.id().ref()).stream()
                .filter(draft -> draft.state() == Draft.State.PENDING)
                .toList();
    }

    private List<String> asked(Introduction introduction) {
        return agency.rows.nudges().openAbout(introduction.id().ref()).stream()
                .filter(nudge -> nudge.kind() == Nudge.Kind.OUTCOME)
                .map(Nudge::why)
                .toList();
    }

    private void turn(Duration by) {
        agency.clock.turn(by);
        agency.whenTimePasses.tick();
        agency.send();
    }
}
