package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import foreword.followup.Nudge;
import foreword.logging.Redaction;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What may come at the links in mails: scanners, guessers, forwarders, the impatient and the late. */
class HostileLinksTest extends PlayedByEmail {
    private static final String TOM_BOX = "tom@larkfield.example";

    @Test
    void a_link_that_could_be_followed_again_works_once_and_a_refusal_does_not_use_it_up() {
        URI later = link(drafted(), "Later");
        assertThat(submit(later, token(later), "until", "when pigs fly").statusCode())
                .isEqualTo(409);

        assertThat(submit(later, token(later), "until", "tomorrow").body()).contains("Done");
        List<Instant> putOff = reminders();
        submit(later, token(later), "until", "next week");

        assertThat(putOff).hasSize(1);
        assertThat(reminders()).isEqualTo(putOff);
    }

    /** When the reminders of all drafts are due. */
    private List<Instant> reminders() {
        return playground.bot().rows().drafts().pending(alice().id()).stream()
                .flatMap(draft -> playground
                        .bot()
                        .rows()
                        .nudges()
                        .openAbout("draft/" + draft.id().value())
                        .stream())
                .map(Nudge::due)
                .toList();
    }

    @Test
    void a_scanner_that_follows_links_changes_nothing() {
        URI approve = link(drafted(), "Approve and send");
        long before = activities();

        for (int i = 0; i < 20; i++) {
            get(approve);
            send(HttpRequest.newBuilder(approve).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            send(HttpRequest.newBuilder(approve)
                    .header("Purpose", "prefetch")
                    .header("Sec-Purpose", "prefetch")
                    .GET());
            send(HttpRequest.newBuilder(approve).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        }
        HttpResponse<String> headed =
                send(HttpRequest.newBuilder(approve).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        playground.bot().settle();

        assertThat(headed.statusCode()).isEqualTo(200);
        assertThat(headed.body()).isEmpty();
        assertThat(activities()).isEqualTo(before);
        assertThat(visitor.mails(DANA)).isEmpty();
        assertThat(press(approve).body()).contains("Approved.");
    }

    @Test
    void a_post_without_our_form_changes_nothing() {
        URI approve = link(drafted(), "Approve and send");

        assertThat(send(HttpRequest.newBuilder(approve).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(submit(approve, "").statusCode()).isEqualTo(404);
        assertThat(submit(approve, token(approve) + "A").statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(approve).POST(HttpRequest.BodyPublishers.ofString("token=%zz")))
                        .statusCode())
                .isEqualTo(404);
        playground.bot().settle();

        assertThat(visitor.mails(DANA)).isEmpty();
    }

    @Test
    void a_wrong_link_a_late_one_and_one_of_a_person_who_left_look_the_same() {
        URI approve = link(drafted(), "Approve and send");
        HttpResponse<String> wrong = get(changed(approve));
        Teammate alice = alice();
        playground
                .bot()
                .rows()
                .people()
                .save(new Teammate(alice.id(), alice.slackId(), null, alice.name(), alice.role(), alice.zone()));
        HttpResponse<String> gone = get(approve);
        playground.bot().rows().people().save(alice);
        assertThat(get(approve).statusCode()).isEqualTo(200);

        playground.turnTo(START.plus(Duration.ofDays(7)).plusSeconds(60));
        HttpResponse<String> late = get(approve);
        HttpResponse<String> latePress = submit(approve, token(approve));

        assertThat(wrong.statusCode()).isEqualTo(404);
        for (HttpResponse<String> other : List.of(gone, late, latePress)) {
            assertThat(other.statusCode()).isEqualTo(wrong.statusCode());
            assertThat(other.body()).isEqualTo(wrong.body());
            assertThat(withoutDate(other)).isEqualTo(withoutDate(wrong));
        }
        assertThat(visitor.mails(DANA)).isEmpty();
    }

    @Test
    void an_address_that_turns_out_to_be_a_clients_loses_its_links() {
        URI approve = link(drafted(), "Approve and send");
        Contact dana = playground
                .bot()
                .rows()
                .people()
                .contactWithEmail(new EmailAddress(DANA))
                .orElseThrow();
        playground
                .bot()
                .rows()
                .people()
                .save(new Contact(
                        Contact.Id.fresh(),
                        dana.company(),
                        "Al",
                        new EmailAddress(ALICE),
                        null,
                        "",
                        Contact.Standing.OPEN,
                        ""));

        assertThat(submit(approve, token(approve)).statusCode()).isEqualTo(404);
        playground.bot().settle();
        assertThat(visitor.mails(DANA)).isEmpty();
    }

    @Test
    void fifty_clicks_on_one_link_do_one_deed() throws Exception {
        URI approve = link(drafted(), "Approve and send");

        List<HttpResponse<String>> answers = atOnce(50, i -> submit(approve, token(approve)));
        playground.bot().settle();

        assertThat(answers)
                .filteredOn(answer -> answer.body().contains("Approved."))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.body().contains("Already done: approved by Alice Park"))
                .hasSize(49);
        assertThat(visitor.mails(DANA)).hasSize(1);
    }

    @Test
    void of_two_people_who_click_at_once_one_wins_and_the_other_is_told_who() throws Exception {
        URI hers = link(drafted(), "Approve and send");
        takesMail(DemoRows.TOM);
        playground
                .bot()
                .rows()
                .cardMails()
                .want(
                        teammate(DemoRows.TOM).id(),
                        new Card(
                                Card.Kind.DRAFT,
                                playground
                                        .bot()
                                        .rows()
                                        .drafts()
                                        .pending(alice().id())
                                        .get(0)
                                        .id()
                                        .value()),
                        "too",
                        START);
        URI his = link(mailAbout(TOM_BOX, "To approve"), "Approve and send");

        List<HttpResponse<String>> answers =
                atOnce(20, i -> i % 2 == 0 ? submit(hers, token(hers)) : submit(his, token(his)));
        playground.bot().settle();

        assertThat(visitor.mails(DANA)).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.body().contains("Approved."))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.body().matches("(?s).*Already done: approved by (Alice Park|Tom Aske),.*"))
                .hasSize(19);
        assertThat(playground.bot().rows().log().verified()).isTrue();
    }

    @Test
    void guessing_is_put_off_and_a_right_link_works_all_the_same() {
        URI approve = link(drafted(), "Approve and send");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            statuses.add(get(approve.resolve("wrong" + i)).statusCode());
        }

        assertThat(statuses.subList(0, 20)).containsOnly(404);
        assertThat(statuses.subList(20, 30)).containsOnly(429);
        assertThat(press(approve).body()).contains("Approved.");
    }

    @Test
    void the_page_is_sealed() {
        HttpResponse<String> page = get(link(drafted(), "Approve and send"));

        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("<script", "http://", "https://").contains("lang=\"en\"", "noindex");
    }

    @Test
    void what_people_wrote_comes_out_as_text() {
        takesMail(DemoRows.ALICE);
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "Dana Ortiz <" + DANA + ">",
                                List.of(Playground.BOT.value()),
                                List.of(),
                                "The rollout",
                                "Your team saved our quarter, brilliant work <script>alert(1)</script> \" onload='x' & more!",
                                List.of()),
                        playground.clock().instant());

        HttpResponse<String> page = get(link(mailAbout("Kind words"), "Draft the ask"));

        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(part(mailAbout("Kind words"), "text/html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void no_log_line_holds_a_token() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        kept.start();
        URI approve = link(drafted(), "Approve and send");
        List<Appender<ILoggingEvent>> usual = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(root::detachAppender);
        root.addAppender(kept);
        try {
            root.setLevel(Level.DEBUG);
            get(approve);
            get(changed(approve));
            submit(approve, token(approve), "subject", "\u0000");
            submit(approve, token(approve));
        } finally {
            root.setLevel(before);
            root.detachAppender(kept);
            usual.forEach(root::addAppender);
        }

        List<ILoggingEvent> lines = List.copyOf(kept.list);
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(Redaction.oneLine(line.getFormattedMessage())).doesNotContain(token(approve));
            if (line.getLoggerName().startsWith("foreword")) {
                assertThat(line.getFormattedMessage()).doesNotContain(token(approve));
            }
        });
    }

    /** One deed for each of many threads, let loose together. */
    private static <T> List<T> atOnce(int many, java.util.function.IntFunction<T> deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<T>> deeds = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                deeds.add(() -> deed.apply(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(deeds)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static URI changed(URI link) {
        String token = token(link);
        char other = token.charAt(40) == 'A' ? 'B' : 'A';
        return link.resolve(token.substring(0, 40) + other + token.substring(41));
    }

    private static Object withoutDate(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .toList();
    }

    private long activities() {
        return playground.bot().rows().log().latest(10_000).size();
    }
}
