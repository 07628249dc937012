package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.people.Background;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.Press;
import foreword.sandbox.View;
import foreword.target.Acquaintance;
import foreword.target.Connection;
import foreword.target.ProfileCard;
import foreword.target.Target;
import foreword.workflow.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The list of people to meet, and who knows whom, as a teammate uses them in Slack. */
class TargetsInSlackTest extends Played {
    private static final String WHO = "rosa lindqvist";

    @Test
    void adds_somebody_by_one_line_and_lists_them() {
        type("target Rosa Lindqvist, Harbour Mills, opens a second mill, rosa@harbourmills.example");

        assertThat(answer("is on your list").text()).contains("Rosa Lindqvist (Harbour Mills)", "left out");
        Target rosa = rosa();
        assertThat(rosa.why()).isEqualTo("opens a second mill, [left out]");
        assertThat(rosa.source()).isEqualTo("added by Alice Park");

        type("target rosa lindqvist, harbour mills ltd");
        assertThat(answer("on your list already").text()).contains("Rosa Lindqvist");

        type("target");
        assertThat(shown(answer("The people you want to meet")))
                .contains("Rosa Lindqvist", "Sam Lee", "not asked yet", "target.new");
    }

    @Test
    void says_at_the_field_what_is_wrong_and_saves_what_is_right() {
        type("target add");
        View modal = visitor.modal(DemoRows.ALICE, "target");
        submit(modal, Map.of("name", "Rosa Lindqvist", "company", "Harbour Mills", "why", "rosa@harbourmills.example"));
        assertThat(visitor.modal(DemoRows.ALICE, "target").errors()).containsKey("why");

        submit(
                visitor.modal(DemoRows.ALICE, "target"),
                Map.of(
                        "name", "Rosa Lindqvist",
                        "company", "Harbour Mills",
                        "why", "opens a second mill",
                        "priority", "1",
                        "employers", "Contoso, Fennel & Rye",
                        "place", "Malmö"));

        assertThat(rosa().priority()).isEqualTo(1);
        assertThat(rows().backgrounds().of(rosa().id().ref()))
                .isEqualTo(new Background(List.of("Contoso", "Fennel & Rye"), "", "Malmö", List.of()));
    }

    @Test
    void archives_restores_and_changes_how_much_somebody_is_wanted() {
        type("target Rosa Lindqvist, Harbour Mills, opens a second mill");
        String id = rosa().id().value();

        type("target");
        choose(answer("The people you want to meet"), "target_" + id, "target.more", id + ":higher");
        assertThat(rosa().priority()).isEqualTo(2);

        choose(answer("The people you want to meet"), "target_" + id, "target.more", id + ":archive");
        assertThat(rows().targets().page(true, 0, 10)).extracting(Target::name).containsExactly("Rosa Lindqvist");

        type("target archived");
        choose(answer("Archived"), "target_" + id, "target.more", id + ":restore");
        assertThat(rows().targets().count(true)).isZero();
    }

    @Test
    void tells_who_can_introduce_us_and_why_and_remembers_a_click() {
        type("target Rosa Lindqvist, Harbour Mills, opens a second mill");
        Contact dana = contact("dana@acme.example");
        rows().cards().save(new ProfileCard(Segment.CLIENT, "who", "why", "what", START));
        rows().backgrounds()
                .save("contact/" + dana.id().value(), new Background(List.of("Harbour Mills"), "", "", List.of()));
        rows().connections()
                .replace(
                        rows().people()
                                .teammateWithSlackId(DemoRows.TOM)
                                .orElseThrow()
                                .id(),
                        List.of(new Connection("Rosa Lindqvist", "Harbour Mills", 2019)),
                        START);

        type("who lindqvist ROSA");

        Message answer = answer("may introduce you to");
        assertThat(shown(answer))
                .contains(
                        "Dana Ortiz",
                        "worked at Harbour Mills before (they may well know each other)",
                        "of our own team is connected with Rosa Lindqvist since 2019",
                        "of 100, asked not at all in six months");
        choose(
                answer,
                "who_" + dana.id().value(),
                "who.knows",
                dana.id().value() + ":" + rosa().id().value() + ":NOT");
        assertThat(rows().acquaintances().about(rosa().id()))
                .extracting(Acquaintance::closeness)
                .containsExactly(Acquaintance.Closeness.NOT);
        type("who Rosa Lindqvist");
        assertThat(shown(answer("No client with a tie"))).doesNotContain("Dana Ortiz");
    }

    @Test
    void forgives_a_typo_and_asks_back_where_two_bear_a_name() {
        type("target Rosa Lindqvist, Harbour Mills, opens a second mill");
        type("who Rosa Lindqist");
        assertThat(answer("Did you mean").text()).contains("Rosa Lindqvist, Harbour Mills");

        type("target Rosa Lindqvist, Quill Press, prints maps");
        type("who rosa lindqvist");
        assertThat(answer("several of that name").text()).contains("Harbour Mills", "Quill Press");

        type("who Nobody Atall");
        assertThat(answer("is not on your list").text()).contains("/foreword target Nobody Atall");
    }

    @Test
    void says_that_asking_would_be_a_guess_where_no_tie_is_known() {
        type("target Rosa Lindqvist, Harbour Mills, opens a second mill");

        type("who " + WHO);

        assertThat(answer("Asking would be a guess").text()).contains("Rosa Lindqvist");
    }

    @Test
    void turns_the_question_round_for_a_contact() {
        type("who dana@acme.example");

        assertThat(shown(answer("whom Dana Ortiz may know"))).contains("Sam Lee", "no tie known");
    }

    @Test
    void takes_connections_away_again() {
        var tom = rows().people().teammateWithSlackId(DemoRows.ALICE).orElseThrow();
        rows().connections().replace(tom.id(), List.of(new Connection("Rosa Lindqvist", "Harbour Mills", null)), START);

        type("connections remove");

        assertThat(answer("Removed").text()).contains("1 fingerprints");
        assertThat(rows().connections().count(tom.id())).isZero();
    }

    private void type(String rest) {
        assertThat(playground
                        .slack()
                        .asPerson(DemoRows.ALICE)
                        .type("/foreword", rest, DemoCast.INNER_CHANNEL)
                        .ack()
                        .ok())
                .isTrue();
    }

    private void choose(Message message, String block, String action, String option) {
        playground
                .slack()
                .asPerson(DemoRows.ALICE)
                .press(message, Press.in(block, action).choosing(option))
                .ack();
        playground.bot().settle();
    }

    private void submit(View modal, Map<String, String> typed) {
        Map<String, List<String>> values = new HashMap<>();
        typed.forEach((block, value) -> values.put(block, List.of(value)));
        playground.slack().asPerson(DemoRows.ALICE).submit(modal, values).ack();
        playground.bot().settle();
    }

    /** The newest answer to a command with these words. */
    private Message answer(String words) {
        return Visitor.await(
                "an answer with " + words,
                () -> playground.slack().workspace().ephemerals(DemoCast.INNER_CHANNEL, DemoRows.ALICE).stream()
                        .filter(message -> message.text().contains(words))
                        .reduce((first, second) -> second));
    }

    private static String shown(Message message) {
        JsonNode blocks = message.blocks();
        return message.text() + blocks;
    }

    private Target rosa() {
        return Visitor.await(
                "Rosa on the list",
                () -> rows().targets().called("lindqvist rosa").stream().findFirst());
    }

    private Contact contact(String address) {
        Optional<Contact> contact = rows().people().contactWithEmail(new EmailAddress(address));
        return contact.orElseThrow();
    }

    private Rows rows() {
        return playground.bot().rows();
    }
}
