package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.people.Suppression;
import foreword.people.Teammate;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.page.SandboxPage;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A teammate takes everything by email: what comes, what it shows, and what its links do. */
class WorkingByEmailTest extends PlayedByEmail {
    @Test
    void brings_kind_words_by_mail_with_a_link_for_each_button() throws Exception {
        takesMail(DemoRows.ALICE);
        praised();

        MimeMessage mail = mailAbout("Kind words from Dana Ortiz (Acme)");

        assertThat(text(mail))
                .contains(PRAISE, "Who Dana may know: Sam Lee, COO at Northwind", "do not pass this mail on");
        assertThat(labels(mail))
                .containsExactly(
                        "Draft the ask",
                        "Just say thanks",
                        "Ask for advice instead",
                        "Keep the words",
                        "Not praise",
                        "Later",
                        "Never ask Dana");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
        assertThat(mail.getFrom()[0]).hasToString("Foreword <foreword@larkfield.example>");
        assertThat(mail.getHeader("Reply-To")[0]).matches("foreword\\+n\\.[0-9a-z]{26}@larkfield\\.example");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(visitor.direct(DemoRows.ALICE)).isEmpty();
    }

    @Test
    void brings_it_to_slack_and_by_mail_to_whoever_wants_both() {
        playground.bot().rows().people().notifyBy(alice().id(), NotifyBy.BOTH);
        praised();

        mailAbout("Kind words");
        visitor.card(DemoRows.ALICE, "moment.ask");
    }

    @Test
    void writes_nothing_to_whoever_wants_quiet_but_what_they_ask_for_themselves() {
        takesMail(DemoRows.ALICE);
        praised();
        MimeMessage first = mailAbout("Kind words");
        done(as(DemoRows.ALICE).type("/foreword", "mute 1d", DemoCast.INNER_CHANNEL));

        press(link(first, "Draft the ask"));
        mailAbout("To approve");
        says(DemoRows.DANA, "The export is broken again, we lost two days, and nobody answers our tickets.");
        playground.bot().settle();
        assertThat(subjects(ALICE)).noneMatch(subject -> subject.contains("A concern"));

        done(as(DemoRows.ALICE).type("/foreword", "mute off", DemoCast.INNER_CHANNEL));
        playground.bot().settle();
        mailAbout("A concern");
    }

    @Test
    void writes_to_a_teammate_who_is_not_in_slack() {
        Teammate robin = new Teammate(
                Teammate.Id.fresh(),
                null,
                new EmailAddress("robin@larkfield.example"),
                "Robin Vale",
                Teammate.Role.MEMBER,
                Playground.ZONE);
        playground.bot().rows().people().save(robin);
        Company acme = playground.bot().rows().people().companyNamed("Acme").orElseThrow();
        playground.bot().rows().people().save(acme.ownedBy(robin.id()));

        praised();

        mailAbout("robin@larkfield.example", "Kind words");
        assertThat(visitor.direct(DemoRows.ALICE)).isEmpty();
    }

    @Test
    void gives_no_link_to_an_address_at_a_clients_company() {
        Teammate wrong = new Teammate(
                Teammate.Id.fresh(),
                null,
                new EmailAddress("owner@acme.example"),
                "Named In A List",
                Teammate.Role.MEMBER,
                Playground.ZONE);
        playground.bot().rows().people().save(wrong);
        Company acme = playground.bot().rows().people().companyNamed("Acme").orElseThrow();
        playground.bot().rows().people().save(acme.ownedBy(wrong.id()));

        praised();

        visitor.card(DemoRows.ALICE, "moment.ask");
        playground.bot().settle();
        assertThat(visitor.mails("owner@acme.example")).isEmpty();
        assertThat(visitor.mails(DANA)).isEmpty();
    }

    @Test
    void shows_a_draft_whole_and_sends_exactly_it_once_the_button_is_pressed() throws Exception {
        MimeMessage mail = drafted();
        Draft draft = draft();
        String words = draft.letter().body().split("\\n", -1)[0];
        assertThat(text(mail))
                .contains("Dana Ortiz <dana@acme.example>", draft.letter().subject(), words);
        URI approve = link(mail, "Approve and send");

        HttpResponse<String> page = get(approve);
        assertThat(page.body()).contains("dana@acme.example", "Approve and send", "exactly as shown");
        assertThat(visitor.mails(DANA)).isEmpty();
        HttpResponse<String> done = press(approve);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("Approved.");
        MimeMessage sent = visitor.mail(DANA, 1);
        assertThat(sent.getSubject()).isEqualTo(draft.letter().subject());
        assertThat(part(sent, "text/plain")).contains(words);
        assertThat(playground
                        .bot()
                        .rows()
                        .drafts()
                        .find(draft.id())
                        .map(Draft::approval)
                        .map(Approval::by))
                .contains(alice().id());
        assertThat(sent.getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void says_first_that_a_draft_cannot_go_out_any_more_and_what_to_do() {
        URI approve = link(drafted(), "Approve and send");
        playground
                .bot()
                .rows()
                .suppressions()
                .add(Suppression.asked(
                        new EmailAddress(DANA),
                        "please stop",
                        playground.clock().instant()));

        assertThat(get(approve).body())
                .contains("Change the question about Sam Lee (Northwind), to Dana Ortiz first: it cannot go out yet. "
                        + "Nothing is sent to dana@acme.example: they asked not to be written to. Discard the draft")
                .contains("foreword suppression lift dana@acme.example")
                .doesNotContain("Checked:", "exactly as it stands here");
        assertThat(press(approve).body()).contains("Not done: Nothing is sent to dana@acme.example");
    }

    @Test
    void says_who_did_it_when_it_is_pressed_again() {
        URI approve = link(drafted(), "Approve and send");
        press(approve);
        playground.bot().settle();

        HttpResponse<String> again = submit(approve, token(approve));
        HttpResponse<String> looked = get(approve);

        assertThat(again.body())
                .contains("Already done: approved by Alice Park, Tue 24 Nov")
                .doesNotContain("<form");
        assertThat(looked.body())
                .contains("Already done: approved by Alice Park")
                .doesNotContain("<form");
        assertThat(visitor.mails(DANA)).hasSize(1);
    }

    @Test
    void approves_nothing_by_the_link_to_words_that_were_edited_since() {
        MimeMessage first = drafted();
        URI old = link(first, "Approve and send");
        String before = draft().letter().body();
        press(link(first, "Edit"), "subject", draft().letter().subject(), "body", before + "\n\nSee you on Friday.");

        HttpResponse<String> refused = submit(old, token(old));

        assertThat(get(old).body())
                .contains("This draft was changed after the mail with your link was written")
                .doesNotContain("<form");
        assertThat(refused.body()).contains("does nothing any more", "See you on Friday.");
        playground.bot().settle();
        assertThat(visitor.mails(DANA)).isEmpty();
        MimeMessage newer = Visitor.await(
                "the newer words by mail",
                () -> mails(ALICE, "To approve").stream()
                        .filter(mail -> text(mail).contains("See you on Friday."))
                        .findFirst());
        press(link(newer, "Approve and send"));
        assertThat(part(visitor.mail(DANA, 1), "text/plain")).contains("See you on Friday.");
    }

    @Test
    void keeps_what_was_typed_when_the_linter_objects() {
        MimeMessage mail = drafted();

        HttpResponse<String> refused =
                press(link(mail, "Edit"), "subject", "Hello", "body", "Do you have any referrals for us? <b>&");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Not done:", "Do you have any referrals for us? &lt;b&gt;&amp;");
        assertThat(draft().version()).isEqualTo(1);
    }

    @Test
    void asks_for_what_is_missing_in_a_plain_form() {
        takesMail(DemoRows.ALICE);
        praised();
        URI advice = link(mailAbout("Kind words"), "Ask for advice instead");

        press(advice, "target_name", "Ines Moreau", "target_company", "Quayside Foods");

        assertThat(text(mailAbout("To approve"))).contains("Ines");
    }

    @Test
    void brings_a_reminder_by_mail_and_puts_it_off_as_long_as_chosen() {
        drafted();
        press(link(mailAbout("To approve"), "Later"), "until", "3d");
        playground.turnTo(START.plus(Duration.ofDays(3)).plusSeconds(60));

        MimeMessage reminder = mailAbout("Reminder:");
        assertThat(labels(reminder)).containsExactly("Approve and send", "Edit", "Done", "Later", "Stop reminding me");
        HttpResponse<String> later = press(link(reminder, "Later"), "until", "next week");

        assertThat(later.body()).contains("It comes back on Mon 30 Nov, 09:00");
        assertThat(nudges()).anyMatch(nudge -> nudge.state() == Nudge.State.SNOOZED);
    }

    @Test
    void follows_an_ask_to_its_end_by_mail_alone() throws Exception {
        press(link(drafted(), "Approve and send"));
        MimeMessage question = visitor.mail(DANA, 1);
        visitor.answer(
                question,
                "Dana Ortiz <" + DANA + ">",
                "Yes, happy to introduce you. Send me the note.",
                playground.clock().instant());

        MimeMessage answer = mailAbout("Answer of Dana Ortiz");
        assertThat(text(answer)).contains("happy to introduce you", "took it as a yes");
        MimeMessage forwardable = Visitor.await(
                "the note to pass on",
                () -> mails(ALICE, "To approve").stream()
                        .filter(mail -> text(mail).contains("note to pass on"))
                        .findFirst());
        assertThat(text(forwardable)).contains("Attached: ");
        press(link(forwardable, "Approve and send"));

        assertThat(visitor.mail(DANA, 2).getSubject()).contains("Sam");
        assertThat(playground.bot().rows().log().verified()).isTrue();
    }

    @Test
    void lets_a_teammate_choose_by_typing() {
        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .type("/foreword", "settings notify email", DemoCast.INNER_CHANNEL)
                .ack();
        Visitor.await("the choice", () -> playground.bot().rows().people().notifyBy(alice().id()));

        praised();

        mailAbout("Kind words");
        assertThat(visitor.direct(DemoRows.ALICE)).isEmpty();
        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .type("/foreword", "settings notify slack", DemoCast.INNER_CHANNEL)
                .ack();
        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .type("/foreword", "settings notify pigeon", DemoCast.INNER_CHANNEL)
                .ack();
        assertThat(playground.bot().rows().people().notifyBy(alice().id())).contains(NotifyBy.SLACK);
    }

    @Test
    void the_sandbox_shows_the_mail_with_links_that_work_there() {
        SandboxStage stage = new SandboxStage(playground, () -> {});
        new SandboxPage(stage, playground.port()).mount();
        URI approve = link(drafted(), "Approve and send");
        String shown = stage.mails().stream()
                .filter(mail -> mail.text().contains(approve.toString()))
                .findFirst()
                .orElseThrow()
                .id();

        String page = get(approve.resolve("/?show=mail&mail=" + shown)).body();

        assertThat(page).contains("href=\"" + approve + "\"", "Approve and send</a>");
        assertThat(approve.getPort()).isEqualTo(playground.port().port());
    }

    @Test
    void keeps_the_choice_when_slack_tells_more_of_the_teammate() {
        takesMail(DemoRows.ALICE);
        playground.bot().rows().people().save(alice());

        assertThat(playground.bot().rows().people().notifyBy(alice().id())).contains(NotifyBy.EMAIL);
    }

    private Draft draft() {
        List<Draft> pending = playground.bot().rows().drafts().pending(alice().id());
        assertThat(pending).hasSize(1);
        return pending.get(0);
    }

    private List<Nudge> nudges() {
        return playground
                .bot()
                .rows()
                .nudges()
                .openAbout("draft/" + draft().id().value());
    }
}
