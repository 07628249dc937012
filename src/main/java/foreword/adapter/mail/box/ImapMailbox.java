package foreword.adapter.mail.box;

import foreword.adapter.mail.ImapAccount;
import foreword.inbox.MailLedger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Watches the folders of an account, each over a connection of its own. */
public final class ImapMailbox implements AutoCloseable {
    private final List<FolderWatch> folders;

    /** @param pollEvery how often a folder is looked at even when the server announces nothing */
    public ImapMailbox(ImapAccount account, MailLedger ledger, Duration pollEvery, Clock clock) {
        this(account, ledger, Pulse.usual(pollEvery), clock);
    }

    ImapMailbox(ImapAccount account, MailLedger ledger, Pulse pulse, Clock clock) {
        this.folders = account.folders().stream()
                .map(folder -> new FolderWatch(account, folder, ledger, pulse, clock))
                .toList();
    }

    public void start() {
        folders.forEach(FolderWatch::start);
    }

    /** Whether every folder is open as far as we know: a dead connection shows within ten seconds. */
    public boolean connected() {
        return folders.stream().allMatch(FolderWatch::connected);
    }

    /** Looks for new mail now. Returns at once. */
    public void pollNow() {
        folders.forEach(FolderWatch::pollNow);
    }

    @Override
    public void close() {
        folders.forEach(FolderWatch::stop);
        folders.forEach(FolderWatch::close);
    }
}
