package foreword.workflow;

import foreword.people.EmailAddress;
import java.util.Optional;

/** Which addresses lead to the bot's mailbox, with a tag of ours or without. */
final class OurAddresses {
    private final Us us;

    OurAddresses(Us us) {
        this.us = us;
    }

    boolean include(EmailAddress address) {
        return us.mailbox()
                .filter(box -> box.domain().equals(address.domain()))
                .filter(box -> withoutTag(address).equals(withoutTag(box)))
                .isPresent();
    }

    /** The thread token in the tag of an address of ours; only our own tags are ever read. */
    Optional<String> token(EmailAddress address) {
        int plus = address.localPart().indexOf('+');
        if (plus < 0 || !include(address)) {
            return Optional.empty();
        }
        String tag = address.localPart().substring(plus + 1);
        return tag.startsWith("r.") || tag.startsWith("b.") ? Optional.of(tag.substring(2)) : Optional.empty();
    }

    private static String withoutTag(EmailAddress address) {
        String local = address.localPart();
        return local.contains("+") ? local.substring(0, local.indexOf('+')) : local;
    }
}
