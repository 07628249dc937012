package foreword.adapter.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Authentication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only our own server is believed, and only where nobody else can write. */
final class AuthenticationResultsTest {
    private static final String HOP = "Received: from mail.client.example (mail.client.example [192.0.2.1])\r\n"
            + "\tby mx.agency.example (Postfix) with ESMTP id 1; Tue, 3 Nov 2026 10:15:00 +0000\r\n";
    private static final String PASS =
            "Authentication-Results: mx.agency.example;\r\n dmarc=pass (p=NONE) header.from=client.example\r\n";

    private static ReceivedMail mail(String fields) {
        return mail(fields, "Dana Roe <dana@client.example>");
    }

    private static ReceivedMail mail(String fields, String from) {
        String raw = fields + "From: " + from + "\r\nTo: pat@agency.example\r\nSubject: x\r\n\r\nHello.\r\n";
        return new MimeMailReader("mx.agency.example").read(raw.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dmarc=pass header.from=client.example|PASS
        DMARC=PASS header.from=Client.Example|PASS
        dmarc=fail header.from=client.example|FAIL
        dmarc=pass header.from=other.example|UNKNOWN
        dmarc=none header.from=client.example|UNKNOWN
        spf=pass smtp.mailfrom=client.example|UNKNOWN
        dkim=pass header.d=client.example|PASS
        dkim=pass header.i=@client.example|PASS
        dkim=pass header.d=evil.example|UNKNOWN
        dkim=pass header.d=example|UNKNOWN
        dkim=pass header.d=notclient.example|UNKNOWN
        dkim=fail header.d=client.example|UNKNOWN
        dkim=pass header.d=client.example; dmarc=fail header.from=client.example|FAIL
        spf=pass smtp.mailfrom="dmarc=pass header.from=client.example"|UNKNOWN
        spf=pass (dmarc=pass header.from=client.example) smtp.mailfrom=x|UNKNOWN
        spf=pass (a (b ; dmarc=pass header.from=client.example) c) smtp.mailfrom=x|UNKNOWN
        spf=pass smtp.mailfrom="x\\"; dmarc=pass header.from=client.example; y="|UNKNOWN
        none|UNKNOWN
        """)
    void believes_dmarc_and_aligned_signatures_only(String results, Authentication expected) {
        String field = "Authentication-Results: mx.agency.example; " + results + "\r\n";

        ReceivedMail mail = mail(field + HOP);

        assertThat(mail.authentication()).isEqualTo(expected);
    }

    @Test
    void tells_the_line_it_believed() {
        assertThat(mail(PASS + HOP).authenticatedBy())
                .isEqualTo("mx.agency.example; dmarc=pass (p=NONE) header.from=client.example");
    }

    @Test
    void a_field_that_our_server_put_below_its_own_hop_counts() {
        assertThat(mail(HOP + PASS).authentication()).isEqualTo(Authentication.PASS);
        assertThat(mail("Received: by 2001:db8::1 with SMTP id a; Tue, 3 Nov 2026 10:15:01 +0000\r\n" + HOP + PASS)
                        .authentication())
                .isEqualTo(Authentication.PASS);
    }

    @Test
    void a_field_below_a_foreign_hop_is_the_senders_own() {
        String foreign = HOP.replace("by mx.agency", "by mx.other");

        assertThat(mail(foreign + PASS).authentication()).isEqualTo(Authentication.UNKNOWN);
        assertThat(mail(HOP + foreign + PASS).authentication()).isEqualTo(Authentication.UNKNOWN);
    }

    @Test
    void a_forged_hop_of_ours_below_the_entrance_opens_nothing() {
        assertThat(mail(HOP + HOP + PASS).authentication()).isEqualTo(Authentication.UNKNOWN);
    }

    @Test
    void a_name_that_differs_by_a_letter_is_not_ours() {
        String name = "mx.agency.example";
        for (int i = 0; i < name.length(); i++) {
            String other = name.substring(0, i) + (name.charAt(i) == 'q' ? 'p' : 'q') + name.substring(i + 1);
            assertThat(mail(PASS.replace(name, other) + HOP).authentication())
                    .as(other)
                    .isEqualTo(Authentication.UNKNOWN);
        }
    }

    @Test
    void two_authors_are_nobody() {
        assertThat(mail(PASS + HOP, "dana@client.example, eve@client.example").authentication())
                .isEqualTo(Authentication.UNKNOWN);
    }

    @Test
    void without_a_configured_name_nothing_is_known() {
        String raw = PASS + HOP + "From: dana@client.example\r\n\r\nHello.\r\n";

        assertThat(new MimeMailReader(null).read(raw.getBytes(UTF_8)).authentication())
                .isEqualTo(Authentication.UNKNOWN);
    }

    @Test
    void takes_the_sample_fields_apart_as_a_known_parser_does() {
        MailSamples.needed();

        for (JsonNode row : SharedMail.expected("authres")) {
            String header = row.get("header").asText();
            AuthenticationResults read = AuthenticationResults.read(header.substring(header.indexOf(':') + 1));
            assertThat(read.authservId()).isEqualTo(row.get("authservId").asText());
            assertThat(read.version()).isEqualTo(row.get("version").textValue());
            assertThat(read.results()).as(header).isEqualTo(results(row));
        }
    }

    private static List<AuthenticationResults.Result> results(JsonNode row) {
        List<AuthenticationResults.Result> results = new ArrayList<>();
        for (JsonNode result : row.get("results")) {
            List<AuthenticationResults.Property> properties = new ArrayList<>();
            for (JsonNode one : result.get("properties")) {
                properties.add(new AuthenticationResults.Property(
                        one.get("type").asText(),
                        one.get("name").asText(),
                        one.get("value").asText()));
            }
            results.add(new AuthenticationResults.Result(
                    result.get("method").asText(),
                    result.get("result").asText(),
                    result.get("reason").textValue(),
                    properties));
        }
        return results;
    }
}
