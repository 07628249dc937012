package foreword.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlOutbox;
import foreword.people.EmailAddress;
import foreword.testing.TestClock;
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
    private Limits limits = Limits.NONE;
    private final TestClock clock = new TestClock(NOW);
    private @Nullable Dispatcher living;

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
        assertThat(heard.said).containsExactly("unknown d_1", "undecided d_1");
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

        assertThat(heard.said).containsExactly("unknown d_1", "undecided d_1", "sent d_1");
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

        assertThat(heard.said).containsExactly("refused d_1: 550 no such user[]");
        assertThat(state("mail")).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void sends_nothing_that_is_no_longer_approved() {
        outbox.put("mail", MAIL, NOW);
        heard.stands = false;

        at(NOW).sendDue();

        assertThat(mails.sent).isZero();
        assertThat(state("mail")).isEqualTo(Delivery.State.FAILED);
        assertThat(heard.said).hasSize(1).allMatch(said -> said.startsWith("stopped "));
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

    @Test
    void looks_for_a_lost_mail_at_growing_intervals_and_then_asks_a_person() {
        outbox.put("mail", MAIL, NOW);
        mails.answer = new OutcomeUnknown("connection reset");
        mails.looks = true;
        at(NOW).sendDue();
        assertThat(lookedForUntil(NOW)).contains(NOW.plus(Duration.ofMinutes(15)));
        int looks = 0;
        for (int minute = 1; minute < 15; minute++) {
            looks += at(NOW.plus(Duration.ofMinutes(minute))).sendDue();
        }
        assertThat(looks).isEqualTo(3);
        assertThat(heard.said).containsExactly("unknown d_1");

        at(NOW.plus(Duration.ofMinutes(15))).sendDue();
        at(NOW.plus(Duration.ofDays(3))).sendDue();
        at(NOW.plus(Duration.ofDays(3))).sendDue();

        assertThat(heard.said).containsExactly("unknown d_1", "undecided d_1");
        assertThat(lookedForUntil(NOW.plus(Duration.ofMinutes(15)))).isEmpty();
        assertThat(mails.sent).isEqualTo(1);
    }

    @Test
    void still_finds_a_lost_mail_after_a_person_was_asked() {
        outbox.put("mail", MAIL, NOW);
        mails.answer = new OutcomeUnknown("connection reset");
        mails.looks = true;
        at(NOW).sendDue();
        at(NOW.plus(Duration.ofMinutes(16))).sendDue();
        mails.found = true;

        at(NOW.plus(Duration.ofMinutes(90))).sendDue();

        assertThat(heard.said).containsExactly("unknown d_1", "undecided d_1", "sent d_1");
        assertThat(state("mail")).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void asks_a_person_even_when_nobody_looked_in_time() {
        outbox.put("mail", MAIL, NOW);
        mails.answer = new OutcomeUnknown("connection reset");
        mails.looks = true;
        at(NOW).sendDue();

        at(NOW.plus(Duration.ofDays(9))).sendDue();

        assertThat(heard.said).containsExactly("unknown d_1", "undecided d_1");
    }

    @Test
    void files_the_copy_later_when_it_cannot_now_and_the_mail_stays_sent() {
        outbox.put("mail", MAIL, NOW);
        mails.files = true;
        mails.full = true;
        at(NOW).sendDue();
        at(NOW.plusSeconds(1)).sendDue();
        assertThat(state("mail")).isEqualTo(Delivery.State.SENT);
        mails.full = false;

        at(NOW.plusSeconds(30)).sendDue();
        assertThat(mails.copies).isZero();
        at(NOW.plusSeconds(61)).sendDue();
        at(NOW.plus(Duration.ofDays(1))).sendDue();

        assertThat(mails.copies).isEqualTo(1);
        assertThat(heard.said).containsExactly("sent d_1");
    }

    @Test
    void never_repeats_a_mail_whose_outcome_could_not_be_recorded() {
        outbox.put("mail", MAIL, NOW);
        heard.broken = true;

        at(NOW).sendDue();
        at(NOW.plus(Duration.ofDays(2))).sendDue();

        assertThat(mails.sent).isEqualTo(1);
        assertThat(state("mail")).isEqualTo(Delivery.State.UNKNOWN);
    }

    @Test
    void keeps_the_final_dot_back_when_another_may_have_taken_the_mail_over() {
        outbox.put("mail", MAIL, NOW);
        mails.beforeTheDot = () -> clock.turnTo(NOW.plus(Duration.ofMinutes(2)));

        later(NOW).sendDue();

        assertThat(mails.dots).isZero();
        assertThat(state("mail")).isEqualTo(Delivery.State.SENDING);
        assertThat(heard.said).isEmpty();
    }

    @Test
    void waits_for_a_server_that_is_down_without_trying_each_mail() {
        outbox.put("mail", MAIL, NOW);
        outbox.put("mail2", mail("d_2", "bot@ours.example"), NOW);
        outbox.put("other", mail("d_3", "pat@ours.example"), NOW);
        mails.answer = new ServerDown("connection refused");

        at(NOW).sendDue();
        assertThat(mails.sent).as("one try for each account").isEqualTo(2);
        for (int minute = 1; minute < 12 * 60; minute++) {
            later(NOW.plus(Duration.ofMinutes(minute))).sendDue();
        }
        assertThat(mails.sent).isLessThan(130);
        assertThat(outbox.withKey("mail").orElseThrow().attempt()).isZero();
        mails.answer = null;
        later(NOW.plus(Duration.ofHours(13))).sendDue();

        assertThat(heard.said).contains("down d_1: connection refused", "sent d_1", "sent d_2", "sent d_3");
        assertThat(heard.said.indexOf("sent d_1")).isLessThan(heard.said.indexOf("sent d_2"));
    }

    @Test
    void holds_an_account_to_its_limit_over_a_restart_and_sends_the_oldest_first() {
        limits = new Limits(2, 3);
        for (int i = 1; i <= 5; i++) {
            outbox.put("mail" + i, mail("d_" + i, "bot@ours.example"), NOW);
        }

        at(NOW).sendDue();
        assertThat(heard.said).containsExactly("sent d_1", "sent d_2");
        at(NOW.plusSeconds(59)).sendDue();
        assertThat(heard.said).hasSize(2);
        at(NOW.plusSeconds(60)).sendDue();

        assertThat(heard.said)
                .containsExactly("sent d_1", "sent d_2", "sent d_3", "held d_4 until " + NOW.plus(Duration.ofDays(1)));
        assertThat(outbox.withKey("mail5").orElseThrow())
                .satisfies(held -> assertThat(held.state()).isEqualTo(Delivery.State.QUEUED))
                .satisfies(held -> assertThat(held.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(1))));
    }

    private static Parcel.Mail mail(String draft, String account) {
        return new Parcel.Mail(
                draft,
                new OutgoingMail(
                        "<" + draft + "@ours.example>",
                        new EmailAddress(account.replace("@", "+b.x@")),
                        List.of(new EmailAddress("dana@acme.example")),
                        new byte[] {1}));
    }

    private Optional<Instant> lookedForUntil(Instant now) {
        return outbox.withKey("mail").orElseThrow().lookedForUntil(now);
    }

    /** The same dispatcher as before, at another time. */
    private Dispatcher later(Instant now) {
        clock.turnTo(now);
        if (living == null) {
            living = new Dispatcher(outbox, mails, chat, heard, new Dispatcher.Journal(database, clock, limits));
        }
        return living;
    }

    private Dispatcher at(Instant now) {
        return new Dispatcher(
                outbox, mails, chat, heard, new Dispatcher.Journal(database, Clock.fixed(now, ZoneOffset.UTC), limits));
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
        private boolean looks;
        private boolean files;
        private boolean full;
        private int copies;
        private int sent;
        private int dots;
        private Runnable beforeTheDot = () -> {};

        @Override
        public String send(OutgoingMail mail, Runnable lastLook)
                throws SendRefused, SendDeferred, ServerDown, OutcomeUnknown {
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
            if (answer instanceof ServerDown down) {
                throw down;
            }
            beforeTheDot.run();
            lastLook.run();
            dots++;
            return "250 taken";
        }

        @Override
        public boolean looksForSent(OutgoingMail mail) {
            return looks;
        }

        @Override
        public boolean foundSent(OutgoingMail mail) {
            return found;
        }

        @Override
        public boolean filesCopy(OutgoingMail mail) {
            return files;
        }

        @Override
        public void fileCopy(OutgoingMail mail) throws SendDeferred {
            if (full) {
                throw new SendDeferred("the folder is full");
            }
            copies++;
        }

        @Override
        public void rest() {}
    }

    /** Remembers what it was told. */
    private static final class Heard implements Outcomes {
        private final List<String> said = new ArrayList<>();
        private boolean stands = true;
        private boolean broken;

        @Override
        public boolean stands(Parcel.Mail mail) {
            return stands;
        }

        @Override
        public void stopped(Parcel.Mail mail) {
            said.add("stopped " + mail.draft());
        }

        @Override
        public void sent(Parcel.Mail mail) {
            if (broken) {
                throw new IllegalStateException("a fault of ours");
            }
            said.add("sent " + mail.draft());
        }

        @Override
        public void refused(Parcel.Mail mail, String words, List<EmailAddress> dead) {
            said.add("refused " + mail.draft() + ": " + words + dead);
        }

        @Override
        public void unknown(Parcel.Mail mail) {
            said.add("unknown " + mail.draft());
        }

        @Override
        public void undecided(Parcel.Mail mail) {
            said.add("undecided " + mail.draft());
        }

        @Override
        public void held(Parcel.Mail mail, Instant until) {
            said.add("held " + mail.draft() + " until " + until);
        }

        @Override
        public void serverDown(Parcel.Mail mail, String words) {
            said.add("down " + mail.draft() + ": " + words);
        }
    }
}
