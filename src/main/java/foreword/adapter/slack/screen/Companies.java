package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.concern.Concern;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;

/** One company in a list: who looks after it, who we know there, and how things stand with them. */
final class Companies {
    private static final int PEOPLE = 3;

    private Companies() {}

    static ObjectNode line(Scene scene, Company company) {
        List<Contact> people = scene.rows().people().contactsAt(company.id());
        StringBuilder text = new StringBuilder(Mrkdwn.bold(company.name()))
                .append(" (")
                .append(Mrkdwn.inline(company.segment().name()))
                .append(")  ")
                .append(owner(scene, company));
        scene.rows()
                .concerns()
                .blocking(company.id(), scene.now())
                .ifPresent(concern -> text.append("\n:warning: ").append(standing(scene, concern)));
        ExpectationScreen.state(scene, company.id())
                .ifPresent(state -> text.append("\n:handshake: ").append(state));
        people.stream()
                .limit(PEOPLE)
                .forEach(contact -> text.append("\n")
                        .append(Mrkdwn.inline(contact.name()))
                        .append("  |  ")
                        .append(Clients.story(scene, contact)));
        text.append(people.isEmpty() ? "\nNobody known there yet" : more(people.size()));
        return Blocks.section(
                text.toString(),
                Button.of("company.edit", "Change", company.id().value()).node());
    }

    private static String standing(Scene scene, Concern concern) {
        return concern.until()
                .map(until -> "a concern was resolved; asks from " + scene.day(until))
                .orElse("a concern is open since " + scene.day(concern.openedAt()));
    }

    private static String owner(Scene scene, Company company) {
        return Optional.ofNullable(company.owner())
                .flatMap(scene.rows().people()::teammate)
                .map(Teammate::name)
                .map(name -> "looked after by " + Mrkdwn.inline(name))
                .orElse("looked after by nobody yet");
    }

    private static String more(int people) {
        return people > PEOPLE ? "\nand " + (people - PEOPLE) + " more" : "";
    }
}
