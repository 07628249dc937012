package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.slack.SlackSignature;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.draft.Drafts;
import foreword.followup.HopperEntry;
import foreword.people.EmailAddress;
import foreword.praise.Praise;
import foreword.sandbox.Ack;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.PostOffice;
import foreword.sandbox.View;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What goes wrong in the world, and the right answer to it. */
class HardCasesTest extends PlayedPraise {
    @Test
    void hears_the_same_event_three_times_as_one_praise() throws Exception {
        String event = event("Ev1", PRAISE);

        for (int i = 0; i < 3; i++) {
            assertThat(post(event, secret(), now()).statusCode()).isEqualTo(200);
        }
        visitor.card(DemoRows.ALICE, "moment.ask");
        settle();

        assertThat(praises()).hasSize(1);
        assertThat(visitor.cards(DemoRows.ALICE, "moment.ask")).hasSize(1);
    }

    @Test
    void sends_one_mail_when_two_people_approve_at_once_fifty_times() throws Exception {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        Message card = visitor.card(DemoRows.ALICE, "draft.approve");

        List<Ack> acks = together(
                50,
                number -> playground
                        .slack()
                        .asPerson(number % 2 == 0 ? DemoRows.ALICE : DemoRows.TOM)
                        .press(card, "draft.approve")
                        .ack());

        assertThat(acks).hasSize(50);
        visitor.mail(DANA, 1);
        settle();
        assertThat(visitor.mails(DANA)).hasSize(1);
        assertThat(playground.bot().rows().log().count("draft.approved", Instant.EPOCH))
                .isEqualTo(1);
    }

    @Test
    void refuses_an_older_card_after_an_edit() throws Exception {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        Message old = visitor.card(DemoRows.ALICE, "draft.approve");
        Draft draft = pending();
        playground
                .bot()
                .rows()
                .drafts()
                .replace(draft.edited(
                        draft.letter().saying("Other words", draft.letter().body(), null), draft.expiresAt()));

        playground.slack().asPerson(DemoRows.ALICE).press(old, "draft.approve").ack();
        settle();

        assertThat(visitor.mails(DANA)).isEmpty();
    }

    @Test
    void takes_the_words_away_when_their_message_is_deleted() {
        Message said = visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE)
                .message()
                .orElseThrow();
        visitor.card(DemoRows.ALICE, "moment.ask");

        playground.slack().asPerson(DemoRows.DANA).delete(said);

        Visitor.await(
                "the praise to be erased",
                () -> praises().stream()
                        .filter(praise -> praise.state() == Praise.State.ERASED
                                && praise.text().isEmpty())
                        .findFirst());
        Visitor.await(
                "the card to lose the words",
                () -> visitor.direct(DemoRows.ALICE).stream()
                        .filter(message -> !message.blocks().toString().contains("saved our quarter"))
                        .findFirst());
    }

    @Test
    void reads_an_edited_message_again() {
        Message said = visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, "See you on Thursday.")
                .message()
                .orElseThrow();

        playground.slack().asPerson(DemoRows.DANA).edit(said, PRAISE);

        visitor.card(DemoRows.ALICE, "moment.ask");
        assertThat(praises()).hasSize(1);
    }

    @Test
    void asks_the_owner_who_an_unknown_outsider_is() {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.card(DemoRows.ALICE, "moment.ask");

        visitor.say(DemoCast.LEO, DemoCast.ACME_CHANNEL, "Honestly, your crew did an outstanding job for us.");
        assertThat(visitor.card(DemoRows.ALICE, "stranger.yes").text()).contains("Leo Brandt");
        visitor.press(DemoRows.ALICE, "stranger.yes");

        Visitor.await(
                "Leo's moment",
                () -> visitor.cards(DemoRows.ALICE, "moment.ask")
                        .filter(card -> card.text().contains("Leo Brandt"))
                        .findFirst());
        assertThat(playground.bot().rows().people().contactWithSlackId(DemoCast.LEO))
                .isPresent();
    }

    @Test
    void helps_only_with_what_it_can_do() {
        String help = typed("help").body().toString();
        List<String> words = Pattern.compile("`/foreword (?!help)(\\w+)[^`]*` \\w")
                .matcher(help)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(words).hasSizeGreaterThan(8).contains("ask", "praise", "company", "intro", "thanks", "due");
        assertThat(words)
                .allSatisfy(word -> assertThat(typed(word).body().toString())
                        .doesNotContain("later version")
                        .doesNotContain("What you can type"));
    }

    @Test
    void a_report_is_told_drawn_and_explained() {
        assertThat(typed("report last quarter").body().toString()).contains("Nothing happened");
        assertThat(typed("report of everything").body().toString()).contains("I do not understand");
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.card(DemoRows.ALICE, "moment.ask");

        assertThat(typed("report").body().toString())
                .contains(
                        "1 kind word came in", "Moments to ask: *1*", "report.draw", "report.table", "report.explain");
    }

    private Ack typed(String words) {
        return playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .type("/foreword", words, DemoCast.INNER_CHANNEL)
                .ack();
    }

    @Test
    void turns_outsiders_away() {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        Message card = visitor.card(DemoRows.ALICE, "moment.ask");

        Ack typed = playground
                .slack()
                .asPerson(DemoRows.DANA)
                .type("/foreword", "company", DemoCast.ACME_CHANNEL)
                .ack();
        playground.slack().asPerson(DemoRows.DANA).press(card, "moment.ask").ack();
        settle();

        assertThat(typed.body().toString()).doesNotContain("Fennel").doesNotContain("Acme");
        assertThat(visitor.cards(DemoRows.ALICE, "draft.approve")).isEmpty();
    }

    @Test
    void refuses_a_wrong_signature_and_stores_nothing() throws Exception {
        HttpResponse<String> answer = post(event("Ev2", PRAISE), "another-secret", now());

        assertThat(answer.statusCode()).isEqualTo(401);
        settle();
        assertThat(praises()).isEmpty();
    }

    @Test
    void refuses_a_signature_from_the_future_and_from_the_past() throws Exception {
        assertThat(post(event("Ev3", PRAISE), secret(), now() + 400).statusCode())
                .isEqualTo(401);
        assertThat(post(event("Ev4", PRAISE), secret(), now() - 400).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refuses_a_body_of_three_megabytes() throws Exception {
        HttpResponse<String> answer = post("x".repeat(3 << 20), secret(), now());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void proposes_a_reply_without_thread_header_instead_of_acting() throws Exception {
        askDana();

        danaWrites(
                List.of(Playground.BOT.value()),
                List.of(),
                "about your question",
                "Sure, happy to introduce you.",
                List.of());

        visitor.card(DemoRows.ALICE, "reply.yes");
        assertThat(visitor.cards(DemoRows.ALICE, "draft.approve")).isEmpty();
        visitor.press(DemoRows.ALICE, "reply.yes");
        visitor.card(DemoRows.ALICE, "draft.approve");
    }

    @Test
    void greets_whom_the_introducer_chose_instead_of_the_person_asked_for() throws Exception {
        askDana();

        danaWrites(
                List.of("Paula Weber <paula@harbour.example>"),
                List.of("alice@larkfield.example", Playground.BOT.value()),
                "Paula, meet Alice",
                "Sam is away, but Paula runs the sites now. Over to you both.",
                List.of());
        Message card = Visitor.await(
                "the first reply to Paula",
                () -> Optional.of(visitor.card(DemoRows.ALICE, "draft.approve"))
                        .filter(it -> it.blocks().toString().contains("paula@harbour.example")));

        assertThat(card.blocks().toString()).contains("paula@harbour.example", "Hi Paula");
        assertThat(card.blocks().toString()).doesNotContain("Hi Sam");
        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.mail("paula@harbour.example", 2);
    }

    @Test
    void an_automatic_reply_stops_no_follow_up() throws Exception {
        MimeMessage question = askDana();

        danaWrites(
                List.of(((jakarta.mail.internet.InternetAddress) question.getReplyTo()[0]).getAddress()),
                List.of(),
                "Automatic reply: " + question.getSubject(),
                "I am out of the office until Monday.",
                List.of("Auto-Submitted: auto-replied", "In-Reply-To: " + question.getMessageID()));
        Visitor.await(
                "the automatic reply to be noted",
                () -> playground.bot().rows().log().count("mail.automatic", Instant.EPOCH) == 1
                        ? Optional.of(true)
                        : Optional.empty());
        turn(Duration.ofDays(8));

        visitor.card(DemoRows.ALICE, "nudge.draft");
    }

    @Test
    void a_human_reply_ends_the_follow_ups() throws Exception {
        MimeMessage question = askDana();

        visitor.answer(
                question,
                "Dana Ortiz <" + DANA + ">",
                "Who is that again?",
                playground.clock().instant());
        visitor.card(DemoRows.ALICE, "reply.yes");
        turn(Duration.ofDays(8));
        settle();

        assertThat(visitor.cards(DemoRows.ALICE, "nudge.draft")).isEmpty();
    }

    @Test
    void thanks_a_no_too() throws Exception {
        MimeMessage question = askDana();

        visitor.answer(
                question,
                "Dana Ortiz <" + DANA + ">",
                "I would rather not, I hardly know her.",
                playground.clock().instant());
        visitor.card(DemoRows.ALICE, "reply.yes");
        turn(Duration.ofDays(2));

        visitor.card(DemoRows.ALICE, "thanks.draft");
    }

    @Test
    void rests_somebody_until_the_day_that_they_named() throws Exception {
        MimeMessage question = askDana();
        Instant now = playground.clock().instant();
        LocalDate later = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(140);

        visitor.answer(question, "Dana Ortiz <" + DANA + ">", "Not now please, ask me again after " + later + ".", now);

        Instant wake = Visitor.await(
                "the hopper to take it",
                () -> playground.bot().rows().people().teammateWithSlackId(DemoRows.ALICE).stream()
                        .flatMap(alice -> playground.bot().rows().hopper().open(alice.id()).stream())
                        .filter(entry -> entry.reason().contains("not before"))
                        .map(HopperEntry::wake)
                        .findFirst());
        assertThat(wake).isBetween(now.plus(Duration.ofDays(140)), now.plus(Duration.ofDays(146)));
    }

    @Test
    void hears_praise_that_a_teammate_forwards() {
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "Alice Park <alice@larkfield.example>",
                                List.of(Playground.BOT.value()),
                                List.of(),
                                "Fwd: the rollout",
                                "Look what Dana wrote!\r\n\r\n---------- Forwarded message ---------\r\n"
                                        + "From: Dana Ortiz <dana@acme.example>\r\nDate: Tue, 24 Nov 2026 at 08:55\r\n"
                                        + "Subject: the rollout\r\nTo: Alice Park <alice@larkfield.example>\r\n\r\n"
                                        + PRAISE + "\r\n",
                                List.of()),
                        playground.clock().instant());

        assertThat(visitor.card(DemoRows.ALICE, "moment.ask").text()).contains("Dana Ortiz");
    }

    @Test
    void keeps_a_mail_that_the_server_puts_off_and_sends_it_once_later() throws Exception {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.card(DemoRows.ALICE, "draft.approve");
        playground.post().refuse(new EmailAddress(DANA));
        visitor.press(DemoRows.ALICE, "draft.approve");
        Visitor.await(
                "the mail to wait",
                () -> playground.bot().outbox().countByState().getOrDefault("RETRY", 0L) == 1
                        ? Optional.of(true)
                        : Optional.empty());

        playground.post().accept(new EmailAddress(DANA));
        turn(Duration.ofMinutes(2));

        visitor.mail(DANA, 1);
        settle();
        assertThat(visitor.mails(DANA)).hasSize(1);
    }

    @Test
    void sends_a_refused_draft_to_the_corrected_address_after_another_approval() {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.card(DemoRows.ALICE, "draft.approve");
        Draft refused = pending();
        drafts().approve(refused.id(), 1, new Approval(refused.owner(), START, "as approved"));
        drafts().move(refused.id(), 1, Draft.State.APPROVED, Draft.State.FAILED);

        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .type("/foreword", "contact " + DANA, DemoCast.INNER_CHANNEL)
                .ack();
        View modal = visitor.modal(DemoRows.ALICE, "contact");
        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .submit(modal, contactForm("nadia@fennel.example"))
                .ack();
        assertThat(visitor.modal(DemoRows.ALICE, "contact").errors()).containsKey("email");
        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .submit(modal, contactForm("ortiz@acme.example"))
                .ack();
        settle();

        assertThat(visitor.mails("ortiz@acme.example")).isEmpty();
        assertThat(pending().version()).isEqualTo(2);
        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.mail("ortiz@acme.example", 1);
        assertThat(visitor.mails(DANA)).isEmpty();
    }

    private void danaWrites(List<String> to, List<String> cc, String subject, String words, List<String> headers)
            throws Exception {
        String dana = "Dana Ortiz <" + DANA + ">";
        playground
                .post()
                .send(
                        new PostOffice.Letter(dana, to, cc, subject, words, headers),
                        playground.clock().instant());
    }

    private static Map<String, List<String>> contactForm(String email) {
        return Map.of(
                "name", List.of("Dana Ortiz"),
                "company", List.of("Acme"),
                "email", List.of(email),
                "role", List.of("Head of Operations"));
    }

    private Drafts drafts() {
        return playground.bot().rows().drafts();
    }

    private Draft pending() {
        return playground.bot().rows().people().teammates().stream()
                .flatMap(mate -> drafts().pending(mate.id()).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draws_the_app_home_with_what_needs_its_owner() {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.card(DemoRows.ALICE, "moment.ask");

        playground.slack().asPerson(DemoRows.ALICE).openHome().ack();

        Visitor.await(
                "the App Home",
                () -> playground
                        .slack()
                        .screens()
                        .home(DemoRows.ALICE)
                        .filter(home -> home.blocks().toString().contains("Dana Ortiz")));
    }

    @Test
    void every_question_can_be_taken_back_while_it_waits() {
        // The undo window of the playground is zero, so the button is gone by the time the mail went out.
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.mail(DANA, 1);

        Visitor.await(
                "the card without undo",
                () -> visitor.direct(DemoRows.ALICE).stream()
                        .filter(message -> message.text().contains("Sent")
                                || message.text().contains("sent"))
                        .findFirst());
        assertThat(visitor.cards(DemoRows.ALICE, "draft.undo")).isEmpty();
    }

    private MimeMessage askDana() {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.press(DemoRows.ALICE, "draft.approve");
        MimeMessage question = visitor.mail(DANA, 1);
        Visitor.await(
                "the question to be noted as asked",
                () -> playground.bot().rows().asks().countAsked() == 1 ? Optional.of(true) : Optional.empty());
        return question;
    }

    private void turn(Duration by) {
        playground.clock().turnTo(playground.clock().instant().plus(by));
        playground.bot().beat();
    }

    /** Until nothing waits any more, neither in the inbox nor in the outbox. */
    private void settle() {
        Visitor.await("everything to settle", () -> {
            boolean waiting = playground.bot().inbox().count("WAITING")
                            + playground.bot().inbox().count("WORKING")
                    > 0;
            var counts = playground.bot().outbox().countByState();
            boolean going = counts.getOrDefault("QUEUED", 0L) + counts.getOrDefault("SENDING", 0L) > 0;
            return waiting || going ? Optional.empty() : Optional.of(true);
        });
    }

    private long now() {
        return playground.clock().instant().getEpochSecond();
    }

    private String secret() {
        return playground.slack().setting().signingSecret();
    }

    private String event(String id, String text) {
        return """
                {"token":"x","team_id":"%s","api_app_id":"A1","type":"event_callback","event_id":"%s","event_time":1,
                 "event":{"type":"message","channel":"%s","channel_type":"channel","user":"%s","user_team":"T0ACME000",
                          "team":"T0ACME000","ts":"1764000000.000100","text":"%s"}}
                """.formatted(
                playground.slack().workspace().identity().team().id(), id, DemoCast.ACME_CHANNEL, DemoRows.DANA, text);
    }

    private HttpResponse<String> post(String body, String secret, long timestamp) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + playground.port().port() + "/slack/events"))
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
                .header("X-Slack-Signature", SlackSignature.sign(secret, Long.toString(timestamp), bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** One of many who act at the same time. */
    private interface Actor<T> {
        T act(int number) throws Exception;
    }

    private static <T> List<T> together(int many, Actor<T> actor) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int number = i;
            futures.add(pool.submit(() -> {
                start.await();
                return actor.act(number);
            }));
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        pool.shutdown();
        return results;
    }
}
