package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.source.StageLabel;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.deal.source.StageQuestions.Asked;
import foreword.deal.source.StageQuestions.InIt;
import foreword.deal.source.StageQuestions.Question;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SqlStageQuestionsTest {
    private static final Asked STAGE = new Asked("hubspot", "sales", "Handshake given");
    private static final InIt FIRST = new InIt(STAGE, "71", Given.NOW);

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;
    private SqlStageQuestions questions;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
        questions = new SqlStageQuestions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void asks_once_and_keeps_every_deal_with_its_latest_time() {
        InIt again = new InIt(new Asked("hubspot", "sales", "handshake GIVEN"), "71", Given.NOW.plusSeconds(60));
        InIt second = new InIt(STAGE, "72", Given.NOW.plusSeconds(30));

        assertThat(questions.ask(FIRST, "HubSpot", null, Given.NOW)).isPresent();
        assertThat(questions.ask(again, "HubSpot", null, Given.NOW)).isEmpty();
        assertThat(questions.ask(second, "HubSpot", null, Given.NOW)).isEmpty();
        assertThat(questions.ask(FIRST, "HubSpot", null, Given.NOW)).isEmpty();

        assertThat(questions.inIt(STAGE)).containsExactly(second, new InIt(STAGE, "71", again.at()));
        assertThat(questions.open()).hasSize(1);
    }

    @Test
    void an_answer_keeps_the_deals_and_can_be_taken_back() {
        StageQuestions.Id id = questions.ask(FIRST, "HubSpot", null, Given.NOW).orElseThrow();

        questions.means(STAGE, StageMeaning.WON, "tm_1", Given.NOW);
        assertThat(questions.about(STAGE)).contains(new Question(id, STAGE, "HubSpot", null, StageMeaning.WON, "tm_1"));
        assertThat(questions.answered(5)).extracting(Question::id).containsExactly(id);
        assertThat(questions.inIt(STAGE)).containsExactly(FIRST);

        questions.means(STAGE, null, "tm_2", Given.NOW);
        assertThat(questions.find(id)).contains(new Question(id, STAGE, "HubSpot", null, null, null));
        assertThat(questions.answered(5)).isEmpty();
        assertThat(questions.open()).hasSize(1);
    }

    @Test
    void a_name_alone_leads_to_every_pipeline_and_with_one_to_that() {
        questions.ask(FIRST, "HubSpot", null, Given.NOW);
        questions.ask(
                new InIt(new Asked("hubspot", "", "Handshake given"), "73", Given.NOW), "HubSpot", null, Given.NOW);

        assertThat(questions.asked("hubspot", "handshake given")).hasSize(2);
        assertThat(questions.asked("hubspot", "sales/handshake given"))
                .extracting(question -> question.stage().pipeline())
                .containsExactly("sales");
        assertThat(questions.about(new Asked("hubspot", "other", "Handshake given")))
                .isEmpty();
    }

    @Test
    void a_label_that_is_read_later_is_kept_and_leads_there_too() {
        StageQuestions.Id id = questions.ask(FIRST, "HubSpot", null, Given.NOW).orElseThrow();
        StageLabel label = new StageLabel("Signed by both", "Enterprise");

        questions.ask(FIRST, "HubSpot", label, Given.NOW);
        questions.ask(FIRST, "HubSpot", null, Given.NOW);

        assertThat(questions.find(id).orElseThrow().label()).isEqualTo(label);
        assertThat(questions.asked("hubspot", "signed by both")).hasSize(1);
        assertThat(questions.asked("hubspot", "enterprise/signed by both")).hasSize(1);
    }
}
