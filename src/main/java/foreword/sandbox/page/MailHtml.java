package foreword.sandbox.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The mailbox: the list, one opened mail, and the answers a client might give. */
final class MailHtml {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    private final Stage stage;
    private final Seat seat;

    MailHtml(Stage stage, Seat seat) {
        this.stage = stage;
        this.seat = seat;
    }

    Html render() {
        var html = new Html();
        var mails = stage.mails();
        if (mails.isEmpty()) {
            return html.leaf("p", "No mail yet. Nothing ever leaves this machine.", "class", "empty");
        }
        html.open("ul", "class", "mails");
        for (int i = mails.size() - 1; i >= 0; i--) {
            item(html, mails.get(i));
        }
        return html.close("ul");
    }

    private void item(Html html, StageMail mail) {
        var open = mail.id().equals(seat.mail());
        html.open("li", "class", open ? "mail open" : "mail");
        var address = "/?" + seat.mail(open ? "" : mail.id()).query();
        html.open("a", Attrs.of("href", address, "aria-expanded", String.valueOf(open)));
        html.open("span").leaf("b", "To: ").text(String.join(", ", mail.to())).close("span");
        html.open("span").leaf("b", "Subject: ").text(mail.subject()).close("span");
        html.leaf("small", mail.from() + ", " + date(mail)).close("a");
        if (open) {
            opened(html, mail);
        }
        html.close("li");
    }

    private String date(StageMail mail) {
        return DATE.format(mail.date().atZone(Seat.zone(stage.workspace(), seat.as())));
    }

    private void opened(Html html, StageMail mail) {
        if (!mail.cc().isEmpty()) {
            html.leaf("p", "Cc: " + String.join(", ", mail.cc()), "class", "quiet");
        }
        if (!mail.attachments().isEmpty()) {
            html.leaf("p", "📎 " + String.join(", ", mail.attachments()), "class", "quiet");
        }
        if (mail.html().isBlank()) {
            html.leaf("pre", mail.text(), "class", "letter", "tabindex", "0", "aria-label", "Text");
        } else {
            html.open("iframe", "sandbox", "", "src", "/sandbox/mail/" + mail.id(), "title", "Mail as HTML");
            html.close("iframe");
            part(html, mail, "Text", mail.text());
        }
        new MailLinks(mail).render(html);
        part(html, mail, "Raw", mail.raw());
        answers(html, mail);
    }

    private static void part(Html html, StageMail mail, String title, String content) {
        html.open("details", "id", "mail-" + title + "-" + mail.id()).leaf("summary", title);
        html.leaf("pre", content, "class", "letter", "tabindex", "0", "aria-label", title)
                .close("details");
    }

    private void answers(Html html, StageMail mail) {
        var client = mail.to().isEmpty() ? "" : mail.to().get(0);
        var back = List.of(mail.from());
        var about = mail.subject();
        var host = client.substring(client.indexOf('@') + 1);
        form(html, mail, "Reply as " + client, new Draft(client, back, "Re: " + about, "Happy to. Send me the note."));
        form(
                html,
                mail,
                "Out of office",
                new Draft(
                        client,
                        back,
                        "Automatic reply: " + about,
                        "I am out of the office until Monday and will answer then."));
        form(
                html,
                mail,
                "Bounce",
                new Draft(
                        "mailer-daemon@" + host,
                        back,
                        "Undelivered Mail Returned to Sender",
                        "<" + client + ">: 550 5.1.1 No such user here"));
        form(
                html,
                mail,
                "Bridge mail",
                new Draft(
                        client,
                        List.of(mail.from(), "sam@northwind.example"),
                        "Introduction: you two should talk",
                        "Hi Sam, meet the people I told you about. I leave you to it."));
    }

    private record Draft(String from, List<String> to, String subject, String text) {}

    private static void form(Html html, StageMail mail, String title, Draft draft) {
        var id = "answer-" + title.replaceAll("[^A-Za-z]", "") + "-" + mail.id();
        html.open("details", "id", id).leaf("summary", title);
        html.open("form", "hx-post", "/sandbox/api/mail", "class", "answer");
        html.open("input", "type", "hidden", "name", "from", "value", draft.from());
        html.open("input", "type", "hidden", "name", "in_reply_to", "value", mail.messageId());
        field(html, id + "-to", "to", "To", String.join(", ", draft.to()));
        field(html, id + "-subject", "subject", "Subject", draft.subject());
        html.leaf("label", "Text", "for", id + "-text");
        html.leaf("textarea", "\n" + draft.text(), "name", "text", "id", id + "-text", "rows", "3");
        html.leaf("button", "Send", "class", "btn primary").close("form").close("details");
    }

    private static void field(Html html, String id, String name, String label, String value) {
        html.leaf("label", label, "for", id);
        html.open("input", "type", "text", "id", id, "name", name, "value", value);
    }
}
