package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines are told from people; each row is what somebody or something wrote. */
final class AutomaticMailTest {
    private static final String SET = "automatic/sisimai";

    private final MimeMailReader reader = new MimeMailReader(null, Set.of("agency.example"));

    private ReceivedMail mail(String from, String subject, String fields, String text) {
        String head = "From: " + from + "\r\nTo: Pat <pat@agency.example>\r\nSubject: " + subject + "\r\n"
                + "Date: Tue, 3 Nov 2026 10:15:00 +0000\r\nMessage-ID: <a1@client.example>\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
                + (fields == null || fields.isBlank() ? "" : fields.strip().replace(" | ", "\r\n") + "\r\n");
        return reader.read((head + "\r\n" + text + "\r\n").getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        Out of office next week, can we move the call?~~I am out of office next week. Would Thursday the 12th work?
        Re: Out of office~In-Reply-To: <b1@agency.example>~Enjoy your holiday! Let us talk when you are back.
        Re: Automatic reply: our plan~In-Reply-To: <b1@agency.example>~Ha, my colleague's automatic reply came through too. The plan is fine.
        Automatic reply feature is broken again~~Your tool sends the automatic reply twice. Can you look?
        Vacation plans and handover~~I am away from Monday, Noor takes over the account.
        Vacation request for the pilot team~~Could you plan around our summer break?
        Abwesenheit von Frau Brandt am Montag~~Guten Tag, am Montag vertrete ich Frau Brandt im Termin.
        Abwesend am Freitag, trotzdem weiter~~Ich bin am Freitag nicht da, macht bitte ohne mich weiter.
        Automatische Antwort im Portal~~Die automatische Antwort im Portal nennt die falsche Telefonnummer.
        Absence de Claire demain~~Claire est absente demain, je la remplace à la réunion.
        Réponse automatique à régler~~Peux-tu régler la réponse automatique du formulaire ?
        Fuera de la oficina el jueves, ¿hablamos el viernes?~~El jueves estoy fuera. ¿Te va bien el viernes?
        Away day ideas~~We plan an away day in March and want you there.
        Away from keyboard no longer~~Back at my desk, sorry for the wait. Yes, go ahead.
        OOO coverage plan~~Here is who covers whom in December.
        Ticket prices for the fair~~We have received your quote for the fair, thank you. It looks right.
        Case study draft~~Thank you for contacting us about the case study, I would love to do it.
        Your ticket for the conference~~Your ticket is attached, see you in Lisbon. Bring the slides!
        Invoice #4411 question~~We received your invoice, but the amount is off by 20 euros.
        [Project Heron] next steps~~Here are the next steps we agreed on.
        Re: [Project Heron] next steps~References: <b1@agency.example>~Agreed. Do it.
        Undeliverable promises~~Our last vendor made undeliverable promises. You did not, thank you.
        Delivery failed to impress~~The delivery failed to impress our board, honestly. Can we talk?
        Bounce rate of the landing page~~The bounce rate went from 55 to 41 percent. Great work.
        Failure notice period in the contract~~What is the notice period in case of failure?
        Rejected by legal, sorry~~Legal rejected the clause. Could you soften section 4?
        Returned mail pieces~~Of the 500 printed letters 12 were returned to sender.
        Warning: long mail~~Sorry, this became long. In short: we are happy.
        Great work~X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply~The team loved the workshop.
        Great work again~X-Auto-Response-Suppress: All~Thank you for the numbers. We received your deck too.
        Thank you~Auto-Submitted: no~This is not automatic at all.
        Group mail~List-Id: <team.agency.example> | List-Unsubscribe: <mailto:x@agency.example> | Precedence: list~Hello team, the launch went well.
        Group mail two~List-Id: Team <all.lists.agency.example> | Precedence: bulk~We would like to extend the contract.
        Confirm your message to the board~~Please confirm your message to the board before Friday.
        Please do not reply to this thread~~Please do not reply to this thread, use the new one. Thanks.
        No one reacted to your message~~Nobody reacted to your message in the channel, so I write again.
        Re: Dana reacted to your message~In-Reply-To: <b1@agency.example>~What did you mean by that?
        Autoresponder copy for review~~Please review the autoresponder copy I attached below.
        I am out of ideas~~I am out of ideas for the headline. Help?
        On leave until it was too late~~A book tip: On leave until it was too late. You would like it.
        Priority~X-Priority: 1 | Importance: high~Please call me today.
        Quick thanks~Precedence: first-class~Thank you for the quick turnaround.
        """)
    void people_stay_people(String subject, String fields, String text) {
        ReceivedMail mail = mail("Dana Roe <dana@client.example>", subject, fields, text);

        assertThat(mail.automatic()).isFalse();
        assertThat(mail.kind()).isIn(Kind.NEW, Kind.REPLY);
        assertThat(mail.absence()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        Automatic reply: Workshop~~I am out of the office until 12 November.
        Re: Workshop~Auto-Submitted: auto-replied (vacation)~Away.
        Workshop~Auto-Submitted: auto-generated; owner-email=x~Away.
        Out of Office: Workshop~~Back on Monday.
        Out of office~~I am away.
        Out of office until 5 January~~I am out of the office and will answer when I return.
        Auto: Workshop~~I am away this week.
        Auto-Reply: thanks for your mail~~We will come back to you.
        Away (back on Monday)~~Hello, I am away.
        Away until May 5~In-Reply-To: <b1@agency.example>~I am currently away, returning to the office on May 5th.
        Vacation reply: Workshop~~Gone fishing.
        Abwesenheitsnotiz~~Ich bin bis zum 12.11. nicht im Büro.
        Abwesenheitsnotiz: Workshop~~Ich bin im Urlaub.
        Automatische Antwort: Workshop~~Vielen Dank für Ihre Nachricht.
        Abwesend bis 12. November~~Ich bin abwesend und lese keine Mails.
        Réponse automatique : Workshop~~Je suis absente jusqu'au 12 novembre.
        Message d'absence~~Je suis absent.
        Respuesta automática: Taller~~Estoy de vacaciones.
        Fuera de la oficina~~Vuelvo el lunes.
        Resposta automática: Oficina~~Estou de férias até 12 de novembro.
        Automatisch antwoord: Workshop~~Ik ben afwezig.
        Afwezig: Workshop~~Ik ben er maandag weer.
        Risposta automatica: Laboratorio~~Sono in ferie.
        Frånvaro: Workshop~~Jag är på semester.
        Automaattinen vastaus: Työpaja~~Olen lomalla.
        Odpowiedź automatyczna: Warsztat~~Jestem na urlopie.
        自动回复: 会议~~我不在办公室。
        自動返信：会議~~不在です。
        Автоматический ответ: встреча~~Меня нет в офисе.
        Otomatik yanıt: Toplantı~~Ofiste değilim.
        Workshop~X-Autoreply: yes~Away.
        Workshop~X-Autorespond: 1~Away.
        Workshop~Precedence: auto_reply~Away.
        Workshop~Precedence: bulk~News of the month.
        Workshop~Return-Path: <>~Away.
        Workshop~X-Apple-Action: VACATION~I'm only sleeping.
        Newsletter~List-Id: <news.shop.example> | List-Unsubscribe: <https://shop.example/u>~Our offers.
        Offers~Feedback-ID: 1:2:3:shop~Our offers.
        [#88214] Workshop~X-Auto-Response-Suppress: All~Thank you for contacting us. We have received your message. This is an automated reply.
        Ticket received: Workshop~~Your request has been received and a ticket has been created for you.
        Re: Workshop [Ticket 1180]~~This is an automated message. A ticket has been opened, our team will answer.
        Ihre Anfrage [#4711]~~Ihre Anfrage ist bei uns eingegangen. Diese Mail wurde automatisch erzeugt.
        Re: Workshop~~Your message is being held. To have your message delivered, confirm at https://guard.example/c/1.
        Please verify yourself~~I use a spam guard. Verify that you are a person: https://guard.example/v/2
        Dana Roe reacted to your message: Workshop~~Dana Roe reacted to your message.
        """)
    void machines_are_machines(String subject, String fields, String text) {
        ReceivedMail mail = mail("Dana Roe <dana@client.example>", subject, fields, text);

        assertThat(mail.automatic()).isTrue();
        assertThat(mail.kind()).isEqualTo(Kind.AUTO_REPLY);
    }

    @ParameterizedTest
    @CsvSource({
        "noreply@shop.example",
        "no-reply@shop.example",
        "do-not-reply@shop.example",
        "MAILER-DAEMON@mx.shop.example",
        "jira-notifications@shop.example",
        "noreply+x1@shop.example",
        "ne-pas-repondre@shop.example"
    })
    void an_address_that_takes_no_answer_is_a_machine(String from) {
        assertThat(mail(from, "Your week", "", "Here is your week.").automatic())
                .isTrue();
    }

    @Test
    void a_list_of_strangers_is_a_machine_even_where_it_reaches_us() {
        ReceivedMail mail = mail(
                "Dana Roe <dana@client.example>",
                "Digest",
                "List-Id: <dev.lists.other.example> | Precedence: list",
                "Hi.");

        assertThat(mail.automatic()).isTrue();
    }

    @Test
    void a_reaction_is_told_with_its_sign() {
        String raw = "From: dana@client.example\r\nTo: pat@agency.example\r\nIn-Reply-To: <b1@agency.example>\r\n"
                + "Subject: Re: Workshop\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n👍\r\n--b\r\n"
                + "Content-Type: text/vnd.google.email-reaction+json; charset=utf-8\r\n\r\n"
                + "{\"version\": 1, \"emoji\": \"👍\"}\r\n--b--\r\n";

        ReceivedMail mail = reader.read(raw.getBytes(UTF_8));

        assertThat(mail.kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(mail.news().reaction()).isEqualTo("👍");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void reads_the_sample_answers() {
        MailSamples.needed();

        for (JsonNode row : SharedMail.expected(SET)) {
            Kind kind =
                    reader.read(SharedMail.bytes(SET, row.get("file").asText())).kind();
            boolean answer = row.get("class").asText().equals("autoreply");
            assertThat(kind == Kind.AUTO_REPLY || !answer)
                    .as(row.get("id").asText())
                    .isTrue();
            assertThat(kind).as(row.get("id").asText()).isNotEqualTo(Kind.BOUNCE);
        }
    }

    @Test
    void takes_no_sample_of_a_client_for_a_machine() {
        MailSamples.needed();

        for (var file : MailSamples.mails("reply/talon/files/standard_replies")) {
            assertThat(reader.read(MailSamples.bytes(file)).automatic())
                    .as(file.toString())
                    .isFalse();
        }
    }
}
