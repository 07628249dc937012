package foreword.workflow;

import foreword.deal.DealUpdate;
import foreword.deal.Proposal;
import foreword.deal.Source;
import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Suppression;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is kept of the words in which deal news was said: as long as it waits, and nothing that may tell of a client whose data
 * was erased.
 */
final class DealWords {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w.-]{1,190}\\w");

    private final Rows rows;
    private final Steps steps;

    DealWords(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Where it was said, by whom, and the words. */
    Proposal.Said of(Utterance said, int number, DealUpdate news) {
        return said(said, number, kept(said.text(), news));
    }

    /** The same without the words. */
    Proposal.Said none(Utterance said, int number) {
        return said(said, number, "");
    }

    /** The words, or nothing when they name somebody who was erased or may do so: one who was with that company. */
    String kept(String words, DealUpdate news) {
        boolean named = ADDRESS.matcher(words)
                .results()
                .map(MatchResult::group)
                .flatMap(address -> EmailAddress.read(address).stream())
                .anyMatch(this::isLeftAlone);
        return named || forgotSomebody(news) ? "" : words;
    }

    /** Somebody outside who asked to be left alone: what they write is not kept. */
    boolean unheard(Utterance.Speaker speaker) {
        EmailAddress email = speaker.email();
        return !speaker.ours() && email != null && isLeftAlone(email);
    }

    private boolean isLeftAlone(EmailAddress address) {
        return rows.suppressions()
                .find(address, steps.now())
                .map(Suppression::reason)
                .filter(Suppression.Reason::isWish)
                .isPresent();
    }

    private boolean forgotSomebody(DealUpdate news) {
        String company = news.company() == null ? news.deal() : news.company();
        return Optional.ofNullable(company)
                .flatMap(rows.people()::companyNamed)
                .filter(it -> rows.people().contactsAt(it.id()).stream().anyMatch(DealWords::isForgotten))
                .isPresent();
    }

    private static boolean isForgotten(Contact contact) {
        return contact.standing() == Contact.Standing.DO_NOT_CONTACT
                && contact.email() == null
                && contact.slackId() == null;
    }

    private static Proposal.Said said(Utterance said, int number, String words) {
        Utterance.Speaker speaker = said.speaker();
        String email = speaker.email() == null ? "" : speaker.email().value();
        String thread = said.thread();
        return new Proposal.Said(
                new Source(said.channel() == Utterance.Channel.SLACK ? "slack" : "mail", said.key()),
                number,
                thread == null ? said.key() : Utterance.key(said.channel(), said.conversation(), thread),
                speaker.slackId() == null ? email : speaker.slackId(),
                speaker.name(),
                words,
                said.permalink());
    }
}
