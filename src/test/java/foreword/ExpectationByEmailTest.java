package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.expectation.Expectation;
import foreword.people.Company;
import foreword.people.Segment;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Speaking with a client about introductions, for a teammate who lives in a mailbox. */
class ExpectationByEmailTest extends PlayedByEmail {
    @Test
    void the_reminder_comes_by_mail_its_links_draft_and_one_line_answers_it() throws Exception {
        takesMail(DemoRows.ALICE);
        Company acme = playground.bot().rows().people().companyNamed("Acme").orElseThrow();
        Company prospect = new Company(acme.id(), acme.name(), Segment.PROSPECT, acme.domain(), alice().id());
        playground.bot().rows().people().save(prospect);
        playground.bot().rows().people().language(acme.id(), Locale.GERMAN);
        done(as(DemoRows.ALICE).type("/foreword", "company Acme", DemoCast.INNER_CHANNEL));
        done(as(DemoRows.ALICE).submit(visitor.modal(DemoRows.ALICE, "company"), Map.of("segment", List.of("client"))));
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(4)));

        MimeMessage reminder = mailAbout("Acme is a new client");
        assertThat(text(reminder)).contains("Den Anfang machen wir: Wen");
        assertThat(labels(reminder))
                .containsExactly("Draft the mail", "I've said it", "They agreed", "They would rather not", "Later");
        press(link(reminder, "Draft the mail"));
        assertThat(text(mailAbout("To approve"))).contains("Guten Tag Dana Ortiz", "bevor wir beginnen");
        assertThat(expectation(acme).state()).isEqualTo(Expectation.State.DRAFTED);

        press(link(mailAbout("To approve"), "Approve and send"));
        Visitor.await(
                "it is said", () -> Optional.of(expectation(acme)).filter(it -> it.state() == Expectation.State.SAID));
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(34)));
        visitor.answer(
                mailAbout("nothing was noted since"),
                "Alice Park <" + ALICE + ">",
                "They would rather not.",
                playground.clock().instant());
        Visitor.await(
                "it is declined",
                () -> Optional.of(expectation(acme)).filter(it -> it.state() == Expectation.State.DECLINED));
    }

    private Expectation expectation(Company company) {
        return playground.bot().rows().expectations().of(company.id()).orElseThrow();
    }
}
