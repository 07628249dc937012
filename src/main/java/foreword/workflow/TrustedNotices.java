package foreword.workflow;

import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Authentication;
import foreword.inbox.ReceivedMail.Kind;
import java.util.List;

/**
 * The CRMs whose mails about deals count without a person's word.
 *
 * @param senders addresses, and domains as {@code @example.com}; with none every notice is put before a person
 */
public record TrustedNotices(List<String> senders) {
    public TrustedNotices {
        senders = List.copyOf(senders);
    }

    /** Only a notice itself, and only when our own mail server found its sender true: a forward is its forwarder's word. */
    boolean trusts(ReceivedMail mail) {
        boolean whole = mail.kind() == Kind.NEW || mail.kind() == Kind.AUTO_REPLY;
        return whole && mail.authentication() == Authentication.PASS && isListed(mail);
    }

    private boolean isListed(ReceivedMail mail) {
        return mail.from() != null
                && (senders.contains(mail.from().value())
                        || senders.contains("@" + mail.from().domain()));
    }
}
