package foreword.adapter.slack.screen;

import foreword.people.Company;
import foreword.people.Contact;

/** The people we know, one of whom is to be chosen in a modal. */
final class PeopleToChoose {
    private PeopleToChoose() {}

    /** With their company, so that two of one name are told apart. */
    static Choice choice(Rows rows, Contact contact) {
        String company =
                rows.people().company(contact.company()).map(Company::name).orElse("no company");
        return new Choice(
                Cut.to(40, contact.name()) + " (" + Cut.to(30, company) + ")",
                contact.id().value());
    }

    /** What the modal says instead while there is nobody. */
    static String nobody(View view, String who) {
        return view.close("Close")
                .add(Blocks.section(
                        "Nobody is known yet who could " + who + ". Add a client with `/foreword company`, or "
                                + "invite me to a channel you share with one."))
                .json();
    }
}
