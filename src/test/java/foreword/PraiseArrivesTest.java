package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.survey.SurveySignature;
import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.praise.Praise;
import foreword.sandbox.Deed;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Person;
import foreword.sandbox.PostOffice;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which praise arrives besides a plain message, over the stand-in's HTTP, SMTP, IMAP and SQLite. */
class PraiseArrivesTest {
    private static final String PRAISE = "Your team saved our quarter with that rollout, brilliant work.";
    private static final String DANA = "dana@acme.example";
    private static final Instant START = Instant.parse("2026-11-24T09:12:00Z");

    @TempDir
    Path folder;

    private Playground playground;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        Clock real = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
        playground = Playground.open(
                new Playground.Plan(0, 0, 0, folder.resolve("foreword.db"), Path.of("."), false, true), real);
        visitor = new Visitor(playground.slack(), playground.post());
    }

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void a_star_of_a_teammate_saves_a_message_as_praise() {
        Message said = says(DemoRows.DANA, "The third site opened without us noticing.");
        assertThat(praises()).isEmpty();

        done(as(DemoRows.ALICE).react(said, "star2"));

        visitor.card(DemoRows.ALICE, "moment.ask");
        Praise praise = only();
        assertThat(praise.quote()).isEqualTo("The third site opened without us noticing.");
        assertThat(praise.state()).isEqualTo(Praise.State.CONFIRMED);
        assertThat(praise.relayedBy()).isEqualTo("Alice Park");
        assertThat(praise.permalink()).isNotBlank();
    }

    @Test
    void a_star_on_an_answer_in_a_thread_saves_it_too() {
        Message root = says(DemoRows.ALICE, "How did the opening go?");
        Message answer = replies(DemoRows.DANA, root, "Nobody even noticed that you were there.");

        done(as(DemoRows.ALICE).react(answer, "star2"));

        visitor.card(DemoRows.ALICE, "moment.ask");
        assertThat(only().quote()).isEqualTo("Nobody even noticed that you were there.");
    }

    @Test
    void other_reactions_save_nothing() {
        Message said = says(DemoRows.DANA, "The third site opened without us noticing.");
        Message ours = says(DemoRows.ALICE, "The third site opened without anybody noticing.");

        done(as(DemoRows.DANA).react(said, "star2"));
        done(as(DemoRows.ALICE).react(said, "tada"));
        done(as(DemoRows.ALICE).react(ours, "star2"));

        assertThat(praises()).isEmpty();
    }

    @Test
    void taking_the_star_back_changes_nothing() {
        Message said = says(DemoRows.DANA, "The third site opened without us noticing.");
        done(as(DemoRows.ALICE).react(said, "star2"));
        visitor.card(DemoRows.ALICE, "moment.ask");

        done(as(DemoRows.ALICE).unreact(said, "star2"));

        assertThat(only().state()).isEqualTo(Praise.State.CONFIRMED);
    }

    @Test
    void a_starred_outsider_gets_a_moment_once_they_are_known() {
        says(DemoRows.DANA, PRAISE);
        Message said = says(DemoCast.LEO, "The third site opened without us noticing.");
        done(as(DemoRows.ALICE).react(said, "star2"));
        visitor.card(DemoRows.ALICE, "stranger.yes");

        visitor.press(DemoRows.ALICE, "stranger.yes");

        Visitor.await(
                "Leo's moment",
                () -> visitor.cards(DemoRows.ALICE, "moment.ask")
                        .filter(card -> card.text().contains("Leo Brandt"))
                        .findFirst());
    }

    @Test
    void words_of_a_channel_that_are_forwarded_too_are_one_praise() throws Exception {
        says(DemoRows.DANA, PRAISE);
        assertThat(praises()).hasSize(1);

        forwards("“Your team saved  our quarter with that rollout – brilliant work!”");
        forwards("Honestly, your crew did an outstanding job for us.");

        Visitor.await("the other words", () -> praises().size() > 1 ? Optional.of(true) : Optional.empty());
        assertThat(praises()).hasSize(2);
    }

    @Test
    void words_saved_by_shortcut_and_star_are_one_praise() {
        Message said = says(DemoRows.DANA, "The third site opened without us noticing.");

        done(as(DemoRows.ALICE).shortcut("save_praise", said));
        done(as(DemoRows.ALICE).react(said, "star2"));
        Message again = says(DemoRows.DANA, "the third site opened, without us noticing");
        done(as(DemoRows.ALICE).react(again, "star2"));

        assertThat(only().quote()).isEqualTo("The third site opened without us noticing.");
    }

    @Test
    void words_said_again_after_a_month_are_praise_again() {
        says(DemoRows.DANA, PRAISE);
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(31)));

        says(DemoRows.DANA, PRAISE);

        assertThat(praises()).hasSize(2);
    }

    @Test
    void an_outsider_who_turns_out_to_be_a_client_repeats_nothing() {
        says(DemoRows.DANA, PRAISE);
        says(DemoCast.LEO, PRAISE);
        says(DemoCast.LEO, PRAISE.toUpperCase(Locale.ROOT));

        visitor.press(DemoRows.ALICE, "stranger.yes");

        Contact leo = Visitor.await(
                "Leo to be known", () -> playground.bot().rows().people().contactWithSlackId(DemoCast.LEO));
        assertThat(playground.bot().rows().praises().of(leo.id())).hasSize(1);
    }

    @Test
    void a_starred_message_stays_praise_when_it_is_edited() {
        Message said = says(DemoRows.DANA, "The third sight opened without us noticing.");
        done(as(DemoRows.ALICE).react(said, "star2"));

        done(as(DemoRows.DANA).edit(said, "The third site opened without us noticing."));

        assertThat(only().quote()).isEqualTo("The third site opened without us noticing.");
        assertThat(only().state()).isEqualTo(Praise.State.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exactly what she said", "+1", "What @Dana Ortiz said", "same here!", ":100:", "seconded"})
    void an_outsider_who_seconds_praise_praises_us_too(String words) {
        Message root = says(DemoRows.DANA, PRAISE);

        replies(DemoCast.LEO, root, words);

        visitor.press(DemoRows.ALICE, "stranger.yes");
        Praise praise = known(DemoCast.LEO);
        assertThat(praise.quote()).isEqualTo(words);
        assertThat(praise.reason()).contains("seconds what Dana Ortiz said");
        assertThat(praise.confidence()).isEqualTo(only(DemoRows.DANA).confidence());
    }

    @Test
    void an_outsider_seconds_praise_that_stands_further_down_the_thread() {
        Message root = says(DemoRows.ALICE, "How did the opening go?");
        replies(DemoRows.DANA, root, PRAISE);
        replies(DemoRows.ALICE, root, "Thank you, Dana!");

        replies(DemoCast.LEO, root, "what Dana said");

        visitor.press(DemoRows.ALICE, "stranger.yes");
        assertThat(known(DemoCast.LEO).quote()).isEqualTo("what Dana said");
    }

    @Test
    void nobody_seconds_what_is_no_praise() {
        says(DemoRows.DANA, PRAISE);
        Message plan = says(DemoRows.DANA, "We move the meeting to Thursday.");
        replies(DemoCast.LEO, plan, "+1");
        Message praise = says(DemoRows.DANA, "Honestly, your crew did an outstanding job for us.");
        replies(DemoRows.DANA, praise, "same here");
        replies(DemoRows.ALICE, praise, "+1");
        replies(DemoRows.ALICE, praise, "Lunch on Thursday?");
        replies(DemoCast.LEO, praise, "+1");
        says(DemoCast.LEO, "exactly what she said");

        assertThat(praises()).hasSize(2);
        assertThat(playground.bot().rows().people().strangerWithSlackId(DemoCast.LEO))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nadia at Fennel wrote: \u201cOutstanding work on the depots, truly.\u201d",
                "This came in from Nadia:\n&gt; Hello Tom,\n&gt; Outstanding work on the depots, truly.",
                "Look, from Nadia Berg:\n&gt;&gt;&gt; Hello Tom,\nOutstanding work on the depots, truly.",
            })
    void a_client_whom_a_teammate_quotes_praises_us(String message) {
        done(as(DemoRows.ALICE).post(DemoCast.INNER_CHANNEL, message));

        assertThat(visitor.card(DemoRows.TOM, "moment.ask").text()).contains("Nadia Berg");
        Praise praise = only(DemoRows.NADIA);
        assertThat(praise.quote()).contains("Outstanding work").doesNotContain("Nadia");
        assertThat(praise.relayedBy()).isEqualTo("Alice Park");
        assertThat(playground.bot().rows().people().companyOfChannel(DemoCast.INNER_CHANNEL))
                .isEmpty();
        assertThat(playground.slack().workspace().messages(DemoCast.INNER_CHANNEL).stream()
                        .filter(Message::fromBot))
                .isEmpty();
    }

    @Test
    void a_quotation_without_one_known_client_is_left_alone() {
        done(as(DemoRows.ALICE).post(DemoCast.INNER_CHANNEL, "A client wrote: \"Outstanding work on the depots.\""));
        done(as(DemoRows.ALICE)
                .post(DemoCast.INNER_CHANNEL, "Nadia and Dana wrote: \"Outstanding work on the depots.\""));
        done(as(DemoRows.ALICE).post(DemoCast.INNER_CHANNEL, "Nadia wrote: \"See you on Thursday.\""));
        done(as(DemoRows.ALICE).post(DemoCast.INNER_CHANNEL, "Outstanding work by Nadia, I must say."));
        done(as(DemoRows.DANA)
                .post(
                        DemoCast.ACME_CHANNEL,
                        "Nadia wrote:\n&gt; Outstanding work on the depots.\nSee you on Thursday."));

        assertThat(praises()).isEmpty();
    }

    @Test
    void a_quotation_that_is_deleted_is_forgotten() {
        Message message = done(as(DemoRows.ALICE)
                        .post(DemoCast.INNER_CHANNEL, "Nadia wrote: \"Outstanding work on the depots.\""))
                .message()
                .orElseThrow();
        assertThat(only(DemoRows.NADIA).state()).isEqualTo(Praise.State.HEARD);

        done(as(DemoRows.ALICE).delete(message));

        assertThat(only(DemoRows.NADIA).state()).isEqualTo(Praise.State.ERASED);
    }

    @Test
    void a_kind_answer_to_a_thank_you_is_praise_and_stops_no_follow_up() throws Exception {
        says(DemoRows.DANA, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.mail(DANA, 1);
        says(DemoRows.DANA, "Honestly, your crew did an outstanding job for us.");
        visitor.press(DemoRows.ALICE, "moment.thank");
        visitor.press(DemoRows.ALICE, "draft.approve");
        MimeMessage thanks = visitor.mail(DANA, 2);

        visitor.answer(
                thanks,
                "Dana Ortiz <" + DANA + ">",
                "You are the best partner we ever worked with.",
                playground.clock().instant());

        Visitor.await("the third praise", () -> praises().size() == 3 ? Optional.of(true) : Optional.empty());
        Praise praise = praises().get(0);
        assertThat(praise.channel()).isEqualTo(Utterance.Channel.EMAIL);
        assertThat(praise.quote()).contains("best partner");
        assertThat(visitor.cards(DemoRows.ALICE, "reply.no")).isEmpty();
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(8)));
        visitor.card(DemoRows.ALICE, "nudge.draft");
    }

    @Test
    void a_kind_comment_in_a_survey_is_praise_once() throws Exception {
        String answer = answer("r1", DANA, "Dana Ortiz", "Honestly, your crew did an outstanding job for us.");

        assertThat(survey(answer).statusCode()).isEqualTo(200);
        assertThat(survey(answer).statusCode()).isEqualTo(200);
        assertThat(survey(answer("r2", DANA, "Dana Ortiz", "The invoice came late."))
                        .statusCode())
                .isEqualTo(200);

        assertThat(visitor.card(DemoRows.ALICE, "moment.ask").text()).contains("Dana Ortiz", "in a survey");
        playground.bot().settle();
        Praise praise = only();
        assertThat(praise.channel()).isEqualTo(Utterance.Channel.SURVEY);
        assertThat(praise.quote()).contains("outstanding job");
        assertThat(praise.reason()).endsWith("and a score of 10");
        assertThat(playground.bot().rows().people().companyOfChannel("Acme")).isEmpty();
    }

    @Test
    void a_survey_and_a_mail_with_the_same_words_are_one_praise() throws Exception {
        forwards("Honestly, your crew did an outstanding job for us.");
        visitor.card(DemoRows.ALICE, "moment.ask");

        survey(answer("r1", DANA, "Dana Ortiz", "honestly: your crew did an OUTSTANDING job, for us"));
        playground.bot().settle();

        assertThat(only().channel()).isEqualTo(Utterance.Channel.EMAIL);
    }

    @Test
    void an_unknown_person_in_a_survey_is_asked_about() throws Exception {
        survey(answer("r1", "kim@acme.example", "Kim Vance", "Honestly, your crew did an outstanding job for us."));

        assertThat(visitor.card(DemoRows.ALICE, "stranger.yes").text()).contains("Kim Vance", "in a survey");
    }

    @Test
    void a_survey_without_our_signature_is_refused() throws Exception {
        String answer = answer("r1", DANA, "Dana Ortiz", "Honestly, your crew did an outstanding job for us.");

        assertThat(survey(answer, "another-secret").statusCode()).isEqualTo(401);
        assertThat(survey(answer.replace("Dana Ortiz\",", "Dana Ortiz\",\"email\":7,"))
                        .body())
                .startsWith("email: ");
        playground.bot().settle();
        assertThat(praises()).isEmpty();
    }

    private static String answer(String id, String email, String name, String comment) {
        return "{\"id\":\"" + id + "\",\"email\":\"" + email + "\",\"name\":\"" + name
                + "\",\"company\":\"Acme\",\"score\":10,\"comment\":\"" + comment + "\"}";
    }

    private HttpResponse<String> survey(String body) throws Exception {
        return survey(body, playground.slack().setting().signingSecret());
    }

    private HttpResponse<String> survey(String body, String secret) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + playground.port().port() + "/hooks/survey"))
                .header("X-Foreword-Signature", new SurveySignature(secret).of(bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Praise known(String slackId) {
        Visitor.await("them to be known", () -> playground.bot().rows().people().contactWithSlackId(slackId));
        return only(slackId);
    }

    private Praise only(String slackId) {
        Contact contact =
                playground.bot().rows().people().contactWithSlackId(slackId).orElseThrow();
        List<Praise> praises = playground.bot().rows().praises().of(contact.id());
        assertThat(praises).hasSize(1);
        return praises.get(0);
    }

    private void forwards(String words) throws Exception {
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "Alice Park <alice@larkfield.example>",
                                List.of(Playground.BOT.value()),
                                List.of(),
                                "Fwd: the rollout",
                                "---------- Forwarded message ---------\r\n"
                                        + "From: Dana Ortiz <dana@acme.example>\r\nDate: Tue, 24 Nov 2026 at 08:55\r\n"
                                        + "Subject: the rollout\r\nTo: Alice Park <alice@larkfield.example>\r\n\r\n"
                                        + words + "\r\n",
                                List.of()),
                        playground.clock().instant());
    }

    private Message says(String user, String text) {
        return done(as(user).post(DemoCast.ACME_CHANNEL, text)).message().orElseThrow();
    }

    private Message replies(String user, Message root, String text) {
        return done(as(user).reply(root, text)).message().orElseThrow();
    }

    private Person as(String user) {
        return playground.slack().asPerson(user);
    }

    /** Waits until the bot has heard of it and has worked on it. */
    private Deed done(Deed deed) {
        assertThat(deed.ack().delivered()).isTrue();
        playground.bot().settle();
        return deed;
    }

    private Praise only() {
        assertThat(praises()).hasSize(1);
        return praises().get(0);
    }

    private List<Praise> praises() {
        return playground.bot().rows().people().contacts().stream()
                .flatMap(contact -> playground.bot().rows().praises().of(contact.id()).stream())
                .toList();
    }
}
