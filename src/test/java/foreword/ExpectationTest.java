package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.expectation.Expectation;
import foreword.expectation.Expectation.State;
import foreword.followup.Nudge;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.report.QuarterFigures;
import foreword.sandbox.DemoRows;
import foreword.workflow.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Introducing us is part of working together: when it is said, to whom, how often, and what an answer does. */
class ExpectationTest {
    private static final Duration BEAT = Duration.ofHours(4);

    @TempDir
    Path folder;

    private Agency agency;
    private Teammate tom;
    private Teammate alice;

    @BeforeEach
    void begin() {
        agency = new Agency(folder);
        tom = agency.rows.people().teammateWithSlackId(DemoRows.TOM).orElseThrow();
        alice = agency.rows.people().teammateWithSlackId(DemoRows.ALICE).orElseThrow();
    }

    @AfterEach
    void end() {
        agency.close();
    }

    @Test
    void on_the_day_after_a_new_client_its_owner_is_given_the_word_for_the_kick_off() {
        Company company = added("Fenwick Mills", Segment.CLIENT);
        Contact ida = person(company, "Ida Moss");

        Expectation expectation = of(company).orElseThrow();
        assertThat(expectation.state()).isEqualTo(State.OPEN);
        assertThat(reminders(expectation)).isEmpty();
        passes(Duration.ofDays(1));

        assertThat(reminders(expectation))
                .containsExactly("Fenwick Mills is a new client. Say at the kick-off that introducing us is part of"
                        + " working together.");
        assertThat(agency.whenExpected.draft(expectation.id(), null, tom).done())
                .isTrue();
        Draft draft = draft(expectation);
        assertThat(draft.kind()).isEqualTo(MessageKind.EXPECTATION);
        assertThat(draft.letter().to()).isEqualTo(ida.email());
        assertThat(draft.letter().body()).contains("Ida", "before we begin").doesNotContain("?");
        assertThat(open(expectation)).isEmpty();
        assertThat(of(company).orElseThrow().state()).isEqualTo(State.DRAFTED);

        assertThat(agency.approve(draft, tom).done()).isTrue();
        assertThat(of(company).orElseThrow().state()).isEqualTo(State.SAID);
        passes(Duration.ofDays(33));
        assertThat(reminders(expectation)).singleElement().asString().contains("Have they agreed?");
        assertThat(agency.whenExpected.agreed(expectation.id(), tom).done()).isTrue();
        assertThat(open(expectation)).isEmpty();
        assertThat(agency.rows.log().of(expectation.id().ref()))
                .extracting(Activity::what)
                .containsExactly("expectation.begun", "expectation.drafted", "expectation.said", "expectation.agreed");
    }

    @Test
    void a_second_click_changes_nothing_and_says_how_it_stands() {
        Expectation expectation = of(added("Fenwick Mills", Segment.CLIENT)).orElseThrow();

        assertThat(agency.whenExpected.said(expectation.id(), tom).done()).isTrue();
        assertThat(agency.whenExpected.said(expectation.id(), alice))
                .isEqualTo(Result.refused("Fenwick Mills knows already. Have they agreed?"));
        assertThat(agency.whenExpected.agreed(expectation.id(), tom).done()).isTrue();
        assertThat(agency.whenExpected.later(expectation.id(), tom))
                .isEqualTo(Result.refused("Fenwick Mills has agreed already."));
        assertThat(agency.whenExpected.declined(expectation.id(), tom).done()).isTrue();
    }

    @Test
    void later_comes_back_after_thirty_days_then_every_ninety() {
        Company company = added("Fenwick Mills", Segment.CLIENT);
        person(company, "Ida Moss");
        Expectation expectation = of(company).orElseThrow();

        for (int days : List.of(30, 90, 90)) {
            assertThat(agency.whenExpected.later(expectation.id(), tom).done()).isTrue();
            assertThat(agency.whenExpected.later(expectation.id(), tom).done()).isFalse();
            passes(Duration.ofDays(days).minusHours(20));
            assertThat(reminders(expectation)).isEmpty();
            passes(Duration.ofDays(4));
            assertThat(reminders(expectation))
                    .containsExactly("You wanted to speak with Fenwick Mills about introductions again.");
        }
        agency.whenExpected.draft(expectation.id(), null, tom);
        assertThat(draft(expectation).letter().body()).contains("now that we have known each other for a while");
    }

    @Test
    void whoever_would_rather_not_is_never_asked_and_what_was_drafted_for_them_is_not_sent() {
        Company company = added("Fenwick Mills", Segment.CLIENT);
        Contact ida = person(company, "Ida Moss");
        person(company, "Noor Haddad");
        Expectation expectation = of(company).orElseThrow();
        QuarterFigures figures =
                new QuarterFigures(agency.rows.log(), agency.rows.introductions(), agency.rows.thanks(), agency.clock);
        List<Long> before = counted(figures);
        agency.whenExpected.draft(expectation.id(), ida.id(), tom);
        Draft draft = draft(expectation);

        Result declined = agency.whenExpected.declined(expectation.id(), tom);

        assertThat(declined.sentence()).contains("that is fine", "Ida Moss is never asked");
        assertThat(agency.rows.people().contact(ida.id()).orElseThrow().standing())
                .isEqualTo(Contact.Standing.WILL_NOT_REFER);
        assertThat(agency.rows.drafts().find(draft.id()).orElseThrow().state()).isEqualTo(Draft.State.REJECTED);
        assertThat(open(expectation)).isEmpty();
        agency.whenExpected.won(company.id(), tom);
        passes(Duration.ofDays(200));
        assertThat(of(company).orElseThrow().state()).isEqualTo(State.DECLINED);
        assertThat(open(expectation)).isEmpty();
        assertThat(counted(figures)).isEqualTo(before);
        assertThat(agency.rows.thanks().owedTo(ida.id())).isEmpty();
    }

    @Test
    void where_everybody_would_rather_not_nothing_begins_and_nothing_goes_on() {
        Company company = added("Fenwick Mills", Segment.CLIENT);
        Contact ida = person(company, "Ida Moss");
        Expectation expectation = of(company).orElseThrow();
        agency.whenAsked.neverAsk(ida.id(), tom);
        passes(Duration.ofDays(3));
        assertThat(reminders(expectation)).isEmpty();
        assertThat(open(expectation)).isEmpty();
        assertThat(agency.whenExpected.draft(expectation.id(), null, tom).done())
                .isFalse();

        Company other = added("Harbour Mills", Segment.PROSPECT);
        agency.whenAsked.neverAsk(person(other, "Rosa Lind").id(), tom);
        agency.whenExpected.won(other.id(), tom);
        assertThat(of(other)).isEmpty();
        assertThat(agency.whenExpected.begin(other, tom)).isEmpty();
    }

    @Test
    void nothing_goes_to_somebody_who_would_rather_not_since_it_was_approved() {
        Company company = added("Fenwick Mills", Segment.CLIENT);
        Contact ida = person(company, "Ida Moss");
        Expectation expectation = of(company).orElseThrow();
        agency.whenExpected.draft(expectation.id(), null, tom);
        Draft draft = draft(expectation);
        agency.whenAsked.neverAsk(ida.id(), tom);

        agency.approve(draft, tom);

        assertThat(agency.rows.drafts().find(draft.id()).orElseThrow().state()).isEqualTo(Draft.State.PENDING);
    }

    @Test
    void a_won_deal_begins_it_and_brings_back_what_was_put_off() {
        Company prospect = added("Harbour Mills", Segment.PROSPECT);
        assertThat(of(prospect)).isEmpty();
        agency.whenExpected.won(prospect.id(), tom);
        assertThat(of(prospect).orElseThrow().occasion()).isEqualTo(Expectation.Occasion.DEAL_WON);

        Company client = added("Fenwick Mills", Segment.CLIENT);
        Expectation expectation = of(client).orElseThrow();
        agency.whenExpected.later(expectation.id(), tom);
        agency.whenExpected.won(client.id(), null);
        assertThat(of(client).orElseThrow().state()).isEqualTo(State.OPEN);
        passes(Duration.ofDays(1));
        assertThat(reminders(expectation)).hasSize(1);
    }

    @Test
    void news_of_a_win_begins_it_unless_it_is_old_comes_from_a_file_or_is_taken_back() {
        Company prospect = added("Harbour Mills", Segment.PROSPECT);
        agency.whenDealMoves.apply(won("Harbour Mills", null), Source.of("hubspot"), null);
        assertThat(of(prospect).orElseThrow().occasion()).isEqualTo(Expectation.Occasion.DEAL_WON);
        assertThat(of(prospect).orElseThrow().owner()).isEqualTo(tom.id());

        agency.whenDealMoves.apply(won("Nobody Knew Mills", null), Source.TYPED, tom);
        assertThat(of(agency.rows.people().companyNamed("Nobody Knew Mills").orElseThrow()))
                .isPresent();

        Company old = added("Quarry Mills", Segment.PROSPECT);
        Instant lastYear = Agency.NOW.minus(Duration.ofDays(300));
        agency.whenDealMoves.apply(won("Quarry Mills", lastYear), Source.of("hubspot"), null);
        assertThat(of(old)).isEmpty();
        Company listed = added("Weir Mills", Segment.PROSPECT);
        agency.whenDealMoves.apply(won("Weir Mills", null), Source.of("file"), tom);
        assertThat(of(listed)).isEmpty();

        Company mistaken = added("Fulling Mills", Segment.PROSPECT);
        Deal.Id deal = Objects.requireNonNull(agency.whenDealMoves
                .apply(news("Fulling Mills", Stage.OPEN, null), Source.TYPED, tom)
                .deal());
        agency.whenDealMoves.say(deal, Stage.WON, tom);
        agency.whenDealMoves.takeBack(deal, Source.TYPED, tom);
        passes(Duration.ofDays(2));
        assertThat(reminders(of(mistaken).orElseThrow())).isEmpty();
        assertThat(reminders(of(prospect).orElseThrow())).hasSize(1);
        agency.whenDealMoves.say(deal, Stage.WON, tom);
        passes(Duration.ofDays(4));
        assertThat(reminders(of(mistaken).orElseThrow())).hasSize(1);
    }

    @Test
    void a_prospect_that_becomes_a_client_is_new_and_a_changed_client_is_not() {
        Company prospect = added("Harbour Mills", Segment.PROSPECT);
        agency.whenAsked.saveCompany(new Company(prospect.id(), prospect.name(), Segment.CLIENT, null, tom.id()), tom);
        assertThat(of(prospect)).isPresent();

        Company acme = agency.rows.people().companyNamed("Acme").orElseThrow();
        agency.whenAsked.saveCompany(acme.ownedBy(alice.id()), tom);
        assertThat(of(acme)).isEmpty();
        assertThat(agency.whenExpected.begin(acme, tom)).isPresent();
    }

    @Test
    void many_at_once_are_three_cards_a_day_and_ten_in_all() {
        for (int i = 0; i < 40; i++) {
            Company company = added("Mill " + i, Segment.PROSPECT);
            agency.whenExpected.won(company.id(), null);
        }

        passes(Duration.ofDays(1));
        assertThat(delivered()).isEqualTo(3);
        passes(Duration.ofDays(1));
        assertThat(delivered()).isEqualTo(6);
        passes(Duration.ofDays(8));
        assertThat(delivered()).isEqualTo(10);
    }

    @Test
    void whoever_looks_after_them_now_speaks_with_them() {
        Company company = added("Fenwick Mills", Segment.CLIENT);
        Expectation expectation = of(company).orElseThrow();
        passes(Duration.ofDays(1));

        agency.whenAsked.saveCompany(company.ownedBy(alice.id()), tom);
        passes(BEAT);

        assertThat(of(company).orElseThrow().owner()).isEqualTo(alice.id());
        assertThat(open(expectation)).extracting(Nudge::owner).containsExactly(alice.id());
    }

    @Test
    void what_was_drafted_and_discarded_comes_back_in_a_week() {
        Company company = added("Fenwick Mills", Segment.CLIENT);
        person(company, "Ida Moss");
        Expectation expectation = of(company).orElseThrow();
        agency.whenExpected.draft(expectation.id(), null, tom);
        Draft draft = draft(expectation);

        agency.whenDecided.discard(draft.id(), draft.version(), tom);

        assertThat(of(company).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(open(expectation))
                .extracting(Nudge::due)
                .containsExactly(agency.clock.instant().plus(Duration.ofDays(7)));
    }

    private Company added(String name, Segment segment) {
        Company company = new Company(Company.Id.fresh(), name, segment, null, tom.id());
        agency.whenAsked.saveCompany(company, tom);
        return company;
    }

    private static DealUpdate won(String company, @Nullable Instant at) {
        return news(company, Stage.WON, at);
    }

    private static DealUpdate news(String company, Stage stage, @Nullable Instant at) {
        return new DealUpdate(company, null, null, stage, null, null, null, Certainty.STATED, at);
    }

    private Contact person(Company company, String name) {
        Contact contact = new Contact(
                Contact.Id.fresh(),
                company.id(),
                name,
                new EmailAddress(name.split(" ", 2)[0].toLowerCase(Locale.ROOT) + "@mills.example"),
                null,
                null,
                Contact.Standing.OPEN,
                "");
        agency.whenAsked.saveContact(contact, company, tom);
        return contact;
    }

    private Optional<Expectation> of(Company company) {
        return agency.rows.expectations().of(company.id());
    }

    private Draft draft(Expectation expectation) {
        return agency.rows.drafts().about(expectation.id().ref()).get(0);
    }

    private List<Nudge> open(Expectation expectation) {
        return agency.rows.nudges().openAbout(expectation.id().ref());
    }

    /** What its owner has before them. */
    private List<String> reminders(Expectation expectation) {
        return open(expectation).stream()
                .filter(nudge -> nudge.state() == Nudge.State.DELIVERED)
                .map(Nudge::why)
                .toList();
    }

    private long delivered() {
        return agency.rows.nudges().open(tom.id()).stream()
                .filter(nudge -> nudge.kind() == Nudge.Kind.EXPECTATION)
                .filter(nudge -> nudge.state() == Nudge.State.DELIVERED)
                .count();
    }

    private static List<Long> counted(QuarterFigures figures) {
        return List.of(figures.asked(), figures.introduced(), figures.won(), figures.thanked(), figures.attempts());
    }

    private void passes(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(BEAT)) {
            agency.clock.turn(BEAT);
            agency.whenTimePasses.tick();
        }
    }
}
