package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Answer;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What ties mails and addresses to rows, in real tables. */
@OnEachDatabase
class SqlThreadsTest {
    private static final EmailAddress IDA = new EmailAddress("ida@northwind.example");

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private final Company company = Given.company();
    private final Contact contact = Given.contact(company);
    private final Teammate owner = Given.teammate();

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_whom_a_doubtful_mail_brings_and_lets_one_decision_win() {
        SqlReplies replies = new SqlReplies(database);
        Reply doubtful = reply("ask/a_1", Tie.UNPROVEN, "<1@acme.example>");
        replies.add(doubtful);
        assertThat(replies.find(doubtful.id())).contains(doubtful);
        assertThat(replies.byMessageId("<1@acme.example>")).contains(doubtful);

        assertThat(replies.decide(doubtful.id(), Tie.UNPROVEN, Tie.REFUSED, "Alice"))
                .isTrue();
        assertThat(replies.decide(doubtful.id(), Tie.UNPROVEN, Tie.ACCEPTED, "Tom"))
                .isFalse();
        assertThat(replies.find(doubtful.id()).orElseThrow().settledBy()).isEqualTo("Alice");
    }

    @Test
    void keeps_an_early_answer_until_it_finds_its_row_or_grows_old() {
        SqlReplies replies = new SqlReplies(database);
        Reply early = reply("mail/<b@acme.example>", Tie.UNPLACED, "<2@acme.example>");
        Reply never = reply("mail/<c@acme.example>", Tie.UNPLACED, "<3@acme.example>");
        replies.add(early);
        replies.add(never);
        assertThat(replies.byMessageId("<2@acme.example>")).isEmpty();

        replies.place(early.id(), "introduction/i_1", Tie.SURE);
        replies.forgetUnplaced(Given.NOW.plusSeconds(1));

        assertThat(replies.about("introduction/i_1")).extracting(Reply::id).containsExactly(early.id());
        assertThat(replies.find(never.id())).isEmpty();
    }

    @Test
    void finds_an_introduction_by_whoever_takes_part_in_it() {
        SqlIntroductions introductions = new SqlIntroductions(database);
        Introduction made = Given.introduction(contact, owner);
        introductions.add(made);
        assertThat(introductions.withTarget(IDA)).isEmpty();

        introductions.join(made.id(), IDA, "Ida Holt");
        introductions.join(made.id(), IDA, "Ida Holt");

        assertThat(introductions.withTarget(IDA)).contains(made);
        assertThat(introductions.participants(made.id())).containsExactly(IDA);
    }

    @Test
    void gives_a_told_introduction_its_mail_once() {
        SqlIntroductions introductions = new SqlIntroductions(database);
        Introduction given = Given.introduction(contact, owner);
        Introduction told = new Introduction(
                given.id(),
                given.ask(),
                given.introducer(),
                given.targetName(),
                given.targetCompany(),
                null,
                given.owner(),
                null,
                "",
                given.state(),
                given.madeAt());
        introductions.add(told);

        assertThat(introductions.bridged(told.id(), IDA, "<b@acme.example>", "Meet Ida"))
                .isTrue();
        assertThat(introductions.bridged(told.id(), IDA, "<c@acme.example>", "Meet Ida"))
                .isFalse();
        assertThat(introductions.byBridge("<b@acme.example>").orElseThrow().targetEmail())
                .isEqualTo(IDA);
    }

    @Test
    void knows_a_contact_by_a_second_address_too() {
        SqlPeople people = new SqlPeople(database);
        people.save(company);
        people.save(contact);

        people.alsoWritesFrom(contact.id(), IDA);

        assertThat(people.contactWithEmail(IDA)).contains(contact);
        assertThat(people.contact(contact.id()).orElseThrow().email()).isEqualTo(contact.email());
    }

    private Reply reply(String about, Tie tie, String messageId) {
        return new Reply(
                Reply.Id.fresh(),
                about,
                owner.id(),
                "Dana <dana@acme.example>",
                "Meet Ida.",
                Answer.UNCLEAR,
                "",
                tie,
                new Reply.Brought(IDA, "Ida Holt", "Meet Ida", List.of("<0@acme.example>", "<1@acme.example>")),
                "",
                Given.NOW,
                messageId);
    }
}
