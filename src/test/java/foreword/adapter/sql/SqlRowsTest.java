package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Move;
import foreword.ask.Reply;
import foreword.ask.Sides;
import foreword.ask.Turned;
import foreword.content.ContentItem;
import foreword.content.Fit;
import foreword.content.Handed;
import foreword.expectation.Expectation;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.introduction.Introduction;
import foreword.outbox.Notice;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.ProfileCard;
import foreword.target.Target;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import foreword.thanks.ThankYou;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlRowsTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private final Teammate owner = Given.teammate();
    private final Contact contact = Given.contact(Given.company());

    @Test
    void keeps_an_ask_whole_and_lets_one_change_win() {
        SqlAsks asks = new SqlAsks(database);
        Ask ask = Given.ask(contact, owner);
        asks.add(ask);
        assertThat(asks.find(ask.id())).contains(ask);
        assertThat(asks.open(owner.id())).containsExactly(ask);
        assertThat(asks.to(contact.id())).containsExactly(ask);

        Cause cause = Cause.teammate(owner.id(), "said so", Given.NOW);
        Move silent = new Move.Ours(Ask.State.QUESTION, Ask.State.SILENT);
        assertThat(asks.move(ask.id(), ask.sides(), silent, cause)).isTrue();
        assertThat(asks.move(ask.id(), ask.sides(), silent, cause)).isFalse();
        assertThat(asks.countInState(Ask.State.SILENT)).isEqualTo(1);
        assertThat(asks.history(ask.id())).containsExactly(new Turned(Turned.Side.OURS, "QUESTION", "SILENT", cause));
    }

    @Test
    void changes_each_side_of_an_ask_alone() {
        SqlAsks asks = new SqlAsks(database);
        Ask ask = Given.ask(contact, owner);
        asks.add(ask);

        Cause cause = Cause.itself("", Given.NOW);
        asks.move(
                ask.id(),
                ask.sides(),
                new Move.Introducers(Ask.IntroducerSide.NOT_ASKED, Ask.IntroducerSide.ASKED),
                cause);
        Sides asked = asks.find(ask.id()).orElseThrow().sides();
        asks.move(ask.id(), asked, new Move.Targets(Ask.TargetSide.NOT_CONTACTED, Ask.TargetSide.ASKED), cause);
        asks.asked(ask.id(), Given.NOW);
        asks.followedUp(ask.id());

        Ask changed = asks.find(ask.id()).orElseThrow();
        assertThat(changed.state()).isEqualTo(Ask.State.QUESTION);
        assertThat(changed.introducerSide()).isEqualTo(Ask.IntroducerSide.ASKED);
        assertThat(changed.targetSide()).isEqualTo(Ask.TargetSide.ASKED);
        assertThat(changed.askedAt()).isEqualTo(Given.NOW);
        assertThat(changed.followUps()).isEqualTo(1);
        assertThat(asks.countAsked()).isEqualTo(1);
    }

    @Test
    void keeps_a_reply_whole_and_lets_one_teammate_settle_it() {
        SqlReplies replies = new SqlReplies(database);
        Reply reply = Given.reply(owner);
        replies.add(reply);
        assertThat(replies.find(reply.id())).contains(reply);
        assertThat(replies.about(reply.about())).containsExactly(reply);

        assertThat(replies.settle(reply.id(), "", Answer.NO, "tm_1")).isTrue();
        assertThat(replies.settle(reply.id(), "", Answer.YES, "tm_2")).isFalse();
        assertThat(replies.find(reply.id()).orElseThrow().answer()).isEqualTo(Answer.NO);
    }

    @Test
    void keeps_an_introduction_whole_and_lets_one_change_win() {
        SqlIntroductions introductions = new SqlIntroductions(database);
        Introduction made = Given.introduction(contact, owner);
        Introduction bare = new Introduction(
                Introduction.Id.fresh(),
                null,
                contact.id(),
                "Bo",
                "Bo Ltd",
                null,
                owner.id(),
                null,
                "",
                Introduction.State.MADE,
                Given.NOW.plusMillis(1));
        introductions.add(made);
        introductions.add(bare);
        assertThat(introductions.ownedBy(owner.id())).containsExactly(bare, made);
        assertThat(introductions.byBridge(String.valueOf(made.bridge()))).contains(made);

        assertThat(introductions.move(made.id(), Introduction.State.MADE, Introduction.State.MET))
                .isTrue();
        assertThat(introductions.move(made.id(), Introduction.State.MADE, Introduction.State.POOR_FIT))
                .isFalse();
    }

    @Test
    void keeps_a_thank_you_whole_and_lets_one_payment_win() {
        SqlThankYous thanks = new SqlThankYous(database);
        ThankYou owed = Given.thankYou(contact, owner);
        thanks.add(owed);
        assertThat(thanks.find(owed.id())).contains(owed);
        assertThat(thanks.about(owed.about())).contains(owed);
        assertThat(thanks.owedTo(contact.id())).containsExactly(owed);

        assertThat(thanks.move(owed.id(), ThankYou.State.OWED, ThankYou.State.PAID, "by phone"))
                .isTrue();
        assertThat(thanks.move(owed.id(), ThankYou.State.OWED, ThankYou.State.WAIVED, "no"))
                .isFalse();
        assertThat(thanks.owedBy(owner.id())).isEmpty();
        assertThat(thanks.countPaid()).isEqualTo(1);
    }

    @Test
    void keeps_a_nudge_whole_and_finds_it_when_due() {
        SqlNudges nudges = new SqlNudges(database);
        Nudge nudge = Given.nudge(owner);
        nudges.add(nudge);
        assertThat(nudges.find(nudge.id())).contains(nudge);
        assertThat(nudges.claimDue(nudge.due(), 9, "a", Duration.ofMinutes(1)))
                .extracting(Nudges.Claim::nudge)
                .containsExactly(nudge);
        assertThat(nudges.claimDue(nudge.due().minusMillis(1), 9, "b", Duration.ofMinutes(1)))
                .isEmpty();
        assertThat(nudges.nextDue()).contains(nudge.due());

        assertThat(nudges.snooze(nudge.id(), Nudge.State.PLANNED, Given.NOW.plusSeconds(9)))
                .isTrue();
        assertThat(nudges.move(nudge.id(), Nudge.State.PLANNED, Nudge.State.DONE, ""))
                .isFalse();
        assertThat(nudges.openAbout(nudge.about())).hasSize(1);
        assertThat(nudges.nextDue()).contains(Given.NOW.plusSeconds(9));
    }

    @Test
    void a_company_has_one_expectation_and_two_who_move_it_do_not_both_succeed() {
        SqlExpectations expectations = new SqlExpectations(database);
        Company.Id company = new Company.Id("co_1");
        Expectation begun = Expectation.begun(company, owner.id(), Expectation.Occasion.NEW_CLIENT, Given.NOW);
        assertThat(expectations.add(begun)).isTrue();
        assertThat(expectations.add(Expectation.begun(company, owner.id(), Expectation.Occasion.DEAL_WON, Given.NOW)))
                .isFalse();
        assertThat(expectations.of(company)).contains(begun);
        assertThat(expectations.toSay(owner.id())).containsExactly(begun);

        Expectation later = begun.saidTo(new Contact.Id("c_1")).moved(Expectation.State.LATER, owner.id(), Given.NOW);
        assertThat(expectations.change(begun, later)).isTrue();
        assertThat(expectations.change(begun, begun.moved(Expectation.State.AGREED, owner.id(), Given.NOW)))
                .isFalse();
        assertThat(expectations.find(begun.id())).contains(later);
        assertThat(expectations.toSay(owner.id())).isEmpty();
    }

    @Test
    void keeps_whoever_is_not_ready_yet_until_closed() {
        SqlHopper hopper = new SqlHopper(database);
        HopperEntry entry = Given.hopperEntry(owner);
        hopper.add(entry);
        assertThat(hopper.open(owner.id())).containsExactly(entry);

        assertThat(hopper.openAbout(entry.about())).containsExactly(entry);

        hopper.touched(entry.id(), Given.NOW);
        HopperEntry touched = hopper.find(entry.id()).orElseThrow();
        assertThat(touched.touches()).isEqualTo(1);
        assertThat(touched.touchedAt()).isEqualTo(Given.NOW);
        hopper.answered(entry.id());
        assertThat(hopper.find(entry.id()).orElseThrow().touches()).isZero();

        assertThat(hopper.move(entry.id(), HopperEntry.State.RESTING, HopperEntry.State.DROPPED))
                .isTrue();
        assertThat(hopper.move(entry.id(), HopperEntry.State.RESTING, HopperEntry.State.TAKEN_UP))
                .isFalse();
        assertThat(hopper.open(owner.id())).isEmpty();
        assertThat(hopper.openAbout(entry.about())).isEmpty();
    }

    @Test
    void keeps_targets_cards_and_notices_whole() {
        SqlTargets targets = new SqlTargets(database);
        SqlProfileCards cards = new SqlProfileCards(database);
        SqlNotices notices = new SqlNotices(database);
        Target target = Given.target();
        ProfileCard card = new ProfileCard(Segment.CLIENT, "a CFO", "we did it before", "call once", Given.NOW);
        Notice notice = new Notice(Notice.Id.fresh(), owner.id(), "It's done.", "", "FW-1", "", Given.NOW);
        targets.save(target);
        cards.save(card);
        notices.add(notice);

        assertThat(targets.named(" " + target.name().toUpperCase(java.util.Locale.ROOT), target.company()))
                .contains(target);
        assertThat(targets.wanted()).containsExactly(target);
        assertThat(cards.of(Segment.CLIENT)).contains(card);
        assertThat(notices.find(notice.id())).contains(notice);
    }

    @Test
    void keeps_whom_a_piece_is_for() {
        SqlContentLibrary library = new SqlContentLibrary(database);
        Fit fit = new Fit(
                List.of("client", "partner"), List.of("a second depot", "errors"), "de", LocalDate.of(2026, 12, 3));
        ContentItem item = Given.content().fitting(fit);
        library.add(item, new byte[] {0, (byte) 0xff, 10, 13});
        ContentItem.Body link = new ContentItem.Link(URI.create("https://larkfield.example/depot?a=1#b"));
        ContentItem page = ContentItem.of(ContentItem.Id.fresh(), "A page", "short page", link);
        library.add(page, new byte[0]);

        assertThat(library.file(item.id())).containsExactly(0, 0xff, 10, 13);
        assertThat(library.find(item.id())).contains(item);
        assertThat(library.find(page.id())).contains(page);

        library.change(item.archived(true).called("Other title", "other line"));
        assertThat(library.find(item.id())).contains(item.archived(true).called("Other title", "other line"));
        assertThat(library.file(item.id())).hasSize(4);
    }

    @Test
    void never_promises_one_person_the_same_piece_twice() {
        SqlContentLibrary library = new SqlContentLibrary(database);
        ContentItem item = Given.content();
        library.add(item, new byte[4]);
        assertThat(library.promise(promise("target/t_1", item, "d_1"))).isTrue();
        assertThat(library.promise(promise("target/t_1", item, "d_1"))).isTrue();
        assertThat(library.promise(promise("target/t_1", item, "d_2"))).isFalse();

        library.release("d_1");
        assertThat(library.promise(promise("target/t_1", item, "d_2"))).isTrue();
        library.gone("d_2", Given.NOW);
        library.release("d_2");

        assertThat(library.promise(promise("target/t_1", item, "d_3"))).isFalse();
        assertThat(library.had(List.of("target/t_1", "contact/c_1"))).containsExactly(item.id());
        assertThat(library.had(List.of("target/t_2"))).isEmpty();
        assertThat(library.hadBut(List.of("target/t_1"), "d_2")).isEmpty();
        assertThat(library.hadBut(List.of("target/t_1"), "d_3")).containsExactly(item.id());
        assertThat(library.ledger())
                .containsExactly(new Handed("target/t_1", item.id(), 1, "d_2", "ask/a_1", Given.NOW));
    }

    @Test
    void still_knows_of_pieces_that_were_sent_before_the_ledger_named_drafts() {
        SqlContentLibrary library = new SqlContentLibrary(database);
        ContentItem item = Given.content();
        library.add(item, new byte[4]);

        library.promise(promise("target/t_9", item, ""));

        assertThat(library.had(List.of("target/t_9"))).containsExactly(item.id());
    }

    private static Handed promise(String person, ContentItem item, String draft) {
        return new Handed(person, item.id(), item.version(), draft, "ask/a_1", null);
    }
}
