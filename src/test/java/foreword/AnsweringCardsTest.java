package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.praise.Moment;
import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an answer by mail to a card does, and what it never does. */
class AnsweringCardsTest extends PlayedByEmail {
    private static final String ALICE_WRITTEN = "Alice Park <" + ALICE + ">";
    private static final String FAILED = "Authentication-Results: " + PostOffice.NAME + "; dmarc=fail";

    @Test
    void done_ends_a_reminder() throws Exception {
        MimeMessage reminder = reminded();

        answers(reminder, "Done, thanks!\r\n\r\nAlice");

        awaitNudge(reminder, Nudge.State.DONE);
        assertThat(mails(ALICE, "Re:")).isEmpty();
    }

    @Test
    void snooze_puts_a_reminder_off_as_long_as_it_says() throws Exception {
        for (String words : List.of("snooze 3d", "in 3 days")) {
            MimeMessage reminder = reminded();
            Instant asked = playground.clock().instant();

            answers(reminder, words);

            Nudge nudge = awaitNudge(reminder, Nudge.State.SNOOZED);
            assertThat(Duration.between(asked, nudge.due())).isBetween(Duration.ofDays(3), Duration.ofDays(6));
            playground.turnTo(nudge.due().plusSeconds(60));
        }
    }

    @Test
    void a_weekday_puts_a_reminder_off_to_that_day() throws Exception {
        for (DayOfWeek day : List.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            MimeMessage reminder = reminded();
            Instant asked = playground.clock().instant();

            answers(reminder, day == DayOfWeek.THURSDAY ? "snooze until Thursday" : "Remind me on fri, please");

            Nudge nudge = awaitNudge(reminder, Nudge.State.SNOOZED);
            assertThat(nudge.due().atZone(alice().zone()).getDayOfWeek()).isEqualTo(day);
            assertThat(Duration.between(asked, nudge.due())).isBetween(Duration.ZERO, Duration.ofDays(7));
            playground.turnTo(nudge.due().plusSeconds(60));
        }
    }

    @Test
    void not_praise_answers_the_question_of_a_moment() throws Exception {
        takesMail(DemoRows.ALICE);
        praised();

        answers(mailAbout("Kind words"), "Not praise.");

        Visitor.await(
                "the moment to be let go",
                () -> moments().stream()
                        .filter(it -> it.state() == Moment.State.DISMISSED)
                        .findFirst());
    }

    @Test
    void an_answer_never_approves_and_is_told_where_to_approve_once_a_minute() throws Exception {
        MimeMessage card = drafted();
        for (String words : List.of("Approve", "yes", "Send it!", "OK")) {
            answers(card, words);
        }
        playground.bot().settle();

        assertThat(visitor.mails(DANA)).isEmpty();
        assertThat(draft().state()).isEqualTo(Draft.State.PENDING);
        MimeMessage told = mailAbout("Re:");
        assertThat(text(told)).contains("never approves a draft", "/act/");
        assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mails(ALICE, "Re:")).hasSize(1);
        assertThat(told.getAllRecipients()).hasSize(1);

        playground.turnTo(playground.clock().instant().plusSeconds(61));
        answers(card, "Approve");
        Visitor.await(
                "the answer of the next minute",
                () -> Optional.of(mails(ALICE, "Re:")).filter(it -> it.size() == 2));
    }

    @Test
    void puts_a_draft_off_by_an_answer() throws Exception {
        answers(drafted(), "Tomorrow");

        Visitor.await(
                "the reminder",
                () -> playground
                        .bot()
                        .rows()
                        .nudges()
                        .openAbout("draft/" + draft().id().value())
                        .stream()
                        .findFirst());
        assertThat(draft().state()).isEqualTo(Draft.State.PENDING);
    }

    @Test
    void says_what_it_understands_when_the_words_are_unclear() throws Exception {
        MimeMessage reminder = reminded();

        answers(reminder, "I talked to Dana about this and she was done with the whole thing");

        assertThat(text(mailAbout("Re:"))).contains("not understood", "\"done\"", "\"snooze 3d\"");
        assertThat(nudge(reminder).state()).isEqualTo(Nudge.State.DELIVERED);
    }

    @Test
    void does_nothing_when_our_server_does_not_vouch_for_the_sender() throws Exception {
        List<List<String>> stamps = List.of(
                List.of(FAILED),
                List.of("Authentication-Results: elsewhere.example; dmarc=pass"),
                List.of("Authentication-Results: " + PostOffice.NAME + "; spf=pass"));
        MimeMessage reminder = reminded();
        for (List<String> stamp : stamps) {
            writes(reminder, ALICE_WRITTEN, "done", stamp);
        }
        playground.bot().settle();

        assertThat(text(mailAbout("Re:"))).contains("did not vouch");
        assertThat(mails(ALICE, "Re:")).hasSize(1);
        assertThat(nudge(reminder).state()).isEqualTo(Nudge.State.DELIVERED);
    }

    @Test
    void does_nothing_and_says_nothing_when_somebody_else_has_the_address() throws Exception {
        MimeMessage reminder = reminded();
        for (String other : List.of(
                "Dana Ortiz <" + DANA + ">",
                "Tom Aske <tom@larkfield.example>",
                "Alice Park <alice@elsewhere.example>")) {
            writes(reminder, other, "done", List.of());
        }
        playground.bot().settle();

        assertThat(nudge(reminder).state()).isEqualTo(Nudge.State.DELIVERED);
        assertThat(visitor.mails(DANA)).isEmpty();
        assertThat(visitor.mails("tom@larkfield.example")).isEmpty();
        assertThat(visitor.mails("alice@elsewhere.example")).isEmpty();
        assertThat(mails(ALICE, "Re:")).isEmpty();
    }

    @Test
    void does_nothing_and_says_nothing_to_a_machine() throws Exception {
        MimeMessage reminder = reminded();

        writes(reminder, ALICE_WRITTEN, "done", List.of("Auto-Submitted: auto-replied (vacation)"));
        writes(reminder, ALICE_WRITTEN, "done", List.of("Precedence: list", "List-Id: <all.elsewhere.example>"));
        playground.bot().settle();

        assertThat(nudge(reminder).state()).isEqualTo(Nudge.State.DELIVERED);
        assertThat(mails(ALICE, "Re:")).isEmpty();
    }

    @Test
    void does_nothing_with_a_wrong_or_late_address() throws Exception {
        MimeMessage reminder = reminded();
        String back = ((InternetAddress) reminder.getReplyTo()[0]).getAddress();
        char last = back.charAt(back.indexOf('@') - 1);
        String wrong = back.replace(last + "@", (last == 'a' ? 'b' : 'a') + "@");
        sends(wrong, ALICE_WRITTEN, "done", List.of());
        playground.bot().settle();
        assertThat(nudge(reminder).state()).isEqualTo(Nudge.State.DELIVERED);

        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(7)).plusSeconds(60));
        int before = mails(ALICE, "Re:").size();
        sends(back, ALICE_WRITTEN, "done", List.of());
        playground.bot().settle();

        assertThat(playground.bot().rows().log().latest(500))
                .noneMatch(it -> it.what().equals("nudge.done") || it.what().startsWith("card-mail.answered"));
        assertThat(mails(ALICE, "Re:")).hasSize(before);
    }

    @Test
    void is_never_taken_for_praise_or_for_an_answer_of_a_client() throws Exception {
        MimeMessage reminder = reminded();
        int before = praises().size();

        answers(reminder, "Dana said: " + PRAISE.replace("saved", "rescued"));
        playground.bot().settle();

        assertThat(praises()).hasSize(before);
    }

    /** A draft that was put off has come back. */
    private MimeMessage reminded() {
        if (mails(ALICE, "To approve").isEmpty()) {
            drafted();
            press(link(mailAbout("To approve"), "Later"), "until", "tomorrow");
            playground.turnTo(START.plus(Duration.ofDays(1)).plusSeconds(60));
        }
        return mailAbout("Reminder:");
    }

    private void answers(MimeMessage card, String words) throws Exception {
        writes(card, ALICE_WRITTEN, words, List.of());
    }

    private void writes(MimeMessage card, String from, String words, List<String> headers) throws Exception {
        List<String> all = new ArrayList<>(headers);
        all.add("In-Reply-To: " + card.getMessageID());
        sends(
                ((InternetAddress) card.getReplyTo()[0]).getAddress(),
                from,
                words + "\r\n\r\nOn Tuesday, Foreword wrote:\r\n> done\r\n",
                all);
    }

    /** Waits until the mail has been read. */
    private void sends(String to, String from, String words, List<String> headers) {
        long before = playground.bot().inbox().count("DONE");
        playground
                .post()
                .send(
                        new PostOffice.Letter(from, List.of(to), List.of(), "Re: a card", words, headers),
                        playground.clock().instant());
        Visitor.await(
                "the mail to be read",
                () -> Optional.of(playground.bot().inbox().count("DONE")).filter(now -> now > before));
        playground.bot().settle();
    }

    private Nudge awaitNudge(MimeMessage reminder, Nudge.State state) {
        return Visitor.await(
                "the reminder to be " + state,
                () -> Optional.of(nudge(reminder)).filter(it -> it.state() == state));
    }

    /** The reminder about the one draft there is. */
    private Nudge nudge(MimeMessage reminder) {
        assertThat(reminder).isNotNull();
        String about = "draft/" + draft().id().value();
        List<Nudge> open = playground.bot().rows().nudges().openAbout(about);
        return open.isEmpty() ? ended(about) : open.get(open.size() - 1);
    }

    private Nudge ended(String about) {
        String id = playground.bot().rows().log().latest(500).stream()
                .filter(it -> it.what().equals("nudge.done"))
                .map(it -> it.about().substring("nudge/".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reminder about " + about));
        return playground.bot().rows().nudges().find(new Nudge.Id(id)).orElseThrow();
    }

    private Draft draft() {
        return playground.bot().rows().people().contacts().stream()
                .flatMap(contact -> playground.bot().rows().asks().to(contact.id()).stream())
                .flatMap(ask -> playground.bot().rows().drafts().about(ask.id().ref()).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<Moment> moments() {
        return praises().stream()
                .flatMap(praise -> playground.bot().rows().moments().of(praise.id()).stream())
                .toList();
    }
}
