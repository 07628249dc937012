package foreword.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlOutbox;
import foreword.people.EmailAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Never twice, never silently lost: over the real outbox, with a chat and a mail server that do as they are told. */
class DispatcherTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Card CARD = new Card(Card.Kind.DRAFT, "d_1");
    private static final Parcel.Post POST = new Parcel.Post("U0ALICE00", CARD);
    private static final Parcel.Mail MAIL = new Parcel.Mail(
            "d_1",
            new OutgoingMail(
                    "<o.1@ours.example>",
                    new EmailAddress("bot@ours.example"),
                    List.of(new EmailAddress("dana@acme.example")),
                    new byte[] {1}));

    @TempDir
    Path folder;

    private final Chat chat = new Chat();
    private final Mails mails = new Mails();
    private final Heard heard = new Heard();
    private Database database;
    private Outbox outbox;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("outbox.db"));
        outbox = new SqlOutbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void finds_a_card_that_was_posted_although_slack_answered_otherwise() {
        outbox.put("card", POST, NOW);
        chat.postsAnd = new SendDeferred("internal_error");
        at(NOW).sendDue();

        at(NOW.plus(Duration.ofMinutes(2))).sendDue();

        assertThat(chat.posted).containsExactly("card");
        assertThat(outbox.whereIs(CARD, "U0ALICE00")).isPresent();
        assertThat(state("card")).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void looks_again_when_slack_could_not_be_asked() {
        outbox.put("card", POST, NOW);
        chat.postsAnd = new OutcomeUnknown("timeout");
        at(NOW).sendDue();
        chat.finding = new SendDeferred("no connection");
        at(NOW).sendDue();
        chat.finding = null;

        at(NOW.plus(Duration.ofMinutes(10))).sendDue();

        assertThat(chat.posted).containsExactly("card");
        assertThat(state("card")).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void posts_what_a_crash_kept_from_being_posted() {
        outbox.put("card", POST, NOW);
        outbox.claimDue(NOW, 1);

        at(NOW).recover();
        at(NOW).sendDue();

        assertThat(chat.posted).containsExactly("card");
    }

    @Test
    void asks_a_person_about_a_mail_whose_outcome_was_lost_and_never_repeats_it() {
        outbox.put("mail", MAIL, NOW);
        mails.answer = new OutcomeUnknown("connection reset");

        at(NOW).sendDue();
        at(NOW.plus(Duration.ofDays(2))).sendDue();

        assertThat(mails.sent).isEqualTo(1);
        assertThat(heard.said).containsExactly("unknown d_1");
        assertThat(state("mail")).isEqualTo(Delivery.State.UNKNOWN);
    }

    @Test
    void takes_a_lost_mail_for_sent_once_something_names_it() {
        outbox.put("mail", MAIL, NOW);
        mails.answer = new OutcomeUnknown("connection reset");
        at(NOW).sendDue();
        LostMails lost = new LostMails(outbox, heard, database);

        assertThat(lost.wentOut("<o.2@ours.example>", "a reply to it came")).isFalse();
        assertThat(lost.wentOut("<o.1@ours.example>", "a reply to it came")).isTrue();
        assertThat(lost.wentOut("<o.1@ours.example>", "a bounce names it")).isFalse();

        assertThat(heard.said).containsExactly("unknown d_1", "sent d_1");
        assertThat(outbox.withKey("mail").orElseThrow().words()).isEqualTo("a reply to it came");
        assertThat(state("mail")).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void takes_a_lost_mail_for_sent_when_it_lies_among_the_sent_ones() {
        outbox.put("mail", MAIL, NOW);
        mails.answer = new OutcomeUnknown("connection reset");
        mails.found = true;

        at(NOW).sendDue();

        assertThat(heard.said).containsExactly("sent d_1");
        assertThat(state("mail")).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void tries_a_deferred_mail_again_until_it_is_taken() {
        outbox.put("mail", MAIL, NOW);
        mails.answer = new SendDeferred("451 later");
        at(NOW).sendDue();
        mails.answer = null;

        assertThat(at(NOW.plusSeconds(30)).sendDue()).isZero();
        at(NOW.plusSeconds(90)).sendDue();

        assertThat(heard.said).containsExactly("sent d_1");
    }

    @Test
    void tells_of_a_refusal_in_the_words_of_the_server() {
        outbox.put("mail", MAIL, NOW);
        mails.answer = new SendRefused("550 no such user");

        at(NOW).sendDue();

        assertThat(heard.said).containsExactly("refused d_1: 550 no such user");
        assertThat(state("mail")).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void sends_nothing_that_is_no_longer_approved() {
        outbox.put("mail", MAIL, NOW);
        heard.stands = false;

        at(NOW).sendDue();

        assertThat(mails.sent).isZero();
        assertThat(state("mail")).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void goes_on_after_one_bad_delivery() {
        outbox.put("card", POST, NOW);
        outbox.put("mail", MAIL, NOW);
        chat.broken = true;

        at(NOW).sendDue();

        assertThat(heard.said).containsExactly("sent d_1");
        assertThat(state("card")).isEqualTo(Delivery.State.RETRY);
    }

    private Dispatcher at(Instant now) {
        return new Dispatcher(
                outbox, mails, chat, heard, new Dispatcher.Journal(database, Clock.fixed(now, ZoneOffset.UTC)));
    }

    private Delivery.State state(String key) {
        return outbox.withKey(key).orElseThrow().state();
    }

    /** Posts for real, and then says what it was told to say. */
    private static final class Chat implements TeamChat {
        private final List<String> posted = new ArrayList<>();
        private @Nullable Exception postsAnd;
        private @Nullable SendDeferred finding;
        private boolean broken;

        @Override
        public Posted post(String slackId, Card card, String key) throws SendDeferred, OutcomeUnknown {
            if (broken) {
                throw new IllegalStateException("a fault of ours");
            }
            posted.add(key);
            if (postsAnd instanceof SendDeferred later) {
                throw later;
            }
            if (postsAnd instanceof OutcomeUnknown lost) {
                throw lost;
            }
            return new Posted("D1", "1.1");
        }

        @Override
        public void rewrite(Posted where, String slackId, Card card) {}

        @Override
        public void home(String slackId) {}

        @Override
        public Optional<Posted> find(String slackId, String key) throws SendDeferred {
            if (finding != null) {
                throw finding;
            }
            return posted.contains(key) ? Optional.of(new Posted("D1", "1.1")) : Optional.empty();
        }
    }

    /** Counts what it was given, and says what it was told to say. */
    private static final class Mails implements MailSender {
        private @Nullable Exception answer;
        private boolean found;
        private int sent;

        @Override
        public String send(OutgoingMail mail) throws SendRefused, SendDeferred, OutcomeUnknown {
            sent++;
            if (answer instanceof SendRefused no) {
                throw no;
            }
            if (answer instanceof SendDeferred later) {
                throw later;
            }
            if (answer instanceof OutcomeUnknown lost) {
                throw lost;
            }
            return "250 taken";
        }

        @Override
        public boolean foundSent(String messageId) {
            return found;
        }
    }

    /** Remembers what it was told. */
    private static final class Heard implements Outcomes {
        private final List<String> said = new ArrayList<>();
        private boolean stands = true;

        @Override
        public boolean stands(Parcel.Mail mail) {
            return stands;
        }

        @Override
        public void sent(Parcel.Mail mail) {
            said.add("sent " + mail.draft());
        }

        @Override
        public void refused(Parcel.Mail mail, String words) {
            said.add("refused " + mail.draft() + ": " + words);
        }

        @Override
        public void unknown(Parcel.Mail mail) {
            said.add("unknown " + mail.draft());
        }
    }
}
