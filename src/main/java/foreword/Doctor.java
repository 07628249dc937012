package foreword;

import foreword.adapter.markdown.FilePhrases;
import foreword.adapter.markdown.FileTemplates;
import foreword.adapter.markdown.TemplateReview;
import foreword.adapter.slack.SlackApi;
import foreword.adapter.sql.Database;
import foreword.config.Secret;
import foreword.config.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks one thing after the other and says what is wrong and what to do. */
final class Doctor {
    private final Settings settings;
    private final Path home;
    private boolean well = true;

    Doctor(Settings settings, Path home) {
        this.settings = settings;
        this.home = home;
    }

    /** One line for each check; 0 when all are well, 1 otherwise. */
    int run(PrintStream out) {
        check(out, "configuration", () -> "read");
        check(out, "templates", this::templates);
        check(out, "database", this::database);
        check(out, "slack", this::slack);
        MailCheck mail = new MailCheck(settings);
        check(out, "mail out", mail::out);
        check(out, "mail in", mail::in);
        mail.owners().forEach(owner -> check(out, "mail of " + owner, () -> mail.owner(owner)));
        HookCheck hooks = new HookCheck(settings);
        check(out, "webhooks", hooks::on);
        hooks.notes().forEach(note -> out.println("note  " + note));
        mail.notes().forEach(note -> out.println("note  " + note));
        return well ? 0 : 1;
    }

    /** One check; what it throws is what is wrong. */
    @FunctionalInterface
    private interface Check {
        String look() throws Exception;
    }

    private void check(PrintStream out, String name, Check check) {
        try {
            out.println("ok    " + name + ": " + check.look());
        } catch (Exception wrong) {
            well = false;
            out.println("FAIL  " + name + ": " + wrong.getMessage());
        }
    }

    private String templates() {
        TemplateReview review = TemplateReview.of(new FileTemplates(home.resolve("templates")));
        FilePhrases phrases = new FilePhrases(home.resolve("templates"), Vocabulary.ALL, settings.locale());
        List<String> problems = new ArrayList<>(review.problems());
        problems.addAll(phrases.problems());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("; ", problems));
        }
        return "all " + review.count() + " can be used, and " + phrases.count() + " files of phrases";
    }

    private String database() {
        try (Database database = Database.open(settings.database().url())) {
            return database.writable() ? "writable" : "not writable";
        }
    }

    private String slack() throws Exception {
        Secret token = settings.slack().botToken();
        if (token == null) {
            return "no token is set: the sandbox will start";
        }
        try (SlackApi api = new SlackApi(settings.slack().apiUrl().toString(), token.reveal())) {
            return "logged in to " + api.ask("auth.test", Map.of()).path("team").asText();
        }
    }
}
