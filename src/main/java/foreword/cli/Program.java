package foreword.cli;

import foreword.config.Settings;
import foreword.people.EmailAddress;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What the commands set going; each returns the exit code, 0 ok or 1 failed. */
public interface Program {
    /** Where the program asks and answers. */
    record Talk(InputStream in, PrintStream out, PrintStream err) {}

    int serve(Settings settings) throws Exception;

    int sandbox(SandboxOptions options) throws Exception;

    int doctor(Settings settings) throws Exception;

    int readPraise(InputStream in, PrintStream out, PrintStream err) throws Exception;

    int readDeal(Settings settings, InputStream in, PrintStream out, PrintStream err) throws Exception;

    int readMail(List<Path> files, PrintStream out, PrintStream err) throws Exception;

    int importContacts(Settings settings, ImportOptions options) throws Exception;

    int importDeals(Settings settings, ImportOptions options) throws Exception;

    int importTargets(Settings settings, ImportOptions options) throws Exception;

    int importConnections(Settings settings, ConnectionsOptions options) throws Exception;

    int export(Settings settings, ExportOptions options, PrintStream out, PrintStream err) throws Exception;

    int erase(Settings settings, EmailAddress whom, PrintStream out) throws Exception;

    int explain(Settings settings, EmailAddress whom, PrintStream out) throws Exception;

    int suppressions(Settings settings, PrintStream out) throws Exception;

    int suppress(Settings settings, EmailAddress whom, String because, PrintStream out) throws Exception;

    int lift(Settings settings, EmailAddress whom, PrintStream out) throws Exception;

    int webhooks(Settings settings, boolean enable, PrintStream out) throws Exception;

    int authorizeMail(Settings settings, AuthorizeOptions options, Talk talk) throws Exception;

    int importPraise(Settings settings, ImportOptions options) throws Exception;

    int importMailbox(Settings settings, MailboxOptions options) throws Exception;

    int checkTemplates(PrintStream out, PrintStream err) throws Exception;

    int previewTemplate(Settings settings, PreviewOptions options, PrintStream out) throws Exception;

    int sqliteToPostgres(Settings settings, Path file, PrintStream out) throws Exception;

    int backup(Settings settings, Path file) throws Exception;

    int health(Settings settings) throws Exception;

    int warmUp() throws Exception;
}
