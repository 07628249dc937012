package foreword.adapter.slack.screen;

import foreword.people.Contact;
import foreword.people.Relationship;

/** A relationship as a number with its three sentences. */
final class RelationshipLines {
    private RelationshipLines() {}

    static String mrkdwn(Contact contact, Relationship relationship) {
        StringBuilder lines = new StringBuilder("*Relationship with " + Mrkdwn.inline(contact.firstName()) + ": "
                + relationship.strength() + " of 100*");
        relationship.because().forEach(sentence -> lines.append('\n').append(Mrkdwn.prose(sentence)));
        return lines.toString();
    }
}
