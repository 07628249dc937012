package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.people.Teammate;
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
class SqlDraftsTest {
    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private final Teammate owner = Given.teammate();
    private final Draft draft = Given.draft(owner);

    @Test
    void keeps_a_draft_whole() {
        SqlDrafts drafts = new SqlDrafts(database);
        drafts.add(draft);

        assertThat(drafts.find(draft.id())).contains(draft);
        assertThat(drafts.pending(owner.id())).containsExactly(draft);
        assertThat(drafts.about(draft.about())).containsExactly(draft);
        assertThat(drafts.byThreadToken(draft.threadToken())).contains(draft);
        assertThat(drafts.overdue(draft.expiresAt())).containsExactly(draft);
        assertThat(drafts.overdue(draft.expiresAt().minusMillis(1))).isEmpty();
    }

    @Test
    void lets_one_edit_win_and_keeps_the_older_words() {
        SqlDrafts drafts = new SqlDrafts(database);
        drafts.add(draft);
        Draft mine = draft.edited(draft.letter().saying("Mine", "mine", null), draft.expiresAt());
        Draft theirs = draft.edited(draft.letter().saying("Theirs", "theirs", null), draft.expiresAt());

        assertThat(drafts.replace(mine)).isTrue();
        assertThat(drafts.replace(theirs)).isFalse();

        assertThat(drafts.find(draft.id())).contains(mine);
        assertThat(database.sql("SELECT COUNT(*) FROM draft_version").count()).isEqualTo(2);
    }

    @Test
    void never_approves_by_an_older_version_nor_twice() {
        SqlDrafts drafts = new SqlDrafts(database);
        drafts.add(draft);
        drafts.replace(draft.edited(draft.letter(), draft.expiresAt()));
        Approval approval = new Approval(owner.id(), Given.NOW, "f1");

        assertThat(drafts.approve(draft.id(), 1, approval)).isFalse();
        assertThat(drafts.approve(draft.id(), 2, approval)).isTrue();
        assertThat(drafts.approve(draft.id(), 2, new Approval(owner.id(), Given.NOW, "f2")))
                .isFalse();
        assertThat(drafts.find(draft.id()).orElseThrow().approval()).isEqualTo(approval);
    }

    @Test
    void forgets_an_approval_when_the_draft_waits_again() {
        SqlDrafts drafts = new SqlDrafts(database);
        drafts.add(draft);
        drafts.approve(draft.id(), 1, new Approval(owner.id(), Given.NOW, "f1"));

        drafts.move(draft.id(), 1, Draft.State.APPROVED, Draft.State.PENDING);

        assertThat(drafts.find(draft.id())).contains(draft);
    }

    @Test
    void finds_a_draft_by_the_mail_it_became() {
        SqlDrafts drafts = new SqlDrafts(database);
        drafts.add(draft);
        assertThat(drafts.messageIdOf(draft.id())).isEmpty();

        drafts.mailed(draft.id(), "<m@x>");

        assertThat(drafts.byMessageId("<m@x>")).contains(draft);
        assertThat(drafts.messageIdOf(draft.id())).contains("<m@x>");
    }
}
