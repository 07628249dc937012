package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.people.Teammate;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Alice, who lives in her mailbox: real mail, real HTTP, and the links between them. */
abstract class PlayedByEmail extends PlayedPraise {
    static final String ALICE = "alice@larkfield.example";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    final Teammate alice() {
        return teammate(DemoRows.ALICE);
    }

    final Teammate teammate(String slackId) {
        return playground.bot().rows().people().teammateWithSlackId(slackId).orElseThrow();
    }

    final void takesMail(String slackId) {
        playground.bot().rows().people().notifyBy(teammate(slackId).id(), NotifyBy.EMAIL);
    }

    final void praised() {
        says(DemoRows.DANA, PRAISE);
    }

    /** Praise has come, Alice chose to ask, and the draft lies in her mailbox. */
    final MimeMessage drafted() {
        takesMail(DemoRows.ALICE);
        praised();
        press(link(mailAbout("Kind words"), "Draft the ask"));
        return mailAbout("To approve");
    }

    /** The newest mail to Alice whose subject has these words. */
    final MimeMessage mailAbout(String words) {
        return mailAbout(ALICE, words);
    }

    final MimeMessage mailAbout(String box, String words) {
        return Visitor.await(
                "a mail about " + words + " to " + box + "; there are " + subjects(box),
                () -> mails(box, words).stream().reduce((first, second) -> second));
    }

    final List<MimeMessage> mails(String box, String words) {
        return visitor.mails(box).stream()
                .filter(mail -> subject(mail).contains(words))
                .toList();
    }

    final List<String> subjects(String box) {
        return visitor.mails(box).stream().map(PlayedByEmail::subject).toList();
    }

    static String subject(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain part, or the HTML part. */
    static String part(MimeMessage mail, String type) {
        try {
            Multipart parts = (Multipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return String.valueOf(part.getContent()).replace("\r\n", "\n");
                }
            }
            throw new AssertionError("no " + type);
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage mail) {
        return part(mail, "text/plain");
    }

    /** Where the link of this deed leads. */
    static URI link(MimeMessage mail, String label) {
        Matcher link = Pattern.compile("\\* " + Pattern.quote(label) + ": [^\\n]*\\n  (http\\S+)")
                .matcher(text(mail));
        assertThat(link.find()).as(label + " in\n" + text(mail)).isTrue();
        return URI.create(link.group(1));
    }

    static List<String> labels(MimeMessage mail) {
        List<String> labels = new ArrayList<>();
        Matcher link = Pattern.compile("\\* ([^:\\n]+): [^\\n]*\\n  http").matcher(text(mail));
        while (link.find()) {
            labels.add(link.group(1));
        }
        return labels;
    }

    final HttpResponse<String> get(URI link) {
        return send(HttpRequest.newBuilder(link).GET());
    }

    /** Looks at the page and presses its button. */
    final HttpResponse<String> press(URI link, String... fields) {
        HttpResponse<String> page = get(link);
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("a form in " + page.body()).isTrue();
        return submit(link, token.group(1), fields);
    }

    final HttpResponse<String> submit(URI link, String token, String... fields) {
        Map<String, String> form = new java.util.LinkedHashMap<>();
        form.put("token", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        String body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    final HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String token(URI link) {
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }

    final Optional<Teammate> nobody() {
        return playground.bot().rows().people().teammateWithEmail(new EmailAddress(DANA));
    }

    final String channel() {
        return DemoCast.ACME_CHANNEL;
    }
}
