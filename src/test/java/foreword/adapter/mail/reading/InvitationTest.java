package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Invitation;
import foreword.inbox.ReceivedMail.Invitation.Method;
import foreword.inbox.ReceivedMail.Invitation.Participation;
import foreword.inbox.ReceivedMail.Invitation.Start;
import foreword.inbox.ReceivedMail.Kind;
import foreword.people.EmailAddress;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar parts are read line by line, broken ones as far as they go. */
final class InvitationTest {
    private static final String REPLY = """
            BEGIN:VCALENDAR
            METHOD:REPLY
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:STANDARD
            DTSTART:19701025T030000
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:meeting-7@client.example
            SUMMARY:Review\\, first
              part
            DTSTART;TZID=Europe/Paris:20261112T090000
            ORGANIZER;CN="Lee, Pat":MAILTO:pat@agency.example
            ATTENDEE;PARTSTAT=ACCEPTED;CN="Roe: Dana";ROLE=REQ-PARTICIPANT:mailto:dana@
             client.example
            BEGIN:VALARM
            SUMMARY:ring
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:other
            SUMMARY:Other
            END:VEVENT
            END:VCALENDAR
            """;

    private final MimeMailReader reader = new MimeMailReader(null);

    @Test
    void reads_who_answered_what_about_which_meeting() {
        Invitation read = Objects.requireNonNull(Invitations.of(REPLY, null));

        assertThat(read.method()).isEqualTo(Method.REPLY);
        assertThat(read.uid()).isEqualTo("meeting-7@client.example");
        assertThat(read.summary()).isEqualTo("Review, first part");
        assertThat(read.start())
                .isEqualTo(new Start(LocalDateTime.of(2026, 11, 12, 9, 0), ZoneId.of("Europe/Paris"), false));
        assertThat(read.organizer()).isEqualTo(new EmailAddress("pat@agency.example"));
        assertThat(read.participation(new EmailAddress("dana@client.example"))).contains(Participation.ACCEPTED);
        assertThat(read.attendees().get(0).name()).isEqualTo("Roe: Dana");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DTSTART:20261112T080000Z|2026-11-12T08:00|Z|false
        DTSTART:20261112T080000|2026-11-12T08:00||false
        DTSTART;VALUE=DATE:20261112|2026-11-12T00:00||true
        DTSTART;TZID=W. Europe Standard Time:20261112T080000|2026-11-12T08:00|Europe/Berlin|false
        DTSTART;TZID=/maker.example/v1/Europe/Oslo:20261112T080000|2026-11-12T08:00|Europe/Oslo|false
        DTSTART;TZID=Nowhere:20261112T080000|2026-11-12T08:00||false
        """)
    void reads_times_by_their_zone_else_as_floating(String line, LocalDateTime at, String zone, boolean whole) {
        Invitation read = Objects.requireNonNull(
                Invitations.of("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + line + "\nEND:VEVENT", "request"));

        ZoneId expected = zone == null ? null : zone.equals("Z") ? ZoneOffset.UTC : ZoneId.of(zone);
        assertThat(read.start()).isEqualTo(new Start(at, expected, whole));
    }

    @Test
    void a_part_with_a_method_makes_the_mail_a_calendar_mail() {
        assertThat(mail("inline", REPLY).kind()).isEqualTo(Kind.CALENDAR);
        assertThat(mail("inline", REPLY).text()).isEqualTo("See you there.");
    }

    @Test
    void an_attached_file_is_an_attachment() {
        ReceivedMail mail = mail("attachment; filename=invite.ics", REPLY);

        assertThat(mail.kind()).isEqualTo(Kind.NEW);
        assertThat(mail.attachments()).hasSize(1);
        assertThat(mail.invitation()).isNull();
    }

    @Test
    void reads_every_sample_calendar() {
        MailSamples.needed();

        for (var file : MailSamples.mails("calendar/libical/files")) {
            String calendar = new String(MailSamples.bytes(file), UTF_8);
            ReceivedMail mail = mail("inline", calendar);
            boolean method = calendar.toUpperCase(Locale.ROOT).lines().anyMatch(line -> line.startsWith("METHOD"));
            assertThat(mail.kind() == Kind.CALENDAR).as(file.toString()).isEqualTo(method);
        }
    }

    private ReceivedMail mail(String disposition, String calendar) {
        String raw = "From: Dana Roe <dana@client.example>\r\nTo: pat@agency.example\r\nSubject: Review\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee you there.\r\n"
                + "--b\r\nContent-Type: text/calendar; charset=utf-8\r\nContent-Disposition: " + disposition
                + "\r\n\r\n"
                + calendar + "\r\n--b--\r\n";
        return reader.read(raw.getBytes(UTF_8));
    }
}
